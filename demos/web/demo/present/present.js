// A demo on a projector: it fills the screen, in letters as large as that is high, and follows a clicker. Fetched when it is first
// wanted; the demo stays the same element, so nothing of its state is lost on the way in or out.

import { keepAwake, mayFillScreen, onResize, putStyles, toggleFullScreen } from "../../ground/browser.js";
import { button, html, set, svg } from "../../ground/dom.js";
import { buildTimeRow } from "../../graph/time-row.js";
import { followClicker, keysOf, showKeys } from "./clicker.js";
import { coverAnswer } from "./cover.js";
import { buildPointer } from "./pointer.js";
import STYLES from "../../look/present.css?text";

/** @import { DemoParts } from "../parts.js" */
/**
 * @typedef {object} Wishes
 * @property {boolean} [asked] true where the address asks for it: then leaving the full screen does not end it
 * @property {boolean} [cover] true to begin with the question
 * @property {string} [digits] where digits lead, if not to instants
 * @property {((key: string) => void) | null} [pass] who gets a clicker's keys, if this is a slide of a deck
 */

const ICONS = {
  pointer: "M8 4.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6M8 1v2M8 13v2M1 8h2M13 8h2",
  full: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
  leave: "M3 3l10 10M13 3 3 13",
  graph: "M2 2v12h12M4.5 10.5 7.5 6l3 2.5L14 3",
  keys: "M5.2 5.6a2.8 2.8 0 1 1 4.2 2.4C8.3 8.7 8 9.2 8 10.2M8 13v.6",
};

/**
 * Fill the screen with a demo until it is left: by its button, by Escape, or because the page goes.
 * @param {DemoParts} parts
 * @param {AbortSignal} gone
 * @param {Wishes} [wishes]
 */
