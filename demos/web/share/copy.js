// The clipboard, and what is left to do where it is closed to us.

import { copied } from "../ground/browser.js";
import { html } from "../ground/dom.js";

/**
 * Copy a link; where the clipboard is closed to us, show the link, selected.
 * @param {string} link
 * @param {(...words: (string | Node)[]) => void} notify
 */
export async function copyLink(link, notify) {
  if (await copied(link)) return notify("The link to exactly this state is copied.");
  const field = html("input", { type: "text", class: "kd-link", readonly: true, value: link, "aria-label": "Link to this state" });
  notify("Copy this link:", field);
  field.focus();
  field.select();
}
