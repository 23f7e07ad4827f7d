// The graph's grid and its curves, each with its name standing on the line. What is the same in the next run stays as it is.

import { lineThrough } from "./chart-values.js";
import { fill, say, set, svg } from "../ground/dom.js";
import { durationOf, poseAt } from "../ground/motion.js";
import { axisLeft, select } from "../ground/vendor.js";

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
const DOT_PX = 4.5;
const NAME_SINK_PX = 6; // from the middle of a line of text to its baseline

/** Lines at the named angles. @param {SVGGElement} group @param {Scene["look"]} look @param {Scales} scales */
export function drawAngles(group, look, { x, y }) {
  const [left, right] = x.range();
  const degrees = (/** @type {NumberValue} */ deg) => `${deg}°`.replace("-", "−");
  const angles = axisLeft(y).tickValues(look.graph.ticks_deg).tickFormat(degrees).tickSize(left - right).tickPadding(10);
  group.replaceChildren();
  const root = select(group);
  root.attr("transform", `translate(${left} 0)`).call(angles);
  root.selectAll(".domain").remove();
}

/** A line at each key instant. @param {SVGGElement} group @param {Answer} answer @param {Scales} scales */
export function drawInstants(group, { instants }, { x, y }) {
  const [y1, y2] = y.range();
  fill(group, "line", instants.map(({ time_ms }) => ({ x1: x(time_ms), x2: x(time_ms), y1, y2 })));
}

/** The second leg's own instants, as dots: its heel highest on its knee's curve, all others on its thigh's. @param {SVGGElement} group @param {Answer} answer @param {Scales} scales */
export function drawSecondInstants(group, { second }, { x, y }) {
  const [begin, end] = x.domain();
  const dots = second?.instants.map(({ name, time_ms }) => {
    const { thigh, knee } = poseAt(second.samples, time_ms);
    return { "data-dot": name, at: time_ms - second.shift_ms, deg: name === "heel-highest" ? knee : thigh };
  });
  const seen = dots?.filter(({ at }) => at >= begin && at <= end) ?? [];
  fill(group, "circle", seen.map(({ at, deg, ...dot }) => ({ ...dot, cx: x(at), cy: y(deg), r: DOT_PX })));
}

/** The curves, and above the cursor, which would else strike them through, their names. */
export function buildCurves() {
  const group = (/** @type {string} */ name, /** @type {Element[]} */ ...inside) => svg("g", { class: name }, ...inside);
  const [before, now] = [group("kd-before"), group("kd-now")];
  const [knee, thigh, last] = ["knee", "thigh", ""].map((name) => svg("text", {}, name));
  /** @param {Element} text @param {number} ms @param {number} deg @param {Scales & {letters: number}} scales */
  const stand = (text, ms, deg, { x, y, letters }) => set(text, { x: x(ms), y: y(deg) + NAME_SINK_PX * letters });
  return {
    curves: svg("g", {}, before, now),
    names: svg("g", {}, group("kd-now kd-names", knee, thigh), group("kd-before kd-names", last)),

    /**
     * @param {Scene} scene
     * @param {Scales & {letters: number}} scales and how large letters are; 1 is usual
     * @param {Scene | null} drawn what was drawn last to these scales
     */
    draw({ answer, previous, previous_label }, scales, drawn) {
      fill(now, "path", pathsOf(answer, scales));
      if (drawn?.previous !== previous) fill(before, "path", previous ? pathsOf(previous, scales) : []);
      stand(knee, NAME_AT_MS.knee, poseAt(answer.samples, NAME_AT_MS.knee).knee, scales);
      stand(thigh, NAME_AT_MS.thigh, poseAt(answer.samples, NAME_AT_MS.thigh).thigh, scales);
      const ms = previous && clearestTime(previous, answer, scales);
      say(last, ms === null ? "" : previous_label);
      if (previous && ms !== null) stand(last, ms, poseAt(previous.samples, ms).thigh, scales);
    },
  };
}

/**
 * Both angles' curves; what lies beyond the time that the model can be trusted for is a part of its own, drawn dotted.
 * @param {Answer} answer
 * @param {Scales} scales
 */
function pathsOf({ samples, trusted_until_ms }, { x, y }) {
  const until = trusted_until_ms ?? durationOf(samples);
  const numbers = Array.from(samples.time_ms, (_, number) => number);
  const [begin, end] = x.domain();
  const seen = (/** @type {number} */ i) => samples.time_ms[i] >= begin && samples.time_ms[i] <= end;
  /** Every second sample and both ends: a straight line between them is within 0.04° of the motion. @param {number[]} places */
  const thin = (places) => places.filter((_, at) => at % 2 === 0 || at === places.length - 1);
  const sure = thin(numbers.filter((i) => samples.time_ms[i] <= until && seen(i)));
  const doubtful = thin(numbers.filter((i) => samples.time_ms[i] >= Math.floor(until) && seen(i)));
  return /** @type {const} */ (["knee", "thigh"]).flatMap((angle) => {
    const values = angle === "thigh" ? samples.thigh_deg : samples.knee_deg;
    const path = (/** @type {number[]} */ places) => lineThrough(places.map((i) => [x(samples.time_ms[i]), y(values[i])]));
    return [
      { class: `kd-curve kd-${angle}`, d: path(sure) },
      { class: `kd-curve kd-${angle} kd-doubtful`, d: path(doubtful) },
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
