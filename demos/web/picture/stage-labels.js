// The words in the stage: where in time, the two angles, the last run, and what is drawn only. CSS pixels.

import { svg, set, say } from "../ground/dom.js";
import { around, buildRuler, choose, circlesAlong, writeRows } from "../ground/labels.js";
import { KNEE_ARC_M, along, arcRadius, jointsOf } from "./shapes.js";
import { kneeWords, thighWords, timeWords } from "../ground/words.js";

/** @import { Pair, Pose, Scene } from "../ground/types.js" */
/** @typedef {{width: number, height: number, scale: number, left: number, top: number, ground_m: number, standing: Pair[]}} ViewOfModel */

/** A picture of fewer lines' width has no room for words beside the leg: they stand in rows above it, and the leg below those. */
const CRAMPED_LINES = 13;
const ROWS = 8;

const EDGE = 12;
/** How much less it matters that words lie on the last run's dashes than on the solid leg. */
const DASHES = 0.3;
const ON_ARC = 0.5;
const ON_PLUMB = 2;
/** Of the leg that stands, about: hip, knee and ankle, m. */
const STANDING_M = /** @type {const} */ ([0.09, 0.058, 0.036]);
/** What moves the pale body, and the same where a picture has room for fewer words beside the head. */
const PALE = { recorded: ["from a recording", "recorded"], slowed: ["a slowed recording", "slowed"], between: ["between two recordings", "in between"] };
const NARROW_LINES = 26;

