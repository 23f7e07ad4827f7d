// Of all that the pose model sees, the one leg that swings: who the runner is, where to look for him in the next frame, which
// of two legs is which, and which way he goes.

/** @import { Marks, Point } from "../types.js" */
/** The 33 joints of one person, as MediaPipe numbers them. @typedef {[x: number, y: number, sure: number][]} Body */
/** A square of the picture, which may reach out of it: the model wants squares. Whole dots. @typedef {[x: number, y: number, side: number]} Box */
/** @typedef {(frame: number, boxes: Box[]) => Promise<Body[]>} Look */
/** @typedef {{width: number, height: number}} Size */
/** @typedef {{frame: number, body: Body}} Seen */

/** Left and right, as the model has it. */
const LEGS = [0, 1].map((right) => ({ hip: 23 + right, knee: 25 + right, ankle: 27 + right, toe: 31 + right, heel: 29 + right }));
const [NOSE, LEFT_EAR, RIGHT_EAR] = [0, 7, 8];
/** How large a part of the picture is looked at, against the runner's joints from nose to toe (1.6 times his height): smaller, and a foot is outside; larger, and he is small in it. */
const ROOM = 1.75;
/** How far apart the hips of two people are, against their size: nearer, and it is one person seen twice. */
const APART = 0.3;
/** What it costs to say that the model has mistaken one leg for the other, against the runner's size. */
const MISTAKEN = 0.15;
/** Below this a point is doubtful. */
export const DOUBTFUL = 0.6;

