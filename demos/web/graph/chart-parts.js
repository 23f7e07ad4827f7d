// What stands on a chart before its words: axes, bands, lines and dots. All in CSS pixels of the picture.

import { axisWords, lineThrough, pixelsOf, ticksWithWords, tickWords } from "./chart-values.js";
import { fill, svg } from "../ground/dom.js";
import { axisBottom, axisLeft, scaleLinear, select } from "../ground/vendor.js";

/** @import { Axis, Chart, ChartLine } from "../ground/chart.js" */
/** @import { Scale, Scales } from "./chart-values.js" */
/** @import { NumberValue } from "d3-scale" */

/** All lengths are for letters of the usual size. A figure of the axes' letters, as wide as chart.css makes it. */
const FIGURE_PX = 9.2;
const TICK_GAP_PX = 14;
const TICK_HIGH_PX = 22;
const PADDING = 10;
const EDGE = 14;
const BELOW_PX = 48;
const NAME_ABOVE_PX = 13;
const NAME_BELOW_PX = 40;
/** From one line of the title to the next, and from the top to the first one's baseline. */
const TITLE_LINE_PX = 21;
const TITLE_TOP_PX = 20;
/** Room over the plot for the name of the upright axis. */
const UPRIGHT_PX = 34;
const DOT_PX = 5.5;

/**
 * @param {Chart} chart
 * @param {number} width
 * @param {number} height
 * @param {number} lines of the title
 * @param {number} letters how large they are; 1 is usual
 * @returns {Scales}
 */
export function scalesOf({ x, y }, width, height, lines, letters) {
  const figures = Math.max(...y.ticks.map((tick) => tickWords(y, tick).length));
  const left = EDGE + (figures * FIGURE_PX + PADDING) * letters;
  const top = (TITLE_TOP_PX + (lines - 1) * TITLE_LINE_PX + UPRIGHT_PX) * letters;
  return {
    x: scaleLinear([x.min, x.max], [left, width - EDGE - PADDING]),
    y: scaleLinear([y.min, y.max], [height - BELOW_PX * letters, top]),
  };
}

/** The title in as many lines as it needs. @param {SVGGElement} group @param {string} title @param {number} width @param {number} letters */
export function writeTitle(group, title, width, letters) {
  group.replaceChildren();
  /** @type {SVGTextElement[]} */
  const lines = [];
  for (const word of title.split(" ")) {
    const last = lines.at(-1);
    const before = last?.textContent;
    if (last) last.textContent = `${before} ${word}`;
    if (last && last.getComputedTextLength() <= width - 2 * EDGE) continue;
    if (last) last.textContent = before ?? "";
    const y = (TITLE_TOP_PX + lines.length * TITLE_LINE_PX) * letters;
    lines.push(group.appendChild(svg("text", { x: EDGE, y }, word)));
  }
  return lines.length;
}

/** @param {SVGGElement} group @param {Chart} chart @param {Scales} scales @param {number} letters */
export function drawAxes(group, chart, { x, y }, letters) {
  const [left, right] = x.range();
  const [bottom, top] = y.range();
  const wide = Math.max(...chart.x.ticks.map((tick) => tickWords(chart.x, tick).length)) * FIGURE_PX * letters + TICK_GAP_PX;
  /** @param {Axis} axis @param {Scale} scale @param {number} room */
  const words = (axis, scale, room) => {
    const kept = new Set(ticksWithWords(axis.ticks, scale, room));
    return (/** @type {NumberValue} */ tick) => (kept.has(Number(tick)) ? tickWords(axis, Number(tick)) : "");
  };
  const upright = axisLeft(y).tickValues(chart.y.ticks).tickFormat(words(chart.y, y, TICK_HIGH_PX * letters));
  const level = axisBottom(x).tickValues(chart.x.ticks).tickFormat(words(chart.x, x, wide));
  group.replaceChildren();
  const root = select(group);
  const beside = root.append("g").attr("transform", `translate(${left} 0)`);
  beside.call(upright.offset(0).tickSize(left - right).tickPadding(PADDING * letters));
  const below = root.append("g").attr("transform", `translate(0 ${bottom})`);
  below.call(level.offset(0).tickSize(top - bottom).tickPadding(PADDING * letters));
  root.selectAll(".domain").remove();
  root.selectAll(".tick").classed("kd-zero", (tick) => tick === 0);
  group.append(
    svg("text", { class: "kd-axis-name", x: EDGE, y: top - NAME_ABOVE_PX * letters }, axisWords(chart.y)),
    svg("text", { class: "kd-axis-name", x: right, y: bottom + NAME_BELOW_PX * letters, "text-anchor": "end" }, axisWords(chart.x)),
  );
}

/** @param {SVGGElement} group @param {Chart} chart @param {Scales} scales */
export function drawBands(group, { bands = [] }, { x, y }) {
  const [bottom, top] = y.range();
  const edges = bands.map(({ x: ends }) => ends.map((end) => Math.min(Math.max(x(end), x.range()[0]), x.range()[1])));
  fill(group, "rect", edges.map(([left, right]) => ({ class: "kd-range-band", x: left, width: right - left, y: top, height: bottom - top })));
}

/**
 * @param {SVGGElement} group
 * @param {ChartLine[]} lines the ones to be on top last
 * @param {Scales} scales
 */
export function drawLines(group, lines, scales) {
  fill(group, "path", lines.map((one) => ({ class: `kd-line kd-line-${one.style}`, "data-line": one.name, d: lineThrough(pixelsOf(one, scales)) })));
}

/** @param {SVGGElement} group @param {Chart} chart @param {Scales} scales */
export function drawDots(group, { dots }, { x, y }) {
  const drawn = dots.map((dot) => {
    const [cx, cy] = [x(dot.x), y(dot.y)];
    let reach = "";
    if (dot.x_range) reach += `M${x(dot.x_range[0])} ${cy}H${x(dot.x_range[1])}`;
    if (dot.y_range) reach += `M${cx} ${y(dot.y_range[0])}V${y(dot.y_range[1])}`;
    const parts = [svg("path", { d: reach }), svg("circle", { cx, cy, r: DOT_PX })];
    return svg("g", { class: `kd-point kd-point-${dot.style}` }, ...parts);
  });
  group.replaceChildren(...drawn);
}
