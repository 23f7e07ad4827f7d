// The model's inputs: sliders, switches, choices and presets. All native; names as in the catalogue.

import { buildCard } from "./card.js";
import { html, set } from "../ground/dom.js";
import { sameParameters } from "../ground/motion.js";
import { newGesture } from "../run/session.js";
import { buildSlider } from "./slider.js";
import { meaningOf } from "../ground/words.js";

/** @typedef {import("../ground/types.js").Scene} Scene */
/** @typedef {import("../ground/types.js").Parameter} Parameter */
/** @typedef {import("./types.js").Request} Request */
/** @typedef {import("./types.js").Control} Control */

/** @type {Record<Parameter["kind"], (parameter: Parameter, id: string, request: Request, signal: AbortSignal, titled: boolean) => Control>} */
const KINDS = { slider: buildSlider, switch: buildSwitch, choice: buildChoice };
/** @param {Parameter} parameter */
const builderOf = ({ card, kind }) => (card ? buildCard : KINDS[kind]);

/**
 * @param {Scene} first
 * @param {string} id unique on the page
 * @param {Request} request
 * @param {AbortSignal} signal
 */
export function buildControls(first, id, request, signal) {
  const { parameters, presets, title } = first.catalogue;
  const controls = parameters.map((parameter) => builderOf(parameter)(parameter, `${id}-${parameter.name}`, request, signal, parameter.label === title));
  // What is locked is shown, and cannot be touched.
  const locked = controls.filter(({ parameter }) => first.locked(parameter.name));
  for (const { root } of locked) for (const input of root.querySelectorAll("input, select")) set(input, { disabled: true });
  const main = controls.filter((control) => control.parameter.primary);
  const others = controls.filter((control) => !control.parameter.primary);
  const buttons = presets.map((preset) => {
    const button = html("button", { type: "button", class: "kd-button kd-preset" }, preset.label);
    button.addEventListener("click", () => request(preset.parameters, newGesture(), true), { signal });
    return button;
  });
  const heading = main.some(({ parameter }) => parameter.label === title) ? [] : [html("p", { class: "kd-title" }, title)];
  const chosen = html("div", { class: "kd-presets", role: "group", "aria-label": first.moves ? "Ready-made runs" : "Ready-made settings" }, ...buttons);
  return {
    top: [...heading, ...main.map((control) => control.root), ...(buttons.length ? [chosen] : [])],
    more: others.map((control) => control.root),
    /** @param {Scene} scene */
    draw(scene) {
      for (const control of controls) control.draw(scene);
      buttons.forEach((button, number) => {
        const wanted = { ...scene.wanted, ...presets[number].parameters };
        set(button, { "aria-pressed": String(sameParameters(wanted, scene.wanted)) });
        button.disabled = locked.some(({ parameter: { name } }) => wanted[name] !== scene.wanted[name]);
      });
    },
  };
}

/** @param {Parameter} parameter @param {string} id */
function helpOf({ help }, id) {
  return help ? [html("p", { class: "kd-help", id: `${id}-help` }, help)] : [];
}

/**
 * On or off.
 * @param {Parameter} parameter
 * @param {string} id
 * @param {Request} request
 * @param {AbortSignal} signal
 * @returns {Control}
 */
function buildSwitch(parameter, id, request, signal) {
  const { name, label, help } = parameter;
  const input = html("input", { type: "checkbox", class: "kd-switch", id, name, "aria-describedby": help ? `${id}-help` : null });
  const words = html("span", { class: "kd-label" }, label);
  const root = html("div", { class: "kd-control" }, html("label", { class: "kd-switch-row" }, input, words), ...helpOf(parameter, id));
  input.addEventListener("change", () => request({ [name]: Number(input.checked) }, newGesture(), true), { signal });
  return {
    parameter,
    root,
    draw({ wanted }) {
      input.checked = wanted[name] === 1;
    },
  };
}

/**
 * One of a few.
 * @param {Parameter} parameter
 * @param {string} id
 * @param {Request} request
 * @param {AbortSignal} signal
 * @returns {Control}
 */
function buildChoice(parameter, id, request, signal) {
  const { name, label, help, options } = parameter;
  const shown = options.map((option, number) => html("option", { value: number }, option.label));
  const select = html("select", { class: "kd-select", id, name, "aria-describedby": help ? `${id}-help` : null }, ...shown);
  const root = html("div", { class: "kd-control" }, html("label", { for: id, class: "kd-label" }, label), select, ...helpOf(parameter, id));
  select.addEventListener("change", () => request({ [name]: Number(select.value) }, newGesture(), true), { signal });
  return {
    parameter,
    root,
    draw(scene) {
      select.value = String(scene.wanted[name]);
      select.title = meaningOf(scene, parameter);
    },
  };
}
