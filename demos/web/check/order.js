// Things to put in order, by buttons. The model is asked for each one's number once the reader has committed.

import { copiesOf, reasonRow, wordsOf } from "./shell.js";
import { askModel } from "./model.js";
import { html, set } from "../ground/dom.js";

const RECORDED = "These numbers were worked out by the same model when this page was made.";

/** @param {import("./shell.js").Shell} shell */
export function buildOrder(shell) {
  const { facts, signal } = shell;
  const list = html("ol", { class: "kd-check-order" });
  const texts = shell.items().map(wordsOf);
  const rows = shell.items().map((item, number) => {
    const up = button(`Move up: ${texts[number]}`, "↑");
    const down = button(`Move down: ${texts[number]}`, "↓");
    const root = html("li", {}, html("span", {}, ...copiesOf(item)), html("span", { class: "kd-check-moves" }, up, down));
    up.addEventListener("click", () => move(root, -1, up), { signal });
    down.addEventListener("click", () => move(root, 1, down), { signal });
    return { root, up, down };
  });
  list.append(...rows.map((row) => row.root));

  /** @param {HTMLElement} row @param {number} by @param {HTMLElement} pressed */
  const move = (row, by, pressed) => {
    const beside = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!beside) return;
    if (by < 0) beside.before(row);
    else beside.after(row);
    pressed.focus(); // a moved element loses it
    shell.clear();
    draw();
    const at = given().indexOf(rows.findIndex(({ root }) => root === row)) + 1;
    shell.announce(`${wordsOf(row.firstElementChild)}: now ${at} of ${rows.length}.`);
  };
  const given = () => [...list.children].map((child) => rows.findIndex(({ root }) => root === child));
  const draw = () => {
    for (const { root, up, down } of rows) {
      set(up, { "aria-disabled": String(root === list.firstElementChild) });
      set(down, { "aria-disabled": String(root === list.lastElementChild) });
    }
  };

  /** Which lines of the explained answer speak of which item. */
  const lines = shell.all(".kd-check-reasons > p").map((line) => Number(line.dataset.item));
  const grade = async () => {
    const order = given();
    const answer = await askModel(shell, { check: "order", parameters: facts.request, given: order }, RECORDED);
    if (signal.aborted) return null;
    const right = answer ? answer.order : lines;
    const amounts = answer ? answer.texts : facts.texts;
    const good = order.map((item, place) => item === right[place]);
    const count = good.filter(Boolean).length;
    const all = count === order.length;
    const title = all ? "Right: the model gives the same order." : `${count} of ${order.length} are in their place. The model’s order is:`;
    const reasons = right.map((/** @type {number} */ item, /** @type {number} */ place) => {
      const yours = good[place] ? "" : ` You had it in place ${order.indexOf(item) + 1}.`;
      return reasonRow(good[place], `${place + 1}. ${texts[item]}: ${amounts[item]}.${yours}`, shell.why(lines.indexOf(item)));
    });
    const source = answer ? [] : [html("p", {}, `The model cannot be asked now. ${RECORDED}`)];
    return {
      right: all,
      title,
      said: order.map((item) => texts[item]).join(", then "),
      spoken: source,
      more: [html("ul", { class: "kd-check-rows" }, ...reasons)],
    };
  };
  draw();
  shell.open({ fields: [list], action: "Ask the model", grade });
}

/** @param {string} label @param {string} sign */
function button(label, sign) {
  return html("button", { type: "button", class: "kd-button kd-check-move", "aria-label": label }, sign);
}
