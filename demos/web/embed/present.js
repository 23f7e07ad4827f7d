// A demo on a projector: clicker keys, the whole screen, a dark screen, and a screen that does not fall asleep.

import { keepAwake, mayFillScreen, onResize, toggleFullScreen } from "../ground/browser.js";
import { button, say, set } from "../ground/dom.js";
import { tellParent } from "./messages.js";
import { listenToKeys } from "../demo/keys.js";

/** @import { DemoParts } from "../demo/parts.js" */

/** Keys that a clicker sends, with their number for reveal.js. */
const ON = { PageDown: 34, ArrowRight: 39, ArrowDown: 40 };
const BACK = { PageUp: 33, ArrowLeft: 37, ArrowUp: 38 };
/** @type {Record<string, number>} */
const DECK_KEYS = { ...ON, ...BACK, b: 66 };

/** @param {DemoParts} parts @param {AbortSignal} signal */
export function present(parts, signal) {
  const framed = window.parent !== window;
  const { demo, act, player, session } = parts;
  listenToKeys(document.body, act, signal);

  /** To the key instant before or after this time. @param {number} direction */
  const walk = (direction) => {
    const ahead = session.answer.instants.filter(({ time_ms }) => direction * (time_ms - player.time_ms) > 0.5);
    ahead.sort((a, b) => direction * (a.time_ms - b.time_ms));
    if (ahead[0]) act.scrub(ahead[0].time_ms);
  };
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in DECK_KEYS)) return;
    const own = event.target instanceof Element && event.target.matches("input, select, textarea, [tabindex='0']");
    if (own && !event.key.startsWith("Page")) return; // a slider keeps its arrows, not the clicker's keys
    event.preventDefault();
    event.stopPropagation();
    if (framed) passOn(event.key);
    else if (event.key === "b") darken(parts);
    else walk(event.key in ON ? 1 : -1);
  }, { signal, capture: true });
  // Whoever has dragged a slider goes on with the clicker: its arrows must not move the slider.
  demo.addEventListener("pointerup", ({ target }) => target instanceof HTMLInputElement && target.blur(), { signal });
  window.addEventListener("pointerdown", () => delete document.documentElement.dataset.blank, { signal });

  // All buttons in one row: there is no graph to stand between them.
  const [row, right, bar] = [".kd-clock .kd-transport", ".kd-bar .kd-right", ".kd-bar"].map((name) => demo.querySelector(name));
  if (row && right && bar) {
    row.append(right);
    bar.remove();
  }
  // Claims on their shelves may be higher than the screen: then the keyboard scrolls them.
  const stage = demo.querySelector(".kd-stage");
  if (stage) signal.addEventListener("abort", onResize(stage, () => set(stage, { tabindex: stage.scrollHeight > stage.clientHeight ? 0 : null })));
  if (mayFillScreen()) offerFullScreen(demo, signal);
  if (!framed) void stayAwake(signal);
}

/** A slide deck around us gets the key: by reveal.js's own messages, and for others by ours. @param {string} key */
function passOn(key) {
  window.parent.postMessage(JSON.stringify({ method: "triggerKey", args: [DECK_KEYS[key]] }), "*");
  tellParent("key", { key });
}

/** @param {DemoParts} parts */
function darken({ status }) {
  const { dataset } = document.documentElement;
  if (dataset.blank === undefined) dataset.blank = "";
  else delete dataset.blank;
  status.announce(dataset.blank === undefined ? "The picture is back." : "The screen is dark. B brings the picture back.");
}

/** @param {HTMLElement} demo @param {AbortSignal} signal */
function offerFullScreen(demo, signal) {
  const toggle = async () => {
    if (!(await toggleFullScreen())) full.remove(); // it was promised, and is refused
  };
  const full = button("Full screen", toggle, signal, { class: "kd-button kd-full-screen", title: "F" });
  window.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.matches("select, textarea, input:not([type=range])");
    if (event.key === "f" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) void toggle();
  }, { signal });
  document.addEventListener("fullscreenchange", () => {
    say(full, document.fullscreenElement ? "Leave full screen" : "Full screen");
    set(full, { "aria-pressed": String(!!document.fullscreenElement) });
  }, { signal });
  demo.querySelector(".kd-right")?.append(full);
}

/** While the page is seen the screen stays on, where a browser lets us ask for it; in a deck that is the deck's affair. @param {AbortSignal} signal */
async function stayAwake(signal) {
  const ask = async () => {
    const lock = document.visibilityState === "visible" ? await keepAwake() : null;
    signal.addEventListener("abort", () => void lock?.release());
  };
  document.addEventListener("visibilitychange", () => void ask(), { signal });
  await ask();
}
