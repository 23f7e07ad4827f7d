// A claim as a card: what it says, a list of groups to put it into, and what is known once it lies in one. Where the
// reader puts it is kept among the answers.

import { cardId, forget, remember } from "../ground/answers.js";
import { html, set } from "../ground/dom.js";
import { newGesture } from "../run/session.js";
import { meaningOf } from "../ground/words.js";

/**
 * @param {import("../ground/types.js").Parameter} parameter
 * @param {string} id
 * @param {import("./types.js").Request} request
 * @param {AbortSignal} signal
 * @returns {import("./types.js").Control}
 */
export function buildCard(parameter, id, request, signal) {
  const { name, label, help, options } = parameter;
  const groups = options.map((option, number) => html("option", { value: number }, option.label));
  const select = html("select", { class: "kd-select", id, name, "aria-describedby": `${id}-help` }, ...groups);
  const told = html("div", { class: "kd-told" });
  const root = html(
    "div",
    { class: "kd-control kd-claim" },
    html("label", { for: id, class: "kd-label" }, label),
    html("p", { class: "kd-claim-text", id: `${id}-help` }, help),
    select,
    told,
  );
  const sorted = () => {
    const value = Number(select.value);
    if (value === parameter.default) forget(cardId(name));
    else remember(cardId(name), options[value].label);
    request({ [name]: value }, newGesture(), true);
  };
  select.addEventListener("change", sorted, { signal });
  let shown = "";
  return {
    parameter,
    root,
    draw(scene) {
      select.value = String(scene.wanted[name]);
      const words = scene.wanted[name] === parameter.default ? "" : meaningOf(scene, parameter);
      set(root, { "data-sorted": scene.wanted[name] !== parameter.default });
      if (words === shown) return;
      shown = words;
      told.replaceChildren(...(words ? words.split("\n").map((line) => html("p", {}, line)) : []));
    },
  };
}
