// The recorded sprinter's own right leg, which body.js leaves out: the shapes of the pale body's other leg. Its foot comes with strides.js.

import { drawBody } from "./body.js";

/** @import { End, Look, Pair, Pose, Stride } from "../ground/types.js" */

/** @param {End} end @returns {End} */
const onTheRight = (end) => /** @type {End} */ (end.map((part) => (typeof part === "string" ? part.replace(/_L$/, "_R") : part)));

/** From the downward vertical, + in front. @param {Pair} from @param {Pair} to */
const degOf = ([ax, ay], [bx, by]) => (Math.atan2(bx - ax, ay - by) * 180) / Math.PI;

/** His leg, and at a time the pose that it has. @param {Look} look */
export function drawOwnLeg(look) {
  const far = look.body.filter(({ part }) => part === "far leg");
  const { group, set } = drawBody(look, far.map(({ from, to, r }) => ({ part: "own leg", from: onTheRight(from), to: onTheRight(to), r })));
  return {
    group,
    /** @param {number} time_ms @param {Stride} stride @returns {Pose} */
    set(time_ms, stride) {
      const { hip_R, knee_R, ankle_R } = set(time_ms, stride).points;
      const thigh = degOf(hip_R, knee_R);
      return { thigh, knee: thigh - degOf(knee_R, ankle_R) };
    },
  };
}
