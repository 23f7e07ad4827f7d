// Outlines of limbs. Everything here is in the model's frame: metres, y up, hip at (0, 0).

/** @import { Answer, Look, Pair, Pose } from "../ground/types.js" */

/** A still leg shows its knee angle too: radius of the arc about the knee, and how far beyond it the thigh is drawn on. */
export const KNEE_ARC_M = 0.13;
const DRAWN_ON_M = 0.19;

/**
 * A tapered capsule as an SVG path: two circles joined by their outer tangents.
 * @param {Pair} from
 * @param {Pair} to
 * @param {Pair} radii
 */
export function capsule([ax, ay], [bx, by], [ra, rb]) {
  const along = Math.atan2(by - ay, bx - ax);
  const apart = Math.hypot(bx - ax, by - ay);
  // Where the tangents touch, measured from the axis: a right angle for equal circles, less at the larger one.
  const touch = Math.acos(Math.max(-1, Math.min(1, (ra - rb) / apart)));
  /** @param {number} x @param {number} y @param {number} r @param {number} angle */
  const at = (x, y, r, angle) => `${(x + r * Math.cos(angle)).toFixed(4)} ${(y + r * Math.sin(angle)).toFixed(4)}`;
  const a1 = at(ax, ay, ra, along + touch);
  const a2 = at(ax, ay, ra, along - touch);
  const b1 = at(bx, by, rb, along + touch);
  const b2 = at(bx, by, rb, along - touch);
  const large = touch < Math.PI / 2 ? [1, 0] : [0, 1];
  return `M${a1}A${ra} ${ra} 0 ${large[0]} 1 ${a2}L${b2}A${rb} ${rb} 0 ${large[1]} 1 ${b1}Z`;
}

/**
 * Along a limb at an angle from the downward vertical, + in front.
 * @param {Pair} start
 * @param {number} length
 * @param {number} deg
 * @returns {Pair}
 */
export function along([x, y], length, deg) {
  const angle = (deg * Math.PI) / 180;
  return [x + length * Math.sin(angle), y - length * Math.cos(angle)];
}

/**
 * Knee, ankle, heel and toe. The foot is rigid with the shank, as in the model.
 * @param {Answer["leg"]} leg
 * @param {Look["limb"]} limb
 * @param {Pose} pose
 */
export function jointsOf(leg, limb, pose) {
  const shank = pose.thigh - pose.knee;
  const knee = along([0, 0], leg.thigh_m, pose.thigh);
  const ankle = along(knee, leg.shank_m, shank);
  /** @param {Pair} end @returns {Pair} */
  const turned = ([x, y]) => along(along(ankle, -y, shank), x, shank + 90);
  return { knee, ankle, heel: turned(limb.heel), toe: turned(limb.toe) };
}

/** The arc from the downward vertical to the thigh, about the hip. @param {number} radius @param {number} deg */
export function thighArc(radius, deg) {
  const [x, y] = along([0, 0], radius, deg);
  return `M0 ${-radius}A${radius} ${radius} 0 0 ${deg > 0 ? 1 : 0} ${x.toFixed(4)} ${y.toFixed(4)}`;
}

/**
 * What a still leg shows of its knee angle: the thigh drawn on beyond the knee, and the arc from there to the shank.
 * @param {Answer["leg"]} leg
 * @param {Pose} pose
 */
export function kneeArc(leg, { thigh, knee }) {
  const joint = along([0, 0], leg.thigh_m, thigh);
  /** @param {number} radius @param {number} deg */
  const at = (radius, deg) => along(joint, radius, deg).map((metres) => metres.toFixed(4)).join(" ");
  const r = KNEE_ARC_M;
  return {
    straight: `M${at(0, 0)}L${at(DRAWN_ON_M, thigh)}`,
    arc: `M${at(r, thigh)}A${r} ${r} 0 0 0 ${at(r, thigh - knee)}`,
  };
}

/**
 * The arc runs just beyond the knee, where the limb cannot cover it; of a still leg, where the thigh drawn on ends.
 * @param {Look} look
 * @param {Answer["leg"]} leg
 * @param {boolean} [still]
 */
export function arcRadius(look, leg, still = false) {
  return leg.thigh_m + (still ? DRAWN_ON_M : look.limb.thigh[1] + 0.025);
}
