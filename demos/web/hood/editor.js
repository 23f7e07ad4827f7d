// The editor: CodeMirror in a shadow of its own. There it may bring its styles under the page's policy, and nothing else styles it.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, LRLanguage, bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, drawSelection, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { parser } from "@lezer/python";
import { html } from "../ground/dom.js";

/** @import { DecorationSet } from "@codemirror/view" */
/** @import { Editor, Wishes } from "./types.js" */

const python = LRLanguage.define({ name: "python", parser, languageData: { commentTokens: { line: "#" } } });

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], color: "var(--kd-knee-drive)", fontWeight: "700" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--kd-soft-ink)" },
  { tag: [tags.comment, tags.docString], color: "var(--kd-soft-ink)", fontStyle: "italic" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--kd-butt-kick)" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], fontWeight: "700" },
]);

const look = EditorView.theme({
  "&": { color: "var(--kd-ink)", backgroundColor: "var(--kd-card)", fontSize: "0.75rem", maxHeight: "min(26rem, 70vh)" },
  ".cm-scroller": { fontFamily: "var(--kd-mono)", lineHeight: "1.5", overflow: "auto" },
  ".cm-content": { caretColor: "var(--kd-ink)", padding: "8px 0" },
  ".cm-gutters": { backgroundColor: "var(--kd-card)", color: "var(--kd-soft-ink)", border: "0" },
  ".cm-cursor": { borderLeftColor: "var(--kd-ink)", borderLeftWidth: "2px" },
  "&.cm-focused": { outline: "none" }, // the frame around it has the ring
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--kd-trail)" },
  ".cm-matchingBracket.cm-matchingBracket": { background: "none", outline: "1px solid var(--kd-soft-ink)" },
  ".cm-fault": { backgroundColor: "var(--kd-error-wash)", boxShadow: "inset 3px 0 var(--kd-error)" },
});

/** The line that an error names. @type {import("@codemirror/state").StateEffectType<number | null>} */
const point = StateEffect.define();
const faults = StateField.define({
  create: () => Decoration.none,
  /** @param {DecorationSet} marks */
  update(marks, { state, effects, changes }) {
    const pointed = effects.find((effect) => effect.is(point));
    if (!pointed) return marks.map(changes);
    const line = pointed.value;
    return line && line <= state.doc.lines ? Decoration.set([Decoration.line({ class: "cm-fault" }).range(state.doc.line(line).from)]) : Decoration.none;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * An editor in this place.
 * @param {HTMLElement} place
 * @param {Wishes} wishes
 * @returns {Editor}
 */
export function buildEditor(place, { label, changed, run, leave }) {
  const root = place.attachShadow({ mode: "open" });
  const told = html("p", { id: "told", hidden: true });
  const names = new Compartment();
  const nameOf = (/** @type {string} */ name, /** @type {boolean} */ wrong) =>
    EditorView.contentAttributes.of({ "aria-label": name, "aria-describedby": "told", "aria-invalid": String(wrong), tabindex: "0", spellcheck: "false", translate: "no" });
  const keys = keymap.of([
    { key: "Mod-Enter", run: () => (run(), true) },
    { key: "Escape", run: () => (leave(), true) },
    ...defaultKeymap,
    ...historyKeymap,
  ]);
  const extensions = [
    lineNumbers(), history(), drawSelection(), bracketMatching(), faults, python, syntaxHighlighting(colours), look, keys,
    indentUnit.of("    "), EditorState.tabSize.of(4), names.of(nameOf(label, false)),
    EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
  ];
  /** Each file has its own past, so that undoing stays within it. @type {Map<string, EditorState>} */
  const states = new Map();
  let file = "";
  const view = new EditorView({ root, state: EditorState.create({ extensions }) });
  root.append(view.dom, told);
  return {
    open(name, text) {
      if (file) states.set(file, view.state);
      file = name;
      const before = states.get(name);
      view.setState(before ?? EditorState.create({ doc: text, extensions }));
      this.write(text);
    },
    write(text) {
      const { doc } = view.state;
      if (doc.toString() !== text) view.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    },
    tell(name, words, line) {
      told.textContent = words;
      view.dispatch({ effects: [names.reconfigure(nameOf(name, line !== null)), point.of(line)] });
    },
    go(line) {
      const { from } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      view.focus();
    },
    end: () => view.destroy(),
  };
}
