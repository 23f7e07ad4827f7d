// The words on a chart: each beside what it names, none upon another. CSS pixels.

import { pixelsOf } from "./chart-values.js";
import { svg } from "../ground/dom.js";
import { around, away, boxAt, choose, overlap } from "../ground/labels.js";

/** @import { Box, Obstacle, Spot } from "../ground/labels.js" */
/** @import { Chart, ChartLine } from "../ground/chart.js" */
/** @import { Pair } from "../ground/types.js" */
/** @import { Scales } from "./chart-values.js" */
/**
 * @typedef {object} Wish words that want to stand in the first of these spots that has room
 * @property {string} text
 * @property {string} kind ends the class name
 * @property {Spot[]} spots
 * @property {number} [far] from this spot on a leader joins the words to what they name
 * @property {Pair[]} from what they name: a dot's place, or places along a line. A leader begins at the first
 * @property {boolean} [current] the demo stands at this instant
 */

/** Beside a line, beside a dot, and further away with a leader. */
const LINE_GAP = 12;
const DOT_GAP = 12;
const FAR_GAP = 34;
/** How much it matters that words lie on an axis, a line, a dot: what labels.js counts, so many times. */
const ON_ZERO = 0.3;
const ON_LINE = 3;
const ON_DOT = 9;
const LINE_EVERY_PX = 10;
const LINE_RADIUS = 5;
const DOT_RADIUS = 8;
/** More than this, as labels.js counts, and words leave. None hides other words. */
const CROWDED = { instant: 25, dot: 50, line: 85 };
/** So much nearer, px, words are to what they name than to any dot that they do not name. */
const NEARER = 4;
/** Between two labels, at least. */
const APART = 5;
/** From the middle of a line of text to its baseline, and a line's height, in sizes of the letters. */
const SINK = 0.35;
const LINE_HEIGHT = 1.2;
/** What gets its place first. */
const RANK = ["band", "drive", "dot-drive", "kick", "dot-kick", "limit", "soft", "reference", "dot-measured", "instant"];
/** A dot's spots without a leader. */
const NEAR_SPOTS = 8;
/** Parts of the way along a line at which its name may stand. */
const PARTS = [0.85, 0.7, 0.5, 0.3, 0.15];

/** A line's points every few px, where it is inside the plot. @param {Pair[]} pixels @param {Box} plot */
function traceOf(pixels, plot) {
  /** @type {Pair[]} */
  const trace = [];
  let left = 0;
  for (let number = 1; number < pixels.length; number++) {
    const [[x0, y0], [x1, y1]] = [pixels[number - 1], pixels[number]];
    const long = Math.hypot(x1 - x0, y1 - y0);
    for (; left < long; left += LINE_EVERY_PX) trace.push([x0 + ((x1 - x0) * left) / long, y0 + ((y1 - y0) * left) / long]);
    left -= long;
  }
  trace.push(...pixels.slice(-1));
  return trace.filter(([x, y]) => x >= plot.left - 1 && x <= plot.right + 1 && y >= plot.top - 1 && y <= plot.bottom + 1);
}

/** Beside the end of a line, then beside other parts of it. @param {Pair[]} trace @returns {Spot[]} */
function spotsAlong(trace) {
  /** @param {number} part @param {string} order */
  const beside = (part, order) => {
    const [x, y] = trace[Math.round(part * (trace.length - 1))];
    return around({ x, y }, LINE_GAP, order);
  };
  return [...beside(1, "E NE SE N S"), ...PARTS.flatMap((part) => beside(part, "NW SE NE SW N S")), ...beside(0, "N S E W")];
}

/**
 * Around a dot, near it and then further away.
 * @param {Pair} place
 * @param {number} near px to the side, with the dot's range
 * @returns {Spot[]}
 */
function spotsAround([x, y], near) {
  const close = around({ x, y }, DOT_GAP, "E W NE SE NW SW N S").map((spot) =>
    spot.anchor === "middle" ? spot : { ...spot, x: spot.anchor === "start" ? Math.max(spot.x, x + near) : Math.min(spot.x, x - near) },
  );
  return [...close, ...around({ x, y }, Math.max(FAR_GAP, near), "E W NE NW SE SW N S")];
}

/**
 * What wants to be named, the more important first, and what must stay clear of words.
 * @param {Chart} chart
 * @param {{lines: ChartLine[], label: string}} last the last run's lines, and what they are called
 * @param {{label: string, place: Pair, current: boolean}[]} instants
 * @param {Scales} scales
 * @param {Box} plot
 */
