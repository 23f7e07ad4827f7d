// The angles that marks say, as in the demos: the thigh's from straight down, positive in front; the knee's bend, 0 when straight.
// Each has its error: a mark is taken to be off by two dots across and two down (one standard deviation), and a short limb
// in the picture turns the more for it. Only marks that somebody has looked at count.

/** @import { FrameAngles, Made, Marks, Work } from "../types.js" */

/** How far off a mark is taken to be, dots: one standard deviation in each direction. */
export const MARK_OFF = 2;
/** Bends that say which way a knee bends: at least so many degrees, and so many times their own error. */
const CLEAR_DEG = 5;
const CLEAR_TIMES = 2;

export const DEG = 180 / Math.PI;
/** @param {number} deg @returns {number} the same direction, above -180 and up to 180 */
const turned = (deg) => deg - 360 * Math.ceil((deg - 180) / 360);

/**
 * A limb in the picture: its angle from straight down, positive towards the right, in degrees, and its length in dots.
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} to
 */
export function limb(from, to) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  return { deg: Math.atan2(x, y) * DEG, length: Math.hypot(x, y) };
}

/** The marks of a frame that count. @param {Marks} [marks] @returns {Marks} */
export const lookedAt = (marks = {}) => Object.fromEntries(Object.entries(marks).filter(([, point]) => point.looked));

/**
 * The error of a limb's angle from the marks at both its ends, in degrees: one standard deviation.
 * @param {number} length in dots
 */
export const limbError = (length) => Math.min(Math.atan2(MARK_OFF * Math.SQRT2, length) * DEG, 90);

/**
 * The error of the knee's bend, in degrees: one standard deviation. A knee mark that is off turns both limbs, and the straighter
 * the leg is the more they add up.
 * @param {number} thigh length in dots
 * @param {number} shank length in dots
 * @param {number} bend_deg
 */
export function bendError(thigh, shank, bend_deg) {
  const [a, b] = [1 / thigh, 1 / shank];
  const spread = 2 * (a * a + b * b + a * b * Math.cos(bend_deg / DEG));
  return Math.min(Math.atan(MARK_OFF * Math.sqrt(spread)) * DEG, 90);
}

/**
 * What the marks of one frame say, for a runner who goes that way; null where hip and knee are not both marked, or on one dot.
 * The knee's bend is null where the ankle is not marked.
 * @param {Marks} marks
 * @param {1 | -1} facing
 */
export function anglesAt(marks, facing) {
  const { hip, knee, ankle } = lookedAt(marks);
  if (!hip || !knee) return null;
  const thigh = limb(hip, knee);
  if (!thigh.length) return null;
  const shank = knee && ankle ? limb(knee, ankle) : null;
  const bend = shank?.length ? turned((thigh.deg - shank.deg) * facing) : null;
  return {
    thigh_deg: thigh.deg * facing,
    knee_deg: bend,
    errors: { thigh_deg: limbError(thigh.length), knee_deg: shank && bend !== null ? bendError(thigh.length, shank.length, bend) : null },
    lengths: { thigh: thigh.length, shank: shank?.length ?? null },
  };
}

/** The numbers of the frames with marks, in order. @param {Pick<Made, "marks">} made */
export const markedFrames = ({ marks }) => Object.keys(marks).map(Number).filter((frame) => Object.keys(marks[frame]).length).sort((a, b) => a - b);

/**
 * Which way the runner goes, and how that is known: the coach said so, or knees bend backwards, or toes point forwards, or the hip
 * goes there from the first marked frame to the last by half a thigh or more. 0 where nothing tells.
 * @param {Made} made
 * @returns {{facing: 1 | -1 | 0, how: "said" | "knee" | "toe" | "hip" | null}}
 */
export function facingOf(made) {
  if (made.facing) return { facing: made.facing, how: "said" };
  const frames = markedFrames(made).map((frame) => lookedAt(made.marks[frame]));
  const sums = { knee: [0, 0], toe: [0, 0] };
  const add = (/** @type {number[]} */ sum, /** @type {number} */ deg, /** @type {number} */ error) => {
    sum[0] += deg;
    sum[1] = Math.hypot(sum[1], error);
  };
  for (const marks of frames) {
    const angles = anglesAt(marks, 1);
    if (angles?.knee_deg != null && angles.errors.knee_deg !== null) add(sums.knee, angles.knee_deg, angles.errors.knee_deg);
    const { knee, ankle, toe } = marks;
    if (knee && ankle && toe) add(sums.toe, turned(limb(ankle, toe).deg - limb(knee, ankle).deg), limbError(limb(ankle, toe).length));
  }
  for (const how of /** @type {const} */ (["knee", "toe"])) {
    const [sum, error] = sums[how];
    if (Math.abs(sum) > Math.max(CLEAR_DEG, CLEAR_TIMES * error)) return { facing: sum > 0 ? 1 : -1, how };
  }
  const hips = frames.flatMap(({ hip }) => hip ?? []);
  const thighs = frames.flatMap(({ hip, knee }) => (hip && knee ? limb(hip, knee).length : []));
  const way = hips.length > 1 ? hips[hips.length - 1].x - hips[0].x : 0;
  if (thighs.length && Math.abs(way) > Math.max(...thighs) / 2) return { facing: way > 0 ? 1 : -1, how: "hip" };
  return { facing: 0, how: null };
}

/**
 * The swing as it is marked: each frame whose hip and knee somebody has looked at, in order of time. Empty as long as nobody knows
 * which way the runner goes.
 * @param {Pick<Work, "made" | "timeOf">} work
 * @returns {FrameAngles[]}
 */
export function anglesOf({ made, timeOf }) {
  const { facing } = facingOf(made);
  if (!facing) return [];
  return markedFrames(made).flatMap((frame) => {
    const angles = anglesAt(made.marks[frame], facing);
    return angles ? { frame, time_ms: timeOf(frame), ...angles } : [];
  });
}
