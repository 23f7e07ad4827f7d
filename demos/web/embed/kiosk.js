// A demo on a screen that many people use: after a while without a touch it is as it was when it was opened.

import { forgetAll } from "../ground/answers.js";

/** @import { DemoParts } from "../demo/parts.js" */
/** @import { Settings } from "./settings.js" */

const IDLE_MS = 90_000;
const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "input", "wheel"];

/** @param {DemoParts} parts @param {Settings} settings @param {AbortSignal} signal */
export function keepKiosk(parts, settings, signal) {
  const { demo, act } = parts;
  /** What the visitor before predicted is nobody's business. */
  const askAnew = () => demo.dispatchEvent(new CustomEvent("swing-demo:anew"));
  const begin = () => {
    for (const opened of demo.querySelectorAll("details")) opened.open = false;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    delete document.documentElement.dataset.blank;
    demo.dataset.numbers = settings.numbers ? "shown" : "hidden";
    demo.dataset.sprinter = settings.sprinter ? "shown" : "hidden";
    act.reset();
    forgetAll();
    askAnew();
    act.redraw();
    scrollTo(0, 0);
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(begin, IDLE_MS);
  };
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, wait, { signal, capture: true, passive: true });
  signal.addEventListener("abort", () => clearTimeout(timer));
  askAnew();
  wait();
}
