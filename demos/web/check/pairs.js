// A name for each thing, from a list: instants for frames, groups for cards. Native selects, graded by what the build wrote.

import { reasonRow, scoreOf, wordsOf } from "./shell.js";
import { html } from "../ground/dom.js";

/** @import { Shell } from "./shell.js" */

/** @param {Shell} shell */
export function buildMatch(shell) {
  const rows = shell.all(".kd-check-frames > figure").map((figure, number) => {
    const caption = figure.querySelector("figcaption");
    const row = rowOf(shell, number, [wordsOf(caption)]);
    caption?.replaceChildren(row.label, row.select);
    return { ...row, root: figure };
  });
  open(shell, "kd-check-frames", rows);
}

/** @param {Shell} shell */
export function buildSort(shell) {
  const rows = shell.items.map(({ nodes }, number) => {
    const row = rowOf(shell, number, nodes);
    return { ...row, root: html("div", { class: "kd-check-card" }, row.label, row.select) };
  });
  open(shell, "kd-check-cards", rows);
}

/** @param {Shell} shell @param {number} number @param {(Node | string)[]} words what is to be named */
function rowOf({ id, all }, number, words) {
  const options = all(".kd-check-groups > span").map(wordsOf).map((name) => html("option", { value: name }, name));
  const first = html("option", { value: "" }, "Choose …");
  const select = html("select", { class: "kd-check-select", id: `${id}-${number}` }, first, ...options);
  return { select, label: html("label", { for: select.id }, ...words) };
}

/** @param {Shell} shell @param {string} look @param {(ReturnType<typeof rowOf> & {root: HTMLElement})[]} rows */
function open({ open, lines, why }, look, rows) {
  const right = lines.map((line) => line.dataset.group ?? "");
  open({
    fields: [html("div", { class: look }, ...rows.map(({ root }) => root))],
    action: "Check my answers",
    grade: () => {
      const missing = rows.filter(({ select }) => !select.value).map(({ label }) => wordsOf(label).replace(/\.$/, ""));
      if (missing.length) return `Still to choose: ${missing.join("; ")}.`;
      const good = rows.map(({ select }, number) => select.value === right[number]);
      const reasons = rows.map(({ select, label }, number) => {
        const chosen = good[number] ? "" : `; you chose: ${select.value}`;
        return reasonRow(good[number], `${wordsOf(label).replace(/\.$/, "")} → ${right[number]}${chosen}.`, why(number));
      });
      return scoreOf(good, reasons);
    },
  });
}
