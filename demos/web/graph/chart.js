// A chart of an answer's own: lines, dots, bands. A line with times is a path through the run: its cursor moves with the clock.

import { wishesOf, writeLabels } from "./chart-labels.js";
import { drawAxes, drawBands, drawDots, drawLines, scalesOf, writeTitle } from "./chart-parts.js";
import { pathOf, pointAt, timeNearest } from "./chart-values.js";
import { onResize } from "../ground/browser.js";
import { fill, set, svg } from "../ground/dom.js";
import { buildRuler, lettersOf } from "../ground/labels.js";
import { SECRET } from "../ground/words.js";
import { scrubByPointer } from "./scrub.js";

/** @import { Chart, ChartLine } from "../ground/chart.js" */
/** @import { Answer, Pair, Scene } from "../ground/types.js" */
/** @import { Build } from "../picture/types.js" */
/** @import { Scales } from "./chart-values.js" */

/** What is drawn later lies on top. */
const ORDER = ["limit", "soft", "reference", "kick", "drive"];
const CURSOR_PX = 8;
const INSTANT_PX = 4.5;
/** Words may stand this near to the picture's edge, and so far above the plot. */
const EDGE = 6;

/** @param {Answer} answer */
function chartOf(answer) {
  if (!answer.chart) throw new Error(`The demo ${answer.demo} has no chart.`);
  return answer.chart;
}

/**
 * The last run's lines, where they differ from this run's.
 * @param {Answer | null} previous
 * @param {Chart} chart
 * @returns {ChartLine[]}
 */
function lastLines(previous, chart) {
  const same = (/** @type {ChartLine} */ line) =>
    chart.lines.some((now) => now.name === line.name && String(now.points) === String(line.points));
  const before = previous?.chart?.lines ?? [];
  return before.filter((line) => line.style === "drive" && !same(line)).map((line) => ({ ...line, style: "kick" }));
}

/** @type {Build} */
export function buildChart(slot, first, act, signal) {
  const title = svg("g", { class: "kd-chart-title" });
  const axes = svg("g", { class: "kd-axes" });
  const [bands, last, lines, dots, words] = Array.from({ length: 5 }, () => svg("g"));
  const inside = svg("svg", {}, bands, last, lines); // what would leave the plot is cut off
  const cursor = svg("circle", { class: "kd-chart-cursor", r: CURSOR_PX });
  const instants = svg("g", { class: "kd-chart-instants" });
  const layers = [bands, axes, inside, dots, instants, words, cursor, title];
  const root = svg("svg", { class: "kd-picture kd-chart", role: "img" }, ...layers);
  last.setAttribute("class", "kd-last-lines");

  slot.replaceChildren(root);

  /** @type {Scales | null} */
  let scales = null;
  let scene = first;
  /** @type {Scene | null} */
  let drawn = null;
  /** @type {Map<string, number>} */
  const spots = new Map();
  const timeAt = (/** @type {number} */ px, /** @type {number} */ py) => {
    const path = pathOf(chartOf(scene.answer));
    return path && scales ? timeNearest(path, scales, px, py) : scene.time_ms;
  };
  if (pathOf(chartOf(first.answer))) {
    root.classList.add("kd-scrubs");
    scrubByPointer(root, timeAt, act.scrub, signal);
  }

  const ruler = buildRuler();
  let room = { width: 0, height: 0 };
  let framed = "";

  const measure = () => {
    room = root.getBoundingClientRect();
    framed = "";
    drawn = null;
    spots.clear();
    ruler.forget();
    draw(scene);
  };
  const stop = onResize(root, measure);

  /** @param {Scene} now */
  function draw(now) {
    scene = now;
    const chart = chartOf(now.answer);
    set(root, { "aria-label": now.secret ? SECRET : chart.alt });
    if (drawn?.answer !== now.answer || drawn?.previous !== now.previous || drawn?.instant?.name !== now.instant?.name) {
      if (!room.width || !room.height) return;
      scales = drawChart(chart, now, room);
      drawn = now;
    }
    const path = pathOf(chart);
    const at = path && pointAt(path, now.time_ms);
    set(cursor, { visibility: at ? null : "hidden", "data-style": path?.style ?? null });
    if (at && scales) set(cursor, { cx: scales.x(at[0]), cy: scales.y(at[1]) });
  }

  /** Title, axes and room for the lines, which most runs share with the one before. @param {Chart} chart @param {{width: number, height: number}} room */
  function frame(chart, { width, height }) {
    const wanted = JSON.stringify([chart.title, chart.x, chart.y]);
    if (scales && framed === wanted) return scales;
    framed = wanted;
    set(root, { viewBox: `0 0 ${width} ${height}` });
    const letters = lettersOf(root);
    const made = scalesOf(chart, width, height, writeTitle(title, chart.title, width, letters), letters);
    drawAxes(axes, chart, made, letters);
    return made;
  }

  /** @param {Chart} chart @param {Scene} now @param {{width: number, height: number}} room */
  function drawChart(chart, now, room) {
    const scales = frame(chart, room);
    const [left, right] = scales.x.range();
    const [bottom, top] = scales.y.range();
    const margin = 4; // a line along the plot's edge is drawn whole
    const box = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin];
    set(inside, { x: box[0], y: box[1], width: box[2], height: box[3], viewBox: box.join(" ") });
    const before = lastLines(now.previous, chart);
    drawBands(bands, chart, scales);
    drawLines(last, before, scales);
    drawLines(lines, [...chart.lines].sort((a, b) => ORDER.indexOf(a.style) - ORDER.indexOf(b.style)), scales);
    drawDots(dots, chart, scales);
    const path = pathOf(chart);
    const named = now.answer.instants.flatMap(({ name, label, time_ms }) => {
      const at = path && pointAt(path, time_ms);
      if (!at) return [];
      return [{ label, place: /** @type {Pair} */ ([scales.x(at[0]), scales.y(at[1])]), current: name === now.instant?.name }];
    });
    fill(instants, "circle", named.map(({ place: [cx, cy] }) => ({ cx, cy, r: INSTANT_PX })));
    const plot = { left, right, top, bottom };
    const wanted = wishesOf(chart, { lines: before, label: now.previous_label }, named, scales, plot);
    writeLabels(words, wanted, { left, right: room.width - EDGE, top: top - EDGE, bottom }, spots, ruler);
    return scales;
  }

  draw(first);
  return { draw, measure, roots: [root], stop };
}
