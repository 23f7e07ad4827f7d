// On a wide screen a demo stays in view while its paragraphs pass: its picture, graph and first slider stand beside them.
// course.css says where. Nothing scrolls by itself, and nothing covers the text.

import { media, onResize, tried } from "../ground/browser.js";
import { place, set } from "../ground/dom.js";

/** @import { DemoParts } from "./parts.js" */

const WIDE = "(min-width: 80em) and (prefers-reduced-motion: no-preference)";
/** What in the text belongs to the demo: words that set it, and numbers that follow it. */
const ACTS = 'a.kd-act, data[value^="live "]';
/** They leave their places once no more than this part of the window shows the demo. */
const LINE = "-30% 0px 0px 0px";

/** From here on every demo of the page that is ready stays beside its paragraphs. */
export function stayBeside() {
  document.addEventListener("swing-demo:ready", (event) => watch(/** @type {CustomEvent<DemoParts>} */ (event).detail.demo));
}

/** Its paragraphs: up to the next heading, or to the end of the last section that sets it; never beyond the next demo. @param {Element} block */
function passageOf(block) {
  const after = [];
  for (let node = block.nextElementSibling; node && !node.querySelector("swing-demo"); node = node.nextElementSibling) after.push(node);
  const last = after.reduce((at, node, number) => (node.querySelector(ACTS) ? number : at), -1);
  const end = after.findIndex((node, number) => number > last && node.localName === "h2");
  return end < 0 ? after : after.slice(0, end);
}

/** @param {HTMLElement} demo */
function watch(demo) {
  const block = demo.closest(".md-content__inner > .kd-block");
  const passage = block ? passageOf(block) : [];
  const last = passage.at(-1);
  if (!block?.parentElement || !last || !demo.querySelector(":scope > .kd-main")) return;
  for (const node of passage) node.classList.add("kd-passing");
  const wide = media(WIDE);
  let passed = false;

  const stand = () => {
    if (!demo.isConnected) return end();
    const beside = passed && wide.matches;
    if (beside === (demo.dataset.beside !== undefined)) return;
    const main = demo.querySelector(".kd-main-frame");
    // Its own place keeps its height, so that the text stays where it is.
    place(demo, beside ? { "min-height": `${demo.offsetHeight}px`, "--kd-main": `${main?.getBoundingClientRect().height ?? 0}px` } : { "min-height": "", "--kd-main": "" });
    set(demo, { "data-beside": beside });
  };
  const measure = () => place(demo, { "--kd-passage": `${Math.max(0, last.getBoundingClientRect().bottom - demo.getBoundingClientRect().bottom)}px` });
  const stop = onResize(block.parentElement, measure);
  const observer = tried(() => {
    const made = new IntersectionObserver(([entry]) => {
      passed = !!entry.rootBounds && entry.boundingClientRect.bottom <= entry.rootBounds.top;
      stand();
    }, { rootMargin: LINE });
    made.observe(demo);
    return made;
  }, null);
  const left = new AbortController();
  wide.watch(stand, left.signal);
  function end() {
    left.abort();
    observer?.disconnect();
    stop();
  }
}
