// The model's inputs: the main slider, presets, and the other sliders under "More". All native; names as in the catalogue.

import { html, set, say } from "./dom.js";
import { sameParameters } from "./motion.js";
import { newGesture } from "./session.js";
import { valueWords } from "./words.js";

/** @typedef {import("./types.js").Scene} Scene */
/** @typedef {import("./types.js").Parameter} Parameter */
/** @typedef {(values: import("./types.js").Parameters, gesture: number, done: boolean) => void} Request */

/** Key presses closer together than this are one gesture: the run before the first is the one to compare with. */
const KEYS_APART_MS = 1200;

/**
 * @param {Scene} first
 * @param {string} id unique on the page
 * @param {Request} request
 * @param {AbortSignal} signal
 */
export function buildControls(first, id, request, signal) {
  const { parameters, presets, title } = first.catalogue;
  const sliders = parameters.map((parameter) => buildSlider(parameter, `${id}-${parameter.name}`, request, signal));
  const main = sliders.filter((slider) => slider.parameter.primary);
  const others = sliders.filter((slider) => !slider.parameter.primary);
  const buttons = presets.map((preset) => {
    const button = html("button", { type: "button", class: "kd-button kd-preset" }, preset.label);
    button.addEventListener("click", () => request(preset.parameters, newGesture(), true), { signal });
    return button;
  });
  const heading = main.some(({ parameter }) => parameter.label === title) ? [] : [html("p", { class: "kd-title" }, title)];
  const chosen = html("div", { class: "kd-presets", role: "group", "aria-label": "Ready-made runs" }, ...buttons);
  return {
    top: [...heading, ...main.map((slider) => slider.root), chosen],
    more: others.map((slider) => slider.root),
    /** @param {Scene} scene */
    draw(scene) {
      for (const slider of sliders) slider.draw(scene);
      buttons.forEach((button, number) => {
        const wanted = { ...scene.wanted, ...presets[number].parameters };
        set(button, { "aria-pressed": String(sameParameters(wanted, scene.wanted)) });
      });
    },
  };
}

/**
 * @param {Parameter} parameter
 * @param {string} id
 * @param {Request} request
 * @param {AbortSignal} signal
 */
function buildSlider(parameter, id, request, signal) {
  const { name, min, max, step, low_word, high_word, primary } = parameter;
  const input = html("input", { type: "range", class: "kd-slider", id, name, min, max, step });
  const label = html("label", { for: id, class: primary ? "kd-title" : "kd-label" }, parameter.label);
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
    /** @param {Scene} scene */
    draw({ wanted, answer }) {
      const value = wanted[name];
      if (input.valueAsNumber !== value) input.value = String(value);
      input.style.setProperty("--kd-at", String(share(value)));
      const amount = valueWords(parameter, value);
      const computed = answer.parameters[name] === value;
      const meaning = computed ? answer.parameter_words[name] : "";
      say(words, meaning || amount);
      set(words, { "data-waiting": !computed });
      set(input, { "aria-valuetext": meaning ? `${amount}, ${meaning}` : amount });
    },
  };
}
