// Finding room for the words beside the leg. All in CSS pixels of the stage.

import { set } from "./dom.js";

/** @typedef {{x: number, y: number, anchor: "start" | "middle" | "end"}} Spot y is the middle of the line of text */
/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */
/** @typedef {{x: number, y: number, r: number, weight: number}} Obstacle */

/** The letters of a picture that nobody has changed, as demo.css makes them. */
const USUAL_PX = 16;
const OUTSIDE = 200;
const ON_WORDS = 80;
const ON_LIMB = 10;
const LATER_SPOT = 1;
const PER_PX_MOVED = 0.2;
/** A label stays where it was unless another spot is clearly better: words that hop cannot be read. */
const LOYALTY = 6;

/** How many times as large as usual a reader's letters are in a picture: demo.css sizes its words by that. @param {Element} root */
export const lettersOf = (root) => parseFloat(getComputedStyle(root).fontSize) / USUAL_PX;

/**
 * Words in rows, each as wide as there is room for: where letters are so large that none can stand beside what it names.
 * @param {SVGTextElement[]} nodes
 * @param {{x: number, y: number, line: number, room: number}} place left and upper edge, from line to line, and the room's width
 */
export function writeRows(nodes, { x, y, line, room }) {
  const told = nodes.filter((node) => node.textContent && node.getAttribute("visibility") !== "hidden");
  told.forEach((node, row) => {
    set(node, { x, y: y + (row + 1) * line, "text-anchor": "start", textLength: null });
    if (node.getComputedTextLength() > room) set(node, { textLength: room, lengthAdjust: "spacingAndGlyphs" });
  });
}

/**
 * How wide words are, and how large. To measure is to lay the page out, so it is done once for all figures: they count as
 * noughts, which are the widest.
 */
export function buildRuler() {
  /** @type {Map<string, {width: number, size: number}>} */
  const known = new Map();
  return {
    /** After a change of size or font. */
    forget: () => known.clear(),
    /** @param {SVGTextElement} node */
    measure(node) {
      const words = node.textContent ?? "";
      const shape = words.replace(/\d/g, "0");
      const key = `${node.getAttribute("class")} ${shape}`;
      const before = words ? known.get(key) : { width: 0, size: 0 };
      if (before) return before;
      node.textContent = shape;
      const room = { width: node.getComputedTextLength(), size: parseFloat(getComputedStyle(node).fontSize) };
      node.textContent = words;
      if (room.width) known.set(key, room);
      return room;
    },
  };
}

/**
 * Eight places around a point, best first.
 * @param {{x: number, y: number}} centre
 * @param {number} gap
 * @param {string} order compass letters: "E SE NE S N W SW NW"
 * @returns {Spot[]}
 */
export function around({ x, y }, gap, order = "E SE NE S N W SW NW") {
  return order.split(" ").map((where) => {
    const right = where.includes("E") ? 1 : where.includes("W") ? -1 : 0;
    const down = where.includes("S") ? 1 : where.includes("N") ? -1 : 0;
    const slant = right && down ? 0.75 : 1;
    const anchor = right > 0 ? "start" : right < 0 ? "end" : "middle";
    return { x: x + right * gap * slant, y: y + down * (gap * slant + 8), anchor };
  });
}

/** @param {Spot} spot @param {number} width @param {number} height @returns {Box} */
export function boxAt({ x, y, anchor }, width, height) {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, top: y - height / 2, right: left + width, bottom: y + height / 2 };
}

/** @param {Box} a @param {Box} b */
export function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How far a point is from a box, px. @param {Box} box @param {{x: number, y: number}} point */
export function away({ left, top, right, bottom }, { x, y }) {
  return Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom));
}

/**
 * The best spot for one label, moved inside the bounds: its number among the spots, where to write, and the room it takes.
 * @param {Spot[]} spots
 * @param {{width: number, height: number}} size
 * @param {{bounds: Box, taken: Box[], obstacles: Obstacle[], last: number, wrong?: (box: Box, number: number) => boolean}} around
 *   wrong: where the label would seem to name something else
 */
export function choose(spots, { width, height }, { bounds, taken, obstacles, last, wrong }) {
  const placed = spots.map((wish, number) => {
    const at = boxAt(wish, width, height);
    const shift = Math.max(bounds.left - at.left, 0) + Math.min(bounds.right - at.right, 0);
    const spot = { ...wish, x: wish.x + shift };
    const box = boxAt(spot, width, height);
    let cost = number * LATER_SPOT + Math.abs(shift) * PER_PX_MOVED - (number === last ? LOYALTY : 0);
    if (box.top < bounds.top || box.bottom > bounds.bottom || wrong?.(box, number)) cost += OUTSIDE;
    for (const other of taken) if (overlap(box, other)) cost += ON_WORDS;
    for (const circle of obstacles) if (away(box, circle) < circle.r) cost += ON_LIMB * circle.weight;
    return { number, spot, box, cost };
  });
  return placed.reduce((best, next) => (next.cost < best.cost ? next : best));
}

/**
 * Circles along a straight limb.
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} to
 * @param {[number, number]} radii
 * @param {number} weight
 * @returns {Obstacle[]}
 */
export function circlesAlong(from, to, [r0, r1], weight) {
  return [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1].map((part) => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
    r: r0 + (r1 - r0) * part,
    weight,
  }));
}
