// Thigh and knee angle against time. The graph is the timeline: its cursor is a native slider, its instants are buttons.

import { html, svg, set, say } from "./dom.js";
import { durationOf, instantAt, poseAt } from "./motion.js";
import { spread } from "./spread.js";
import { momentWords, timeWords } from "./words.js";
import { axisBottom, axisLeft, line, scaleLinear, select } from "./vendor.js";

/** @typedef {import("./types.js").Scene} Scene */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Pose} Pose */
/** @typedef {{scrub: (ms: number, done: boolean) => void, jump: (name: string) => void}} Actions */

/** Room around the plot, in CSS pixels; above and below it stand the instants. */
const MARGIN = { top: 62, right: 20, bottom: 84, left: 54 };
/** Instants whose names stand above the plot, so that neighbours in time do not stand side by side. */
const ABOVE = new Set(["thigh-vertical", "thigh-fastest"]);
/** Where the curves bear their names: where they lie far apart in every run. */
const NAME_AT_MS = { knee: 78, thigh: 52, last: 205 };
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
  const curves = svg("g", { class: "kd-curves" });
  const leaders = svg("path", { class: "kd-leader" });
  const cursor = svg("g", { class: "kd-cursor" }, svg("path"), svg("circle", { r: 7 }), svg("circle", { r: 7 }));
  const label = "Thigh and knee angle against time after toe-off. The table under the demo has the numbers.";
  const root = svg("svg", { class: "kd-picture", role: "img", "aria-label": label }, axes, leaders, curves, cursor);
  const range = html("input", { type: "range", name: "time_ms", class: "kd-scrub", min: 0, max: duration, step: KEY_STEP_MS });
  range.setAttribute("aria-label", "Time after toe-off");
  const buttons = first.catalogue.instants.map((name) => {
    const button = html("button", { type: "button", class: "kd-instant-button", "data-instant": name });
    button.addEventListener("click", () => act.jump(name), { signal });
    return button;
  });
  slot.replaceChildren(root, range, ...buttons);

  const x = scaleLinear([0, duration], [0, 1]);
  const y = scaleLinear(first.look.graph.angle_deg, [1, 0]);
  let scene = first;
  /** @type {[Answer, Answer | null] | null} */
  let drawn = null;

  range.addEventListener("input", () => act.scrub(range.valueAsNumber, false), { signal });
  range.addEventListener("change", () => act.scrub(range.valueAsNumber, true), { signal });
  scrubByPointer(root, (px) => x.invert(px), act, signal);

  const measure = () => {
    const { width, height } = slot.getBoundingClientRect();
    if (!width || !height) return;
    x.range([MARGIN.left, width - MARGIN.right]);
    y.range([height - MARGIN.bottom, MARGIN.top]);
    set(root, { viewBox: `0 0 ${width} ${height}`, width, height });
    drawn = null;
    draw(scene);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(slot);

  /** @param {Scene} now */
  function draw(now) {
    scene = now;
    if (y.range()[0] <= 1) return; // not measured yet
    if (drawn?.[0] !== now.answer || drawn?.[1] !== now.previous) redraw(now);
    drawn = [now.answer, now.previous];
    const pose = poseAt(now.answer.samples, now.time_ms);
    const [stem, ...dots] = cursor.children;
    set(stem, { d: `M${x(now.time_ms)} ${MARGIN.top - 8}V${y.range()[0] + 12}` });
    [pose.knee, pose.thigh].forEach((deg, number) => set(dots[number], { cx: x(now.time_ms), cy: y(deg) }));
    range.value = String(now.time_ms);
    set(range, { "aria-valuetext": momentWords(now.time_ms, now.instant) });
    for (const button of buttons) {
      set(button, { "aria-pressed": String(button.dataset.instant === now.instant?.name) });
    }
  }

  /** Everything that changes only with the run or the size. @param {Scene} now */
  function redraw({ answer, previous }) {
    const [bottom, top] = y.range();
    const [left, right] = x.range();
    const values = axisLeft(y).tickValues(first.look.graph.ticks_deg).tickFormat((deg) => `${deg}°`.replace("-", "−"));
    const times = axisBottom(x).tickValues(answer.instants.map((instant) => instant.time_ms)).tickFormat(() => "");
    axes.replaceChildren(svg("g", { class: "kd-values" }), svg("g", { class: "kd-times" }));
    const [forValues, forTimes] = axes.children;
    select(/** @type {SVGGElement} */ (forValues)).attr("transform", `translate(${left} 0)`).call(values.tickSize(left - right).tickPadding(10));
    select(/** @type {SVGGElement} */ (forTimes)).attr("transform", `translate(0 ${bottom})`).call(times.tickSize(top - bottom));

    const shown = previous ? [...curvesOf(previous, "kd-before", "last run"), ...curvesOf(answer, "kd-now", "")] : curvesOf(answer, "kd-now", "");
    curves.replaceChildren(...shown);
    placeInstants(answer, right + MARGIN.right);
    set(range, { style: null });
    Object.assign(range.style, { left: `${left}px`, width: `${right - left}px`, top: `${bottom}px` });
  }

  /**
   * Two curves and their names, which stand on the line.
   * @param {Answer} answer
   * @param {string} className
   * @param {string} name
   */
  function curvesOf({ samples, trusted_until_ms }, className, name) {
    const numbers = Array.from(samples.time_ms, (_, number) => number);
    const until = trusted_until_ms ?? duration;
    /** @param {"thigh" | "knee"} angle @param {(ms: number) => boolean} wanted */
    const path = (angle, wanted) => {
      const values = angle === "thigh" ? samples.thigh_deg : samples.knee_deg;
      const drawLine = line((/** @type {number} */ i) => x(samples.time_ms[i]), (i) => y(values[i]));
      return drawLine(numbers.filter((i) => wanted(samples.time_ms[i]))) ?? "";
    };
    /** @param {"thigh" | "knee"} angle @param {number} ms @param {string} text */
    const words = (angle, ms, text) =>
      svg("text", { class: `kd-name kd-name-${angle}`, x: x(ms), y: y(poseAt(samples, ms)[angle]) + 6 }, text);
    const group = svg("g", { class: className });
    for (const angle of /** @type {const} */ (["knee", "thigh"])) {
      group.append(
        svg("path", { class: `kd-curve kd-${angle}`, d: path(angle, (ms) => ms <= until) }),
        svg("path", { class: `kd-curve kd-${angle} kd-doubtful`, d: path(angle, (ms) => ms >= Math.floor(until)) }),
      );
    }
    const named = name ? [words("thigh", NAME_AT_MS.last, name)] : [words("knee", NAME_AT_MS.knee, "knee"), words("thigh", NAME_AT_MS.thigh, "thigh")];
    return [group, svg("g", { class: `${className} kd-names` }, ...named)];
  }

  /**
   * Put the instants' buttons in two rows, as near to their ticks as they can stand, and lead lines to them.
   * @param {Answer} answer
   * @param {number} width
   */
  function placeInstants(answer, width) {
    const [bottom, top] = y.range();
    let path = "";
    for (const above of [true, false]) {
      const row = buttons.filter((button) => ABOVE.has(button.dataset.instant ?? "") === above);
      const here = row.flatMap((button) => {
        const instant = answer.instants.find(({ name }) => name === button.dataset.instant);
        button.hidden = !instant;
        if (instant) button.replaceChildren(html("span", {}, instant.label), " ", html("small", {}, timeWords(instant.time_ms)));
        return instant ? [{ button, at: x(instant.time_ms), width: button.offsetWidth }] : [];
      });
      const lefts = spread(here.map(({ at, width: wide }) => ({ at, width: wide })), 4, width - 4, 4);
      here.forEach(({ button, at, width: wide }, number) => {
        const middle = lefts[number] + wide / 2;
        Object.assign(button.style, { left: `${lefts[number]}px`, ...(above ? { top: "4px" } : { bottom: "4px" }) });
        path += above ? `M${at} ${top}L${at} ${top - 4}L${middle} ${top - 12}` : `M${at} ${bottom}L${at} ${bottom + 26}L${middle} ${bottom + 36}`;
      });
    }
    set(leaders, { d: path });
  }

  return { draw, measure, root, stop: () => observer.disconnect() };
}

/**
 * Dragging across the plot moves through time; a swipe up or down still scrolls the page.
 * @param {SVGSVGElement} root
 * @param {(px: number) => number} timeAt
 * @param {Actions} act
 * @param {AbortSignal} signal
 */
function scrubByPointer(root, timeAt, act, signal) {
  let held = false;
  /** @param {PointerEvent} event @param {boolean} done */
  const go = (event, done) => act.scrub(Math.round(timeAt(event.clientX - root.getBoundingClientRect().left)), done);
  root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held = true;
    root.setPointerCapture(event.pointerId);
    if (event.pointerType === "mouse") go(event, false);
  }, { signal });
  root.addEventListener("pointermove", (event) => held && go(event, false), { signal });
  root.addEventListener("pointerup", (event) => held && go(event, true), { signal });
  for (const end of ["pointerup", "pointercancel"]) root.addEventListener(end, () => (held = false), { signal });
}
