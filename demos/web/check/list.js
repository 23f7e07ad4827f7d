// Boxes to tick. Every tick is kept at once; nothing is right or wrong.

import { forget, recall, remember } from "../ground/answers.js";
import { copiesOf, wordsOf } from "./shell.js";
import { html, say } from "../ground/dom.js";

const APART = " · ";

/** @param {import("./shell.js").Shell} shell */
export function buildList(shell) {
  const { id, name, signal } = shell;
  const texts = shell.items().map(wordsOf);
  const kept = (recall(name)?.said ?? "").split(APART);
  const boxes = texts.map((text, number) => html("input", { type: "checkbox", name: `${id}-${number}`, checked: kept.includes(text) }));
  const labels = shell.items().map((item, number) => {
    return html("label", { class: "kd-choice" }, boxes[number], html("span", {}, ...copiesOf(item)));
  });
  const question = html("legend", { class: "kd-check-question" }, ...copiesOf(shell.one(".kd-check-question")));
  const clear = html("button", { type: "button", class: "kd-button" }, "Clear the ticks");
  const row = html("div", { class: "kd-predict-row" }, clear);
  const form = html("form", { class: "kd-check-form" }, html("fieldset", {}, question, ...labels), row);

  const draw = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    const words = ticked === boxes.length ? "All ticked." : `${ticked} of ${boxes.length} ticked.`;
    if (shell.status.textContent !== words) say(shell.status, words);
  };
  const keep = () => {
    const said = texts.filter((_, number) => boxes[number].checked);
    if (said.length) remember(name, said.join(APART));
    else forget(name);
    draw();
  };
  form.addEventListener("change", keep, { signal });
  form.addEventListener("submit", (event) => event.preventDefault(), { signal });
  clear.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    keep();
  }, { signal });
  shell.root.replaceChildren(...shell.all(".kd-check-kind"), form, shell.status, ...(shell.details ? [shell.details] : []));
  shell.root.dataset.state = "open";
  draw();
}
