// One drawn leg: thigh, shank and foot as nested groups, so that a new pose is two transforms. Model's frame: metres, y up.

import { svg, set } from "../ground/dom.js";
import { along, capsule, jointsOf } from "./shapes.js";

/** @import { Answer, Look, Pose } from "../ground/types.js" */
/** @typedef {Answer["leg"]} Leg */

/**
 * @param {Leg} leg
 * @param {Look["limb"]} limb
 * @param {string} className
 * @param {boolean} simulated marks the parts that tests and embedders read
 */
export function drawLeg(leg, limb, className, simulated) {
  /** @param {string} name */
  const part = (name) => ({ "data-part": simulated ? name : null });
  const footAt = `translate(0 ${-leg.shank_m})`;
  const foot = svg("path", { class: "kd-limb", transform: footAt, d: capsule(limb.heel, limb.toe, limb.foot), ...part("foot") });
  const shank = svg("path", { class: "kd-limb", d: capsule([0, 0], [0, -leg.shank_m], limb.shank), ...part("shank") });
  const thigh = svg("path", { class: "kd-limb", d: capsule([0, 0], [0, -leg.thigh_m], limb.thigh), ...part("thigh") });
  const lower = svg("g", { class: "kd-lower" }, foot, shank);
  const upper = svg("g", { class: "kd-upper" }, thigh);
  const group = svg("g", { class: className }, lower, upper);
  if (simulated) {
    for (const y of [0, -leg.thigh_m]) upper.append(svg("circle", { class: "kd-joint", cx: 0, cy: y, r: limb.shank[1] * 0.4 }));
  }
  return {
    group,
    /** @param {Pose} pose */
    set(pose) {
      turnLeg({ upper, lower }, leg.thigh_m, pose);
      if (!simulated) return;
      const shank_deg = pose.thigh - pose.knee;
      set(thigh, { "data-angle-deg": pose.thigh });
      set(shank, { "data-angle-deg": shank_deg });
      set(foot, { "data-angle-deg": shank_deg });
    },
  };
}

/**
 * Give a drawn leg another pose: two transforms.
 * @param {Record<"upper" | "lower", Element>} parts
 * @param {number} thigh_m
 * @param {Pose} pose
 */
export function turnLeg({ upper, lower }, thigh_m, { thigh, knee }) {
  const [x, y] = along([0, 0], thigh_m, thigh);
  set(upper, { transform: `rotate(${thigh})` });
  set(lower, { transform: `translate(${x} ${y}) rotate(${thigh - knee})` });
}

/**
 * Knee, ankle and toe as the points of one thin line, for the trail of earlier instants.
 * @param {Leg} leg
 * @param {Look["limb"]} limb
 * @param {Pose} pose
 */
export function shankLine(leg, limb, pose) {
  const { knee, ankle, toe } = jointsOf(leg, limb, pose);
  return [knee, ankle, toe].map(([x, y]) => `${x.toFixed(4)} ${y.toFixed(4)}`).join("L");
}
