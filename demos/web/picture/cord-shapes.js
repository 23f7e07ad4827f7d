// What the cord's pictures are made of: where leg and cord are at a time, and the shapes of cord, strap, anchor and athlete.

import { drawBody } from "./body.js";
import { poseAt } from "../ground/motion.js";
import { along, jointsOf } from "./shapes.js";

/** @import { Pair, Pose, Scene } from "../ground/types.js" */
/** @import { CordPlace } from "./types.js" */
/** @typedef {{pose: Pose, strap: Pair, length_m: number, pull_n: number}} Now */

/** How thick the cord is when slack, and how much thicker for each newton. */
const SLACK_PX = 2;
const PX_PER_N = 0.035;
/** How far a slack cord hangs down in its middle, as a part of its length to spare. */
const SAG = 0.6;

/** @param {Scene["answer"]} answer */
export const placeOf = (answer) => /** @type {CordPlace} */ (answer.place);

/**
 * Leg and cord at a time. Both move evenly between samples.
 * @param {Scene["answer"]} answer
 * @param {Scene["look"]["limb"]} limb
 * @param {number} time_ms
 * @returns {Now}
 */
export function cordAt(answer, limb, time_ms) {
  const place = placeOf(answer);
  const pose = poseAt(answer.samples, time_ms);
  const { ankle } = jointsOf(answer.leg, limb, pose);
  const strap = place.strap === "ankle" ? ankle : along([0, 0], place.strap_m, pose.thigh);
  const cord = poseAt({ time_ms: answer.samples.time_ms, thigh_deg: place.length_m, knee_deg: place.pull_n }, time_ms);
  return { pose, strap, length_m: cord.thigh, pull_n: cord.knee };
}

/**
 * From the anchor to the strap: straight while it pulls, hanging while it is slack.
 * @param {CordPlace} place
 * @param {Now} now
 */
export function cordPath({ anchor: [x, y], rest_m }, { strap: [to_x, to_y], length_m }) {
  const spare = Math.max(rest_m - length_m, 0);
  const [middle_x, middle_y] = [(x + to_x) / 2, (y + to_y) / 2 - SAG * spare];
  return `M${x} ${y}Q${middle_x} ${middle_y} ${to_x} ${to_y}`;
}

/** @param {number} pull_n */
export const cordWidth = (pull_n) => SLACK_PX + PX_PER_N * pull_n;

/** Across the limb that the cord holds. @param {CordPlace} place @param {Now} now @param {Scene["look"]["limb"]} limb */
export function strapPath({ strap }, { pose, strap: at }, limb) {
  const deg = strap === "ankle" ? pose.thigh - pose.knee : pose.thigh;
  const half = strap === "ankle" ? limb.shank[1] : limb.thigh[1];
  const [a, b] = [deg - 90, deg + 90].map((across) => along(at, half, across));
  return `M${a}L${b}`;
}

/** The anchor: a post on its foot. @param {CordPlace} place */
export function postPath({ anchor: [x, y], ground }) {
  return `M${x} ${ground}V${y + 0.12}M${x - 0.09} ${ground}H${x + 0.09}`;
}

/** The pale athlete on a straight leg. @param {Scene["look"]} look */
export function drawAthlete(look) {
  const athlete = drawBody(look, [...look.stander, ...look.body.filter(({ part }) => part !== "far leg")]);
  athlete.set(0);
  return athlete.group;
}
