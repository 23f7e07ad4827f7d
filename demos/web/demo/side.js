// What stands beside the picture, in reading order: what you set, what it does, what you can trust.

import { html } from "../ground/dom.js";

/** @import { Scene } from "../ground/types.js" */
/**
 * @typedef {object} Filling
 * @property {Scene} first
 * @property {ReturnType<typeof import("../controls/controls.js").buildControls>} controls
 * @property {ReturnType<typeof import("../controls/readouts.js").buildReadouts>} readouts
 * @property {ReturnType<typeof import("../controls/transport.js").buildTransport>} transport
 * @property {ReturnType<typeof import("./status.js").buildStatus>} status
 * @property {boolean} whole a small view shows less, and has no clock to hold the buttons
 */

/**
 * @param {HTMLElement} side
 * @param {HTMLElement | null} main below a graph, the first slider's own place: leg, graph and slider are seen together
 * @param {(words: string) => HTMLElement} heading
 * @param {Filling} filling
 */
export function fillSide(side, main, heading, { first: { catalogue, moves }, controls, readouts, transport, status, whole }) {
  const lead = whole || !moves ? [] : [html("div", { class: "kd-transport" }, ...transport.lead)];
  const more = whole ? [...controls.more, ...readouts.more] : [];
  const summary = html("summary", {}, controls.more.length ? "More sliders and numbers" : "More numbers");
  const late = more.length ? [html("details", { class: "kd-more" }, summary, ...more)] : [];
  const pale = catalogue.stage === "pair" ? " Pale: from a recording, not simulated." : ""; // two pictures have no room for it
  const foot = html("div", { class: "kd-foot" }, status.root, html("p", { class: "kd-note" }, `${catalogue.note}${pale}`));
  const begin = [heading("Controls"), ...controls.main];
  main?.replaceChildren(html("div", { class: "kd-main-frame" }, ...begin));
  side.replaceChildren(...(main ? [] : begin), ...controls.top, ...lead, heading("Results"), ...readouts.top, ...late, foot);
}
