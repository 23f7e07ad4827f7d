// What is done to the marks: each of these gives the whole set anew, as `work.change` wants it.

import { lookedAt, markedFrames } from "./angles.js";
import { JOINTS } from "./words.js";

/** @import { Joint, Made, Marks, Point, Work } from "../types.js" */
/** @typedef {{x: number, y: number}} Place */

/** @param {Work} work @returns {Readonly<Marks>} those of the frame that is shown */
export const marksHere = ({ made, at }) => made.marks[at] ?? {};

/** Those of the leg; a mark of the head is made only by whoever chooses it. */
export const LEG = JOINTS.filter((joint) => joint !== "head");

/** The joint that is to be marked next in the frame that is shown; null where the leg is marked. @param {Work} work */
export const nextJoint = (work) => LEG.find((joint) => !marksHere(work)[joint]?.looked) ?? null;

/** @param {Work} work @param {Marks} marks of the frame that is shown @returns {Pick<Made, "marks">} */
function withMarks({ made, at }, marks) {
  const { [at]: _before, ...others } = made.marks;
  return { marks: Object.keys(marks).length ? { ...others, [at]: marks } : others };
}

/** Within the picture, to a tenth of a dot. @param {Work} work @param {Place} place @returns {Place} */
export function within({ clip }, { x, y }) {
  const fit = (/** @type {number} */ value, /** @type {number} */ most) => Math.round(10 * Math.min(Math.max(value, 0), most)) / 10;
  return { x: fit(x, clip?.width ?? 0), y: fit(y, clip?.height ?? 0) };
}

/** @param {Work} work @param {Joint} joint @param {Place} place @param {boolean} [looked] false for a mark that only waits to be moved */
export function withMark(work, joint, place, looked = true) {
  return withMarks(work, { ...marksHere(work), [joint]: { ...within(work, place), by: "hand", sure: 1, looked } });
}

/** @param {Work} work @param {Joint} joint */
export function withoutMark(work, joint) {
  const { [joint]: _gone, ...others } = marksHere(work);
  return withMarks(work, others);
}

/** These marks once somebody has looked at them. @param {Marks} marks @returns {Marks} */
export const asLooked = (marks) => Object.fromEntries(Object.entries(marks).map(([joint, point]) => [joint, { ...point, looked: true }]));

/** The coach has looked: these are right. @param {Work} work @param {Joint[]} joints */
export function withLook(work, joints) {
  const marks = marksHere(work);
  const right = Object.fromEntries(joints.flatMap((joint) => (marks[joint] ? [[joint, marks[joint]]] : [])));
  return withMarks(work, { ...marks, ...asLooked(right) });
}

/** Frames with marks that nobody has looked at. @param {Pick<Made, "marks">} made */
export const doubtfulFrames = (made) => markedFrames(made).filter((frame) => Object.values(made.marks[frame]).some(({ looked }) => !looked));

/**
 * Where a joint may be in the frame that is shown, from its marks in other frames: between the two around it, or on from the last
 * two before it, as evenly as it moved. A hint to the eye, never a mark. Null where it is marked nowhere.
 * @param {Work} work @param {Joint} joint @returns {Place | null}
 */
export function guessOf(work, joint) {
  const { made, at } = work;
  const known = markedFrames(made).filter((frame) => frame !== at && lookedAt(made.marks[frame])[joint]);
  const before = known.filter((frame) => frame < at).slice(-2);
  const [after] = known.filter((frame) => frame > at);
  const [one, two] = after === undefined ? before : before.length ? [before[before.length - 1], after] : [after];
  if (one === undefined) return null;
  const from = /** @type {Point} */ (made.marks[one][joint]);
  if (two === undefined) return { x: from.x, y: from.y };
  const to = /** @type {Point} */ (made.marks[two][joint]);
  const part = (work.timeOf(at) - work.timeOf(one)) / (work.timeOf(two) - work.timeOf(one) || 1);
  return within(work, { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) });
}
