// The key instants as a row of buttons, for pictures whose axis is not time.

import { html, set } from "../ground/dom.js";
import { timeWords } from "../ground/words.js";

/** @typedef {import("../ground/types.js").Scene} Scene */

/**
 * @param {Scene} first
 * @param {(name: string) => void} jump
 * @param {AbortSignal} signal
 */
export function buildInstantRow(first, jump, signal) {
  const buttons = first.catalogue.instants.map((name) => {
    const button = html("button", { type: "button", class: "kd-instant-button", "data-instant": name });
    button.addEventListener("click", () => jump(name), { signal });
    return button;
  });
  /** @type {Scene["answer"] | null} */
  let drawn = null;

  /** An instant that does not happen in this run has no button. @param {Scene} scene */
  function draw({ answer, instant }) {
    for (const button of buttons) {
      set(button, { "aria-pressed": String(button.dataset.instant === instant?.name) });
      const own = answer.instants.find(({ name }) => name === button.dataset.instant);
      button.hidden = !own;
      if (own && drawn !== answer) button.replaceChildren(html("span", {}, own.label), " ", html("small", {}, timeWords(own.time_ms, answer.clock)));
    }
    drawn = answer;
  }
  draw(first);
  return { root: html("div", { class: "kd-instant-row", role: "group", "aria-label": "Key instants" }, ...buttons), draw };
}
