// Single-key shortcuts, only while the focus is inside the demo, and never where the key means something natively.

/** @typedef {Pick<ReturnType<typeof import("./actions.js").actionsOf>, "toggle" | "loop" | "step" | "jumpTo" | "start" | "end">} Actions */

/** Keys that a focused slider uses itself. */
const SLIDER_KEYS = new Set(["Home", "End"]);
/** Keys that scroll what has the focus to be scrolled, as the table of numbers. */
const SCROLL_KEYS = new Set([" ", "Home", "End"]);

/**
 * @param {HTMLElement} demo or, where it has the page to itself, the page
 * @param {Actions} act
 * @param {AbortSignal} signal
 */
export function listenToKeys(demo, act, signal) {
  demo.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.matches("input:not([type=range]), select, textarea")) return;
    if (event.key === " " && target.closest("button, summary, a")) return;
    if (SLIDER_KEYS.has(event.key) && target.matches("input")) return;
    if (SCROLL_KEYS.has(event.key) && target.matches('[tabindex="0"]')) return;
    const action = actionFor(event.key, act);
    if (!action) return;
    action();
    event.preventDefault();
    // The site around us may have shortcuts of its own: Material turns the page at "," and ".".
    event.stopPropagation();
  }, { signal });
}

/** @param {string} key @param {Actions} act */
function actionFor(key, act) {
  if (key === " " || key === "k") return act.toggle;
  if (key === "l") return act.loop;
  if (key === ",") return () => act.step(-1);
  if (key === ".") return () => act.step(1);
  if (key === "Home") return act.start;
  if (key === "End") return act.end;
  if (/^[1-9]$/.test(key)) return () => act.jumpTo(Number(key));
  return null;
}
