// The buttons: play, speed, single frames, reset, link. Where motion is unwelcome, a step to the next instant leads the row.

import { html, svg, set, say } from "../ground/dom.js";

/** @typedef {import("../ground/types.js").Scene} Scene */
/**
 * @typedef {object} Actions
 * @property {() => void} toggle play or pause
 * @property {() => void} next go to the next instant
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
const ICONS = { play: "M3 1.5v13l11-6.5z", pause: "M3 1.5h3.6v13H3zM9.4 1.5H13v13H9.4z", next: "M2 1.5v13l8.5-6.5zM11.5 1.5H14v13h-2.5z" };

/** @param {string} d */
const icon = (d) => svg("svg", { viewBox: "0 0 16 16", class: "kd-icon", "aria-hidden": "true" }, svg("path", { d }));

/**
 * @param {Actions} act
 * @param {boolean} moves false: a still picture needs no clock
 * @param {AbortSignal} signal
 */
export function buildTransport(act, moves, signal) {
  /** @param {Record<string, string | boolean>} attributes @param {() => void} pressed @param {...(Node | string)} inside */
  const button = (attributes, pressed, ...inside) => {
    const made = html("button", { type: "button", class: "kd-button", ...attributes }, ...inside);
    made.addEventListener("click", pressed, { signal });
    return made;
  };
  const picture = icon(ICONS.play);
  const word = html("span", {}, "Play");
  const play = button({ class: "kd-button kd-play" }, act.toggle, picture, word);
  // demo.css shows it where motion is unwelcome: there it leads, and Play is still offered.
  const next = button({ class: "kd-button kd-next" }, act.next, icon(ICONS.next), "Next instant");
  const rates = RATES.map(({ rate, text, name }) =>
    // A name begins with what can be seen, so that who speaks to the computer can say it.
    button({ "aria-label": `${text}, ${name}`, title: name, class: "kd-button kd-rate" }, () => act.rate(rate), text),
  );
  const back = button({ "aria-label": "One frame back", title: "One frame back ( , )", class: "kd-button kd-step" }, () => act.step(-1), icon("M11 2 5 8l6 6"));
  const on = button({ "aria-label": "One frame on", title: "One frame on ( . )", class: "kd-button kd-step" }, () => act.step(1), icon("M5 2l6 6-6 6"));
  const speeds = html("div", { class: "kd-rates", role: "group", "aria-label": "Speed" }, ...rates);
  const frames = html("div", { class: "kd-frames", role: "group", "aria-label": "Single frames" }, back, on);
  const reset = button({ class: "kd-button kd-reset" }, act.reset, "Reset");
  const copy = button({ class: "kd-button kd-copy" }, act.copyLink, "Copy link");
  return {
    lead: [next, play],
    row: moves ? [next, play, speeds, frames] : [],
    end: [reset, copy],
    /** @param {Scene} scene */
    draw({ playing, rate }) {
      say(word, playing ? "Pause" : "Play");
      set(picture.children[0], { d: playing ? ICONS.pause : ICONS.play });
      rates.forEach((made, number) => set(made, { "aria-pressed": String(RATES[number].rate === rate) }));
    },
  };
}
