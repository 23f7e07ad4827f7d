// "What will change?" asked before trying. The demo opens once the reader has committed, or chose to be shown anyway.
// The prediction stays in this browser and stands beside the result; then the reader compares it with the model's answer.

import { forget, predictionId, recall, remember } from "../ground/answers.js";
import { button, choice, html } from "../ground/dom.js";

/** Whoever chose to look without a prediction is not asked again while the page's scripts live. @type {Set<string>} */
const skipped = new Set();

/**
 * Turn the static question of a block into radio buttons.
 * @param {HTMLElement} place the .kd-predict element
 * @param {HTMLElement} demo gets the prediction as its data-prediction, and data-gate: "closed" or "open"
 * @param {string} id unique on the page
 * @param {AbortSignal} signal
 */
export function enhancePrediction(place, demo, id, signal) {
  const question = place.querySelector(".kd-predict-question")?.textContent ?? "";
  const choices = [...place.querySelectorAll(".kd-predict-choices li")].map((item) => item.textContent ?? "");
  const payoff = place.querySelector("details");
  const key = predictionId(question);
  Object.assign(place.dataset, { question, choices: choices.join("\n") }); // for a demo that is presented
  const kept = [...place.childNodes];
  signal.addEventListener("abort", () => {
    if (payoff) payoff.open = false;
    place.replaceChildren(...kept);
  });

  /** @param {string} said */
  const close = (said) => {
    const again = button(said ? "Change it" : "Predict first", () => ask(true), signal);
    const words = said ? [html("span", {}, "You predicted: "), html("strong", {}, said)] : ["You looked without a prediction. That is fine too."];
    place.replaceChildren(html("p", { class: "kd-predicted" }, ...words), again, ...(payoff ? [payoff] : []));
    place.dataset.state = "answered";
    demo.dataset.prediction = said;
    demo.dataset.gate = "open";
    return again;
  };
  const look = () => {
    skipped.add(key);
    return close("");
  };
  /** @param {boolean} focus */
  const ask = (focus) => {
    if (payoff) payoff.open = false;
    const radios = choices.map((text, value) => {
      return choice(html("input", { type: "radio", name: `${id}-prediction`, value }), text);
    });
    const skip = button("Show me anyway", () => look().focus(), signal);
    const show = button("Present", () => demo.dispatchEvent(new Event("swing-demo:present")), signal, { class: "kd-button kd-present", title: "Ask this in large letters, for a projector" });
    // Not on submit, which some frames forbid: Enter presses this button as well.
    const commit = html("button", { class: "kd-button kd-play" }, "This is my prediction");
    commit.addEventListener("click", (event) => {
      event.preventDefault();
      const said = choices[Number(new FormData(form).get(`${id}-prediction`) ?? NaN)];
      if (!said) return asked.replaceChildren("Choose one answer first. Or press “Show me anyway”.");
      remember(key, said);
      close(said).focus();
    }, { signal });
    const legend = html("legend", { class: "kd-predict-question" }, question);
    const asked = html("p", { class: "kd-asked", role: "status" });
    const form = html("form", {}, html("fieldset", {}, legend, ...radios), asked, html("div", { class: "kd-predict-row" }, commit, skip, show));
    form.addEventListener("input", () => asked.replaceChildren(), { signal });
    place.replaceChildren(form);
    place.dataset.state = "asking";
    skipped.delete(key);
    demo.dataset.gate = "closed";
    if (focus) form.querySelector("input")?.focus();
  };
  // Who has set the leg going may compare now.
  const compare = () => payoff && demo.dataset.gate === "open" && (payoff.open = true);
  demo.addEventListener("swing-demo:run", compare, { signal });
  demo.addEventListener("click", ({ target }) => target instanceof Element && target.closest(".kd-play, .kd-instant-button") && compare(), { signal });
  // Who lets a phrase of the text set the demo has read on, and wants to see.
  demo.addEventListener("swing-demo:look", () => demo.dataset.gate === "closed" && look(), { signal });
  // Who comes next has not predicted yet.
  demo.addEventListener("swing-demo:anew", () => {
    forget(key);
    demo.dataset.prediction = "";
    ask(false);
  }, { signal });
  const said = recall(key)?.said;
  if (said !== undefined && choices.includes(said)) close(said);
  else if (skipped.has(key)) close("");
  else ask(false);
}
