// The race at one moment, as a still frame: its four lanes below each other, each with its gap in words.

import { svg } from "../ground/dom.js";
import { durationOf } from "../ground/motion.js";
import { buildLane, gapWords, nameWords, placeOf, raceAt, STRIP } from "./race-lane.js";

/** @import { DrawFrame } from "./types.js" */

/** In CSS px: a line of words, and between two lanes. */
const LINE = 19;
const APART = 12;

/** @type {DrawFrame} */
export function raceFrame(answer, look, time_ms, width) {
  const place = placeOf(answer);
  const { first, behind } = raceAt(place, time_ms / durationOf(answer.samples));
  const high = (STRIP.height / STRIP.width) * width;
  const tall = 2 * LINE + high + APART;
  const lanes = place.lanes.map((lane, number) => {
    const { strip, draw } = buildLane(lane, place, { answer, look });
    draw(first, behind[number], place.window_m);
    const runners = svg("svg", { x: 0, y: 2 * LINE, width, height: high, viewBox: `0 0 ${STRIP.width} ${STRIP.height}` });
    runners.append(...[...strip.children].filter((part) => !part.matches(".kd-words")));
    const name = svg("text", { x: 8, y: LINE - 4, class: "kd-angle" }, nameWords(lane.name));
    const gap = svg("text", { x: 8, y: 2 * LINE - 4, class: "kd-number" }, gapWords(behind[number]));
    return svg("g", { transform: `translate(0 ${number * tall + 6})` }, svg("g", { class: "kd-words" }, name, gap), runners);
  });
  const gaps = place.lanes.map((lane, number) => `${lane.name}, ${gapWords(behind[number])}`);
  return { drawing: svg("g", {}, ...lanes), tall: place.lanes.length * tall, lines: [], said: gaps.join("; ") };
}
