// The column beside the leg, in reading order: what you set, what it does, what you can trust.

import { html } from "../ground/dom.js";

/**
 * @param {import("../ground/types.js").Scene} first
 * @param {{top: Node[], more: Node[]}} controls
 * @param {{top: Node[], more: Node[]}} readouts
 * @param {{root: Node}} status
 * @param {{lead: Node[]} | null} transport given only in a small view that moves: it has no clock to hold its buttons
 * @param {boolean} small
 * @returns {Node[]}
 */
export function buildSide(first, controls, readouts, status, transport, small) {
  const more = small ? [] : [...controls.more, ...readouts.more];
  const summary = html("summary", {}, controls.more.length ? "More sliders and numbers" : "More numbers");
  return [
    ...controls.top,
    ...(transport ? [html("div", { class: "kd-transport" }, ...transport.lead)] : []),
    ...readouts.top,
    ...(more.length ? [html("details", { class: "kd-more" }, summary, ...more)] : []),
    html("div", { class: "kd-foot" }, status.root, html("p", { class: "kd-note" }, first.catalogue.note)),
  ];
}
