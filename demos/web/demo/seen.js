// When to fetch Python: as soon as the demo is first in view, where that keeps nothing else from coming; else once the page has
// nothing better to do.

import { isQuick, onceIdle, onceInView, savesData } from "../ground/browser.js";

const IDLE_LIMIT_MS = 1500;
/** Python's 3 MB beside the page's own half: at 5 Mbit/s the page waits for half a second at most. */
const QUICK_MBIT_S = 5;

/**
 * Call once as soon as it is in view, on a line that is known to be quick, unless the reader asked to save data.
 * @param {Element} element
 * @param {() => void} then
 * @param {AbortSignal} signal
 */
export function onQuickLine(element, then, signal) {
  if (!savesData() && isQuick(QUICK_MBIT_S)) onceInView(element, then, signal);
}

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
