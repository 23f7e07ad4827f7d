// <knee-summary>: what the reader has answered in all lessons, to print or to forget.

import { forgetAll, predictionId, recall } from "../ground/answers.js";
import { mayPrint, printPage } from "../ground/browser.js";
import { button, html } from "../ground/dom.js";

/** Home's address has no name that holds everywhere: seen from here, it is the folder above. */
const HOME = "home predict ";
const keyOf = (/** @type {string} */ name) => (name.startsWith(HOME) ? predictionId(name.slice(HOME.length), 1) : name);

/** @param {HTMLElement} root @param {AbortSignal} signal */
export function buildSummary(root, signal) {
  const places = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-answer]")]);
  const nothing = places.map((place) => place.textContent ?? "");
  const status = html("p", { role: "status", class: "kd-check-status" });
  const row = html("div", { class: "kd-predict-row" });
  const bar = html("div", { class: "kd-summary-bar" }, row, status);

  const draw = () =>
    places.forEach((place, number) => {
      const kept = recall(keyOf(place.dataset.answer ?? ""));
      const verdict = !kept || kept.right === null ? "" : kept.right ? " ✓ right" : " ✗ not right";
      place.replaceChildren(kept ? html("strong", {}, kept.said) : nothing[number], verdict);
      place.dataset.state = kept ? "answered" : "open";
    });
  const rest = () => {
    const forget = button("Forget my answers", sure, signal);
    row.replaceChildren(...(mayPrint() ? [button("Print", printPage, signal)] : []), forget);
    return forget;
  };
  const sure = () => {
    status.textContent = "Forget every prediction and answer? They cannot be brought back.";
    const no = button("No, keep them", () => {
      status.textContent = "";
      rest().focus();
    }, signal);
    const yes = button("Yes, forget them", () => {
      forgetAll();
      draw();
      rest().focus();
      status.textContent = "Forgotten. Every question is open again.";
    }, signal);
    row.replaceChildren(no, yes);
    no.focus();
  };
  rest();
  draw();
  root.prepend(bar);
  signal.addEventListener("abort", () => {
    bar.remove();
    places.forEach((place, number) => place.replaceChildren(nothing[number]));
  });
}
