// Demos in frames of one page start Python one after the other, so that they do not share the network and the processor,
// and what the first one fetches the next ones find in the browser's cache.

import { inLine } from "../ground/browser.js";

/** Longer than a start may take: who waits in vain goes ahead. */
const PATIENCE_MS = 90_000;
const LOCK = "knee-drive-start";

/**
 * Wait for our turn. Frames with an opaque origin, and pages without https, know no queue: there it is always our turn.
 * @returns {Promise<() => void>} call it when the next one may go
 */
export function takeTurn() {
  return new Promise((resolve) => {
    const goAhead = () => resolve(() => {});
    if (window.parent === window) return goAhead();
    const held = () => new Promise((/** @type {(value: void) => void} */ release) => resolve(() => release()));
    void inLine(LOCK, PATIENCE_MS, held).then(goAhead);
  });
}
