// When to fetch Python: once the demo is first in view and the page has nothing better to do.

import { onceIdle, onceInView, savesData } from "../ground/browser.js";

const IDLE_LIMIT_MS = 1500;

/**
 * Call once: in view and idle; or, if the reader asked to save data or nothing of this is told, at the first touch or key.
 * @param {HTMLElement} element
 * @param {() => void} then
 * @param {AbortSignal} signal
 */
export function whenFirstSeen(element, then, signal) {
  let begun = false;
  const once = () => {
    if (!begun && !signal.aborted) then();
    begun = true;
  };
  for (const touch of ["pointerdown", "keydown", "input"]) element.addEventListener(touch, once, { signal, once: true });
  if (!savesData()) onceInView(element, () => onceIdle(once, IDLE_LIMIT_MS, signal), signal);
}
