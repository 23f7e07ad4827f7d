// Things to put in order, by buttons. The model is asked for each one's number once the reader has committed.

import { reasonRow, reasonRows } from "./shell.js";
import { askModel } from "./model.js";
import { button, html, set } from "../ground/dom.js";

/** @import { Shell } from "./shell.js" */

const RECORDED = "These numbers were worked out by the same model when this page was made.";

/** @param {Shell} shell */
export function buildOrder(shell) {
  const { facts, signal, items, lines, why, tell, open } = shell;
  const rows = items.map(({ nodes, words }) => {
    const look = { class: "kd-button kd-check-move" };
    const up = button("↑", () => move(root, -1, up), signal, { ...look, "aria-label": `Move up: ${words}` });
    const down = button("↓", () => move(root, 1, down), signal, { ...look, "aria-label": `Move down: ${words}` });
    const root = html("li", {}, html("span", {}, ...nodes), html("span", { class: "kd-check-moves" }, up, down));
    return { root, up, down };
  });
  const list = html("ol", { class: "kd-check-order" }, ...rows.map(({ root }) => root));
  const moved = html("p", { class: "kd-visually-hidden", role: "status" });

  const given = () => [...list.children].map((child) => rows.findIndex(({ root }) => root === child));
  /** @param {HTMLElement} row @param {number} by @param {HTMLElement} pressed */
  const move = (row, by, pressed) => {
    const beside = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!beside) return;
    beside[by < 0 ? "before" : "after"](row);
    pressed.focus(); // a moved element loses it
    tell();
    draw();
    const item = rows.findIndex(({ root }) => root === row);
    moved.textContent = `${items[item].words}: now ${given().indexOf(item) + 1} of ${rows.length}.`;
  };
  const draw = () => {
    for (const { root, up, down } of rows) {
      set(up, { "aria-disabled": String(root === list.firstElementChild) });
      set(down, { "aria-disabled": String(root === list.lastElementChild) });
    }
  };

  /** Which lines of the explained answer speak of which item. */
  const about = lines.map((line) => Number(line.dataset.item));
  const grade = async () => {
    const order = given();
    const answer = await askModel(shell, { check: "order", parameters: facts.request, given: order }, RECORDED);
    if (signal.aborted) return null;
    const truth = /** @type {number[]} */ (answer ? answer.order : about);
    const amounts = answer ? answer.texts : facts.texts;
    const good = order.map((item, place) => item === truth[place]);
    const count = good.filter(Boolean).length;
    const right = count === order.length;
    const title = right ? "Right: the model gives the same order." : `${count} of ${order.length} are in their place. The model’s order is:`;
    const reasons = truth.map((item, place) => {
      const yours = good[place] ? "" : ` You had it in place ${order.indexOf(item) + 1}.`;
      return reasonRow(good[place], `${place + 1}. ${items[item].words}: ${amounts[item]}.${yours}`, why(about.indexOf(item)));
    });
    const spoken = answer ? [] : [html("p", {}, `The model cannot be asked now. ${RECORDED}`)];
    const said = order.map((item) => items[item].words).join(", then ");
    return { right, title, said, spoken, more: [reasonRows(...reasons)] };
  };
  draw();
  open({ fields: [list, moved], action: "Ask the model", grade });
}
