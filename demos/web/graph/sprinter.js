// The recorded sprinter behind the model's curves. Fetched when a reader first asks for it.

import { lineThrough } from "./chart-values.js";
import { svg } from "../ground/dom.js";
import RECORDED from "./sprinter.json" with { type: "json" };

/** @import { Scales } from "./curves.js" */
/** @typedef {[number, number]} Pair */

/** The words stand below the thigh's curve from where it is vertical, in a narrow graph in more and shorter lines, in a low one fewer words. */
const WORDS_BELOW_DEG = 0;
const WORDS_LEFT_PX = 6; // of the right end of the plot
const WORDS_ABOVE_PX = 4; // of its bottom
const LINE_PX = 17;
const NARROW_PX = 480;

/** Among the recorded speeds, the slowest at 0: the one that is nearest. @param {number} speed m/s */
export function placeNearest(speed) {
  const apart = RECORDED.map(({ speed_m_s }) => Math.abs(speed_m_s - speed));
  return apart.indexOf(Math.min(...apart));
}

/**
 * The mean of his swings at the recorded speed that is nearest, thin and dashed, on the band from their lowest to their highest.
 * @param {SVGGElement} group
 * @param {Scales} scales
 * @param {number} letters how large they are; 1 is usual
 * @param {number} [place] among the recorded speeds, the slowest at 0; usually the fastest
 */
export function drawSprinter(group, { x, y }, letters, place = RECORDED.length - 1) {
  const { step_ms, swings, speed_m_s, thigh, knee } = RECORDED[Math.round(place)];
  const [begin, until] = x.domain();
  /** @param {number[]} angles @returns {Pair[]} */
  const points = (angles) => angles.map((deg, at) => /** @type {Pair} */ ([at * step_ms, deg])).filter(([ms]) => ms <= until).map(([ms, deg]) => [x(ms), y(deg)]);
  const curves = [knee, thigh].flatMap(({ low, mean, high }) => [
    svg("path", { class: "kd-spread", d: `${lineThrough([...points(low), ...points(high).reverse()])}Z` }),
    svg("path", { class: "kd-curve", d: lineThrough(points(mean)) }),
  ]);
  const who = ["dashed: a sprinter,", `${swings} swings, ${speed_m_s} m/s${place % 1 ? ", the nearest" : ""}`];
  const what = ["from a recording,", "not simulated"];
  const bottom = y.range()[0] - WORDS_ABOVE_PX;
  const rows = Math.max(1, Math.floor((bottom - y(WORDS_BELOW_DEG)) / (LINE_PX * letters)));
  const lines = (x(until) - x(begin) < NARROW_PX * letters ? [...who, ...what] : [who.join(" "), what.join(" ")]).slice(0, rows);
  const lineAt = (/** @type {number} */ at) => bottom - (lines.length - 1 - at) * LINE_PX * letters;
  const last = (/** @type {string} */ line, /** @type {number} */ at) => (lines[at + 1] ? line : line.replace(/,$/, ""));
  group.replaceChildren(...curves, ...lines.map((line, at) => svg("text", { x: x(until) - WORDS_LEFT_PX, y: lineAt(at) }, last(line, at))));
}
