// The leg. Shapes are drawn in metres under one model→view transform; words in CSS pixels, so they never shrink.

import { onResize } from "../ground/browser.js";
import { fill, svg, set } from "../ground/dom.js";
import { drawBody, groundPath, momentLike } from "./body.js";
import { drawLeg, shankLine } from "./leg.js";
import { labelStage } from "./stage-labels.js";
import { durationOf, poseAt } from "../ground/motion.js";
import { drawOwnLeg } from "./own-leg.js";
import { arcRadius, kneeArc, thighArc } from "./shapes.js";
import { kneeWords, ownLegWords, pictureWords, SECRET, thighWords } from "../ground/words.js";

/** @import { Pair, Scene } from "../ground/types.js" */
/** @import { Picture } from "./types.js" */
/** @typedef {Pick<ReturnType<typeof labelStage>, "resize" | "above" | "draw">} Labels */

const TRAIL_EVERY_MS = 20;
/** The present leg would cover a ghost nearer than this. */
const TRAIL_GAP_MS = 10;
/** A ghost grows thin as it ages, and is gone after this. It keeps its colour, so that a projector shows it. */
const TRAIL_MS = 90;
const TRAIL_PX = 3;
const TICK_PX = 7;

/**
 * @param {HTMLElement} slot
 * @param {Scene} first
 * @param {(words: SVGGElement, first: Scene) => Labels} labelling
 * @returns {Picture}
 */
export function buildStage(slot, first, labelling = labelStage) {
  const { look, answer } = first;
  const body = drawBody(look);
  /** A leg without a clock has the body of the moment at which the recorded leg was most like it. */
  const still_ms = first.moves ? null : momentLike(look, answer.leg, poseAt(answer.samples, 0));
  const own = drawOwnLeg(look);
  const ownLeg = svg("g", { class: "kd-own-leg" });
  const leg = drawLeg(answer.leg, look.limb, "kd-leg", true);
  const last = drawLeg(answer.leg, look.limb, "kd-last", false);
  const trail = svg("g", { class: "kd-trail" });
  const ground = svg("path", { class: "kd-ground" });
  const plumb = svg("path", { class: "kd-plumb" });
  const arc = svg("path", { class: "kd-arc" });
  const bend = [svg("path", { class: "kd-plumb" }), svg("path", { class: "kd-arc" })];
  const angles = first.moves ? [arc] : [...bend, arc];
  const world = svg("g", { class: "kd-world" }, body.group, ownLeg, ground, plumb, trail, leg.group, last.group, ...angles);
  const words = svg("g", { class: "kd-words" });
  const root = svg("svg", { class: "kd-picture", role: "img", "data-part": "stage" }, world, words);
  const label = labelling(words, first);
  slot.replaceChildren(root);

  const view = { width: 0, height: 0, scale: 1, left: 0, top: 0, ground_m: look.stage.ground, middle: 0, standing: /** @type {Pair[]} */ ([]) };
  /** @type {Scene} */
  let scene = first;

  const measure = () => {
    const { width, height } = root.getBoundingClientRect();
    if (!width || !height) return;
    const [x0, x1] = look.stage.x;
    const [y0, y1] = look.stage.y;
    label.resize();
    const above = label.above(width);
    const scale = Math.min(width / (x1 - x0), (height - above) / (y1 - y0));
    const left = (width - scale * (x0 + x1)) / 2;
    const middle = (height + above + scale * (y0 + y1)) / 2;
    Object.assign(view, { width, height, scale, left, middle });
    set(root, { viewBox: `0 0 ${width} ${height}` });
    draw(scene);
  };
  const stop = onResize(root, measure);

  /** @param {Scene} now */
  function draw(now) {
    scene = now;
    const pose = poseAt(now.answer.samples, now.time_ms);
    const ended = now.previous && now.previous_ms > durationOf(now.previous.samples);
    const before = now.previous && !ended ? poseAt(now.previous.samples, now.previous_ms) : null;
    const beyond = now.answer.trusted_until_ms !== null && now.time_ms > now.answer.trusted_until_ms;
    fill(trail, "path", trailOf(now));
    const { stride } = now.look;
    const body_ms = still_ms ?? Math.min(Math.max(now.time_ms, 0), durationOf(now.answer.samples));
    const { points, ...hip } = body.set(body_ms, stride);
    stand(hip);
    view.standing = [points.hip_L, points.knee_L, points.ankle_L];
    const his = now.sprinter && now.strides === "here" ? own.set(body_ms, stride) : null;
    if (Boolean(his) !== ownLeg.hasChildNodes()) ownLeg.replaceChildren(...(his ? [own.group] : []));
    leg.set(pose);
    if (before) last.set(before);
    set(last.group, { visibility: before ? null : "hidden" });
    set(arc, { d: thighArc(arcRadius(look, answer.leg, !first.moves), pose.thigh) });
    const knee = kneeArc(answer.leg, pose);
    set(bend[0], { d: knee.straight });
    set(bend[1], { d: knee.arc });
    set(root, { "data-time-ms": now.time_ms, "data-beyond": beyond, "data-held": now.playing && now.instant ? true : null });
    if (view.width) label.draw(now, view, pose, before, beyond);
    if (!now.settled) return;
    const legWords = now.sprinter ? ownLegWords(now) : "";
    const beside = his ? ` Dotted beside it, ${legWords}: ${thighWords(his.thigh)}, ${kneeWords(his.knee)}.` : legWords && ` But ${legWords}.`;
    set(root, { "aria-label": now.secret ? SECRET : (now.answer.alt ?? pictureWords(now.time_ms, now.instant, pose)) + beside });
  }

  /** The ground stays where it is in the picture: the hip goes up and down. @param {{height_m: number, along_m: number}} hip */
  function stand({ height_m, along_m }) {
    const { width, scale, left, middle } = view;
    view.ground_m = -height_m;
    view.top = middle - (height_m + look.stage.ground) * scale;
    set(world, { transform: `matrix(${scale} 0 0 ${-scale} ${left} ${view.top})` });
    set(plumb, { d: `M0 0V${-height_m}` });
    const ends = /** @type {const} */ ([-left / scale, (width - left) / scale]);
    if (width) set(ground, { d: groundPath(ends, -height_m, along_m, look.stage.tick, TICK_PX / scale) });
  }
  draw(first);
  return { draw, measure, roots: [root], stop };
}

/** The shank at the even moments just before; thighs as well would cross it at the knee. @param {Scene} scene */
function trailOf({ look, answer: { leg, samples }, time_ms }) {
  const until = Math.min(time_ms - TRAIL_GAP_MS, durationOf(samples));
  const ghosts = [];
  for (let ms = TRAIL_EVERY_MS * Math.floor(until / TRAIL_EVERY_MS); ms >= 0 && time_ms - ms < TRAIL_MS; ms -= TRAIL_EVERY_MS) {
    ghosts.push({ d: `M${shankLine(leg, look.limb, poseAt(samples, ms))}`, "stroke-width": (TRAIL_PX * (1.2 - (time_ms - ms) / TRAIL_MS)).toFixed(2) });
  }
  return ghosts.reverse();
}
