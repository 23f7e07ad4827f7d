// Asking the model: Python may still be on its way, or may not come at all. Either is told in a plain sentence.

import { button, html, set } from "../ground/dom.js";
import { ask, onRuntime, retryRuntime, startRuntime } from "../python/runtime.js";

/** @import { Shell } from "./shell.js" */

/**
 * Ask once. Null if the model cannot answer; the reader has then been told.
 * @param {Shell} shell
 * @param {object} request see swing_leg.checks.grade
 * @param {string} otherwise what the reader can do without the model; ends the sentence
 * @returns {Promise<Record<string, any> | null>}
 */
export async function askModel(shell, request, otherwise) {
  const { signal, id } = shell;
  const bar = html("progress", { class: "kd-progress", "aria-label": "Python on its way" });
  const waits = html("div", { class: "kd-check-wait" }, bar);
  let live = false;
  let mayHelp = true;
  const unsubscribe = onRuntime(({ phase, loadedBytes, totalBytes, again }) => {
    live = phase === "live";
    mayHelp = again;
    if (totalBytes && !live) set(bar, { max: totalBytes, value: loadedBytes });
  });
  if (!live) {
    shell.tell("Python is on its way to this page. The model answers as soon as it is here.");
    shell.status.after(waits);
  }
  signal.addEventListener("abort", unsubscribe);
  void startRuntime();
  const answer = await ask(id, request);
  unsubscribe();
  waits.remove();
  if (signal.aborted) return null;
  if (!live) shell.tell();
  if (answer?.ok) return answer;
  const why = answer ? `: ${answer.error.message}` : ", because Python did not start.";
  shell.tell(`The model cannot be asked now${why} ${otherwise} `, ...(mayHelp ? [retryButton(shell)] : []));
  return null;
}

/** @param {Shell} shell */
const retryButton = ({ root, signal, tell }) =>
  button("Start Python again", () => {
    retryRuntime();
    tell("Python is being started again. Ask once more in a moment.");
    /** @type {HTMLElement | null} */ (root.querySelector("form button:not([type=button])"))?.focus();
  }, signal);
