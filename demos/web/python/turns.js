// Demos in frames of one page start Python one after the other, so that they do not share the network and the processor,
// and what the first one fetches the next ones find in the browser's cache.

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
    const known = "locks" in navigator && typeof AbortSignal.timeout === "function";
    if (window.parent === window || !known) return goAhead();
    const held = () => new Promise((/** @type {(value: void) => void} */ release) => resolve(() => release()));
    navigator.locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE_MS) }, held).catch(goAhead);
  });
}
