// A text to take along: shown in a field, with a button that copies it, or says how where the clipboard is closed.

import { html } from "../ground/dom.js";
import { copied } from "./save.js";

/** @typedef {import("./types.js").Say} Say */

/**
 * @param {string} label what the text is
 * @param {Say} say
 * @param {boolean} [long] true for code of several lines
 */
export function buildCopyField(label, say, long = false) {
  const field = long
    ? html("textarea", { class: "kd-share-text", readonly: true, rows: 5, spellcheck: "false", "aria-label": label })
    : html("input", { type: "text", class: "kd-share-text", readonly: true, "aria-label": label });
  const button = html("button", { type: "button", class: "kd-button kd-play" }, "Copy");
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    if (await copied(field.value)) return say(`${label}: copied.`);
    field.focus();
    field.select();
    say("This page may not use the clipboard. The text is selected: press Ctrl+C, or ⌘C on a Mac.");
  });
  return {
    root: html("div", { class: "kd-share-copy" }, field, button),
    /** @param {string} text */
    tell(text) {
      if (field.value === text) return;
      field.value = text;
      if (document.activeElement === field) field.select(); // as it was: somebody is about to copy it
    },
  };
}
