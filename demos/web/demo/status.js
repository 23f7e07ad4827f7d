// How Python is doing, and one sentence once the reader has done: who holds an arrow key hears the last. One live region; silent
// while bytes arrive.

import { button, html, set, say } from "../ground/dom.js";
import { sameParameters } from "../ground/motion.js";

/** @import { Scene } from "../ground/types.js" */

/** So long after the last action its sentence is said, ms: longer than a held key waits before it repeats. */
const QUIET_MS = 700;

/** @param {() => void} retry @param {AbortSignal} signal */
export function buildStatus(retry, signal) {
  const dot = html("span", { class: "kd-dot", "aria-hidden": "true" });
  const text = html("span", {});
  const whole = { "aria-atomic": "true" }; // one sentence is read as a whole, whatever of it has changed
  const notice = html("p", { class: "kd-notice", hidden: true, ...whole });
  const spoken = html("p", { class: "kd-visually-hidden", ...whole });
  const region = html("div", { role: "status", "aria-atomic": "false" }, html("p", { class: "kd-runtime", ...whole }, dot, text), notice, spoken);
  const bar = html("progress", { class: "kd-progress", "aria-label": "Python on its way", hidden: true });
  const again = button("Try again", retry, signal, { hidden: true });
  let due = 0;
  signal.addEventListener("abort", () => clearTimeout(due));
  return {
    root: html("div", { class: "kd-status" }, region, bar, again),
    /** @param {Scene} scene */
    draw({ runtime, answer, wanted, swept }) {
      const { phase, loadedBytes, totalBytes, message, inPage, again: mayHelp } = runtime;
      const coming = phase === "downloading" || phase === "starting" || phase === "loading-model";
      const later = coming && !sameParameters(wanted, answer.parameters) ? " Your run is computed as soon as it is ready." : "";
      const recorded = swept && coming ? "Recorded runs; " : "";
      const plays = phase === "error" ? ` The recorded run still plays.${swept ? " Its main sliders move among recorded runs." : ""}` : "";
      const what = answer.changed ? `a changed model (${answer.changed.join(", ")})` : "this model";
      const live = `Python is running ${what} in ${inPage ? "this page itself" : "your browser"}`;
      set(region, { "aria-live": phase === "downloading" ? "off" : null, "data-phase": phase });
      say(text, phase === "live" ? live : phase === "idle" ? "This is a recorded run" : recorded + message + later + plays);
      set(bar, { hidden: !coming });
      if (coming && totalBytes) set(bar, { max: totalBytes, value: loadedBytes });
      set(again, { hidden: phase !== "error" || !mayHelp });
    },
    /** Say one sentence to readers who listen. @param {string} sentence */
    announce(sentence) {
      clearTimeout(due);
      due = setTimeout(() => say(spoken, sentence), QUIET_MS);
    },
    /** A notice lasts until the reader's next action. */
    clear() {
      clearTimeout(due);
      if (notice.hidden) return;
      notice.hidden = true;
      notice.replaceChildren();
    },
    /** Say one more thing beside what is still to be read. @param {string} words */
    add(words) {
      if (notice.hidden) this.notify(words);
      else if (!notice.textContent?.includes(words)) notice.append(" ", words);
    },
    /** Say it to everybody. @param {(string | Node)[]} words */
    notify(...words) {
      clearTimeout(due);
      say(spoken, "");
      notice.hidden = false;
      notice.replaceChildren(...words);
    },
  };
}
