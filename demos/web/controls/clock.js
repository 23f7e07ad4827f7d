// The clock: where in time a demo stands, and the buttons that move it. It stands right below the picture.

import { html, say } from "../ground/dom.js";
import { buildInstantRow } from "./instant-row.js";
import { buildScrub } from "./scrub.js";
import { timeWords } from "../ground/words.js";

/** @typedef {import("../ground/types.js").Scene} Scene */

/**
 * Time in figures, as a slider, and its key instants as buttons: for pictures whose axis is not time.
 * @param {Scene} first
 * @param {import("../graph/graph.js").Actions} act
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

/**
 * @param {HTMLElement} slot
 * @param {Scene} first
 * @param {{row: Node[]}} transport
 * @param {import("../graph/graph.js").Actions} act
 * @param {AbortSignal} signal
 * @param {boolean} alone true where no graph brings the time with it: then it stands here
 * @returns {import("../ground/types.js").View}
 */
export function buildClock(slot, first, transport, act, signal, alone) {
  const time = alone ? buildTimeRow(first, act, signal) : null;
  slot.replaceChildren(html("div", { class: "kd-clock-row" }, html("div", { class: "kd-transport" }, ...transport.row), ...(time ? time.parts : [])));
  return { draw: (scene) => time?.draw(scene) };
}
