// The cord: an athlete on one leg, the other leg's drive, and the cord from the anchor to its strap. Metres under one transform.

import { onResize } from "../ground/browser.js";
import { set, svg } from "../ground/dom.js";
import { cordFrame } from "./cord-frame.js";
import { endedAt, labelCord } from "./cord-labels.js";
import { cordAt, cordPath, cordWidth, drawAthlete, placeOf, postPath, strapPath } from "./cord-shapes.js";
import { drawLeg, shankLine } from "./leg.js";
import { durationOf, poseAt } from "../ground/motion.js";
import { kneeWords, SECRET, thighWords } from "../ground/words.js";

/** @import { Scene } from "../ground/types.js" */
/** @import { Build } from "./types.js" */

/** The part of the room to spare that is left below the ground. */
const LIFT = 0.35;
const TRAIL_PARTS = 10;

/** @type {Build} */
export function buildCordStage(slot, first) {
  const { look, answer } = first;
  const leg = drawLeg(answer.leg, look.limb, "kd-leg", true);
  const last = drawLeg(answer.leg, look.limb, "kd-last", false);
  const athlete = drawAthlete(look);
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
    const { above, below } = labels.resize(width); // what is left is the athlete's
    const room = height - above - below;
    const scale = Math.min(width / (x1 - x0), room / (y1 - y0));
    const left = (width - scale * (x0 + x1)) / 2;
    const top = height - below + scale * y0 - LIFT * (room - scale * (y1 - y0));
    Object.assign(view, { width, height, scale, left, top });
    set(root, { viewBox: `0 0 ${width} ${height}` });
    set(world, { transform: `matrix(${scale} 0 0 ${-scale} ${left} ${top})` });
    draw(scene);
  };
  const stop = onResize(root, measure);

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
    set(post, { d: postPath(place) });
    set(ground, { d: `M${-view.left / view.scale} ${place.ground}H${(view.width - view.left) / view.scale}` });
    set(root, { "data-time-ms": shown.time_ms, "data-stopped": endedAt(shown, place) || null });
    if (view.width) labels.draw(shown, place, now, view);
    if (shown.settled) set(root, { "aria-label": shown.secret ? SECRET : shown.answer.alt ?? `${thighWords(now.pose.thigh)}, ${kneeWords(now.pose.knee)}` });
  }
  draw(first);
  return { draw, measure, frame: cordFrame, roots: [root], stop };
}

/** Where the leg was before, at even parts of the drive. @param {Scene} scene @param {Scene["look"]["limb"]} limb */
function trailOf({ answer, time_ms }, limb) {
  const duration = durationOf(answer.samples);
  const times = Array.from({ length: TRAIL_PARTS }, (_, part) => (part * duration) / TRAIL_PARTS);
  const gap = duration / (2 * TRAIL_PARTS);
  return times.filter((ms) => ms <= time_ms - gap).map((ms) => `M0 0L${shankLine(answer.leg, limb, poseAt(answer.samples, ms))}`).join("");
}