export function present(parts, gone, { asked = false, pass = null, cover: covered = false, digits = "" } = {}) {
  const { demo, status } = parts;
  const page = document.documentElement;
  const block = /** @type {HTMLElement} */ (demo.closest(".kd-block") ?? demo);
  if (block.hasAttribute("data-presented")) return;
  const stay = new AbortController();
  const { signal } = stay;
  const framed = window.parent !== window;
  const back = document.activeElement;
  const place = { left: scrollX, top: scrollY };
  wear();

  set(page, { "data-present": true });
  set(block, { "data-presented": true });
  const behind = allBeside(block);
  for (const one of behind) one.inert = true;
  signal.addEventListener("abort", () => {
    for (const one of behind) one.inert = false;
    set(page, { "data-present": null, "data-blank": null });
    set(block, { "data-presented": null });
    scrollTo({ ...place, behavior: "instant" });
    if (document.fullscreenElement && !goesOn) void toggleFullScreen();
  });
  gone.addEventListener("abort", () => stay.abort(), { signal });
  let goesOn = false; // with another demo, on the same full screen
  demo.addEventListener("swing-demo:next", () => {
    goesOn = true;
    stay.abort();
  }, { signal });

  const cover = coverAnswer(parts, block, signal);
  if (covered) cover.ask();
  const pointer = buildPointer(block, signal);
  const leave = () => stay.abort();
  const fill = async () => {
    if (!(await toggleFullScreen())) full?.remove(); // it was promised, and is refused
  };
  /** @param {string} name @param {string} key @param {string} d @param {() => void} pressed */
  const tool = (name, key, d, pressed) => button(svg("svg", { viewBox: "0 0 16 16", class: "kd-icon", "aria-hidden": "true" }, svg("path", { d })), pressed, signal, { class: "kd-button kd-step kd-tool", "aria-label": name, title: `${name} ( ${key} )` });
  const full = mayFillScreen() ? tool("Full screen", "F", ICONS.full, () => void fill()) : null;
  const point = tool("Pointer", "P", ICONS.pointer, () => set(point, { "aria-pressed": String(pointer.toggle()) }));
  const graph = demo.querySelector(":scope > :is(.kd-graph, .kd-beside)");
  const larger = graph && tool("Graph in place of the numbers", "G", ICONS.graph, () => {
    const large = !demo.hasAttribute("data-graph");
    set(demo, { "data-graph": large });
    larger?.setAttribute("aria-pressed", String(large));
    status.announce(large ? "The graph has the place of the numbers." : "The numbers are back.");
  });
  if (larger) set(larger, { "aria-pressed": "false", class: `${larger.className} kd-tool-graph` });
  signal.addEventListener("abort", () => set(demo, { "data-graph": null }));
  const act = {
    leave, cover, graph: () => void (graph?.getClientRects().length && larger?.click()), full: () => void (full?.isConnected && fill()), point: () => point.click(), keys: () => showKeys(block, keysOf(parts, !!pass, digits), signal),
    dark: () => {
      const dark = !page.hasAttribute("data-blank");
      set(page, { "data-blank": dark });
      status.announce(dark ? "The screen is dark. B brings the picture back." : "The picture is back.");
    },
  };
  /** @type {HTMLElement[]} */
  const tools = [cover.button, larger, point, tool("Keys", "?", ICONS.keys, act.keys), full, pass ? null : tool("Leave", "Escape", ICONS.leave, leave)].flatMap((one) => one ?? []);
  if (framed && !mayFillScreen()) tools.unshift(elsewhere(signal));
  set(point, { "aria-pressed": "false" });
  followClicker(parts, act, pass, signal);

  // All buttons in one row, and the time below the picture: the graph goes beside it.
  const row = demo.querySelector(".kd-clock .kd-transport");
  const bar = demo.querySelector(".kd-bar") ?? html("div", { class: "kd-bar" }, html("div", { class: "kd-transport" }, html("div", { class: "kd-right" })));
  const lent = !bar.isConnected; // a small view has none of its own
  const right = /** @type {Element} */ (bar.querySelector(".kd-right"));
  const home = right.parentElement;
  right.append(...tools);
  if (lent && page.dataset.controls !== "0") demo.append(bar);
  else row?.append(right);
  signal.addEventListener("abort", () => {
    for (const one of tools) one.remove();
    home?.append(right);
    if (lent) bar.remove();
  });
  const below = graph?.nextSibling ?? null;
  graph?.classList.replace("kd-graph", "kd-beside");
  const timed = graph ? [...graph.querySelectorAll(".kd-scrub, .kd-instant-button")] : [];
  for (const one of timed) one.remove(); // the time stands below the picture
  const side = demo.querySelector(".kd-side");
  if (graph) side?.append(graph);
  const main = demo.querySelector(".kd-main-frame");
  const lead = [...(main?.children ?? [])];
  side?.prepend(...lead);
  signal.addEventListener("abort", () => {
    graph?.classList.replace("kd-beside", "kd-graph");
    graph?.querySelector(".kd-graph-frame")?.append(...timed);
    main?.append(...lead);
    if (graph) demo.insertBefore(graph, below);
  });
  const clock = demo.querySelector(".kd-clock-row");
  if (clock && !clock.querySelector(".kd-time-row")) {
    const time = buildTimeRow(parts.scene(), parts.act, signal);
    clock.append(...time.parts);
    parts.watch(time, signal);
    signal.addEventListener("abort", () => time.parts.forEach((part) => part.remove()));
  }
  // Claims on their shelves may be higher than the screen: then the keyboard scrolls them.
  const stage = demo.querySelector(".kd-stage");
  if (stage) signal.addEventListener("abort", onResize(stage, () => set(stage, { tabindex: !signal.aborted && stage.scrollHeight > stage.clientHeight + 1 ? 0 : null })));

  let filled = !!document.fullscreenElement;
  document.addEventListener("fullscreenchange", () => {
    const was = filled;
    filled = !!document.fullscreenElement;
    const words = filled ? "Leave full screen" : "Full screen";
    if (full) set(full, { "aria-label": words, title: `${words} ( F )` });
    if (was && !filled && !asked) leave();
  }, { signal });
  if (!asked) {
    if (full && !filled) void fill();
    const first = demo.querySelector(".kd-clock .kd-play");
    (first instanceof HTMLElement ? first : cover.button).focus({ preventScroll: true });
    status.announce("Presented. Question mark shows the keys; Escape leaves.");
  }
  if (!framed) void stayAwake(signal);
  signal.addEventListener("abort", () => { // last: what was moved is back
    if (gone.aborted || goesOn) return;
    status.announce("No longer presented.");
    const again = back instanceof HTMLElement && back.isConnected && back !== document.body ? back : demo.querySelector(".kd-present");
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  });
}

/** The style sheet of a lesson has no rules for this; the one that embed pages load has. */
function wear() {
  if (getComputedStyle(document.documentElement).getPropertyValue("--kd-presents")) return;
  putStyles(STYLES);
}

/** All that lies beside an element, or beside what it lies in, and can be used. @param {Element} element */
function allBeside(element) {
  /** @type {HTMLElement[]} */
  const beside = [];
  for (let one = element; one.parentElement; one = one.parentElement) {
    for (const other of one.parentElement.children) if (other !== one && other instanceof HTMLElement && !other.inert) beside.push(other);
  }
  return beside.filter((one) => one !== document.head && !one.matches("script, style, link"));
}

/** A frame may be too small to tell that it is a part of something larger. @param {AbortSignal} signal */
function elsewhere(signal) {
  const link = html("a", { href: location.href, target: "_blank", rel: "noopener", class: "kd-button kd-new-tab" }, "Open in a new tab");
  link.addEventListener("click", () => (link.href = location.href), { signal });
  return link;
}

/** While the page is seen the screen stays on, where a browser lets us ask for it; in a deck that is the deck's affair. @param {AbortSignal} signal */
async function stayAwake(signal) {
  const ask = async () => {
    const lock = document.visibilityState === "visible" ? await keepAwake() : null;
    signal.addEventListener("abort", () => void lock?.release());
    if (signal.aborted) void lock?.release();
  };
  document.addEventListener("visibilitychange", () => void ask(), { signal });
  await ask();
}
