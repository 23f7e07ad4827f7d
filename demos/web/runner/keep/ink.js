// Lines and words that can be read on any picture, light or dark, and on a grey print: each has an edge of the other tone. Everything is
// said in attributes, so that it looks the same in a saved picture, where our style sheets are not.

import { svg } from "../../ground/dom.js";

/** @import { Pair } from "../../ground/types.js" */

/** Fixed: they lie on a photo, which is the same in the light and in the dark. */
export const INK = { own: "#ffffff", model: "#0b5fa5", note: "#ffd23f", edge: "#14181c" };
const LETTERS = "Atkinson Hyperlegible Next Variable, Atkinson Hyperlegible Next, system-ui, sans-serif";
/** In the drawing's own unit, which is one CSS pixel as the reader sees it. */
const WIDE = 3;
const EDGE = 1.5;
const LETTER = 16;

const tidy = (/** @type {number} */ number) => Number(number.toFixed(2));

/** @param {Pair[]} points */
export const pathOf = (points) => points.map(([x, y], at) => `${at ? "L" : "M"}${tidy(x)} ${tidy(y)}`).join("");

/**
 * A line with its edge.
 * @param {string} d
 * @param {number} unit dots of the picture
 * @param {string} colour
 * @param {number} [wide]
 * @param {string} [dash]
 */
export function inkLine(d, unit, colour, wide = WIDE, dash = "") {
  const made = (/** @type {string} */ stroke, /** @type {number} */ width) =>
    svg("path", { d, fill: "none", stroke, "stroke-width": tidy(width * unit), "stroke-linecap": "round", "stroke-linejoin": "round", ...(dash && { "stroke-dasharray": dash.split(" ").map((part) => tidy(Number(part) * unit)).join(" ") }) });
  return svg("g", {}, made(INK.edge, wide + 2 * EDGE), made(colour, wide));
}

/** @param {Pair} at @param {number} r @param {number} unit @param {string} colour */
export const inkDot = ([x, y], r, unit, colour) =>
  svg("circle", { cx: tidy(x), cy: tidy(y), r: tidy(r * unit), fill: colour, stroke: INK.edge, "stroke-width": tidy(EDGE * unit) });

/**
 * Words with their edge; a line each.
 * @param {string[]} lines
 * @param {Pair} at of the first line
 * @param {number} unit
 * @param {string} colour
 * @param {"start" | "middle" | "end"} [anchor]
 */
export function inkWords(lines, [x, y], unit, colour, anchor = "start") {
  const rows = lines.map((line, row) => svg("tspan", { x: tidy(x), dy: row ? tidy(1.25 * LETTER * unit) : 0 }, line));
  return svg("text", {
    x: tidy(x), y: tidy(y), fill: colour, stroke: INK.edge, "stroke-width": tidy(3.5 * unit), "stroke-linejoin": "round", "paint-order": "stroke", "text-anchor": anchor,
    "font-size": tidy(LETTER * unit), "font-weight": 700, "font-family": LETTERS,
  }, ...rows);
}
