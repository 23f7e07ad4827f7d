// A name for each thing, from a list: instants for frames, groups for cards. Native selects, graded by what the build wrote.

import { copiesOf, reasonRow, score, wordsOf } from "./shell.js";
import { html } from "../ground/dom.js";

/** @typedef {import("./shell.js").Shell} Shell */

/** @param {Shell} shell */
export function buildMatch(shell) {
  const rows = shell.all(".kd-check-frames > figure").map((figure, number) => {
    const select = selectOf(shell, number);
    const label = html("label", { for: select.id }, wordsOf(figure.querySelector("figcaption")));
    figure.querySelector("figcaption")?.replaceChildren(label, select);
    return { root: figure, select, title: wordsOf(label) };
  });
  open(shell, rows, html("div", { class: "kd-check-frames" }, ...rows.map((row) => row.root)));
}

/** @param {Shell} shell */
export function buildSort(shell) {
  const rows = shell.items().map((item, number) => {
    const select = selectOf(shell, number);
    const label = html("label", { for: select.id }, ...copiesOf(item));
    return { root: html("div", { class: "kd-check-card" }, label, select), select, title: wordsOf(item) };
  });
  open(shell, rows, html("div", { class: "kd-check-cards" }, ...rows.map((row) => row.root)));
}

/** @param {Shell} shell @param {number} number */
function selectOf(shell, number) {
  const names = shell.all(".kd-check-groups > span").map(wordsOf);
  const options = names.map((name) => html("option", { value: name }, name));
  const first = html("option", { value: "" }, "Choose …");
  return html("select", { class: "kd-check-select", id: `${shell.id}-${number}`, required: true }, first, ...options);
}

/**
 * @param {Shell} shell
 * @param {{select: HTMLSelectElement, title: string}[]} rows
 * @param {HTMLElement} field
 */
function open(shell, rows, field) {
  const right = shell.all(".kd-check-reasons > p").map((line) => line.dataset.group ?? "");
  shell.open({
    fields: [field],
    action: "Check my answers",
    grade: () => {
      const good = rows.map(({ select }, number) => select.value === right[number]);
      const count = good.filter(Boolean).length;
      const title = score(count, rows.length);
      const reasons = rows.map((row, number) => {
        const chosen = good[number] ? "" : `; you chose: ${row.select.value}`;
        return reasonRow(good[number], `${row.title.replace(/\.$/, "")} → ${right[number]}${chosen}.`, shell.why(number));
      });
      const more = [html("ul", { class: "kd-check-rows" }, ...reasons)];
      return { right: count === rows.length, title, said: title.replace(/\.$/, ""), more };
    },
  });
}
