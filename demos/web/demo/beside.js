// On a wide screen a demo stays in view while its paragraphs pass: its picture, graph and first slider stand beside them.
// course.css says where. Nothing scrolls by itself, and nothing covers the text.

import { media, onPassed, onResize } from "../ground/browser.js";
import { place, set } from "../ground/dom.js";

/** @import { DemoParts } from "./parts.js" */

const WIDE = "(min-width: 80em) and (prefers-reduced-motion: no-preference)";
/** What in the text belongs to the demo: words that set it, and numbers that follow it. */
const ACTS = 'a.kd-act, data[value^="live "]';
/** They leave their places once no more than this part of the window shows the demo. */
const LINE = "-30% 0px 1000000px 0px"; // and all below the window, so that no jump goes unnoticed
/** So much of the window's height beyond the end of the last paragraph they are still whole. */
const STAYS = 0.6;

/** From here on every demo of the page that is ready stays beside its paragraphs. */
export function stayBeside() {
  document.addEventListener("swing-demo:ready", (event) => watch(/** @type {CustomEvent<DemoParts>} */ (event).detail));
}

/** What follows it up to the next demo, and its last paragraph: up to the next heading, or to the end of the last section that sets it; never beyond the next demo. @param {Element} block */
function passageOf(block) {
  const after = [];
  for (let node = block.nextElementSibling; node && !node.querySelector("swing-demo"); node = node.nextElementSibling) after.push(node);
  const last = after.reduce((at, node, number) => (node.querySelector(ACTS) ? number : at), -1);
  const end = after.findIndex((node, number) => number > last && node.localName === "h2");
  return { last: after.at(end < 0 ? -1 : end - 1), after };
}

/** @param {DemoParts} parts */
function watch({ demo, life }) {
  const block = demo.closest(".md-content__inner > .kd-block");
  if (!block?.parentElement || !demo.querySelector(":scope > .kd-main")) return;
  const { last, after } = passageOf(block);
  if (!last) return;
  for (const node of after) node.classList.add("kd-passing");
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
  const measure = () => {
    const [end, from, ...all] = [last, demo, ...after].map((node) => node.getBoundingClientRect().bottom);
    place(demo, { "--kd-passage": `${Math.max(0, Math.min(end + STAYS * innerHeight, Math.max(...all)) - from)}px` });
  };
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
