// Thigh and knee angle against time. The graph is the timeline: its cursor is a native slider, its instants are buttons.

import { html, svg, set } from "./dom.js";
import { drawAxes, drawCurves } from "./graph-curves.js";
import { buildInstants } from "./graph-instants.js";
import { durationOf, poseAt } from "./motion.js";
import { momentWords } from "./words.js";
import { scaleLinear } from "./vendor.js";

/** @typedef {import("./types.js").Scene} Scene */
/** @typedef {{scrub: (ms: number, done: boolean) => void, jump: (name: string) => void}} Actions */

/** Room around the plot, in CSS pixels; above and below it stand the instants. */
const MARGIN = { top: 62, right: 20, bottom: 84, left: 54 };
/** The slider's handle, as wide as demo.css makes it: its middle must reach both ends of the plot. */
const HANDLE_PX = 22;
const KEY_STEP_MS = 1;

/**
 * @param {HTMLElement} slot
 * @param {Scene} first
 * @param {Actions} act
 * @param {AbortSignal} signal
 * @returns {import("./types.js").Picture}
 */
export function buildGraph(slot, first, act, signal) {
  const duration = durationOf(first.answer.samples);
  const axes = svg("g", { class: "kd-axes" });
  const curves = svg("g");
  const names = svg("g");
  const cursor = svg("g", { class: "kd-cursor" }, svg("path"), svg("circle", { r: 7 }), svg("circle", { r: 7 }));
  const instants = buildInstants(first, act.jump, signal);
  const label = "Thigh and knee angle against time after toe-off. The table under the demo has the numbers.";
  const root = svg("svg", { class: "kd-picture", role: "img", "aria-label": label }, axes, instants.marks, curves, cursor, names);
  const range = html("input", { type: "range", name: "time_ms", class: "kd-scrub", min: 0, max: duration, step: KEY_STEP_MS });
  set(range, { "aria-label": "Time after toe-off" });
  slot.replaceChildren(root, range, ...instants.buttons);

  const x = scaleLinear([0, duration], [0, 1]);
  const y = scaleLinear(first.look.graph.angle_deg, [1, 0]);
  let measured = false;
  let scene = first;
  /** @type {Scene | null} */
  let drawn = null;

  range.addEventListener("input", () => act.scrub(range.valueAsNumber, false), { signal });
  range.addEventListener("change", () => act.scrub(range.valueAsNumber, true), { signal });
  scrubByPointer(root, (px) => x.invert(px), act, signal);

  const measure = () => {
    const { width, height } = root.getBoundingClientRect(); // the slot's has its border as well
    if (!width || !height) return;
    measured = true;
    x.range([MARGIN.left, width - MARGIN.right]);
    y.range([height - MARGIN.bottom, MARGIN.top]);
    set(root, { viewBox: `0 0 ${width} ${height}` });
    const [left, right] = x.range();
    const place = { left: left - HANDLE_PX / 2, width: right - left + HANDLE_PX, top: height - MARGIN.bottom };
    for (const [side, px] of Object.entries(place)) range.style.setProperty(side, `${px}px`);
    drawn = null;
    draw(scene);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(slot);

  /** @param {Scene} now */
  function draw(now) {
    scene = now;
    if (!measured) return;
    if (drawn?.answer !== now.answer || drawn?.previous !== now.previous) {
      drawAxes(axes, now, { x, y });
      drawCurves(curves, names, now, { x, y });
      instants.place(now.answer, x, y.range(), x.range()[1] + MARGIN.right);
      drawn = now;
    }
    const pose = poseAt(now.answer.samples, now.time_ms);
    const [stem, ...dots] = cursor.children;
    set(stem, { d: `M${x(now.time_ms)} ${MARGIN.top - 8}V${y.range()[0] + 12}` });
    [pose.knee, pose.thigh].forEach((deg, number) => set(dots[number], { cx: x(now.time_ms), cy: y(deg) }));
    range.value = String(now.time_ms);
    set(range, { "aria-valuetext": momentWords(now.time_ms, now.instant) });
    instants.press(now.instant?.name);
  }

  return { draw, measure, root, stop: () => observer.disconnect() };
}

/**
 * Dragging across the plot moves through time; a swipe up or down still scrolls the page, so a touch counts only once
 * it moves sideways or ends.
 * @param {SVGSVGElement} root
 * @param {(px: number) => number} timeAt
 * @param {Actions} act
 * @param {AbortSignal} signal
 */
function scrubByPointer(root, timeAt, act, signal) {
  let held = false;
  /** @type {number | null} The time that a drag has come to. */
  let reached = null;
  /** @param {PointerEvent} event @param {boolean} done */
  const go = (event, done) => {
    reached = Math.round(timeAt(event.clientX - root.getBoundingClientRect().left));
    act.scrub(reached, done);
  };
  const press = (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    held = true;
    reached = null;
    root.setPointerCapture(event.pointerId);
    if (event.pointerType === "mouse") go(event, false);
  };
  root.addEventListener("pointerdown", press, { signal });
  root.addEventListener("pointermove", (event) => held && go(event, false), { signal });
  /** @param {PointerEvent} event */
  const release = (event) => {
    if (!held) return;
    held = false;
    go(event, true);
  };
  // The browser takes a touch away to scroll with it: the demo stays at the time that the finger had come to.
  const lose = () => {
    if (held && reached !== null) act.scrub(reached, true);
    held = false;
  };
  root.addEventListener("pointerup", release, { signal });
  for (const end of ["pointercancel", "lostpointercapture"]) root.addEventListener(end, lose, { signal });
}
