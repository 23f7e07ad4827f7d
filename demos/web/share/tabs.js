// A list of tabs with one panel: the panel's content changes with the tab. Arrow keys, Home and End move among them.

import { button, html, set } from "../ground/dom.js";

/** @typedef {{title: string, show: (panel: HTMLElement) => void}} Tab */

/**
 * @param {string} label
 * @param {string} id unique on the page
 * @param {Tab[]} tabs the first is shown at once
 */
export function buildTabs(label, id, tabs) {
  const panel = html("div", { id: `${id}-panel`, role: "tabpanel", class: "kd-share-panel" });
  const buttons = tabs.map(({ title }, number) =>
    button(title, () => choose(number), undefined, { id: `${id}-tab-${number}`, role: "tab", class: "kd-share-tab", "aria-controls": panel.id }));
  const list = html("div", { role: "tablist", class: "kd-share-tabs", "aria-label": label }, ...buttons);

  /** @param {number} chosen */
  const choose = (chosen) => {
    buttons.forEach((one, number) => set(one, { "aria-selected": String(number === chosen), tabindex: number === chosen ? 0 : -1 }));
    set(panel, { "aria-labelledby": buttons[chosen].id });
    panel.replaceChildren();
    panel.scrollTop = 0;
    tabs[chosen].show(panel);
  };
  list.addEventListener("keydown", (event) => {
    const at = buttons.findIndex((one) => one === event.target);
    const next = placeFor(event.key, at, buttons.length);
    if (next === null) return;
    event.preventDefault();
    choose(next);
    buttons[next].focus();
  });
  choose(0);
  return { list, panel, first: buttons[0] };
}

/** The list is a column or rows, as there is room: both pairs of arrows work. @param {string} key @param {number} at @param {number} count */
function placeFor(key, at, count) {
  if (key === "ArrowRight" || key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (at + count - 1) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
