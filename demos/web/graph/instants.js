// The key instants: buttons above and below the plot, each as near to its tick as it can stand, joined to it by a line.

import { button, html, place, say, svg, set } from "../ground/dom.js";
import { spread } from "./spread.js";
import { timeWords } from "../ground/words.js";

/** @import { Answer, Scene } from "../ground/types.js" */

/** Instants whose names stand above the plot, so that neighbours in time do not stand side by side. */
const ABOVE = new Set(["thigh-vertical", "thigh-fastest"]);
/** From the edge of the slot, and between two buttons, in CSS pixels. */
const GAP = 4;
const PADDING = 14;
/** The lines' bends below the plot leave room for the slider's handle. */
const BEND = { above: [4, 12], below: [26, 36] };

/** @param {Scene} first @param {(name: string) => void} jump @param {AbortSignal} signal */
export function buildInstants(first, jump, signal) {
  const leaders = svg("path", { class: "kd-leader" });
  // The same words within the picture, for paper and for the saved file, where there are no buttons.
  const words = svg("g", { class: "kd-instant-words" });
  const marks = first.catalogue.instants.map((name) => {
    const told = [html("span"), html("small")];
    const lines = [svg("text"), svg("text")];
    words.append(...lines);
    const pressed = button([told[0], " ", told[1]], () => jump(name), signal, { class: "kd-instant-button", "data-instant": name });
    place(pressed, { [ABOVE.has(name) ? "top" : "bottom"]: `${GAP}px` });
    return { name, button: pressed, told, lines, above: ABOVE.has(name), shape: "", wide: 0, at_ms: /** @type {number | null} */ (null) };
  });

  let rows = false;

  /** What each says, and how wide that is. To measure is to lay the page out, so figures are measured once. @param {Answer} answer */
  function tell(answer) {
    const unknown = marks.filter((mark) => {
      const own = answer.instants.find(({ name }) => name === mark.name);
      const texts = own ? [own.label, timeWords(own.time_ms)] : ["", ""];
      mark.at_ms = own?.time_ms ?? null;
      set(mark.button, { hidden: !own });
      for (const nodes of [mark.told, mark.lines]) nodes.forEach((node, line) => say(node, texts[line]));
      const shape = texts.join(" ").replace(/\d/g, "0");
      const same = !own || shape === mark.shape;
      if (!same) mark.button.style.removeProperty("width");
      if (own) mark.shape = shape;
      return !same;
    });
    // On paper the buttons have no width; the words within the picture have.
    for (const mark of unknown) mark.wide = Math.max(mark.button.offsetWidth, ...mark.lines.map((text) => text.getComputedTextLength() + PADDING));
  }

  return {
    buttons: marks.map(({ button }) => button),
    marks: svg("g", {}, leaders, words),

    /** After a change of size or font: measure anew. True where letters are so large for the room that the buttons stand below, as large.css has it. */
    resize() {
      for (const mark of marks) mark.shape = "";
      return (rows = marks.some(({ button }) => getComputedStyle(button).position === "static"));
    },

    /** @param {string | undefined} name the instant that the demo stands at */
    press(name) {
      for (const mark of marks) set(mark.button, { "aria-pressed": String(mark.name === name) });
    },

    /**
     * @param {Answer} answer
     * @param {(ms: number) => number} x
     * @param {number[]} plot its bottom and top
     * @param {number} width
     * @param {number} letters how large they are; 1 is usual
     */
    place(answer, x, [bottom, top], width, letters) {
      let lines = "";
      tell(answer);
      for (const above of [true, false]) {
        const row = marks.flatMap((mark) => (mark.above === above && mark.at_ms !== null ? [{ mark, at: x(mark.at_ms), width: mark.wide }] : []));
        row.sort((a, b) => a.at - b.at);
        const lefts = spread(row, GAP, width - GAP, GAP);
        if (rows) continue;
        row.forEach(({ mark, at, width: wide }, number) => {
          const middle = lefts[number] + wide / 2;
          place(mark.button, { left: `${lefts[number]}px`, width: `${wide}px` });
          const [bend, end] = above ? BEND.above.map((px) => top - px) : BEND.below.map((px) => bottom + px);
          lines += `M${at} ${above ? top : bottom}L${at} ${bend}L${middle} ${end}`;
          mark.lines.forEach((text, line) => set(text, { x: middle, y: (above ? end - 9 - 19 * letters : end + 18 * letters) + 19 * letters * line }));
        });
      }
      set(leaders, { d: lines });
    },
  };
}
