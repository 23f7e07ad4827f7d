// The cord: an athlete on one leg, the other leg's drive, and the cord from the anchor to its strap. Metres under one transform.

import { set, svg } from "./dom.js";
import { drawLeg, drawRunner, legLine } from "./leg.js";
import { labelCord, stoppedAt } from "./cord-labels.js";
import { durationOf, poseAt } from "./motion.js";
import { along, jointsOf } from "./shapes.js";
import { kneeWords, SECRET, thighWords } from "./words.js";

/** @typedef {import("./types.js").Scene} Scene */
/** @typedef {import("./types.js").Pair} Pair */
/** @typedef {import("./types.js").Pose} Pose */
/** @typedef {import("./types.js").CordPlace} Place */
/** @typedef {{pose: Pose, strap: Pair, length_m: number, pull_n: number}} Now */

/** Room for the gauge below the ground, px; what is left above it is the athlete's. scripts/pictures/cord.py draws the same. */
const GAUGE_PX = 92;
/** The part of the room to spare that is left below the ground. */
const LIFT = 0.35;
/** How thick the cord is when slack, and how much thicker for each newton. */
const SLACK_PX = 2;
const PX_PER_N = 0.035;
const TRAIL_PARTS = 10;
/** How far a slack cord hangs down in its middle, as a part of its length to spare. */
const SAG = 0.6;

/** @param {Scene["answer"]} answer */
export const placeOf = (answer) => /** @type {Place} */ (answer.place);

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
 * @param {Place} place
 * @param {Now} now
 */
export function cordPath({ anchor: [x, y], rest_m }, { strap: [to_x, to_y], length_m }) {
  const spare = Math.max(rest_m - length_m, 0);
  const [middle_x, middle_y] = [(x + to_x) / 2, (y + to_y) / 2 - SAG * spare];
  return `M${x} ${y}Q${middle_x} ${middle_y} ${to_x} ${to_y}`;
}

/** @param {number} pull_n */
export const cordWidth = (pull_n) => SLACK_PX + PX_PER_N * pull_n;

/**
 * @param {HTMLElement} slot
 * @param {Scene} first
 * @returns {import("./types.js").Picture}
 */
export function buildCordStage(slot, first) {
  const { look, answer } = first;
  const leg = drawLeg(answer.leg, look.limb, "kd-leg", true);
  const last = drawLeg(answer.leg, look.limb, "kd-last", false);
  const athlete = drawRunner({ head: look.runner.head, capsules: [...look.stander, ...look.runner.capsules.filter(({ part }) => part !== "far leg")] });
  const path = (/** @type {string} */ name) => svg("path", { class: name });
  const [ground, post, cord, lastCord, strap, trail] = ["kd-ground", "kd-cord-post", "kd-cord", "kd-cord-last", "kd-cord-strap", "kd-trail"].map(path);
  const world = svg("g", { class: "kd-world" }, ground, athlete, post, trail, lastCord, cord, leg.group, last.group, strap);
  const words = svg("g", { class: "kd-words" });
  const root = svg("svg", { class: "kd-picture kd-cord-picture", role: "img", "data-part": "stage" }, world, words);
  const labels = labelCord(words);
  slot.replaceChildren(root);
  const view = { width: 0, height: 0, scale: 1, left: 0, top: 0 };
  let scene = first;

  const measure = () => {
    const { width, height } = root.getBoundingClientRect();
    if (!width || !height) return;
    const [x0, x1] = look.cord.x;
    const [y0, y1] = look.cord.y;
    const scale = Math.min(width / (x1 - x0), (height - GAUGE_PX) / (y1 - y0));
    const left = (width - scale * (x0 + x1)) / 2;
    const spare = height - GAUGE_PX - scale * (y1 - y0);
    const top = height - GAUGE_PX + scale * y0 - LIFT * spare;
    Object.assign(view, { width, height, scale, left, top });
    set(root, { viewBox: `0 0 ${width} ${height}` });
    set(world, { transform: `matrix(${scale} 0 0 ${-scale} ${left} ${top})` });
    draw(scene);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(root);

  /** @param {Scene} shown */
  function draw(shown) {
    scene = shown;
    const place = placeOf(shown.answer);
    const now = cordAt(shown.answer, look.limb, shown.time_ms);
    const before = shown.previous && cordAt(shown.previous, look.limb, shown.previous_ms);
    leg.set(now.pose);
    if (before) last.set(before.pose);
    set(last.group, { visibility: before ? null : "hidden" });
    set(lastCord, { d: before && shown.previous ? cordPath(placeOf(shown.previous), before) : "" });
    set(cord, { d: cordPath(place, now), "stroke-width": cordWidth(now.pull_n), "data-slack": now.pull_n === 0, "data-pull-n": now.pull_n });
    set(strap, { d: strapPath(place, now, look.limb) });
    set(trail, { d: trailOf(shown, look.limb) });
    const [x, y] = place.anchor;
    set(post, { d: `M${x} ${place.ground}V${y + 0.12}M${x - 0.09} ${place.ground}H${x + 0.09}` });
    set(ground, { d: `M${-view.left / view.scale} ${place.ground}H${(view.width - view.left) / view.scale}` });
    set(root, { "data-time-ms": shown.time_ms, "data-stopped": stoppedAt(shown, place) });
    if (view.width) labels.draw(shown, place, now, view);
    if (shown.settled) set(root, { "aria-label": shown.secret ? SECRET : shown.answer.alt ?? `${thighWords(now.pose.thigh)}, ${kneeWords(now.pose.knee)}` });
  }
  draw(first);
  return { draw, measure, roots: [root], stop: () => observer.disconnect() };
}

/**
 * Across the limb that the cord holds.
 * @param {Place} place
 * @param {Now} now
 * @param {Scene["look"]["limb"]} limb
 */
function strapPath({ strap }, { pose, strap: at }, limb) {
  const deg = strap === "ankle" ? pose.thigh - pose.knee : pose.thigh;
  const half = strap === "ankle" ? limb.shank[1] : limb.thigh[1];
  const [a, b] = [deg - 90, deg + 90].map((across) => along(at, half, across));
  return `M${a}L${b}`;
}

/**
 * Where the leg was before, at even parts of the drive.
 * @param {Scene} scene
 * @param {Scene["look"]["limb"]} limb
 */
function trailOf({ answer, time_ms }, limb) {
  const duration = durationOf(answer.samples);
  const times = Array.from({ length: TRAIL_PARTS }, (_, part) => (part * duration) / TRAIL_PARTS);
  const gap = duration / (2 * TRAIL_PARTS);
  return times.filter((ms) => ms <= time_ms - gap).map((ms) => legLine(answer.leg, limb, poseAt(answer.samples, ms))).join("");
}
