// One slider: its name, what its value means, and which key presses and drags belong together.

import { html, set, say } from "../ground/dom.js";
import { newGesture } from "../run/session.js";
import { meaningOf, valueWords } from "../ground/words.js";

/** @typedef {import("../ground/types.js").Parameter} Parameter */
/** @typedef {import("./types.js").Request} Request */

/** Key presses closer together than this are one gesture: the run before the first is the one to compare with. */
const KEYS_APART_MS = 1200;

/**
 * @param {Parameter} parameter
 * @param {string} id
 * @param {Request} request
 * @param {AbortSignal} signal
 * @param {boolean} titled true if its name is the demo's title
 * @returns {import("./types.js").Control}
 */
export function buildSlider(parameter, id, request, signal, titled) {
  const { name, min, max, step, low_word, high_word, primary } = parameter;
  const input = html("input", { type: "range", class: "kd-slider", id, name, min, max, step });
  const label = html("label", { for: id, class: titled ? "kd-title" : "kd-label" }, parameter.label);
  const words = html("p", { class: "kd-value" });
  const ends = html("div", { class: "kd-ends", "aria-hidden": "true" }, html("span", {}, low_word), html("span", {}, high_word));
  const usual = html("span", { class: "kd-usual" });
  const help = primary || !parameter.help ? [] : [html("p", { class: "kd-help", id: `${id}-help` }, parameter.help)];
  if (help.length) set(input, { "aria-describedby": `${id}-help` });
  const root = html("div", { class: "kd-control" }, label, words, html("div", { class: "kd-track" }, usual, input), ends, ...help);
  const share = (/** @type {number} */ value) => (value - min) / (max - min);
  usual.style.setProperty("--kd-at", String(share(parameter.default)));

  let gesture = 0;
  let open = false;
  let keyed = false;
  let closed_at = -Infinity;
  const send = (/** @type {boolean} */ done) => {
    const goesOn = open || (keyed && performance.now() - closed_at < KEYS_APART_MS);
    if (!goesOn) gesture = newGesture();
    open = !done;
    if (done) closed_at = performance.now();
    request({ [name]: input.valueAsNumber }, gesture, done);
    if (done) keyed = false;
  };
  input.addEventListener("keydown", () => (keyed = true), { signal });
  input.addEventListener("input", () => send(false), { signal });
  input.addEventListener("change", () => send(true), { signal });

  return {
    parameter,
    root,
    draw({ wanted, answer, secret }) {
      const value = wanted[name];
      if (input.valueAsNumber !== value) input.value = String(value);
      input.style.setProperty("--kd-at", String(share(value)));
      const amount = valueWords(parameter, value);
      const meaning = meaningOf({ wanted, answer, secret }, parameter);
      say(words, meaning || amount);
      set(words, { "data-waiting": answer.parameters[name] !== value });
      set(input, { "aria-valuetext": meaning ? `${amount}, ${meaning}` : amount });
    },
  };
}