/** @param {SVGGElement} group @param {Scene} first */
export function labelStage(group, first) {
  /** @param {string} name @param {string} [text] */
  const word = (name, text = "") => group.appendChild(svg("text", { class: name }, text));
  const time = word("kd-time");
  const instant = word("kd-instant");
  const doubt = [word("kd-quiet", "beyond what the model"), word("kd-quiet", "can be trusted for")];
  const drawn = [word("kd-quiet"), word("kd-quiet"), word("kd-quiet")];
  const way = word("kd-quiet", "running this way →");
  const last = word("kd-last-words");
  const knee = word("kd-angle");
  const thigh = word("kd-angle");
  const moving = [thigh, knee, last].map((node) => ({ node, spot: -1 }));
  const ruler = buildRuler();
  const arc = arcRadius(first.look, first.answer.leg, !first.moves);
  let line = 20;

  return {
    /** After a change of size or font: measure anew. */
    resize() {
      ruler.forget();
      line = parseFloat(getComputedStyle(thigh).fontSize) * 1.3;
      for (const label of moving) label.spot = -1; // and choose its place anew
      for (const node of group.children) set(node, { textLength: null });
    },
    /** Room that the words want above the leg, px. @param {number} width */
    above: (width) => (width < CRAMPED_LINES * line ? ROWS * line : 0),
    /**
     * @param {Scene} scene
     * @param {ViewOfModel} view
     * @param {Pose} pose
     * @param {Pose | null} before
     * @param {boolean} beyond
     */
    draw(scene, view, pose, before, beyond) {
      const { width, height, scale } = view;
      /** @param {Pair} point */
      const px = ([x, y]) => ({ x: view.left + x * scale, y: view.top - y * scale });
      const ground = px([0, view.ground_m]).y;
      const above = 0.35 * line;

      say(time, scene.moves ? timeWords(scene.time_ms) : "");
      say(instant, scene.moves ? (scene.instant?.label ?? "after toe-off") : "");
      set(time, { x: EDGE + 2, y: EDGE + line });
      set(instant, { x: EDGE + 2, y: EDGE + 2 * line });
      doubt.forEach((node, row) => set(node, { x: EDGE + 2, y: EDGE + (3.2 + row) * line, visibility: beyond ? null : "hidden" }));
      const [long, short] = PALE[scene.look.stride.how ?? "recorded"];
      const [pale, dotted] = width < NARROW_LINES * line ? [`pale: ${short},`, "dotted: his leg,"] : [`pale: ${long},`, "dotted: sprinter's own leg,"];
      const own = (scene.sprinter && scene.strides) || "";
      const rows = { "": [pale, "not simulated"], here: [pale, dotted, "not simulated"], lost: [pale, "not simulated", "his leg has not come"] };
      const legend = rows[own];
      drawn.forEach((node, row) => say(node, legend[row] ?? ""));
      drawn.forEach((node, row) => set(node, { x: width - EDGE, y: EDGE + (1 + row) * line, "text-anchor": "end" }));
      const roomBelow = height - ground > 1.7 * line;
      set(way, { x: width - EDGE, y: ground + (roomBelow ? 1.4 : -0.5) * line, "text-anchor": "end" });

      say(thigh, thighWords(pose.thigh));
      say(knee, kneeWords(pose.knee));
      say(last, before ? `${scene.previous_label}: ${thighWords(before.thigh)}` : "");
      if (width < CRAMPED_LINES * line) {
        return writeRows([time, instant, thigh, knee, last, ...doubt, ...drawn, way], { x: EDGE, y: EDGE / 2, line, room: width - 2 * EDGE });
      }
      const limbs = first.look.limb;
      const widest = (/** @type {SVGTextElement[]} */ ...nodes) => Math.max(...nodes.map((node) => ruler.measure(node).width)) + EDGE + 6;
      const taken = [{ left: 0, top: 0, right: widest(time, instant), bottom: EDGE + 2.4 * line }];
      if (beyond) taken.push({ left: 0, top: 0, right: widest(...doubt), bottom: EDGE + 5 * line });
      taken.push({ left: width - widest(...drawn), top: 0, right: width, bottom: EDGE + (own ? 3.4 : 2.4) * line });
      if (!roomBelow) taken.push({ left: width - widest(way), top: ground - 1.4 * line, right: width, bottom: ground });
      const obstacles = circlesOf(pose, 1);
      if (before) obstacles.push(...circlesOf(before, DASHES));
      const arcEnds = [0, 0.25, 0.5, 0.75, 1].map((part) => px(along([0, 0], arc, pose.thigh * part)));
      obstacles.push(...arcEnds.map((point) => ({ ...point, r: 3, weight: ON_ARC })));
      if (!scene.moves) {
        const joint = along([0, 0], first.answer.leg.thigh_m, pose.thigh);
        const bend = [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => px(along(joint, KNEE_ARC_M, pose.thigh - pose.knee * part)));
        obstacles.push(...bend.map((point) => ({ ...point, r: 5, weight: 1 })));
      }
      const [hip, foot] = [px([0, 0]), px([0, view.ground_m])];
      for (let y = hip.y; y < foot.y; y += line / 2) obstacles.push({ x: hip.x, y, r: 4, weight: ON_PLUMB });
      view.standing.slice(1).forEach((joint, number) => {
        const radii = /** @type {Pair} */ ([STANDING_M[number] * scale, STANDING_M[number + 1] * scale]);
        obstacles.push(...circlesAlong(px(view.standing[number]), px(joint), radii, 1));
      });
      const bounds = { left: EDGE / 2, top: EDGE / 2, right: width - EDGE / 2, bottom: ground - 2 };

      moving.forEach((label) => {
        if (!label.node.textContent) return;
        const spots = spotsFor(label.node);
        const size = { width: ruler.measure(label.node).width, height: line };
        const { number, spot, box } = choose(spots, size, { bounds, taken, obstacles, last: label.spot });
        label.spot = number;
        set(label.node, { x: spot.x, y: spot.y + above, "text-anchor": spot.anchor });
        taken.push(box);
      });

      /** @param {Pose} at @param {number} weight */
      function circlesOf(at, weight) {
        const joints = jointsOf(first.answer.leg, limbs, at);
        /** @param {Pair} radii @returns {Pair} */
        const scaled = ([r0, r1]) => [r0 * scale + 3, r1 * scale + 3];
        return [
          ...circlesAlong(px([0, 0]), px(joints.knee), scaled(limbs.thigh), weight),
          ...circlesAlong(px(joints.knee), px(joints.ankle), scaled(limbs.shank), weight),
          ...circlesAlong(px(joints.heel), px(joints.toe), scaled(limbs.foot), weight),
        ];
      }

      /** @param {SVGTextElement} node */
      function spotsFor(node) {
        if (node === thigh) {
          const under = px(along([0, 0], arc, pose.thigh / 2));
          const foot = px([0, -arc]);
          const right = /** @type {const} */ ({ x: foot.x + 10, y: foot.y + 0.9 * line, anchor: "start" });
          const left = /** @type {const} */ ({ x: foot.x - 10, y: foot.y + 0.9 * line, anchor: "end" });
          const sides = pose.thigh < 0 ? [left, right] : [right, left];
          return [...sides, ...around(under, line, "S SE SW E W"), { ...right, y: right.y + 1.5 * line }];
        }
        const shown = node === knee ? pose : /** @type {Pose} */ (before);
        const joints = jointsOf(first.answer.leg, limbs, shown);
        const atKnee = around(px(joints.knee), limbs.thigh[1] * scale + 10, "E SE NE S W SW N NW");
        if (node === knee) return atKnee;
        const atAnkle = around(px(joints.ankle), 0.16 * scale, "W NW SW N S E");
        const atToe = around(px(joints.toe), limbs.foot[1] * scale + 8, "W NW SW N S");
        const atLastKnee = around(px(joints.knee), limbs.thigh[1] * scale + 10, "S SW W SE E");
        const corners = [3.6 * line, ground - line].map((y) => /** @type {const} */ ({ x: EDGE, y, anchor: "start" }));
        return [...atToe, ...atAnkle, ...atLastKnee, ...corners];
      }
    },
  };
}
