// A large ring that goes with the mouse or the finger, so that the last row sees what is meant.

import { html, place, set } from "../../ground/dom.js";

/** @param {HTMLElement} block @param {AbortSignal} signal */
export function buildPointer(block, signal) {
  const ring = html("div", { class: "kd-pointer", "aria-hidden": "true" });
  let at = { x: innerWidth / 2, y: innerHeight / 2 };
  const draw = () => place(ring, { translate: `${at.x}px ${at.y}px` });
  const move = (/** @type {PointerEvent} */ { clientX: x, clientY: y }) => {
    at = { x, y };
    if (ring.isConnected) draw();
  };
  for (const name of /** @type {const} */ (["pointermove", "pointerdown"])) window.addEventListener(name, move, { signal, capture: true, passive: true });
  const end = () => {
    ring.remove();
    set(block, { "data-pointing": null });
  };
  signal.addEventListener("abort", end);
  return {
    /** Show it, or no longer; true if it is shown now. */
    toggle() {
      if (ring.isConnected) return end(), false;
      block.append(ring);
      set(block, { "data-pointing": true });
      draw();
      return true;
    },
  };
}
