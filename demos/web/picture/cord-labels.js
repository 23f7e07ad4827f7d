// The words around the cord, and the gauge of its length below the ground. CSS pixels.

import { say, set, svg } from "../ground/dom.js";
import { buildRuler, writeRows } from "../ground/labels.js";
import { kneeWords, thighWords, timeWords } from "../ground/words.js";

/** @import { Pair, Scene } from "../ground/types.js" */
/** @import { Now } from "./cord-shapes.js" */
/** @import { CordPlace } from "./types.js" */

const EDGE = 14;
const LEAST_LINE = 21;
/** Room for the gauge and its words below the ground, in lines. */
const GAUGE_LINES = 4.4;
/** A picture of fewer lines' width has no room for words beside the leg: they stand in rows above it. */
const CRAMPED_LINES = 13;
const ROWS = 6;
/** In a narrower one they might stand in the time's words, and so begin below those. */
const NARROW_LINES = 26;
/** The gauge reaches this much beyond the cord's limit. */
const BEYOND = 1.08;
const BAR_PX = 12;
/** Words on the cord stand this far above it. */
const ABOVE_PX = 12;

/** @typedef {CordPlace["ended_by"]} EndedBy what has ended the drive at the moment shown, or "" */

/** "77 N", or that it is slack. @param {number} pull_n @param {EndedBy} endedBy */
export function pullWords(pull_n, endedBy) {
  return (pull_n > 0 ? `pull ${Math.round(pull_n)} N` : "slack") + (endedBy === "strength" ? ": stop" : "");
}

/** "cord 1.57 × its rest length". @param {CordPlace} place @param {number} length_m @param {EndedBy} endedBy */
export function stretchWords({ rest_m }, length_m, endedBy) {
  return `cord ${(length_m / rest_m).toFixed(2)} × its rest length${endedBy === "cord" ? ": stop" : ""}`;
}

/** What has ended the drive here. @param {Scene} scene @param {CordPlace} place */
export const endedAt = (scene, place) => (scene.instant?.name === "end" ? place.ended_by : "");

/** @param {SVGGElement} group */
export function labelCord(group) {
  const gauge = svg("g", { class: "kd-gauge" });
  const part = (/** @type {"rect" | "path"} */ tag, /** @type {string} */ name) => gauge.appendChild(svg(tag, { class: name }));
  const [frame, rest, filled] = [part("rect", "kd-gauge-frame"), part("rect", "kd-gauge-rest"), part("rect", "kd-gauge-stretch")];
  const [slack, limit] = [part("path", "kd-gauge-slack"), part("path", "kd-gauge-limit")];
  group.append(gauge);
  /** @param {string} name @param {string} [anchor] */
  const word = (name, anchor = "start") => group.appendChild(svg("text", { class: name, "text-anchor": anchor }));
  const [time, instant] = [word("kd-time"), word("kd-instant")];
  const drawn = word("kd-quiet");
  const [thigh, knee] = [word("kd-angle"), word("kd-angle")];
  const pull = word("kd-angle kd-cord-words", "middle");
  const anchor = word("kd-quiet");
  const stretch = word("kd-angle kd-cord-length");
  const most = word("kd-quiet", "end");
  const ruler = buildRuler();
  let line = LEAST_LINE;
  say(anchor, "anchor");
  say(drawn, "pale: drawn, not simulated");

  return {
    /** After a change of size or font: the room that words want below the ground and above the athlete, px. @param {number} width */
    resize(width) {
      ruler.forget();
      line = Math.max(LEAST_LINE, 1.3 * parseFloat(getComputedStyle(thigh).fontSize));
      for (const node of group.children) set(node, { textLength: null });
      return { below: GAUGE_LINES * line, above: width < CRAMPED_LINES * line ? ROWS * line : 0 };
    },
    /**
     * @param {Scene} scene
     * @param {CordPlace} place
     * @param {Now} now
     * @param {{width: number, height: number, scale: number, left: number, top: number}} view
     */
    draw(scene, place, now, { width, height, scale, left, top }) {
      /** @param {Pair} point @returns {Pair} */
      const px = ([x, y]) => [left + x * scale, top - y * scale];
      const ground = px([0, place.ground])[1];
      say(time, timeWords(scene.time_ms, scene.answer.clock));
      say(instant, scene.instant?.label ?? scene.answer.clock?.since ?? "");
      set(time, { x: EDGE, y: EDGE + line - 4 });
      set(instant, { x: EDGE, y: EDGE + 2 * line - 3 });

      const from = px(place.anchor);
      const to = px(now.strap);
      const endedBy = endedAt(scene, place);
      say(pull, pullWords(now.pull_n, endedBy));
      const rise = Math.abs((to[1] - from[1]) / (to[0] - from[0])) * 0.5 * ruler.measure(pull).width; // to the end of its words
      set(pull, { x: from[0] + 0.42 * (to[0] - from[0]), y: from[1] + 0.42 * (to[1] - from[1]) - ABOVE_PX - rise });
      set(anchor, { x: Math.max(from[0] - 24, EDGE), y: ground + line });

      const body = px([0, 0]);
      say(thigh, thighWords(now.pose.thigh));
      say(knee, kneeWords(now.pose.knee));
      const side = Math.max(body[0] - 0.56 * scale, EDGE + 90);
      const highest = width < NARROW_LINES * line ? EDGE + 3.1 * line : 0;
      const first = Math.max(body[1] - 1.25 * line, highest);
      for (const [row, node] of [thigh, knee].entries()) set(node, { x: side, y: first + row * line, "text-anchor": "end" });

      const base = height - 2 * line;
      const whole = BEYOND * place.limit_m;
      const room = width - 2 * EDGE;
      const at = (/** @type {number} */ metres) => EDGE + (metres / whole) * room;
      const bar = { y: base, height: BAR_PX };
      set(frame, { x: EDGE, width: room, rx: 3, ...bar });
      set(rest, { x: EDGE, width: at(Math.min(now.length_m, place.rest_m)) - EDGE, rx: 3, ...bar });
      set(filled, { x: at(place.rest_m), width: Math.max(at(now.length_m) - at(place.rest_m), 0), ...bar });
      set(slack, { d: `M${at(place.rest_m)} ${base - 4}v${BAR_PX + 8}` });
      set(limit, { d: `M${at(place.limit_m)} ${base - 6}v${BAR_PX + 12}` });
      say(stretch, stretchWords(place, now.length_m, endedBy));
      set(stretch, { x: EDGE, y: base - 8 });
      say(most, `limit ${place.limit_m / place.rest_m} ×`);
      set(drawn, { x: EDGE, y: base + BAR_PX + line - 3 });
      set(most, { x: width - EDGE, y: base + BAR_PX + line - 3 });
      if (width >= CRAMPED_LINES * line) return;
      writeRows([time, instant, thigh, knee, pull, drawn], { x: EDGE, y: EDGE / 2, line, room });
      writeRows([stretch], { x: EDGE, y: base - 8 - line, line, room });
    },
  };
}
