// The keys of a presented demo. A clicker has four of them: on, back, "black screen" (B or a full stop), and "start" and "end"
// on one button (F5 and Escape).

import { openDialog } from "../../ground/browser.js";
import { button, html } from "../../ground/dom.js";
import { listenToKeys } from "../keys.js";

/** @import { DemoParts } from "../parts.js" */
/**
 * @typedef {object} Presented what the keys do beside playing
 * @property {() => void} leave
 * @property {() => void} dark
 * @property {() => void} full
 * @property {() => void} point
 * @property {() => void} graph
 * @property {() => void} keys
 * @property {{toggle: () => void, show: () => boolean, ask: () => boolean}} cover
 */

const ON = ["PageDown", "ArrowRight", "ArrowDown", "Enter"];
const BACK = ["PageUp", "ArrowLeft", "ArrowUp"];
/** With Shift, which no clicker sends. @type {Record<string, number>} */
const FRAMES = { ArrowLeft: -1, ArrowRight: 1 };
/** What a deck around us gets. */
const OF_A_DECK = ["PageDown", "ArrowRight", "ArrowDown", ...BACK, "b", "."];

/**
 * @param {DemoParts} parts
 * @param {Presented} act
 * @param {((key: string) => void) | null} pass
 * @param {AbortSignal} signal
 */
export function followClicker(parts, act, pass, signal) {
  const { demo, player, session } = parts;
  const page = document.documentElement;

  /** To the key instant before or after this time; before the first one stands the question. @param {number} direction */
  const walk = (direction) => {
    if (direction > 0 && act.cover.show()) return;
    const ahead = session.answer.instants.filter(({ time_ms }) => direction * (time_ms - player.time_ms) > 0.5);
    ahead.sort((a, b) => direction * (a.time_ms - b.time_ms));
    if (ahead[0]) parts.act.scrub(ahead[0].time_ms);
    else if (direction < 0) act.cover.ask();
  };
  /** A leg that moves freezes and goes on from there; above one that stands the screen goes dark. */
  const freeze = () => {
    if (page.hasAttribute("data-blank")) return act.dark();
    if (!player.playing && !frozen) return act.dark();
    frozen = player.playing;
    parts.act.toggle();
  };
  let frozen = false;
  /** @type {Record<string, () => void>} */
  const keys = {
    b: freeze, ".": freeze, h: act.cover.toggle, p: act.point, g: act.graph, f: act.full, "?": act.keys,
    F5: () => {
      parts.act.start();
      if (!player.playing) parts.act.toggle();
    },
    Escape: () => (page.hasAttribute("data-blank") ? act.dark() : act.leave()),
  };
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const target = event.target instanceof Element ? event.target : document.body;
    const typing = target.matches("select, textarea, input:not([type=range], [type=checkbox])");
    const frames = event.shiftKey && !typing && parts.run.catalogue.moves ? FRAMES[key] : 0;
    const passed = !frames && pass && OF_A_DECK.includes(key) && !(ON.includes(key) && act.cover.show());
    /** @type {(() => void) | undefined} */
    let does;
    if (frames) does = () => parts.act.step(frames);
    else if (ON.includes(key) || BACK.includes(key)) {
      // A slider keeps its arrows, a button its Enter; the clicker's own keys they do not get.
      const own = key === "Enter" ? target.matches("button, a, summary, input, select") : target.matches("input, select, textarea, [tabindex='0']");
      if (own && !key.startsWith("Page")) return;
      does = () => walk(ON.includes(key) ? 1 : -1);
    } else if (!typing && !(pass && key === "Escape")) does = keys[key];
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    if (passed) pass(key);
    else if (frames || !pass || !OF_A_DECK.includes(key)) does();
    if (!BACK.includes(key) && key !== "b" && key !== ".") frozen = false;
  }, { signal, capture: true });
  listenToKeys(document.body, parts.act, signal);
  // Whoever has dragged a slider goes on with the clicker: its arrows must not move the slider.
  demo.addEventListener("pointerup", ({ target }) => target instanceof HTMLInputElement && target.blur(), { signal });
  window.addEventListener("pointerdown", () => page.hasAttribute("data-blank") && act.dark(), { signal });
}

/** @param {DemoParts} parts @param {boolean} deck @param {string} digits @returns {[string, string][]} each key, and what it does */
export function keysOf({ demo, run }, deck, digits) {
  const { moves, instants } = run.catalogue;
  const walks = moves ? "the next and the last key moment; the next one shows a hidden answer first" : "the next one shows a hidden answer";
  return [
    ["Page Down, Page Up", deck ? "turn the page of the deck; the next one shows a hidden answer first" : walks],
    ["H", "hides the answer, and shows it"],
    ...(moves ? /** @type {[string, string][]} */ ([["Space or K", "play and pause"], ["Shift and arrows", "single frames"], ["L", "play again and again"], [digits ? "1 to 9" : `1 to ${instants.length}`, digits || "to a key moment"], ["F5", "play from the start"]]) : []),
    ...(deck ? [] : /** @type {[string, string][]} */ ([["B or full stop", moves ? "freezes a moving leg, and lets it go on; else a dark screen" : "a dark screen"]])),
    ...(demo.querySelector(".kd-beside")?.getClientRects().length ? [/** @type {[string, string]} */ (["G", "the graph in place of the numbers, and back"])] : []),
    ["P", "a large pointer"],
    ["F", "the full screen"],
    ...(deck ? [] : /** @type {[string, string][]} */ ([["Escape", "leaves"]])),
  ];
}

/** @param {HTMLElement} block @param {[string, string][]} keys @param {AbortSignal} signal */
export function showKeys(block, keys, signal) {
  const close = button("Close", () => dialog.close(), signal, { class: "kd-button" });
  const rows = keys.map(([key, does]) => [html("dt", {}, key), html("dd", {}, does)]);
  const dialog = html("dialog", { class: "kd-keys", "aria-label": "Keys" }, html("dl", {}, ...rows.flat()), close);
  dialog.addEventListener("close", () => dialog.remove());
  signal.addEventListener("abort", () => dialog.remove());
  block.append(dialog);
  openDialog(dialog);
  close.focus();
}
