// Reading a run: the pose at a time, and the key instants. No physics: the run was computed in Python.

/** @import { Answer, Parameters, Pose, Samples } from "./types.js" */

/** A demo stands at a key instant when it is within this of it: half of the scrub bar's step. */
const AT_INSTANT_MS = 0.5;

/**
 * The pose at a time, straight between samples: at 1 ms apart that is within 0.003° of the motion.
 * At a sample's own time the answer is that sample, digit for digit.
 * @param {Samples} samples
 * @param {number} time_ms
 * @returns {Pose}
 */
export function poseAt(samples, time_ms) {
  const times = samples.time_ms;
  const last = times.length - 1;
  const apart = (times[last] - times[0]) / last;
  const place = Math.min(Math.max((time_ms - times[0]) / apart, 0), last);
  const before = Math.min(Math.floor(place), last - 1);
  const part = place - before;
  /** @param {ArrayLike<number>} values */
  const between = (values) =>
    part === 0 ? values[before] : part === 1 ? values[before + 1] : values[before] * (1 - part) + values[before + 1] * part;
  return { thigh: between(samples.thigh_deg), knee: between(samples.knee_deg) };
}

/** @param {Samples} samples */
export function durationOf(samples) {
  return samples.time_ms[samples.time_ms.length - 1];
}

/** @param {Answer} answer @param {string} name */
export function instantNamed(answer, name) {
  return answer.instants.find((instant) => instant.name === name) ?? null;
}

/** The key instant at this time, or null. @param {Answer} answer @param {number} time_ms */
export function instantAt(answer, time_ms) {
  const near = answer.instants.filter((instant) => Math.abs(instant.time_ms - time_ms) <= AT_INSTANT_MS);
  near.sort((a, b) => Math.abs(a.time_ms - time_ms) - Math.abs(b.time_ms - time_ms));
  return near[0] ?? null;
}

/** True if two runs were asked with the same values. @param {Parameters} a @param {Parameters} b */
export function sameParameters(a, b) {
  return Object.keys(a).every((name) => a[name] === b[name]);
}
