// A button over a choice of files.

import { button, html } from "../ground/dom.js";

/**
 * The button, and the field that it stands for.
 * @param {string} words
 * @param {Record<string, string>} attributes of the field; the class is the button's
 * @param {(file: File) => void} open
 * @param {AbortSignal} signal
 */
export function chooser(words, { class: kind = "", ...attributes }, open, signal) {
  const input = html("input", { type: "file", hidden: true, ...attributes });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = ""; // the same file may be chosen again
    if (file) open(file);
  }, { signal });
  return [button(words, () => input.click(), signal, { class: `kd-button ${kind}`.trim() }), input];
}
