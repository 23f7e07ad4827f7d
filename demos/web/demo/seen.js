// When to fetch Python: once the demo is first in view and the page has nothing better to do.

const IDLE_LIMIT_MS = 1500;
/** Where a browser has no requestIdleCallback: time enough for the page's own first paint. */
const WITHOUT_IDLE_MS = 300;

/**
 * Call once: in view and idle; or, if the reader asked to save data, at the first touch or key.
 * @param {HTMLElement} element
 * @param {() => void} then
 * @param {AbortSignal} signal
 */
export function whenFirstSeen(element, then, signal) {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  if (connection?.saveData) {
    for (const touch of ["pointerdown", "keydown", "input"]) element.addEventListener(touch, then, { signal, once: true });
    return;
  }
  const idle = () => {
    if (signal.aborted) return;
    if ("requestIdleCallback" in window) requestIdleCallback(() => signal.aborted || then(), { timeout: IDLE_LIMIT_MS });
    else setTimeout(() => signal.aborted || then(), WITHOUT_IDLE_MS);
  };
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    idle();
  });
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}
