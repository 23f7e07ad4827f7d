// Draw charts at many widths, as the build draws still ones, and say which words could be taken for another dot's name.
// Read: {cases: [scene …], widths}. Written: how many words were looked at, and a sentence for each fault.

import { readFileSync } from "node:fs";
import { layOut, open } from "../../scripts/figures/still/page.mjs";
import { buildChart } from "../../demos/web/graph/chart.js";
import { pathOf, pointAt } from "../../demos/web/graph/chart-values.js";

const { cases, widths } = JSON.parse(readFileSync(0, "utf8"));
const number = (node, name) => Number(node.getAttribute(name));
const away = ({ left, right, top, bottom }, [x, y]) => Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom));
/** A path's places, every px or so. */
function along(d) {
  const points = d.slice(1).split("L").map((pair) => pair.split(",").map(Number));
  return points.slice(1).flatMap(([x1, y1], before) => {
    const [x0, y0] = points[before];
    const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0)) || 1;
    return Array.from({ length: steps + 1 }, (_, step) => [x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps]);
  });
}
const nearest = (box, places) => Math.min(Infinity, ...places.map((place) => away(box, place)));

/** Where a line of letters is, without the room above and below it. */
function boxOf(text) {
  const [wide, size] = [text.getComputedTextLength(), parseFloat(getComputedStyle(text).fontSize)];
  const left = number(text, "x") - wide * { start: 0, middle: 0.5, end: 1 }[text.getAttribute("text-anchor")];
  const base = number(text, "y");
  return { left, right: left + wide, top: base - 0.7 * size, bottom: base + 0.2 * size };
}

/** The dots that bear a name, and those that do not, with their places. */
function marksOf(root, { chart, instants }) {
  const places = (selector) => [...root.querySelectorAll(selector)].map((circle) => [number(circle, "cx"), number(circle, "cy")]);
  const passed = instants.filter(({ time_ms }) => pathOf(chart) && pointAt(pathOf(chart), time_ms));
  const named = places(".kd-point circle").map((place, at) => ({ place, label: chart.dots[at].label }));
  return [...named, ...places(".kd-chart-instants circle").map((place, at) => ({ place, label: passed[at].label }))];
}

function faultsOf(root, answer) {
  const marks = marksOf(root, answer);
  const leaders = root.querySelector(".kd-chart-leader").getAttribute("d").split("M").slice(1).map((line) => line.split(/[ L]/).map(Number));
  return [...root.querySelectorAll(".kd-chart-word:not(.kd-word-band)")].map((text) => {
    const box = boxOf(text);
    const name = text.textContent;
    const own = marks.filter(({ label }) => label === name).map(({ place }) => place);
    const line = answer.chart.lines.find(({ label }) => label === name);
    const led = leaders.some(([x, y, ...end]) => own.some((place) => Math.hypot(place[0] - x, place[1] - y) < 0.1) && away(box, end) < 12);
    const path = line && root.querySelector(`:not(.kd-last-lines) > [data-line="${line.name}"]`).getAttribute("d");
    const mine = own.length ? own : path ? along(path) : [];
    const [near, other] = [nearest(box, mine), nearest(box, marks.filter(({ label }) => label !== name).map(({ place }) => place))];
    return led || !mine.length || near <= other ? "" : `${name}: ${near.toFixed()} px away, another dot ${other.toFixed()}`;
  });
}

let looked = 0;
const faults = [];
for (const scene of cases) {
  for (const width of widths) {
    layOut(width, { ".kd-chart": [width, width < 680 ? 393 : 415] });
    const slot = open("div", { class: "kd-block" }).appendChild(document.createElement("div"));
    slot.className = "kd-graph";
    const picture = buildChart(slot, scene, { scrub() {}, jump() {} }, new AbortController().signal);
    picture.measure();
    const found = faultsOf(picture.roots[0], scene.answer);
    picture.stop();
    looked += found.length;
    faults.push(...found.filter(Boolean).map((fault) => `${scene.answer.demo}, ${width} px, ${fault}`));
  }
}
process.stdout.write(JSON.stringify({ looked, faults }));
