// Time in figures, as a slider, and on it its key instants as buttons, each at its own place: for pictures whose axis is not time.

import { onceLettered, onResize } from "../ground/browser.js";
import { html, say, set, svg } from "../ground/dom.js";
import { durationOf } from "../ground/motion.js";
import { timeWords } from "../ground/words.js";
import { buildInstants } from "./instants.js";
import { buildScrub, HANDLE_PX } from "./scrub.js";

/** @import { Answer, Scene } from "../ground/types.js" */
/** @import { Actions } from "../picture/types.js" */

/** From the middle of the slider: half a tick, where its line to the button bends, and where it ends. */
const TICK = 7;
const BEND = [11, 17];
/** How much room the buttons need: one row, a second above the line, or rows of their own in which they stand in order. */
const ROOMS = ["one", "two", "own"];

/** @param {number} middle @param {number} way up or down @returns {import("./instants.js").Leader} */
const leader = (middle, way) => [middle - way * TICK, middle + way * BEND[0], middle + way * BEND[1]];

/** @param {Scene} first @param {Actions} act @param {AbortSignal} signal */
export function buildTimeRow(first, act, signal) {
  const scrub = buildScrub(first, act.scrub, signal);
  const time = html("span", { class: "kd-chart-time", "aria-hidden": "true", translate: "no" });
  const instants = buildInstants(first, act.jump, signal);
  const ticks = svg("svg", { class: "kd-timeline-ticks", "aria-hidden": "true" }, instants.marks);
  const group = html("div", { class: "kd-instant-row", role: "group", "aria-label": "Key instants" }, ...instants.buttons);
  const line = html("div", { class: "kd-timeline" }, ticks, scrub.range, group);
  let scene = first;
  /** @type {Answer | null} */
  let drawn = null;
  let room = 0;
  let middle = 0; // of the slider, px: to ask is to lay the page out, so it is asked when the rows change
  let width = 0;

  const measure = () => {
    width = line.clientWidth;
    room = middle = 0;
    drawn = null;
    set(line, { "data-rows": ROOMS[0] });
    instants.resize();
    draw(scene);
  };
  signal.addEventListener("abort", onResize(line, measure));
  onceLettered(measure); // the buttons are placed by their width

  /** @param {Answer} answer */
  function stand(answer) {
    const until = durationOf(answer.samples);
    const x = (/** @type {number} */ ms) => HANDLE_PX / 2 + (ms / until) * (width - HANDLE_PX);
    const needed = instants.roomFor(answer, x, width, room);
    set(line, { "data-rows": ROOMS[needed] });
    if (!middle || needed !== room) middle = scrub.range.offsetTop + scrub.range.offsetHeight / 2;
    room = needed;
    const lines = { above: leader(middle, -1), below: leader(middle, 1) };
    instants.place(answer, x, lines, width, 1, { edge: 0, paper: false }); // on paper there is no slider
  }

  /** An instant that does not happen in this run has no button. @param {Scene} now */
  function draw(now) {
    scene = now;
    scrub.draw(now);
    say(time, timeWords(now.time_ms, now.answer.clock));
    instants.press(now.instant?.name);
    if (!width || drawn === now.answer) return;
    drawn = now.answer;
    stand(now.answer);
  }
  draw(first);
  return { parts: [html("div", { class: "kd-time-row" }, time, line)], draw };
}
