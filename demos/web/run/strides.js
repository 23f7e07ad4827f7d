// His recorded strides at the slower speeds, and the right foot that every page's stride lacks. Fetched when a slower runner or his
// own leg is first wanted. It imports no code of ours, so that fetching it later costs a page that never asks nothing.

import RECORDED from "./strides.json" with { type: "json" };

/** @import { Stride } from "../ground/types.js" */

/**
 * The stride at a place among his recordings, the slowest at 0. Between two of them each wave, and the length of a stride, lies on a straight line.
 * @param {Stride} fastest
 * @param {number} place
 * @returns {Stride}
 */
export function strideAt(fastest, place) {
  /** @type {Stride[]} */
  const all = [...RECORDED.slower, { ...fastest, points: { ...fastest.points, ...RECORDED.foot } }];
  const [low, high] = [all[Math.floor(place)], all[Math.ceil(place)]];
  if (low === high) return low;
  const mix = (/** @type {number} */ from, /** @type {number} */ to) => from + (place % 1) * (to - from);
  const points = Object.entries(low.points).map(([name, axes]) => [name, axes.map((waves, axis) => waves.map((wave, at) => mix(wave, high.points[name][axis][at])))]);
  return { how: "between", speed_m_s: mix(low.speed_m_s, high.speed_m_s), period_ms: mix(low.period_ms, high.period_ms), points: Object.fromEntries(points) };
}
