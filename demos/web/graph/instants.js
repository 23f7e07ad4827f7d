// The key instants: buttons above and below the plot, each as near to its tick as it can stand, joined to it by a line.

import { button, html, svg, set } from "../ground/dom.js";
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
  const buttons = first.catalogue.instants.map((name) =>
    button([], () => jump(name), signal, { class: "kd-instant-button", "data-instant": name }));

  /** @param {Answer} answer @param {boolean} above */
  const rowOf = (answer, above) =>
    answer.instants
      .filter(({ name }) => ABOVE.has(name) === above)
      .sort((a, b) => a.time_ms - b.time_ms)
      .flatMap((instant) => {
        const button = buttons.find((candidate) => candidate.dataset.instant === instant.name);
        return button ? [{ instant, button }] : [];
      });

  /** True where letters are so large for the room that the buttons stand below the picture, as large.css has it. */
  const inRows = () => buttons.some((button) => getComputedStyle(button).position === "static");

  return {
    buttons,
    inRows,
    marks: svg("g", {}, leaders, words),

    /** @param {string | undefined} name the instant that the demo stands at */
    press(name) {
      for (const button of buttons) set(button, { "aria-pressed": String(button.dataset.instant === name) });
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
      words.replaceChildren();
      for (const button of buttons) button.hidden = !answer.instants.some(({ name }) => name === button.dataset.instant);
      for (const above of [true, false]) {
        const row = rowOf(answer, above);
        const texts = row.map(({ button, instant }) => {
          const lines = [instant.label, timeWords(instant.time_ms)];
          button.style.width = "";
          button.replaceChildren(html("span", {}, lines[0]), " ", html("small", {}, lines[1]));
          return lines.map((text) => words.appendChild(svg("text", {}, text)));
        });
        // On paper the buttons have no width; the words within the picture have.
        const wishes = row.map(({ button, instant }, number) => {
          const widths = texts[number].map((text) => text.getComputedTextLength() + PADDING);
          return { at: x(instant.time_ms), width: Math.max(button.offsetWidth, ...widths) };
        });
        const lefts = spread(wishes, GAP, width - GAP, GAP);
        if (inRows()) continue;
        row.forEach(({ button }, number) => {
          const { at, width: wide } = wishes[number];
          const middle = lefts[number] + wide / 2;
          button.style.left = `${lefts[number]}px`;
          button.style.width = `${wide}px`;
          button.style.setProperty(above ? "top" : "bottom", `${GAP}px`);
          const [bend, end] = above ? BEND.above.map((px) => top - px) : BEND.below.map((px) => bottom + px);
          lines += `M${at} ${above ? top : bottom}L${at} ${bend}L${middle} ${end}`;
          texts[number].forEach((text, line) => set(text, { x: middle, y: (above ? end - 9 - 19 * letters : end + 18 * letters) + 19 * letters * line }));
        });
      }
      set(leaders, { d: lines });
    },
  };
}
