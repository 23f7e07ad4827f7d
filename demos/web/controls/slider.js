// One slider: its name, what its value means, and which key presses and drags belong together.

import { html, place, set, say } from "../ground/dom.js";
import { GESTURE_MS, newGesture } from "../run/session.js";
import { meaningOf, valueWords } from "../ground/words.js";

/** @import { Builder } from "./types.js" */

/** @type {Builder} */
export function buildSlider(parameter, id, request, signal, titled) {
  const { name, min, max, step, low_word, high_word } = parameter;
  const input = html("input", { type: "range", class: "kd-slider", id, name, min, max, step });
  const label = html("label", { for: id, class: titled ? "kd-title" : "kd-label" }, parameter.label);
  const words = html("p", { class: "kd-value" });
  const ends = html("div", { class: "kd-ends", "aria-hidden": "true" }, html("span", {}, low_word), html("span", {}, high_word));
  const usual = html("span", { class: "kd-usual" });
  const root = html("div", { class: "kd-control" }, label, words, html("div", { class: "kd-track" }, usual, input), ends);
  const share = (/** @type {number} */ value) => (value - min) / (max - min);
  place(usual, { "--kd-at": String(share(parameter.default)) });

  let gesture = 0;
  let open = false;
  let keyed = false;
  let held = false;
  let closed_at = -Infinity;
  const send = (/** @type {boolean} */ done) => {
    const goesOn = open || (keyed && performance.now() - closed_at < GESTURE_MS);
    if (!goesOn) gesture = newGesture();
    open = !done;
    if (done) closed_at = performance.now();
    request({ [name]: input.valueAsNumber }, gesture, done, held ? "pulled" : "stepped");
    if (done) keyed = held = false;
  };
  input.addEventListener("keydown", () => (keyed = true), { signal });
  input.addEventListener("pointerdown", () => (held = true), { signal });
  // Back where it began, a slider tells no change when it is let go.
  for (const end of ["pointerup", "pointercancel"]) input.addEventListener(end, () => setTimeout(() => (open ? send(true) : (held = false))), { signal });
  input.addEventListener("input", () => send(false), { signal });
  input.addEventListener("change", () => send(true), { signal });

  return {
    parameter,
    root,
    draw({ wanted, answer, secret }) {
      const value = wanted[name];
      if (input.valueAsNumber !== value) input.value = String(value);
      place(input, { "--kd-at": String(share(value)) });
      const meaning = meaningOf({ wanted, answer, secret }, parameter) || valueWords(parameter, value);
      say(words, meaning);
      set(words, { "data-waiting": answer.parameters[name] !== value });
      set(input, { "aria-valuetext": meaning });
    },
  };
}
