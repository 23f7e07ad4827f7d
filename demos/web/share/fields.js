// What the dialog's panels are made of: things to choose, and texts to take along.

import { copied } from "../ground/browser.js";
import { button, html } from "../ground/dom.js";

/** @import { Attributes } from "../ground/dom.js" */
/** @import { Say } from "./types.js" */

/** A set of choices below its name. @param {string} legend @param {...Node} choices */
export const setOf = (legend, ...choices) => html("fieldset", { class: "kd-share-set" }, html("legend", {}, legend), ...choices);

/** A box or a button with its words. @param {Attributes} input @param {string} words */
export const tick = (input, words) => html("label", { class: "kd-share-choice" }, html("input", input), html("span", {}, words));

/**
 * A text in a field, with a button that copies it, or says how where the clipboard is closed.
 * @param {string} label what the text is
 * @param {Say} say
 * @param {boolean} [long] true for code of several lines
 */
export function buildCopyField(label, say, long = false) {
  const look = { class: "kd-share-text", readonly: true, "aria-label": label };
  const field = long ? html("textarea", { ...look, rows: 5, spellcheck: "false" }) : html("input", { type: "text", ...look });
  field.addEventListener("focus", () => field.select());
  const copy = button("Copy", async () => {
    if (await copied(field.value)) return say(`${label}: copied.`);
    field.focus();
    field.select();
    say("This page may not use the clipboard. The text is selected: press Ctrl+C, or ⌘C on a Mac.");
  }, undefined, { class: "kd-button kd-play" });
  return {
    root: html("div", { class: "kd-share-copy" }, field, copy),
    /** @param {string} text */
    tell(text) {
      if (field.value === text) return;
      field.value = text;
      if (document.activeElement === field) field.select(); // as it was: somebody is about to copy it
    },
  };
}
