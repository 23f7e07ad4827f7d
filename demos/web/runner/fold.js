// What is wanted at times, or only looked up: below its name, and open where there is room.

import { media } from "../ground/browser.js";
import { html } from "../ground/dom.js";

/** @param {HTMLElement} summary @param {...Node} parts */
export const folded = (summary, ...parts) => html("details", { class: "kd-runner-more", open: media("(min-width: 44em)").matches }, summary, ...parts);

/** The same of a set of controls. @param {string} name @param {...Node} parts */
export const foldedSet = (name, ...parts) => folded(html("summary", {}, name), html("fieldset", {}, html("legend", { class: "kd-visually-hidden" }, name), ...parts));
