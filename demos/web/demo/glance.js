// A small picture beside a slider while a finger is on it, where the large one is out of sight: on a phone on its side, in a frame.

import { sightOf } from "../ground/browser.js";
import { html, place, set } from "../ground/dom.js";

/** @import { View } from "../ground/types.js" */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** At most so wide and high, px; this far from the slider's words and from the edge; its own edges, and less than what it is no help. */
const SIZE = { width: 200, height: 180 };
const GAP = 8;
const EDGES = 10;
const LEAST_TALL = 70;
/** A picture of which less is in sight is out of it. */
const LEAST_SEEN = 0.5;
const UNWANTED = ".kd-words, [visibility=hidden]";

/**
 * @param {HTMLElement} demo
 * @param {SVGSVGElement[]} roots of its picture; of a race the track is enough
 * @param {AbortSignal} signal
 * @returns {View}
 */
export function showGlances(demo, roots, signal) {
  const glance = html("div", { class: "kd-glance", "aria-hidden": "true" });
  /** What is held. @type {Element | null} */
  let held = null;
  /** @type {Box | null} */
  let room = null;

  /** @param {Element} slider */
  async function show(slider) {
    held = slider.closest(".kd-control, .kd-time-row") ?? slider;
    const seen = await sightOf([roots[0], demo]);
    if (!held || !seen || seen[0].part >= LEAST_SEEN) return;
    const { left, top, right, bottom } = seen[1].box;
    room = { left, top: Math.max(top, headerOf(demo)), right, bottom };
    demo.append(glance);
    draw();
  }
  /** Words above may break anew: so it is put in its place each time. */
  function draw() {
    if (!held || !room) return;
    const { top, bottom } = held.getBoundingClientRect();
    const [above, below] = [top - room.top, room.bottom - bottom].map((space) => space - 2 * GAP);
    const tall = Math.min(Math.max(above, below), SIZE.height);
    glance.hidden = tall < LEAST_TALL;
    glance.replaceChildren(...roots.slice(0, 2).map((root, number, all) => copyOf(root, SIZE.width / all.length, tall)));
    const { width, height } = glance.getBoundingClientRect();
    const corner = demo.getBoundingClientRect();
    const y = above >= tall ? top - GAP - height : bottom + GAP;
    place(glance, { top: `${y - corner.top}px`, left: `${Math.min(room.right, corner.right) - GAP - width - corner.left}px` });
  }
  const end = () => {
    held = room = null;
    glance.remove();
  };
  demo.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "range") void show(target);
  }, { signal });
  for (const name of ["pointerup", "pointercancel", "blur"]) window.addEventListener(name, end, { signal });
  signal.addEventListener("abort", end);
  return { draw };
}

/** How much of the window the page's own head covers, px. @param {HTMLElement} demo */
const headerOf = (demo) => parseFloat(getComputedStyle(demo).getPropertyValue("--kd-sticky-top")) || 0;

/** What a picture draws, without its words and its names. @param {SVGSVGElement} root @param {number} wide @param {number} tall */
function copyOf(root, wide, tall) {
  const { width, height } = root.viewBox.baseVal;
  const scale = Math.min(wide / width, (tall - EDGES) / height);
  const copy = /** @type {SVGSVGElement} */ (root.cloneNode(true));
  for (const part of copy.querySelectorAll(UNWANTED)) part.remove();
  for (const part of [copy, ...copy.querySelectorAll("[data-part]")]) set(part, { "data-part": null, role: null, "aria-label": null });
  set(copy, { "data-second": root.closest("[data-second]") !== null });
  place(copy, { width: `${width * scale}px`, height: `${height * scale}px` });
  return copy;
}
