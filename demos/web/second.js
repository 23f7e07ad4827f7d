// The second leg of an answer: as a scene of its own for the picture, and as a second set of curves for the graph.

import { instantNamed } from "./motion.js";

/** @typedef {import("./types.js").Scene} Scene */
/** @typedef {import("./types.js").Answer} Answer */

/** @type {WeakMap<Answer, Answer>} the second leg's part of an answer, as an answer of its own */
const seconds = new WeakMap();

/** @param {Answer} answer */
function secondOf(answer) {
  if (!answer.second) throw new Error(`The demo ${answer.demo} has no second leg.`);
  const known = seconds.get(answer);
  const made = known ?? { ...answer, ...answer.second };
  if (!known) seconds.set(answer, made);
  return made;
}

/**
 * One leg of the pair as a scene of its own.
 * @param {Scene} scene
 * @param {boolean} second
 * @returns {Scene}
 */
export function sceneOfLeg(scene, second) {
  if (!second) return scene;
  const answer = secondOf(scene.answer);
  const instant = scene.settled && scene.instant ? instantNamed(answer, scene.instant.name) : null;
  const time_ms = instant?.time_ms ?? scene.time_ms + (scene.answer.second?.shift_ms ?? 0);
  return { ...scene, answer, instant, time_ms };
}

/** @type {WeakMap<Answer, Answer>} the second leg moved to the first one's clock */
const shifted = new WeakMap();

/**
 * Both legs' curves in one graph: the second stands where otherwise the last run stands.
 * @param {Scene} scene
 * @returns {Scene}
 */
export function sceneOfCurves(scene) {
  const { second } = scene.answer;
  if (!second) return scene;
  let moved = shifted.get(scene.answer);
  if (!moved) {
    const time_ms = Array.from(second.samples.time_ms, (ms) => ms - second.shift_ms);
    const until = second.trusted_until_ms;
    moved = { ...secondOf(scene.answer), samples: { ...second.samples, time_ms }, trusted_until_ms: until && until - second.shift_ms };
    shifted.set(scene.answer, moved);
  }
  return { ...scene, previous: moved, previous_label: second.label.toLowerCase() };
}