export function wishesOf(chart, last, instants, scales, plot) {
  const { x, y } = scales;
  /** @type {[Obstacle[], Obstacle[]]} */
  const [obstacles, dots] = [[], []];
  /** @param {Pair[]} trace @param {number} [weight] */
  const alongLine = (trace, weight = ON_LINE) => obstacles.push(...trace.map(([x, y]) => ({ x, y, r: LINE_RADIUS, weight })));
  /** @param {Pair} place */
  const onDot = ([x, y]) => dots.push({ x, y, r: DOT_RADIUS, weight: ON_DOT });
  const { left, right, top, bottom } = plot;
  if (chart.x.ticks.includes(0)) alongLine(traceOf([[x(0), top], [x(0), bottom]], plot), ON_ZERO);
  if (chart.y.ticks.includes(0)) alongLine(traceOf([[left, y(0)], [right, y(0)]], plot), ON_ZERO);
  /** @type {Wish[]} */
  const wishes = (chart.bands ?? []).map(({ x: [low, high], label }) => {
    const middle = (x(low) + x(high)) / 2;
    const rows = [top + 14, bottom - 14, top + 34, bottom - 34];
    return { text: label, kind: "band", from: [], spots: rows.map((row) => ({ x: middle, y: row, anchor: /** @type {const} */ ("middle") })) };
  });
  const named = chart.lines.map((line) => ({ line, text: line.label, kind: line.style }));
  last.lines.forEach((line, number) => named.push({ line, text: number ? "" : last.label, kind: /** @type {const} */ ("kick") }));
  for (const { line, text, kind } of named) {
    const trace = traceOf(pixelsOf(line, scales), plot);
    alongLine(trace);
    if (text && trace.length) wishes.push({ text, kind, spots: spotsAlong(trace), from: trace });
  }
  for (const { x: along, y: up, x_range, y_range, label, style } of chart.dots) {
    /** @type {Pair} */
    const place = [x(along), y(up)];
    const ranges = [x_range?.map((end) => [x(end), place[1]]), y_range?.map((end) => [place[0], y(end)])];
    for (const range of ranges) if (range) alongLine(traceOf(/** @type {Pair[]} */ (range), plot));
    onDot(place);
    const reach = x_range ? Math.max(...x_range.map((end) => Math.abs(x(end) - place[0]))) + LINE_GAP : DOT_GAP;
    const spots = spotsAround(place, reach);
    if (label) wishes.push({ text: label, kind: `dot-${style}`, spots, far: NEAR_SPOTS, from: [place] });
  }
  for (const { place } of instants) onDot(place);
  for (const { label, place, current } of instants) {
    wishes.push({ text: label, kind: "instant", current, spots: spotsAround(place, DOT_GAP), far: NEAR_SPOTS, from: [place] });
  }
  wishes.sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
  return { wishes, obstacles, dots };
}

/**
 * Write the words; those that find no room leave.
 * @param {SVGGElement} group
 * @param {{wishes: Wish[], obstacles: Obstacle[], dots: Obstacle[]}} wanted
 * @param {Box} bounds
 * @param {Map<string, number>} lasts the spot that each had: words that hop cannot be read
 * @param {ReturnType<typeof import("../ground/labels.js").buildRuler>} ruler
 */
export function writeLabels(group, { wishes, obstacles, dots }, bounds, lasts, ruler) {
  const leaders = svg("path", { class: "kd-chart-leader" });
  group.replaceChildren(leaders);
  /** @type {Box[]} */
  const taken = [];
  let lines = "";
  for (const { text, kind, current = false, spots, far = Infinity, from } of wishes) {
    const style = `kd-chart-word kd-word-${kind}${current ? " kd-current" : ""}`;
    const node = group.appendChild(svg("text", { class: style }, text));
    const { width, size } = ruler.measure(node);
    const room = { width: Math.round(width), height: size * LINE_HEIGHT }; // some browsers give whole px only
    const last = lasts.get(text) ?? -1;
    const named = from.map(([x, y]) => ({ x, y }));
    const others = far < Infinity ? dots.filter(({ x, y }) => x !== from[0][0] || y !== from[0][1]) : dots;
    /** A leader says whose the words are. @param {Box} at @param {number} number */
    const wrong = (at, number) => {
      if (!named.length || number >= far) return false;
      const own = Math.min(...named.map((place) => away(at, place)));
      return others.some((other) => away(at, other) < own + NEARER);
    };
    const { number, spot, box, cost } = choose(spots, room, { bounds, taken, obstacles: [...obstacles, ...dots], last, wrong });
    const most = CROWDED[kind === "instant" ? "instant" : far < Infinity ? "dot" : "line"];
    if (cost > most || taken.some((other) => overlap(box, other))) {
      node.remove();
      continue;
    }
    taken.push({ ...box, left: box.left - APART, right: box.right + APART });
    lasts.set(text, number);
    node.setAttribute("x", String(spot.x));
    node.setAttribute("y", String(spot.y + SINK * size));
    node.setAttribute("text-anchor", spot.anchor);
    if (number >= far) lines += leader(from[0], boxAt(spot, room.width, room.height));
  }
  leaders.setAttribute("d", lines);
}

/** From a dot to the nearest point of its words' box. @param {Pair} from @param {Box} box */
function leader([x, y], { left, right, top, bottom }) {
  return `M${x} ${y}L${Math.min(Math.max(x, left - 3), right + 3)} ${Math.min(Math.max(y, top), bottom)}`;
}
