// The model's inputs: sliders, switches, choices and presets. All native; names as in the catalogue.

import { button, html, set } from "../ground/dom.js";
import { buildCard, buildChoice, buildSwitch } from "./inputs.js";
import { sameParameters } from "../ground/motion.js";
import { newGesture } from "../run/session.js";
import { buildSlider } from "./slider.js";

/** @import { Parameter, Scene } from "../ground/types.js" */
/** @import { Builder, Request } from "./types.js" */

/** @type {Record<Parameter["kind"], Builder>} */
const KINDS = { slider: buildSlider, switch: buildSwitch, choice: buildChoice };

/**
 * @param {Scene} first
 * @param {string} id unique on the page
 * @param {Request} request
 * @param {AbortSignal} signal
 */
export function buildControls(first, id, request, signal) {
  const { parameters, presets, title } = first.catalogue;
  const controls = parameters.map((parameter) => {
    const { name, label, kind, card, help, primary } = parameter;
    const control = (card ? buildCard : KINDS[kind])(parameter, `${id}-${name}`, request, signal, label === title);
    const input = control.root.querySelector("input, select");
    if (help && input && !card && !(kind === "slider" && primary)) {
      const words = html("p", { class: "kd-help", id: `${input.id}-help` }, help);
      set(input, { "aria-describedby": words.id });
      control.root.append(words);
    }
    if (input && first.locked(name)) set(input, { disabled: true }); // it is shown, and cannot be touched
    return control;
  });
  const main = controls.filter((control) => control.parameter.primary);
  const others = controls.filter((control) => !control.parameter.primary);
  const buttons = presets.map((preset) =>
    button(preset.label, () => request(preset.parameters, newGesture(), true), signal, { class: "kd-button kd-preset" }));
  const heading = main.some(({ parameter }) => parameter.label === title) ? [] : [html("p", { class: "kd-title" }, title)];
  const chosen = html("div", { class: "kd-presets", role: "group", "aria-label": first.moves ? "Ready-made runs" : "Ready-made settings" }, ...buttons);
  return {
    main: [...heading, ...main.slice(0, 1).map((control) => control.root)],
    top: [...main.slice(1).map((control) => control.root), ...(buttons.length ? [chosen] : [])],
    more: others.map((control) => control.root),
    /** @param {Scene} scene */
    draw(scene) {
      for (const control of controls) control.draw(scene);
      buttons.forEach((made, number) => {
        const wanted = { ...scene.wanted, ...presets[number].parameters };
        const disabled = parameters.some(({ name }) => first.locked(name) && wanted[name] !== scene.wanted[name]);
        set(made, { "aria-pressed": String(sameParameters(wanted, scene.wanted)), disabled });
      });
    },
  };
}
