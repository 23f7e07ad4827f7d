// Where things lie on the picture: the model's leg at the athlete's scale, the hip between marked frames, and the face.

import { jointsOf } from "../../picture/shapes.js";
import { facingOf, lookedAt, markedFrames } from "../mark/angles.js";
import { swingOf } from "./swing.js";

/** @import { Look, Pair, Pose } from "../../ground/types.js" */
/** @import { Joint, Made, Work } from "../types.js" */
/** @typedef {{thigh: number, shank: number}} Lengths dots of the picture */
/** @typedef {{hip: Pair, lengths: Lengths, facing: 1 | -1}} Seat where a leg hangs, how long it is, which way it goes */
/** @typedef {{x: number, y: number, r: number, how: "marked" | "carried" | "guessed"}} Face */

/** Of the length of thigh and shank together, as bodies usually are: from the hip up to the middle of the head, and forward, as runners lean. */
const HEAD_UP = 0.82;
const HEAD_FORWARD = 0.1;
/** How wide a face is covered to each side, in the same measure: the more the less is known. Without a leg, of the picture's height. */
const COVER = { marked: 0.2, carried: 0.25, guessed: 0.32 };
const COVER_ALONE = 0.07;

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * How long thigh and shank are in the picture: in this frame where it is marked, else as in most of them; null without any.
 * @param {Pick<Work, "made" | "timeOf">} work
 * @param {number} frame
 * @returns {Lengths | null}
 */
export function lengthsAt(work, frame) {
  const { frames } = swingOf(work);
  const whole = frames.flatMap(({ frame: at, lengths: { thigh, shank } }) => (shank ? { at, thigh, shank } : []));
  const own = whole.find(({ at }) => at === frame);
  if (own) return { thigh: own.thigh, shank: own.shank };
  return whole.length ? { thigh: median(whole.map(({ thigh }) => thigh)), shank: median(whole.map(({ shank }) => shank)) } : null;
}

/**
 * Where a joint is in a frame: its mark; between two marked frames as far as time has gone; else as in the nearest. Null without any.
 * @param {Pick<Work, "made" | "timeOf">} work
 * @param {number} frame
 * @param {Joint} joint
 * @returns {Pair | null}
 */
export function placeOf({ made, timeOf }, frame, joint) {
  const known = markedFrames(made).filter((at) => made.marks[at][joint]);
  const before = known.findLast((at) => at <= frame) ?? known[0];
  const after = known.find((at) => at >= frame) ?? known[known.length - 1];
  const [from, to] = [made.marks[before]?.[joint], made.marks[after]?.[joint]];
  if (!from || !to) return null;
  const whole = timeOf(after) - timeOf(before);
  const part = whole ? (timeOf(Math.min(Math.max(frame, before), after)) - timeOf(before)) / whole : 0;
  return [from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)];
}

/**
 * Where the model's leg hangs in a frame, or null where that is not known.
 * @param {Pick<Work, "made" | "timeOf">} work
 * @param {number} frame
 * @returns {Seat | null}
 */
export function seatAt(work, frame) {
  const { facing } = facingOf(/** @type {Made} */ (work.made));
  const hip = placeOf(work, frame, "hip");
  const lengths = lengthsAt(work, frame);
  return facing && hip && lengths ? { hip, lengths, facing } : null;
}

/**
 * The model's leg in dots, before it is put on its hip and mirrored: lengths as marked, limbs as thick as the whole leg asks for.
 * @param {Lengths} lengths
 * @param {{leg: {thigh_m: number, shank_m: number, foot_m: number}, limb: Look["limb"]}} model
 */
export function scaledLeg({ thigh, shank }, { leg, limb }) {
  const scale = (thigh + shank) / (leg.thigh_m + leg.shank_m);
  const scaled = Object.fromEntries(Object.entries(limb).map(([part, pair]) => [part, pair.map((metres) => metres * scale)]));
  return { leg: { thigh_m: thigh, shank_m: shank, foot_m: leg.foot_m * scale }, limb: /** @type {Look["limb"]} */ (scaled) };
}

/**
 * Where the joints of the model's leg come to lie on the picture.
 * @param {Seat} seat
 * @param {{leg: {thigh_m: number, shank_m: number, foot_m: number}, limb: Look["limb"]}} model
 * @param {Pose} pose
 * @returns {Record<"hip" | "knee" | "ankle" | "toe", Pair>}
 */
export function jointsOn({ hip, lengths, facing }, model, pose) {
  const { leg, limb } = scaledLeg(lengths, model);
  const { knee, ankle, toe } = jointsOf(leg, limb, pose);
  const on = (/** @type {Pair} */ [x, y]) => /** @type {Pair} */ ([hip[0] + facing * x, hip[1] - y]);
  return { hip, knee: on(knee), ankle: on(ankle), toe: on(toe) };
}

/**
 * What has to be covered in a frame so that nobody knows the face: about the head's mark; where there is none, as far from the hip as in
 * the nearest frame that has one; else above the hip, along the trunk, as bodies usually are. Null where nothing tells.
 * @param {Pick<Work, "made" | "timeOf" | "clip">} work
 * @param {number} frame
 * @returns {Face | null}
 */
export function faceAt(work, frame) {
  const { made, clip } = work;
  const lengths = lengthsAt(work, frame);
  const wide = (/** @type {keyof typeof COVER} */ how) => (lengths ? COVER[how] * (lengths.thigh + lengths.shank) : COVER_ALONE * (clip?.height ?? 0));
  const own = made.marks[frame]?.head;
  if (own) return { x: own.x, y: own.y, r: wide("marked"), how: "marked" };
  const hip = placeOf(work, frame, "hip");
  const withHead = markedFrames(made).filter((at) => made.marks[at].head);
  const nearest = withHead.sort((a, b) => Math.abs(a - frame) - Math.abs(b - frame))[0];
  const between = withHead.some((at) => at < frame) && withHead.some((at) => at > frame);
  const head = nearest === undefined ? null : placeOf(work, frame, "head");
  if (head && (between || !hip)) return { x: head[0], y: head[1], r: wide("carried"), how: "carried" };
  const theirs = head && placeOf(work, nearest, "hip");
  if (head && hip && theirs) return { x: head[0] + hip[0] - theirs[0], y: head[1] + hip[1] - theirs[1], r: wide("carried"), how: "carried" };
  if (!hip || !lengths) return null;
  const { facing } = facingOf(/** @type {Made} */ (made));
  const leg = lengths.thigh + lengths.shank;
  return { x: hip[0] + facing * HEAD_FORWARD * leg, y: hip[1] - HEAD_UP * leg, r: wide("guessed"), how: "guessed" };
}

/** The marks of a frame as they are drawn: those that count. @param {Pick<Work, "made">} work @param {number} frame */
export const legOf = ({ made }, frame) => {
  const { hip, knee, ankle, toe } = lookedAt(made.marks[frame]);
  return [hip, knee, ankle, toe].flatMap((point) => (point ? [/** @type {Pair} */ ([point.x, point.y])] : []));
};