const away = (/** @type {number[]} */ a, /** @type {number[]} */ b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = (/** @type {number[]} */ a, /** @type {number[]} */ b) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const hipsOf = (/** @type {Body} */ body) => middle(body[LEGS[0].hip], body[LEGS[1].hip]);

/** Left, top, width and height of a person. @param {Body} body */
function extent(body) {
  const [xs, ys] = [body.map(([x]) => x), body.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}
/** How large a person is in the picture, dots. @param {Body} body */
export const sizeOf = (body) => Math.max(...extent(body).slice(2));

/** @param {number} x of its middle @param {number} y @param {number} side @returns {Box} */
const square = (x, y, side) => [Math.round(x - side / 2), Math.round(y - side / 2), Math.round(side)];

/** The part of the picture around a person. @param {Body} body */
export function around(body) {
  const [left, top, wide, high] = extent(body);
  return square(left + wide / 2, top + high / 2, ROOM * sizeOf(body));
}

/** The whole picture, and, where it is much longer than it is high, or higher than long, parts of it: small people are missed else. @param {Size} picture @returns {Box[]} */
export function everywhere({ width, height }) {
  const [least, most] = [Math.min(width, height), Math.max(width, height)];
  const whole = square(width / 2, height / 2, most);
  if (most < 1.2 * least) return [whole];
  const steps = Math.ceil((2 * (most - least)) / least);
  const middles = Array.from({ length: steps + 1 }, (_, step) => least / 2 + ((most - least) * step) / steps);
  return [whole, ...middles.map((at) => (width > height ? square(at, least / 2, least) : square(least / 2, at, least)))];
}

/** Each person once, the largest first. @param {Body[]} bodies */
export function people(bodies) {
  /** @type {Body[]} */
  const found = [];
  for (const body of [...bodies].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    if (found.every((other) => away(hipsOf(other), hipsOf(body)) > APART * sizeOf(other))) found.push(body);
  }
  return found;
}

/** Who is nearest to a place. @param {Body[]} bodies @param {number[]} place */
const nearest = (bodies, place) => bodies.reduce((a, b) => (away(hipsOf(b), place) < away(hipsOf(a), place) ? b : a));

/**
 * One runner through these frames: found in one of them, followed from there to both ends.
 * @param {number[]} frames
 * @param {Size} picture
 * @param {Look} look
 * @param {{who: number, marked?: {frame: number, place: number[]}}} wanted the how-manieth person, the largest being 0; or whose hip is marked
 * @param {(done: number) => void} told how many frames are done
 * @returns {Promise<{seen: Seen[], others: number}>} the frames in which he was found, and how many others are in the first of them
 */
export async function follow(frames, picture, look, { who, marked }, told) {
  const search = async (/** @type {number} */ frame) => people(await look(frame, everywhere(picture)));
  /** @type {Map<number, Body>} */
  const seen = new Map();
  let done = 0;
  let others = 0;
  const starts = marked ? [marked.frame, ...frames.filter((frame) => frame !== marked.frame)] : frames;
  let start = -1;
  for (const frame of starts) {
    const found = await search(frame);
    told(++done);
    if (!found.length) continue;
    others = found.length - 1;
    seen.set(frame, marked?.frame === frame ? nearest(found, marked.place) : found[who % found.length]);
    start = frames.indexOf(frame);
    break;
  }
  if (start < 0) return { seen: [], others: 0 };
  const after = frames.slice(start + 1);
  const before = frames.slice(0, start).reverse();
  for (const side of [after, before]) {
    let last = /** @type {Body} */ (seen.get(frames[start]));
    let way = [0, 0]; // from frame to frame: so two who pass each other are not taken for each other
    for (const frame of side) {
      const [x, y] = hipsOf(last);
      const place = [x + way[0], y + way[1]];
      const near = (/** @type {Body[]} */ bodies) => bodies.filter((body) => away(hipsOf(body), place) < sizeOf(last) / 2);
      let found = near(await look(frame, [around(last)]));
      if (!found.length) found = near(await search(frame));
      if (found.length) {
        last = nearest(found, place);
        way = hipsOf(last).map((now, axis) => now - [x, y][axis]);
        seen.set(frame, last);
      }
      told(Math.min(++done, frames.length));
    }
  }
  return { seen: frames.flatMap((frame) => (seen.has(frame) ? { frame, body: /** @type {Body} */ (seen.get(frame)) } : [])), others };
}

/**
 * In which frames the model has taken the left leg for the right one: the way through all frames on which the legs, seen from the hips,
 * move least, where each mistake that is assumed costs something.
 * @param {Body[]} bodies in order of time
 * @returns {boolean[]}
 */
export function mistaken(bodies) {
  if (!bodies.length) return [];
  const placed = (/** @type {Body} */ body, /** @type {number} */ leg) => [LEGS[leg].knee, LEGS[leg].ankle].map((joint) => [0, 1].map((axis) => body[joint][axis] - hipsOf(body)[axis]));
  const move = (/** @type {number} */ at, /** @type {number} */ was, /** @type {number} */ is) =>
    [0, 1].reduce((sum, leg) => {
      const before = placed(bodies[at - 1], leg ^ was);
      return sum + placed(bodies[at], leg ^ is).reduce((parts, place, joint) => parts + away(place, before[joint]), 0);
    }, 0);
  let costs = [0, MISTAKEN * sizeOf(bodies[0])];
  /** @type {number[][]} for both cases, which case the frame before is in */
  const from = [];
  for (let at = 1; at < bodies.length; at++) {
    const ways = [0, 1].map((is) => [0, 1].map((was) => costs[was] + move(at, was, is) + is * MISTAKEN * sizeOf(bodies[at])));
    from.push(ways.map(([straight, swapped]) => Number(swapped < straight)));
    costs = ways.map((both) => Math.min(...both));
  }
  const cases = [Number(costs[1] < costs[0])];
  for (const step of from.reverse()) cases.unshift(step[cases[0]]);
  return cases.map(Boolean);
}

/** The bend of a knee in the picture, whichever way, in degrees. @param {Body} body @param {typeof LEGS[0]} leg */
function bend(body, { hip, knee, ankle }) {
  const direction = (/** @type {number} */ from, /** @type {number} */ to) => Math.atan2(body[to][1] - body[from][1], body[to][0] - body[from][0]);
  const turn = Math.abs(direction(hip, knee) - direction(knee, ankle));
  return (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI;
}

/** @param {Body} body @param {number} joint @returns {Point} */
const point = (body, joint) => ({ x: body[joint][0], y: body[joint][1], by: "found", sure: body[joint][2], looked: false });

/**
 * The marks of the leg that swings: the one on which the coach has marked something, else the one whose knee bends furthest.
 * @param {Seen[]} seen in order of time
 * @param {Readonly<Record<number, Marks>>} marked what the coach has made so far
 * @param {boolean} other the other leg than that
 * @param {Size} picture what lies outside is no mark
 * @returns {Record<number, Marks>}
 */
export function legOf(seen, marked, other, { width, height }) {
  const swaps = mistaken(seen.map(({ body }) => body));
  const legAt = (/** @type {number} */ at, /** @type {number} */ leg) => LEGS[leg ^ Number(swaps[at])];
  const by = [0, 1].map((leg) => {
    const bends = seen.map(({ body }, at) => bend(body, legAt(at, leg)));
    const off = seen.flatMap(({ frame, body }, at) =>
      Object.entries(marked[frame] ?? {}).flatMap(([joint, mark]) => (mark.by === "hand" && joint !== "head" ? away(body[legAt(at, leg)[/** @type {"knee"} */ (joint)]], [mark.x, mark.y]) : []))
    );
    return { most: Math.max(...bends), off: off.reduce((sum, one) => sum + one, 0) };
  });
  const right = by[0].off === by[1].off ? by[1].most > by[0].most : by[1].off < by[0].off;
  return Object.fromEntries(seen.map(({ frame, body }, at) => {
    const { hip, knee, ankle, toe } = legAt(at, Number(right !== other));
    const [x, y] = middle(middle(body[LEFT_EAR], body[RIGHT_EAR]), body[NOSE]);
    const head = { ...point(body, NOSE), x, y };
    const points = { hip: point(body, hip), knee: point(body, knee), ankle: point(body, ankle), toe: point(body, toe), head };
    return [frame, Object.fromEntries(Object.entries(points).filter(([, { x, y }]) => x >= 0 && y >= 0 && x <= width && y <= height))];
  }));
}

/** Which way the runner goes: where his toes point from his heels; 0 where they point at the camera. @param {Seen[]} seen @returns {1 | -1 | 0} */
export function facingOf(seen) {
  const feet = seen.flatMap(({ body }) => LEGS.map(({ toe, heel }) => (body[toe][0] - body[heel][0]) / sizeOf(body)));
  const mean = feet.reduce((sum, one) => sum + one, 0) / (feet.length || 1);
  return Math.abs(mean) < 0.03 ? 0 : mean > 0 ? 1 : -1;
}

/**
 * What was marked together with what was found: what the coach has set or looked at stays.
 * @param {Readonly<Record<number, Marks>>} marked
 * @param {Record<number, Marks>} found
 * @returns {Record<number, Marks>}
 */
export function joined(marked, found) {
  const frames = Object.entries(found).map(([frame, marks]) => {
    const kept = Object.entries(marked[Number(frame)] ?? {}).filter(([, { by, looked }]) => by === "hand" || looked);
    return [frame, { ...marks, ...Object.fromEntries(kept) }];
  });
  return { ...marked, ...Object.fromEntries(frames) };
}
