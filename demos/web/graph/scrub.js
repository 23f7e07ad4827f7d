// Moving through time by hand: a native slider, and dragging across a picture.

import { holdPointer } from "../ground/browser.js";
import { html, set } from "../ground/dom.js";
import { durationOf } from "../ground/motion.js";
import { momentWords, sinceWords } from "../ground/words.js";

/** @import { Scene } from "../ground/types.js" */
/** @import { Actions } from "../picture/types.js" */
/** @typedef {Actions["scrub"]} Scrub */

/** The slider's handle, as wide as demo.css makes it: its middle must reach both ends of the line. */
export const HANDLE_PX = 22;
/** What a press of an arrow key moves, ms: the last digit that is shown. */
const STEP_MS = { ms: 1, s: 100 };

/**
 * The slider of time. Where it stands is for the picture to say.
 * @param {Scene} first
 * @param {Scrub} scrub
 * @param {AbortSignal} signal
 */
export function buildScrub(first, scrub, signal) {
  const { samples, clock } = first.answer;
  const duration = durationOf(samples);
  const step = STEP_MS[clock?.unit ?? "ms"];
  const range = html("input", { type: "range", name: "time_ms", class: "kd-scrub", min: 0, max: duration, step });
  set(range, { "aria-label": `Time ${sinceWords(clock)}` });
  // The last step is the end, wherever it lies.
  const asked = () => (range.valueAsNumber + step > Number(range.max) ? Number(range.max) : range.valueAsNumber);
  range.addEventListener("input", () => scrub(asked(), false), { signal });
  range.addEventListener("change", () => scrub(asked(), true, true), { signal }); // its own words have said the time
  return {
    range,
    /** @param {Pick<Scene, "time_ms" | "instant" | "answer" | "secret">} scene */
    draw({ time_ms, instant, answer, secret }) {
      set(range, { max: durationOf(answer.samples) });
      if (range.valueAsNumber !== time_ms) range.value = String(time_ms);
      set(range, { "aria-valuetext": secret ? (instant?.label ?? "between two moments") : momentWords(time_ms, instant, answer.clock) });
    },
  };
}

/**
 * Dragging across the picture moves through time; a swipe up or down still scrolls the page, so a touch counts only
 * once it moves sideways or ends.
 * @param {SVGSVGElement} root
 * @param {(x: number, y: number) => number} timeAt the time at a place in the picture, px from its upper left corner
 * @param {Scrub} scrub
 * @param {AbortSignal} signal
 */
export function scrubByPointer(root, timeAt, scrub, signal) {
  let held = false;
  /** @type {number | null} The time that a drag has come to. */
  let reached = null;
  /** @param {PointerEvent} event @param {boolean} done */
  const go = (event, done) => {
    const { left, top } = root.getBoundingClientRect();
    reached = Math.round(timeAt(event.clientX - left, event.clientY - top));
    scrub(reached, done);
  };
  const press = (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    held = true;
    reached = null;
    holdPointer(root, event.pointerId);
    if (event.pointerType === "mouse") go(event, false);
  };
  root.addEventListener("pointerdown", press, { signal });
  root.addEventListener("pointermove", (event) => held && go(event, false), { signal });
  /** @param {PointerEvent} event */
  const release = (event) => {
    if (!held) return;
    held = false;
    go(event, true);
  };
  // The browser takes a touch away to scroll with it: the demo stays at the time that the finger had come to.
  const lose = () => {
    if (held && reached !== null) scrub(reached, true);
    held = false;
  };
  root.addEventListener("pointerup", release, { signal });
  for (const end of ["pointercancel", "lostpointercapture"]) root.addEventListener(end, lose, { signal });
}
