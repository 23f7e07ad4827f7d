// The recorded sprinter's own right leg, which body.js leaves out. Fetched when a reader first asks for him.
// It imports no code of ours, so that fetching it later costs a page that never asks nothing.

import FOOT from "./own-foot.json"; // his own right foot: the waves in every run have knees and ankles, but only the left foot

/** @import { End, Look, Pair, Pose } from "../ground/types.js" */

/** @param {End} end @returns {End} */
const onTheRight = (end) => /** @type {End} */ (end.map((part) => (typeof part === "string" ? part.replace(/_L$/, "_R") : part)));

/** From the downward vertical, + in front. @param {Pair} from @param {Pair} to */
const degOf = ([ax, ay], [bx, by]) => (Math.atan2(bx - ax, ay - by) * 180) / Math.PI;

/**
 * His leg with the shapes of the pale body's other one, and at a time the pose that it has.
 * @param {Look} look
 * @param {typeof import("./body.js").drawBody} drawBody
 */
export function drawOwnLeg(look, drawBody) {
  const stride = { ...look.stride, points: { ...look.stride.points, ...FOOT } };
  const far = look.body.filter(({ part }) => part === "far leg");
  const shapes = far.map(({ from, to, r }) => ({ part: "own leg", from: onTheRight(from), to: onTheRight(to), r }));
  const { group, set } = drawBody({ ...look, stride }, shapes);
  return {
    group,
    /** @param {number} time_ms @returns {Pose} */
    set(time_ms) {
      const { hip_R, knee_R, ankle_R } = set(time_ms).points;
      const thigh = degOf(hip_R, knee_R);
      return { thigh, knee: thigh - degOf(knee_R, ankle_R) };
    },
  };
}
