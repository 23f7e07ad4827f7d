// Inputs that are no sliders: on or off; one of a few, from a list; and a claim as a card: what it says, the groups to put
// it into, and what is known once it lies in one. Where the reader puts it is kept among the answers.

import { cardId, forget, remember } from "../ground/answers.js";
import { html, set } from "../ground/dom.js";
import { newGesture } from "../run/session.js";
import { meaningOf } from "../ground/words.js";

/** @import { Parameter } from "../ground/types.js" */
/** @import { Builder } from "./types.js" */

/** @type {Builder} */
export function buildSwitch(parameter, id, request, signal) {
  const { name, label } = parameter;
  const input = html("input", { type: "checkbox", class: "kd-switch", id, name });
  const words = html("span", { class: "kd-label" }, label);
  input.addEventListener("change", () => request({ [name]: Number(input.checked) }, newGesture(), true), { signal });
  return {
    parameter,
    root: html("div", { class: "kd-control" }, html("label", { class: "kd-switch-row" }, input, words)),
    draw({ wanted }) {
      input.checked = wanted[name] === 1;
    },
  };
}

/** @param {Parameter} parameter @param {string} id @param {(value: number) => void} chosen @param {AbortSignal} signal */
function listOf({ name, options }, id, chosen, signal) {
  const list = html("select", { class: "kd-select", id, name }, ...options.map(({ label }, value) => html("option", { value }, label)));
  list.addEventListener("change", () => chosen(Number(list.value)), { signal });
  return list;
}

/** @type {Builder} */
export function buildChoice(parameter, id, request, signal) {
  const { name, label } = parameter;
  const list = listOf(parameter, id, (value) => request({ [name]: value }, newGesture(), true), signal);
  return {
    parameter,
    root: html("div", { class: "kd-control" }, html("label", { for: id, class: "kd-label" }, label), list),
    draw(scene) {
      list.value = String(scene.wanted[name]);
      set(list, { title: meaningOf(scene, parameter) });
    },
  };
}

/** @type {Builder} */
export function buildCard(parameter, id, request, signal) {
  const { name, label, help, options, default: unsorted } = parameter;
  const list = listOf(parameter, id, (value) => {
    if (value === unsorted) forget(cardId(name));
    else remember(cardId(name), options[value].label);
    request({ [name]: value }, newGesture(), true);
  }, signal);
  const claim = html("p", { class: "kd-claim-text", id: `${id}-help` }, help);
  set(list, { "aria-describedby": claim.id });
  const told = html("div", { class: "kd-told" });
  const root = html("div", { class: "kd-control kd-claim" }, html("label", { for: id, class: "kd-label" }, label), claim, list, told);
  let shown = "";
  return {
    parameter,
    root,
    draw(scene) {
      const sorted = scene.wanted[name] !== unsorted;
      const words = sorted ? meaningOf(scene, parameter) : "";
      list.value = String(scene.wanted[name]);
      set(root, { "data-sorted": sorted });
      if (words === shown) return;
      shown = words;
      told.replaceChildren(...words.split("\n").filter(Boolean).map((line) => html("p", {}, line)));
    },
  };
}
