// "What will change?" asked before trying. The demo opens once the reader has committed, or chose to be shown anyway.
// The prediction stays in this browser and stands beside the result; then the reader compares it with the model's answer.

import { forget, predictionId, recall, remember } from "../ground/answers.js";
import { button, choice, html } from "../ground/dom.js";

/** Whoever chose to look without a prediction is not asked again while the page's scripts live. @type {Set<string>} */
const skipped = new Set();

/**
 * Turn the static question of a block into radio buttons. While the gate is closed the style sheets show the question and its
 * picture, and nothing of the demo. What the reader has touched stays where it is: the question keeps its place once answered.
 * @param {HTMLElement} place the .kd-predict element
 * @param {HTMLElement} demo gets the prediction as its data-prediction, and data-gate: "closed" or "open"
 * @param {string} id unique on the page
 * @param {AbortSignal} signal
 */
export function enhancePrediction(place, demo, id, signal) {
  delete document.documentElement.dataset.predicted; // scripts/build/stand-ins.js: from here on data-state says it
  const question = place.querySelector(".kd-predict-question")?.textContent ?? "";
  const choices = [...place.querySelectorAll(".kd-predict-choices li")].map((item) => item.textContent ?? "");
  const picture = place.querySelector(".kd-question-picture");
  const payoff = place.querySelector("details");
  const key = predictionId(question);
  Object.assign(place.dataset, { question, choices: choices.join("\n") }); // for a demo that is presented
  const kept = [...place.childNodes];
  const name = `${id}-prediction`;
  signal.addEventListener("abort", () => {
    if (payoff) payoff.open = false;
    place.replaceChildren(...kept);
    delete place.dataset.state;
  });

  const radios = choices.map((text, value) => choice(html("input", { type: "radio", name, value }), text));
  const fields = html("fieldset", {}, html("legend", { class: "kd-predict-question" }, question), ...radios);
  const asked = html("p", { class: "kd-asked", role: "status" });
  const row = html("div", { class: "kd-predict-row" });
  const form = html("form", {}, fields, asked, row);
  form.addEventListener("input", () => asked.replaceChildren(), { signal });
  /** @param {"asking" | "answered"} state @param {string} said @param {(Element | null)[]} beside @param {...HTMLElement} inRow */
  const show = (state, said, beside, ...inRow) => {
    asked.replaceChildren();
    row.replaceChildren(...inRow);
    fields.disabled = state === "answered";
    place.replaceChildren(form, ...beside.filter((part) => part !== null));
    place.dataset.state = state;
    demo.dataset.prediction = said;
    const unfolds = demo.dataset.gate === "closed" && state === "answered";
    demo.dataset.gate = state === "asking" ? "closed" : "open";
    if (unfolds) window.dispatchEvent(new Event("resize")); // it has a size now, also where no observer tells that
  };

  /** @param {string} said */
  const open = (said) => {
    const words = said ? ["You predicted: ", html("strong", {}, said)] : ["You looked without a prediction. That is fine too."];
    const again = button(said ? "Change it" : "Predict first", () => {
      ask();
      form.querySelector("input")?.focus();
    }, signal);
    show("answered", said, [payoff], html("p", { class: "kd-predicted" }, ...words), again);
  };
  /** Tab goes on in the demo that has just opened. */
  const enter = () => {
    demo.tabIndex = -1;
    demo.focus({ preventScroll: true });
  };
  const look = () => {
    form.reset();
    skipped.add(key);
    open("");
  };
  const ask = () => {
    if (payoff) payoff.open = false;
    delete place.dataset.earlier;
    skipped.delete(key);
    // Not on submit, which some frames forbid: Enter presses this button as well.
    const commit = html("button", { class: "kd-button kd-play" }, "This is my prediction");
    commit.addEventListener("click", (event) => {
      event.preventDefault();
      const said = choices[Number(new FormData(form).get(name) ?? NaN)];
      if (!said) return asked.replaceChildren("Choose one answer first. Or press “Show me anyway”.");
      remember(key, said);
      open(said);
      enter();
    }, { signal });
    const skip = button("Show me anyway", () => {
      look();
      enter();
    }, signal);
    const present = button("Present", () => demo.dispatchEvent(new Event("swing-demo:present")), signal, { class: "kd-button kd-present", title: "Ask this in large letters, for a projector" });
    show("asking", "", [picture], commit, skip, present);
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
    form.reset();
    ask();
  }, { signal });
  const said = recall(key)?.said;
  const known = said !== undefined && choices.includes(said);
  if (!known && !skipped.has(key)) return ask();
  open(known ? said : "");
  place.dataset.earlier = "";
}
