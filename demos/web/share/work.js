// Work that takes a while: one at a time, with a bar that shows how far it is, and a button that ends it.

import { excuse, perhaps } from "../ground/browser.js";
import { button, html } from "../ground/dom.js";

/** @import { Say, Work } from "./types.js" */

/** @param {Say} say @param {AbortSignal} signal */
export function buildWork(say, signal) {
  const bar = html("progress", { class: "kd-progress", max: 1, value: 0 });
  const cancel = button("Cancel", () => under?.abort());
  const root = html("div", { class: "kd-share-work", hidden: true }, bar, cancel);
  /** @type {AbortController | null} */
  let under = null;
  signal.addEventListener("abort", () => under?.abort());

  return {
    root,
    /**
     * A button that begins the work.
     * @param {string} words
     * @param {string} what is made, as a sentence begins
     * @param {(under: Work) => Promise<string>} make gives the sentence for its end; rejects where it cannot be done
     */
    button(words, what, make) {
      const begin = button(words, async () => {
        if (under) return say("Something is still being made. Wait for it, or cancel it.");
        under = new AbortController();
        root.hidden = false;
        bar.removeAttribute("value");
        bar.setAttribute("aria-label", `${what}: how far it is`);
        say(`${what} is being made …`);
        try {
          const made = make({ signal: under.signal, progress: (share) => (bar.value = share) });
          const done = await Promise.race([made, cancelled(under.signal)]); // which answers at once, whatever is still drawn
          say(perhaps(done));
        } catch (error) {
          if (under.signal.aborted) say(`${what}: cancelled.`);
          else say(excuse(error, `${what} could not be made in this browser or frame. Open the demo in a tab of its own and try again.`));
        } finally {
          if (root.contains(document.activeElement)) begin.focus();
          root.hidden = true;
          under = null;
        }
      });
      return begin;
    },
  };
}

/** Never resolves. @param {AbortSignal} signal @returns {Promise<never>} */
const cancelled = (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
