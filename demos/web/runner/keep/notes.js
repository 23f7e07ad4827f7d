// Drawing on a frame: a line, an angle, or words. With a pointer or with keys alone: arrows move a cross, Enter sets a point.

import { holdPointer } from "../../ground/browser.js";
import { button, html, say as put, set } from "../../ground/dom.js";
import { foldedSet } from "../fold.js";
import { angleOf, drawNotes } from "./draw.js";
import { INK, inkDot } from "./ink.js";
import { stepOf } from "./keys.js";

/** @import { Hands, Note } from "../types.js" */

/** How many points each kind has, and what is asked for, point by point. */
const KINDS = {
  line: { label: "Line", asks: ["where the line begins", "where it ends"] },
  angle: { label: "Angle", asks: ["on the first arm", "the corner", "on the other arm"] },
  words: { label: "Words", asks: ["where the words begin"] },
};
/** A press that goes so far, in CSS pixels, draws a line at once: from where it began to where it ends. */
const DRAG = 8;

/** @param {Note} note */
const nameOf = ({ kind, points, words }) => [kind === "angle" ? `Angle ${angleOf(points)}°` : KINDS[kind].label, words].filter(Boolean).join(": ");

/**
 * @param {Hands} hands
 * @param {() => void} drawn called when something is to be drawn anew
 */
export function buildNotes({ work, stage, say, signal }, drawn) {
  /** @type {{kind: Note["kind"], points: [number, number][], cross: [number, number], words: string} | null} */
  let under = null;
  const field = html("input", { type: "text", class: "kd-keep-words", maxlength: 80, autocomplete: "off" });
  const tools = Object.entries(KINDS).map(([kind, { label }]) => button(label, () => begin(/** @type {Note["kind"]} */ (kind)), signal, { "aria-pressed": "false", "data-kind": kind }));
  const help = html("p", { class: "kd-help" });
  const list = html("ul", { class: "kd-keep-notes" });
  // Above everything else on the stage while something is drawn, so that no mark is moved by the same press.
  const sheet = html("div", { class: "kd-keep-sheet", role: "application", tabindex: 0, hidden: true });
  stage.root.append(sheet);
  signal.addEventListener("abort", () => sheet.remove());

  const ask = () => {
    const asked = under && KINDS[under.kind].asks[under.points.length];
    const words = asked ? `Set ${asked}: click the picture, or move the cross with the arrow keys (Shift: further) and press Enter. Esc ends it.` : "";
    put(help, words);
    set(sheet, { "aria-label": words });
    sheet.hidden = !under;
    for (const tool of tools) set(tool, { "aria-pressed": String(tool.dataset.kind === under?.kind) });
    drawn();
  };
  /** @param {Note["kind"]} kind */
  const begin = (kind) => {
    if (!work.clip) return say("Open a photo or a film first.");
    const words = field.value.trim();
    if (kind === "words" && !words) {
      field.focus();
      return say("Write the words first, then press “Words” again.");
    }
    under = under?.kind === kind ? null : { kind, points: [], cross: [work.clip.width / 2, work.clip.height / 2], words };
    ask();
    if (under) sheet.focus();
  };
  const end = () => {
    const kind = under?.kind;
    under = null;
    ask();
    tools.find((tool) => tool.dataset.kind === kind)?.focus();
  };
  /** @param {[number, number]} place */
  const point = (place) => {
    if (!under) return;
    under.points.push(/** @type {[number, number]} */ (place.map((dot) => Math.round(10 * dot) / 10)));
    const { kind, points, words } = under;
    if (points.length < KINDS[kind].asks.length) return ask();
    const note = { frame: work.at, kind, points, words };
    field.value = "";
    end();
    work.change(`${KINDS[kind].label.toLowerCase()} drawn`, { notes: [...work.made.notes, note] });
    say(`${nameOf(note)}: drawn.`);
  };

  /** @type {[number, number] | null} */
  let pressed = null;
  const near = (/** @type {[number, number]} */ a, /** @type {[number, number]} */ b) => Math.hypot(a[0] - b[0], a[1] - b[1]) < DRAG * stage.dotsPerPixel();
  sheet.addEventListener("pointerdown", (event) => {
    if (!under || event.button) return;
    event.preventDefault();
    sheet.focus();
    holdPointer(sheet, event.pointerId);
    pressed = under.cross = stage.dotAt(event);
    drawn();
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!under) return;
    under.cross = stage.dotAt(event);
    drawn();
  });
  sheet.addEventListener("pointerup", (event) => {
    if (!pressed) return;
    const from = pressed;
    const to = stage.dotAt(event);
    pressed = null;
    if (near(from, to)) return point(to);
    point(from);
    point(to);
  });
  sheet.addEventListener("pointercancel", () => (pressed = null));
  sheet.addEventListener("keydown", (event) => {
    if (!under || !work.clip) return;
    const step = stepOf(event);
    if (!step && event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return end();
    if (!step) return point(under.cross);
    const [x, y] = under.cross;
    const { width, height } = work.clip;
    under.cross = [Math.min(Math.max(x + step[0], 0), width), Math.min(Math.max(y + step[1], 0), height)];
    say(`${Math.round(under.cross[0])} across, ${Math.round(under.cross[1])} down`);
    drawn();
  });

  const here = () => work.made.notes.filter(({ frame }) => frame === work.at);
  const tell = () => {
    list.replaceChildren(...here().map((note) => {
      const remove = button("Remove", () => {
        work.change(`${KINDS[note.kind].label.toLowerCase()} removed`, { notes: work.made.notes.filter((other) => other !== note) });
        say(`${nameOf(note)}: removed.`);
      }, undefined, { "aria-label": `Remove ${nameOf(note)}` });
      return html("li", {}, html("span", {}, nameOf(note)), remove);
    }));
  };
  work.watch((what) => {
    if (what.has("clip") || what.has("at")) under = null;
    if (what.has("made") || what.has("clip") || what.has("at")) tell();
    if (what.has("clip") || what.has("at")) ask();
  }, signal);

  const row = html("div", { class: "kd-keep-row" }, html("label", { class: "kd-keep-field" }, html("span", {}, "Words beside it"), field), ...tools);
  return {
    root: foldedSet("Draw on this frame", row, help, list),
    /** What is drawn at the moment, with its cross. @param {number} unit */
    draw(unit) {
      if (!under) return [];
      const { kind, points, cross, words } = under;
      return [drawNotes([{ frame: work.at, kind, points: [...points, cross], words }], unit), inkDot(cross, 5, unit, INK.note)];
    },
  };
}
