// Time in figures, as a slider, and its key instants as buttons: for pictures whose axis is not time.

import { html, say } from "../ground/dom.js";
import { timeWords } from "../ground/words.js";
import { buildInstantRow } from "./instant-row.js";
import { buildScrub } from "./scrub.js";

/** @typedef {import("../ground/types.js").Scene} Scene */

/**
 * @param {Scene} first
 * @param {import("../picture/types.js").Actions} act
 * @param {AbortSignal} signal
 */
export function buildTimeRow(first, act, signal) {
  const scrub = buildScrub(first, act.scrub, signal);
  const row = buildInstantRow(first, act.jump, signal);
  const time = html("span", { class: "kd-chart-time", "aria-hidden": "true" });
  return {
    parts: [html("div", { class: "kd-time-row" }, time, scrub.range), row.root],
    /** @param {Scene} scene */
    draw(scene) {
      scrub.draw(scene);
      row.draw(scene);
      say(time, timeWords(scene.time_ms, scene.answer.clock));
    },
  };
}
