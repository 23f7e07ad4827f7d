// The clock: the buttons that move a demo in time. It stands right below the picture.

import { buildTimeRow } from "../graph/time-row.js";
import { html } from "../ground/dom.js";

/**
 * @param {HTMLElement} slot
 * @param {import("../ground/types.js").Scene} first
 * @param {{row: Node[]}} transport
 * @param {import("../picture/types.js").Actions} act
 * @param {AbortSignal} signal
 * @param {boolean} alone true where no graph brings the time with it: then it stands here
 * @returns {import("../ground/types.js").View}
 */
export function buildClock(slot, first, transport, act, signal, alone) {
  const time = alone ? buildTimeRow(first, act, signal) : null;
  slot.replaceChildren(html("div", { class: "kd-clock-row" }, html("div", { class: "kd-transport" }, ...transport.row), ...(time ? time.parts : [])));
  return { draw: (scene) => time?.draw(scene) };
}
