// The buttons: play, speed, single frames, again and again, reset, link. Where motion is unwelcome, a step to the next instant leads the row.

import { button, html, svg, set, say } from "../ground/dom.js";
import { buildTimeRow } from "../graph/time-row.js";

/** @import { Scene, View } from "../ground/types.js" */
/**
 * @typedef {object} Actions
 * @property {() => void} toggle play or pause
 * @property {() => void} next go to the next instant
 * @property {() => void} loop play again and again, or no longer
 * @property {(frames: number) => void} step
 * @property {(rate: number) => void} rate
 * @property {() => void} reset
 * @property {() => void} copyLink
 */

const RATES = [
  { rate: 1, text: "1×", name: "full speed" },
  { rate: 1 / 4, text: "¼×", name: "quarter speed" },
  { rate: 1 / 10, text: "⅒×", name: "tenth of full speed" },
];
const ICONS = { play: "M3 1.5v13l11-6.5z", pause: "M3 1.5h3.6v13H3zM9.4 1.5H13v13H9.4z", next: "M2 1.5v13l8.5-6.5zM11.5 1.5H14v13h-2.5z", loop: "M2.5 8.5V7a2.5 2.5 0 0 1 2.5-2.5h8M10.5 2 13 4.5 10.5 7M13.5 7.5V9a2.5 2.5 0 0 1-2.5 2.5H3M5.5 14 3 11.5 5.5 9" };

/** @param {string} d */
const icon = (d) => svg("svg", { viewBox: "0 0 16 16", class: "kd-icon", "aria-hidden": "true" }, svg("path", { d }));

/**
 * @param {Actions} act
 * @param {boolean} moves false: a still picture needs no clock
 * @param {AbortSignal} signal
 */
export function buildTransport(act, moves, signal) {
  const picture = icon(ICONS.play);
  const word = html("span", {}, "Play");
  const play = button([picture, word], act.toggle, signal, { class: "kd-button kd-play" });
  // demo.css shows it where motion is unwelcome: there it leads, and Play is still offered.
  const next = button([icon(ICONS.next), "Next instant"], act.next, signal, { class: "kd-button kd-next" });
  // A name begins with what can be seen, so that who speaks to the computer can say it.
  const rates = RATES.map(({ rate, text, name }) =>
    button(text, () => act.rate(rate), signal, { class: "kd-button kd-rate", "aria-label": `${text}, ${name}`, title: name }));
  /** @param {number} frames @param {string} d @param {string} name @param {string} key */
  const step = (frames, d, name, key) =>
    button(icon(d), () => act.step(frames), signal, { class: "kd-button kd-step", "aria-label": name, title: `${name} ( ${key} )` });
  const steps = [step(-1, "M11 2 5 8l6 6", "One frame back", ","), step(1, "M5 2l6 6-6 6", "One frame on", ".")];
  const again = button(icon(ICONS.loop), act.loop, signal, { class: "kd-button kd-step kd-loop", "aria-label": "Loop", title: "Play again and again ( l )" });
  const speeds = html("div", { class: "kd-rates", role: "group", "aria-label": "Speed" }, ...rates);
  const frames = html("div", { class: "kd-frames", role: "group", "aria-label": "Single frames" }, ...steps);
  const reset = button("Reset", act.reset, signal, { class: "kd-button kd-reset" });
  const copy = button("Copy link", act.copyLink, signal, { class: "kd-button kd-copy" });
  return {
    lead: [next, play],
    row: moves ? [next, play, speeds, frames, again] : [],
    end: [reset, copy],
    /** @param {Scene} scene */
    draw({ playing, rate, loop }) {
      say(word, playing ? "Pause" : "Play");
      set(picture.children[0], { d: playing ? ICONS.pause : ICONS.play });
      set(again, { "aria-pressed": String(loop) });
      rates.forEach((made, number) => set(made, { "aria-pressed": String(RATES[number].rate === rate) }));
    },
  };
}

/**
 * The clock, right below the picture: the buttons that move a demo in time.
 * @param {HTMLElement} slot
 * @param {Scene} first
 * @param {{row: Node[]}} transport
 * @param {import("../picture/types.js").Actions} act
 * @param {AbortSignal} signal
 * @param {boolean} alone true where no graph brings the time with it: then it stands here
 * @returns {View}
 */
export function buildClock(slot, first, transport, act, signal, alone) {
  const time = alone ? buildTimeRow(first, act, signal) : null;
  slot.replaceChildren(html("div", { class: "kd-clock-row" }, html("div", { class: "kd-transport" }, ...transport.row), ...(time ? time.parts : [])));
  return { draw: (scene) => time?.draw(scene) };
}
