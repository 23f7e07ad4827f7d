// A chart's values as words and places.

/** @import { Axis, Chart, ChartLine } from "../ground/chart.js" */
/** @import { Pair } from "../ground/types.js" */
/** @import { ScaleLinear } from "d3-scale" */
/** @typedef {ScaleLinear<number, number>} Scale */
/** @typedef {{x: Scale, y: Scale}} Scales */

/** "−45°", "0.5". @param {Axis} axis @param {number} value */
export function tickWords({ unit }, value) {
  return `${value}${unit === "°" ? unit : ""}`.replace("-", "−");
}

/** The axis' name with its unit, unless the ticks bear it. @param {Axis} axis */
export function axisWords({ label, unit }) {
  return unit && unit !== "°" && !label.endsWith(unit) ? `${label}, ${unit}` : label;
}

/**
 * The ticks that have room for words: all, every second, every third … counted from 0.
 * @param {number[]} ticks
 * @param {(value: number) => number} place
 * @param {number} room px that a tick's words need
 */
export function ticksWithWords(ticks, place, room) {
  const zero = Math.max(ticks.indexOf(0), 0);
  for (let every = 1; every < ticks.length; every++) {
    const kept = ticks.filter((_, number) => (number - zero) % every === 0);
    if (kept.every((tick, number) => number === 0 || Math.abs(place(tick) - place(kept[number - 1])) >= room)) return kept;
  }
  return ticks.slice(zero, zero + 1);
}

/** The line that bears the cursor, if any. @param {Chart} chart */
export function pathOf({ lines }) {
  return lines.find((line) => line.time_ms) ?? null;
}

/** A line's points in px. @param {ChartLine} line @param {Scales} scales */
export function pixelsOf({ points }, { x, y }) {
  return points.map(([along, up]) => /** @type {Pair} */ ([x(along), y(up)]));
}

/**
 * Where a line with time is at a time, in its own units; null where it does not reach.
 * @param {ChartLine} line
 * @param {number} time_ms
 * @returns {Pair | null}
 */
export function pointAt({ points, time_ms: times = [] }, time_ms) {
  const last = times.length - 1;
  if (last < 1) return null;
  // A line may end with the last whole sample before an instant: the instant still belongs to it.
  if (time_ms < times[0] || time_ms > times[last] + (times[last] - times[last - 1])) return null;
  const after = Math.max(times.findIndex((time) => time >= time_ms), 0) || (time_ms > times[0] ? last : 1);
  const part = Math.min((time_ms - times[after - 1]) / (times[after] - times[after - 1]), 1);
  return /** @type {Pair} */ (points[after].map((value, axis) => points[after - 1][axis] * (1 - part) + value * part));
}

/**
 * The time at which a line is nearest to a place in the picture.
 * @param {ChartLine} line
 * @param {Scales} scales
 * @param {number} px
 * @param {number} py
 */
export function timeNearest(line, scales, px, py) {
  let nearest = 0;
  let least = Infinity;
  pixelsOf(line, scales).forEach(([x, y], number) => {
    const away = (x - px) ** 2 + (y - py) ** 2;
    if (away < least) [nearest, least] = [number, away];
  });
  return line.time_ms?.[nearest] ?? 0;
}

/** A path's `d` through points, in thousandths of a pixel; "" without any. @param {number[][]} points */
export function lineThrough(points) {
  return points.length ? `M${points.map((point) => point.map((value) => Math.round(value * 1000) / 1000)).join("L")}` : "";
}
