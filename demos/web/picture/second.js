// The second leg of an answer: as a scene of its own for the picture, and as a second set of curves for the graph.

import { instantNamed } from "../ground/motion.js";

/** @import { Answer, Scene } from "../ground/types.js" */

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

/** Runs that were recorded along the sliders are rounded; nobody sees so small a difference. */
const UNSEEN_DEG = 0.1;

/** True if a slider moved this leg, and not only the other one. @param {Answer} a @param {Answer} b */
function differ({ samples: a }, { samples: b }) {
  const apart = (/** @type {ArrayLike<number>} */ one, /** @type {ArrayLike<number>} */ other) => Array.from(one).some((deg, at) => !(Math.abs(deg - other[at]) < UNSEEN_DEG));
  return apart(a.thigh_deg, b.thigh_deg) || apart(a.knee_deg, b.knee_deg);
}

/**
 * One leg of the pair as a scene of its own. It has a last run only if that moved otherwise. The sprinter's own leg stands beside
 * the first one only.
 * @param {Scene} scene
 * @param {boolean} second
 * @returns {Scene}
 */
export function sceneOfLeg(scene, second) {
  const of = (/** @type {Answer} */ whole) => (second ? secondOf(whole) : whole);
  const shift_ms = (/** @type {Answer} */ whole) => (second ? (whole.second?.shift_ms ?? 0) : 0);
  const answer = of(scene.answer);
  const own = scene.settled && scene.instant ? instantNamed(answer, scene.instant.name) : null;
  const instant = second ? own : scene.instant;
  const time_ms = (second ? instant?.time_ms : null) ?? scene.time_ms + shift_ms(scene.answer);
  const before = scene.previous && of(scene.previous);
  const previous = before && differ(before, answer) ? before : null;
  const then = previous && instant && instantNamed(previous, instant.name);
  const previous_ms = then?.time_ms ?? (scene.previous ? scene.time_ms + shift_ms(scene.previous) : time_ms);
  return { ...scene, answer, instant, time_ms, previous, previous_ms, sprinter: scene.sprinter && !second };
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
