// "What will change?" asked before trying. The answer stays in this browser and stands beside the result; nothing is locked.

import { html } from "./dom.js";

/**
 * Turn the static question of a block into radio buttons.
 * @param {HTMLElement} place the .kd-predict element
 * @param {HTMLElement} demo gets the prediction as its data-prediction
 * @param {string} id unique on the page
 * @param {AbortSignal} signal
 */
export function enhancePrediction(place, demo, id, signal) {
  const question = place.querySelector(".kd-predict-question")?.textContent ?? "";
  const choices = [...place.querySelectorAll(".kd-predict-choices li")].map((item) => item.textContent ?? "");
  const key = `kd-prediction ${location.pathname} ${question}`;
  const kept = [...place.childNodes];
  signal.addEventListener("abort", () => place.replaceChildren(...kept));

  /** @param {string} said */
  const close = (said) => {
    const again = html("button", { type: "button", class: "kd-button" }, said ? "Change it" : "Predict first");
    again.addEventListener("click", () => ask(true), { signal });
    const words = said ? [html("span", {}, "You predicted: "), html("strong", {}, said)] : ["You looked without a prediction. That is fine too."];
    place.replaceChildren(html("p", { class: "kd-predicted" }, ...words), again);
    place.dataset.state = "answered";
    demo.dataset.prediction = said;
    return again;
  };
  /** @param {boolean} focus */
  const ask = (focus) => {
    const radios = choices.map((text, number) => {
      const input = html("input", { type: "radio", name: `${id}-prediction`, value: number, required: true });
      return html("label", { class: "kd-choice" }, input, html("span", {}, text));
    });
    const skip = html("button", { type: "button", class: "kd-button" }, "Show me anyway");
    const form = html(
      "form",
      {},
      html("fieldset", {}, html("legend", { class: "kd-predict-question" }, question), ...radios),
      html("div", { class: "kd-predict-row" }, html("button", { class: "kd-button kd-play" }, "This is my prediction"), skip),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = choices[Number(new FormData(form).get(`${id}-prediction`))];
      remember(key, said);
      close(said).focus();
    }, { signal });
    skip.addEventListener("click", () => close("").focus(), { signal });
    place.replaceChildren(form);
    place.dataset.state = "asking";
    if (focus) form.querySelector("input")?.focus();
  };
  const said = recall(key);
  if (said !== null && choices.includes(said)) close(said);
  else ask(false);
}

/** Storage may be closed to us, as in a sandboxed frame: then the prediction lasts as long as the page. */
/** @param {string} key */
function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** @param {string} key @param {string} said */
function remember(key, said) {
  try {
    localStorage.setItem(key, said);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
