// The graph's grid and its curves, each with its name standing on the line.

import { lineThrough } from "./chart-values.js";
import { svg } from "../ground/dom.js";
import { durationOf, poseAt } from "../ground/motion.js";
import { axisBottom, axisLeft, select } from "../ground/vendor.js";

/** @import { Answer, Scene } from "../ground/types.js" */
/** @import { NumberValue, ScaleLinear } from "d3-scale" */
/** @typedef {ScaleLinear<number, number>} Scale */
/** @typedef {{x: Scale, y: Scale}} Scales */

/** Where the curves bear their names: where they lie far apart in every run. */
const NAME_AT_MS = { knee: 78, thigh: 52 };
/** The last run's name stands where its thigh curve is furthest from this run's curves, if that is this far. */
const LAST_NAME_CLEAR_PX = 16;
const LAST_NAME_FROM_MS = 90;
const LAST_NAME_TO_MS = 250;
const NAME_SINK_PX = 6; // from the middle of a line of text to its baseline

/**
 * Lines at the named angles, and at each key instant.
 * @param {SVGGElement} group
 * @param {Scene} scene
 * @param {Scales} scales
 */
export function drawAxes(group, { look, answer }, { x, y }) {
  const [bottom, top] = y.range();
  const [left, right] = x.range();
  const degrees = (/** @type {NumberValue} */ deg) => `${deg}°`.replace("-", "−");
  const angles = axisLeft(y).tickValues(look.graph.ticks_deg).tickFormat(degrees).tickSize(left - right).tickPadding(10);
  const times = answer.instants.map((instant) => instant.time_ms);
  const instants = axisBottom(x).tickValues(times).tickFormat(() => "").tickSize(top - bottom);
  group.replaceChildren();
  const root = select(group);
  root.append("g").attr("class", "kd-values").attr("transform", `translate(${left} 0)`).call(angles);
  root.append("g").attr("class", "kd-times").attr("transform", `translate(0 ${bottom})`).call(instants);
  root.selectAll(".domain").remove();
}

/**
 * @param {SVGGElement} curves
 * @param {SVGGElement} names a group above the cursor, which would else strike them through
 * @param {Scene} scene
 * @param {Scales} scales
 * @param {number} letters how large they are; 1 is usual
 */
export function drawCurves(curves, names, { answer, previous, previous_label }, scales, letters) {
  const { x, y } = scales;
  /** @param {Answer["samples"]} samples @param {"thigh" | "knee"} angle @param {number} ms @param {string} text */
  const name = (samples, angle, ms, text) =>
    svg("text", { x: x(ms), y: y(poseAt(samples, ms)[angle]) + NAME_SINK_PX * letters }, text);
  const before = svg("g", { class: "kd-before" }, ...(previous ? pathsOf(previous, scales) : []));
  curves.replaceChildren(before, svg("g", { class: "kd-now" }, ...pathsOf(answer, scales)));
  const knee = name(answer.samples, "knee", NAME_AT_MS.knee, "knee");
  const thigh = name(answer.samples, "thigh", NAME_AT_MS.thigh, "thigh");
  names.replaceChildren(svg("g", { class: "kd-now kd-names" }, knee, thigh));
  const ms = previous && clearestTime(previous, answer, scales);
  if (!previous || ms === null) return;
  names.append(svg("g", { class: "kd-before kd-names" }, name(previous.samples, "thigh", ms, previous_label)));
}

/**
 * Both angles' curves; what lies beyond the time that the model can be trusted for is a part of its own, drawn faded.
 * @param {Answer} answer
 * @param {Scales} scales
 */
function pathsOf({ samples, trusted_until_ms }, { x, y }) {
  const until = trusted_until_ms ?? durationOf(samples);
  const numbers = Array.from(samples.time_ms, (_, number) => number);
  const [begin, end] = x.domain();
  const seen = (/** @type {number} */ i) => samples.time_ms[i] >= begin && samples.time_ms[i] <= end;
  return /** @type {const} */ (["knee", "thigh"]).flatMap((angle) => {
    const values = angle === "thigh" ? samples.thigh_deg : samples.knee_deg;
    const path = (/** @type {number[]} */ places) => lineThrough(places.map((i) => [x(samples.time_ms[i]), y(values[i])]));
    const sure = path(numbers.filter((i) => samples.time_ms[i] <= until && seen(i)));
    const doubtful = path(numbers.filter((i) => samples.time_ms[i] >= Math.floor(until) && seen(i)));
    return [
      svg("path", { class: `kd-curve kd-${angle}`, d: sure }),
      svg("path", { class: `kd-curve kd-${angle} kd-doubtful`, d: doubtful }),
    ];
  });
}

/** @param {Answer} previous @param {Answer} answer @param {Scales} scales */
function clearestTime(previous, answer, { y }) {
  let best = null;
  let widest = LAST_NAME_CLEAR_PX;
  for (let ms = LAST_NAME_FROM_MS; ms <= LAST_NAME_TO_MS; ms += 5) {
    const mine = y(poseAt(previous.samples, ms).thigh);
    const { thigh, knee } = poseAt(answer.samples, ms);
    const clear = Math.min(Math.abs(mine - y(thigh)), Math.abs(mine - y(knee)));
    if (clear > widest) [best, widest] = [ms, clear];
  }
  return best;
}
