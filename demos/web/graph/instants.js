// The key instants: buttons above and below a line of time, each as near to its tick as it can stand, joined to it by a line.

import { button, html, place, say, svg, set } from "../ground/dom.js";
import { fitsRow, spread } from "./spread.js";
import { timeWords } from "../ground/words.js";

/** @import { Answer, Scene } from "../ground/types.js" */
/** @typedef {[number, number, number]} Leader where a line to a button begins, bends and ends, px from the picture's top */

/** From the edge of the slot, and between two buttons, in CSS pixels. */
const GAP = 4;
const PADDING = 14;

/** @param {Scene} first @param {(name: string) => void} jump @param {AbortSignal} signal */
export function buildInstants(first, jump, signal) {
  const leaders = svg("path", { class: "kd-leader" });
  // The same words within the picture, for paper and for the saved file, where there are no buttons.
  const words = svg("g", { class: "kd-instant-words" });
  const marks = first.catalogue.instants.map((name, number) => {
    const told = [html("span"), html("small")];
    const lines = [svg("text"), svg("text")];
    words.append(...lines);
    const pressed = button([told[0], " ", told[1]], () => jump(name), signal, { class: "kd-instant-button", "data-instant": name });
    // Neighbours in time do not stand side by side.
    return { name, button: pressed, told, lines, odd: number % 2 === 1, shape: "", wide: 0, at_ms: /** @type {number | null} */ (null) };
  });
  /** Whether every second one stands above the line, and whether there is no room for that: then they stand in rows of their own. */
  let staggered = true;
  let rows = false;

  /**
   * What each says, and how wide that is. To measure is to lay the page out, so figures are measured once.
   * @param {Answer} answer
   * @param {boolean} paper whether the words within the picture follow: nobody prints while a finger pulls, and letters in pictures are dear
   */
  function tell(answer, paper = true) {
    const unknown = marks.filter((mark) => {
      const own = answer.instants.find(({ name }) => name === mark.name);
      const texts = own ? [own.label, timeWords(own.time_ms, answer.clock)] : ["", ""];
      mark.at_ms = own?.time_ms ?? null;
      set(mark.button, { hidden: !own });
      const shape = texts.join(" ").replace(/\d/g, "0");
      const same = !own || shape === mark.shape;
      const nodes = paper || !same ? [mark.told, mark.lines] : [mark.told];
      for (const each of nodes) each.forEach((node, line) => say(node, texts[line]));
      if (!same) mark.button.style.removeProperty("width");
      if (own) mark.shape = shape;
      return !same;
    });
    // On paper the buttons have no width; the words within the picture have.
    for (const mark of unknown) mark.wide = Math.max(mark.button.offsetWidth, ...mark.lines.map((text) => text.getComputedTextLength() + PADDING));
  }

  /** Those on one side of the line, in the order of time. @param {boolean} above @param {(ms: number) => number} x */
  function side(above, x) {
    const row = marks.flatMap((mark) => ((staggered && mark.odd) === above && mark.at_ms !== null ? [{ mark, at: x(mark.at_ms), width: mark.wide }] : []));
    return row.sort((a, b) => a.at - b.at);
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
     * How much room the buttons of this run need so that each stands at its own tick: 0 one row, 1 two, 2 rows of their own.
     * @param {Answer} answer
     * @param {(ms: number) => number} x
     * @param {number} width
     * @param {number} least what an earlier run needed: while a slider moves, nothing jumps
     */
    roomFor(answer, x, width, least) {
      tell(answer, false);
      const own = 2;
      for (let room = least; room < own; room++) {
        staggered = room > 0;
        if ([false, true].every((above) => fitsRow(side(above, x), 0, width, GAP))) return room;
      }
      rows = true;
      return own;
    },

    /**
     * @param {Answer} answer
     * @param {(ms: number) => number} x
     * @param {{above: Leader, below: Leader}} lines
     * @param {number} width
     * @param {number} letters how large they are; 1 is usual
     * @param {{edge?: number, paper?: boolean}} [more] how far from the edges they stay; and as `tell` has it
     */
    place(answer, x, lines, width, letters, { edge = GAP, paper = true } = {}) {
      let drawn = "";
      tell(answer, paper);
      for (const above of [true, false]) {
        const [from, bend, end] = above ? lines.above : lines.below;
        const row = side(above, x);
        const lefts = spread(row, edge, width - edge, GAP);
        row.forEach(({ mark, at, width: wide }, number) => {
          set(mark.button, { "data-above": above });
          drawn += `M${at} ${from}`;
          if (rows) return (drawn += `V${bend}`);
          const middle = lefts[number] + wide / 2;
          place(mark.button, { left: `${lefts[number]}px`, width: `${wide}px` });
          drawn += `L${at} ${bend}L${Math.min(Math.max(at, lefts[number] + PADDING / 2), lefts[number] + wide - PADDING / 2)} ${end}`;
          if (paper) mark.lines.forEach((text, line) => set(text, { x: middle, y: (above ? end - 9 - 19 * letters : end + 18 * letters) + 19 * letters * line }));
        });
      }
      set(leaders, { d: drawn });
      set(words, { display: rows ? "none" : null }); // a saved strip has no room for them
    },
  };
}
