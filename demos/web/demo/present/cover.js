// Guess first: while the answer is hidden the question stands over the picture, and numbers and graph are away.

import { button, html, say, set } from "../../ground/dom.js";

/** @import { DemoParts } from "../parts.js" */

/**
 * A question that is still open hides its answer; whoever shows it to a class has looked.
 * @param {DemoParts} parts
 * @param {HTMLElement} block
 * @param {AbortSignal} signal
 */
export function coverAnswer(parts, block, signal) {
  const { demo, run, act, status } = parts;
  const { question, choices } = /** @type {HTMLElement | null} */ (block.querySelector(".kd-predict"))?.dataset ?? {};
  const options = (choices ?? "").split("\n").filter(Boolean);
  const heading = html("p", { class: "kd-cover-question" }, question ?? run.catalogue.question);
  const list = html("ol", { class: "kd-cover-choices", type: "A" }, ...options.map((words) => html("li", {}, words)));
  const cover = html("div", { class: "kd-cover" }, html("p", { class: "kd-cover-first" }, "Guess first"), heading, ...(options.length ? [list] : []));
  const press = button("", () => toggle(), signal, { class: "kd-button kd-hide-answer", title: "Let everybody guess first ( H )" });
  let gated = false;

  const hidden = () => demo.hasAttribute("data-answer") || demo.dataset.numbers === "hidden";
  /** @param {boolean} hide */
  function turn(hide) {
    gated ||= hide && demo.dataset.gate === "closed";
    if (gated) demo.dataset.gate = hide ? "open" : "closed"; // the cover hides the answer, and what is below stays in use
    if (gated && !hide) demo.dispatchEvent(new Event("swing-demo:look"));
    gated &&= hide;
    set(demo, { "data-answer": hide ? "hidden" : null });
    demo.dataset.numbers = hide ? "hidden" : "shown";
    if (hide) demo.querySelector(".kd-stage")?.before(cover);
    else cover.remove();
    status.announce(hide ? `Guess first: ${heading.textContent}` : "The answer is shown.");
    act.redraw();
  }
  const toggle = () => turn(!hidden());
  parts.watch({ draw: () => say(press, hidden() ? "Show the answer" : "Hide the answer") }, signal);
  if (demo.dataset.gate === "closed") turn(true);
  signal.addEventListener("abort", () => {
    cover.remove();
    set(demo, { "data-answer": null });
    if (!gated) return;
    demo.dataset.numbers = "shown";
    demo.dataset.gate = "closed"; // nobody has seen it: the reader is asked as before
  });
  return {
    button: press,
    toggle,
    /** True if there was something to show. */
    show: () => hidden() && (turn(false), true),
    /** Back before the beginning. */
    ask: () => !hidden() && (turn(true), true),
  };
}
