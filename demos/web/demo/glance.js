// A small picture beside what moves the leg, where the large one is out of sight: on a phone on its side, in a frame. It stays while a
// finger is on a slider or on the graph, and for a moment after a key or a button.

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
/** What is held, and what is pressed; beside which of these it stands; and so long it stays after a press, ms. */
const HELD = "input[type=range], .kd-graph .kd-picture";
const PRESSED = ".kd-preset, .kd-instant-button, .kd-step, .kd-next, select, .kd-switch";
const BESIDE = ".kd-control, .kd-time-row, .kd-presets, .kd-clock-row, .kd-graph-frame";
const STAY_MS = 2500;

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
  let pulled = false;
  let due = 0;

  /** @param {Element} touched @param {boolean} [stays] false: it goes by itself */
  async function show(touched, stays = true) {
    clearTimeout(due);
    if (!stays) due = setTimeout(end, STAY_MS);
    const beside = touched.closest(BESIDE) ?? touched;
    if (beside === held) return; // a key is pressed again
    held = beside;
    room = null;
    const seen = await sightOf([roots[0], demo]);
    if (held !== beside || !seen || seen[0].part >= LEAST_SEEN) return;
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
    clearTimeout(due);
    pulled = false;
    held = room = null;
    glance.remove();
  };
  /** @param {string} name @param {(target: Element) => void} then */
  const hear = (name, then) => demo.addEventListener(name, ({ target }) => target instanceof Element && then(target), { signal });
  hear("pointerdown", (target) => {
    const taken = target.closest(HELD);
    pulled = taken !== null;
    if (taken) void show(taken);
  });
  hear("input", (target) => !pulled && target === document.activeElement && target.matches(`${HELD}, ${PRESSED}`) && void show(target, false));
  hear("click", (target) => {
    const pressed = target.closest(`button:is(${PRESSED})`);
    if (pressed) void show(pressed, false);
  });
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
