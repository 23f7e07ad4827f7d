// On a wide screen a demo stays in view while its paragraphs pass: its picture stands beside them, with graph and first slider if it has them.
// course.css says where. Nothing scrolls by itself, and nothing covers the text.

import { media, onPassed, onResize } from "../ground/browser.js";
import { place, set } from "../ground/dom.js";

/** @import { DemoParts } from "./parts.js" */

const WIDE = "(min-width: 80em) and (prefers-reduced-motion: no-preference)";
/** They leave their places once no more than this part of the window shows the demo. */
const LINE = "-30% 0px 1000000px 0px"; // and all below the window, so that no jump goes unnoticed

/** From here on every demo of a lesson that is ready stays beside its paragraphs. */
export function stayBeside() {
  document.addEventListener("swing-demo:ready", (event) => watch(/** @type {CustomEvent<DemoParts>} */ (event).detail));
}

/** Its passage: what follows it up to the next demo or the lesson's own questions. @param {Element} block */
function passageOf(block) {
  const after = [];
  for (let node = block.nextElementSibling; node && !node.matches(":is(.kd-check-block, .kd-lesson-foot, :has(swing-demo))"); node = node.nextElementSibling) after.push(node);
  return after;
}

/** @param {DemoParts} parts */
function watch({ demo, life }) {
  const block = demo.closest(".kd-lesson-place ~ .kd-block");
  if (!block?.parentElement) return;
  const after = passageOf(block);
  const last = after.at(-1);
  if (!last) return;
  for (const node of after) set(node, { "data-passing": true }); // no class: the theme lets tables scroll that have none
  const wide = media(WIDE);
  let passed = false;

  const stand = () => {
    if (!demo.isConnected) return end();
    const beside = passed && wide.matches;
    life.beside = beside;
    if (beside === (demo.dataset.beside !== undefined)) return;
    const main = demo.querySelector(".kd-main-frame");
    // Its own place keeps its height, so that the text stays where it is.
    place(demo, beside ? { "--kd-place": `${demo.offsetHeight}px`, "--kd-main": `${main?.getBoundingClientRect().height ?? 0}px` } : { "--kd-place": "", "--kd-main": "" });
    set(demo, { "data-beside": beside });
  };
  const measure = () => place(demo, { "--kd-passage": `${Math.max(0, last.getBoundingClientRect().bottom - demo.getBoundingClientRect().bottom)}px` });
  const stop = onResize(block.parentElement, measure);
  const leave = onPassed(demo, LINE, (is) => {
    passed = is;
    stand();
  });
  const left = new AbortController();
  wide.watch(stand, left.signal);
  function end() {
    left.abort();
    leave();
    stop();
  }
}
