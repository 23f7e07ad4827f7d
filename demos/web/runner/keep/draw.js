// What is laid over a frame, on the page and in what is saved: the athlete's own leg, the model's, the five instants', and notes.

import { set, svg } from "../../ground/dom.js";
import { poseAt } from "../../ground/motion.js";
import { kneeWords, thighWords, timeWords } from "../../ground/words.js";
import { drawLeg } from "../../picture/leg.js";
import { limb } from "../mark/angles.js";
import { frameWords } from "../mark/words.js";
import { INK, inkDot, inkLine, inkWords, pathOf } from "./ink.js";
import { jointsOn, legOf, scaledLeg, seatAt } from "./places.js";
import { fiveOf, modelTime, swingOf } from "./swing.js";

/** @import { Pair } from "../../ground/types.js" */
/** @import { Note, Work } from "../types.js" */
/** @import { Compared, Sync } from "./swing.js" */
/** @typedef {{model: "none" | "on" | "beside", sync: Sync, onion: "none" | "legs" | "runner"}} Choices */

/** How far beside the athlete the model's leg hangs, and how far the card behind it reaches, in lengths of the leg. */
const ASIDE = 1.5;
const CARD = { up: 0.25, down: 1.2, side: 0.95 };
const BESIDE_SOLID = 0.9;
const ON_SOLID = 0.6;
const DOT = 4.5;

/**
 * The leg as marked, with the plumb line from its hip.
 * @param {Work} work @param {number} frame @param {number} unit
 */
export function drawOwn(work, frame, unit) {
  const points = legOf(work, frame);
  const group = svg("g", { "data-drawn": "own" });
  if (points.length < 2) return group;
  const [[x, y], [kx, ky]] = points;
  const reach = 1.25 * Math.hypot(kx - x, ky - y);
  group.append(inkLine(`M${x} ${y}V${y + reach}`, unit, INK.own, 2, "1 6"), inkLine(pathOf(points), unit, INK.own), ...points.map((at) => inkDot(at, DOT, unit, INK.own)));
  return group;
}

/**
 * The model's leg in a frame, and what there is to say of it; or why it is not there.
 * @param {Work} work
 * @param {number} frame
 * @param {Compared} model
 * @param {Choices} choices
 * @param {number} unit
 * @returns {{group: SVGGElement | null, words: string}}
 */
export function drawModel(work, frame, model, choices, unit) {
  const seat = seatAt(work, frame);
  if (!seat) return { group: null, words: "Mark hip, knee and ankle in one frame, and say which way the runner goes: then the model's leg has its place and its length." };
  const time = modelTime(work, frame, model, choices.sync);
  if (typeof time === "string") return { group: null, words: time };
  const pose = poseAt(model.samples, time);
  const beside = choices.model === "beside";
  const own = beside ? { ...seat, hip: asideOf(seat, work.clip?.width ?? 0) } : seat;
  const { leg, limb: thick } = scaledLeg(own.lengths, model);
  const drawn = drawLeg(leg, thick, "kd-leg", false);
  drawn.set(pose);
  const [x, y] = own.hip;
  const joints = jointsOn(own, model, pose);
  set(drawn.group, { transform: `translate(${x} ${y}) scale(${own.facing} -1)`, fill: INK.model, stroke: INK.own, "stroke-width": 1.5 * unit, opacity: beside ? BESIDE_SOLID : ON_SOLID });
  const dots = Object.entries(joints).map(([joint, at]) => {
    const dot = inkDot(at, DOT - 1, unit, INK.own);
    set(dot, { "data-joint": joint });
    return dot;
  });
  const plumb = inkLine(`M${x} ${y}V${y + 1.25 * own.lengths.thigh}`, unit, INK.own, 2, "1 6");
  const group = svg("g", { "data-drawn": "model", "data-time-ms": time }, ...(beside ? [cardOf(own), plumb] : []), drawn.group, ...dots);
  return { group, words: `The model, ${timeWords(time)} after toe-off: ${thighWords(pose.thigh)}, ${kneeWords(pose.knee)}.` };
}

/** On the side where there is more room. @param {import("./places.js").Seat} seat @param {number} width @returns {Pair} */
function asideOf({ hip: [x, y], lengths }, width) {
  const leg = lengths.thigh + lengths.shank;
  const side = x > width / 2 ? -1 : 1;
  const edge = CARD.side * leg;
  return [Math.min(Math.max(x + side * ASIDE * leg, Math.min(edge, width / 2)), Math.max(width - edge, width / 2)), y];
}

/** @param {import("./places.js").Seat} seat */
function cardOf({ hip: [x, y], lengths: { thigh, shank } }) {
  const leg = thigh + shank;
  return svg("rect", { x: x - CARD.side * leg, y: y - CARD.up * leg, width: 2 * CARD.side * leg, height: (CARD.up + CARD.down) * leg, rx: 0.08 * leg, fill: "#ffffff", opacity: 0.85 });
}

/** The legs of the named instants where they were, numbered in their order. @param {Work} work @param {number} unit */
export function drawOnion(work, unit) {
  const five = fiveOf(swingOf(work));
  const group = svg("g", { "data-drawn": "onion" });
  five.forEach(({ frame }, at) => {
    const points = legOf(work, frame);
    const [x, y] = points[points.length - 1];
    const leg = svg("g", { opacity: 0.55 + (0.45 * (at + 1)) / five.length }, inkLine(pathOf(points), unit, INK.own, 2), inkDot([x, y], 10, unit, INK.own), inkWords([String(at + 1)], [x, y + 5 * unit], unit, INK.own, "middle"));
    group.append(leg);
  });
  return { group, words: five.map(({ label, frame }, at) => `${at + 1} ${label || frameWords(frame)}`).join(", ") };
}

/** The angle between both arms of an angle's note, in whole degrees. @param {Note["points"]} points */
export function angleOf([from, corner, to]) {
  const [a, b] = [from, to].map(([x, y]) => limb({ x: corner[0], y: corner[1] }, { x, y }).deg);
  const apart = Math.abs(a - b) % 360;
  return Math.round(Math.min(apart, 360 - apart));
}

/** @param {readonly Note[]} notes of one frame @param {number} unit */
export const drawNotes = (notes, unit) => svg("g", { "data-drawn": "notes" }, ...notes.map((note) => drawNote(note, unit)));

/** @param {Note} note @param {number} unit */
function drawNote({ kind, points, words }, unit) {
  const group = svg("g", { "data-note": kind });
  if (kind !== "words" && points.length > 1) group.append(inkLine(pathOf(points), unit, INK.note));
  const [x, y] = points[kind === "angle" && points.length > 1 ? 1 : 0];
  const said = kind === "angle" && points.length === 3 ? [`${angleOf(points)}°`, words] : [words];
  const lines = said.filter(Boolean);
  if (lines.length) group.append(inkWords(lines, kind === "words" ? [x, y] : [x + 12 * unit, y - 8 * unit], unit, INK.note));
  return group;
}
