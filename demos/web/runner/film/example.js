// A film for who has none: the recorded sprinter in his shoes, as a still camera at the side would have filmed him at 240 frames a second.
// His joints lie where they were recorded (run/strides.json), so what is measured on it can be compared with what was measured on him.

import { bodyAt } from "../../picture/body.js";
import LOOK from "../../look/look.json" with { type: "json" };
import STRIDES from "../../run/strides.json" with { type: "json" };

/** @import { BodyShape, End, Pair, Stride } from "../../ground/types.js" */
/** @import { Clip, Joint, Marks, Point } from "../types.js" */

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES = 108;
const RATE = 240;
/** The first frame, ms from the moment at which the right toe leaves the ground. */
const BEGIN_MS = -30;
/** His toe leaves the ground, and his knee is past its highest. */
const FIRST_MARKED = 7;
const LAST_MARKED = 78;
/** Dots for each metre, and where that toe-off's hip and the ground are, in dots. */
const SCALE = 278;
const HIP_X = 280;
const GROUND_Y = 648;

const STRIDE = /** @type {Stride} */ (/** @type {unknown} */ (STRIDES.slower.at(-1)));
const SKIN = { far: "#8a5a3c", near: "#a06a47" };
const COLOURS = { "far arm": SKIN.far, "far leg": SKIN.far, "far shoe": "#24303a", "far shorts": "#1c4569", head: SKIN.near, shirt: "#d9dde0", "near leg": SKIN.near, "near shorts": "#24567f", "near shoe": "#33414c", "near arm": SKIN.near };
/** The first is the hair's, laid over the head. */
const HAIR = "#2b211c";

/** @param {End} end @returns {End} */
const onTheRight = (end) => /** @type {End} */ (end.map((part) => (typeof part === "string" ? part.replace(/_L$/, "_R") : part)));

/** The shapes of the site's pale body, each named by what it wears. @returns {BodyShape[]} */
function dressed() {
  const body = /** @type {BodyShape[]} */ (/** @type {unknown} */ (LOOK.body));
  const of = (/** @type {string} */ part) => body.filter((shape) => shape.part === part);
  const isShoe = (/** @type {BodyShape} */ { to }) => String(to[0]).includes("sole");
  const far = of("far leg").map((shape) => ({ ...shape, part: isShoe(shape) ? "far shoe" : "far leg" }));
  const [thigh] = far;
  const shorts = { ...thigh, part: "far shorts", to: /** @type {End} */ (["hip_L", "knee_L", 0.42, 0]), r: /** @type {Pair} */ ([thigh.r[0] + 0.01, thigh.r[1] + 0.03]) };
  const trunk = of("trunk").map((shape) => ({ ...shape, part: String(shape.to[1]).includes("head") || String(shape.from[1]).includes("head") ? "head" : "shirt" }));
  const near = [...far, shorts].map(({ part, from, to, r }) => ({ part: part.replace("far", "near"), from: onTheRight(from), to: onTheRight(to), r }));
  return [...of("far arm"), ...far, shorts, ...trunk, ...near, ...of("near arm")];
}

/** @param {number} index */
const momentOf = (index) => BEGIN_MS + (index * 1000) / RATE;

/** His body at a frame, and where its points are in the picture. @param {number} index @param {BodyShape[]} body */
function at(index, body) {
  const { parts, points, height_m, along_m } = bodyAt({ stride: STRIDE, body }, momentOf(index));
  const x = HIP_X + SCALE * along_m;
  const y = GROUND_Y - SCALE * height_m;
  return { parts, x, y, place: (/** @type {string} */ name) => /** @type {Pair} */ ([x + SCALE * points[name][0], y - SCALE * points[name][1]]) };
}

/** Where his joints were recorded, in dots of the picture. @param {number} index @returns {Record<Joint, Pair>} */
export function exampleJoints(index) {
  const { place } = at(index, []);
  return { hip: place("hip_R"), knee: place("knee_R"), ankle: place("ankle_R"), toe: place("toe_sole_R"), head: place("head_centre_est") };
}

/** Marks on them from toe-off to the highest knee, as a coach would set them. @returns {Record<number, Marks>} */
export function exampleMarks() {
  const frames = Array.from({ length: LAST_MARKED - FIRST_MARKED + 1 }, (_, number) => FIRST_MARKED + number);
  const marked = (/** @type {Pair} */ [x, y]) => /** @type {Point} */ ({ x, y, by: "hand", sure: 1, looked: true });
  return Object.fromEntries(frames.map((index) => [index, Object.fromEntries(Object.entries(exampleJoints(index)).map(([joint, place]) => [joint, marked(place)]))]));
}

/** What stands still: sky, fence, grass, and a track with its lines. @param {CanvasRenderingContext2D} context */
function drawPlace(context) {
  const sky = context.createLinearGradient(0, 0, 0, 430);
  sky.addColorStop(0, "#a9c4d8");
  sky.addColorStop(1, "#e3ecf0");
  const bands = /** @type {const} */ ([[sky, 0, 430], ["#6f8b5e", 430, 95], ["#b4614a", 525, 195], ["#efe9e2", 545, 4], ["#efe9e2", 694, 6]]);
  for (const [colour, y, height] of bands) {
    context.fillStyle = colour;
    context.fillRect(0, y, WIDTH, height);
  }
  context.fillStyle = "#8fa3ad";
  for (let x = 10; x < WIDTH; x += SCALE / 2) context.fillRect(x, 330, 5, 120);
  context.fillRect(0, 336, WIDTH, 6);
  context.fillStyle = "#f4f1ea"; // a post at each metre: what a length can be measured by
  for (let x = 2; x < WIDTH; x += SCALE) context.fillRect(x, 672, 4, 22);
}

/** @returns {Clip} */
export function exampleClip() {
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: HEIGHT });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const body = dressed();
  /** @param {number} index */
  async function frame(index) {
    const { parts, x, y, place } = at(index, body);
    context.resetTransform();
    drawPlace(context);
    context.fillStyle = "rgb(60 25 15 / 0.28)"; // his shadow
    context.beginPath();
    context.ellipse(x - 10, GROUND_Y + 8, 120, 9, 0, 0, 2 * Math.PI);
    context.fill();
    context.setTransform(SCALE, 0, 0, -SCALE, x, y);
    for (const [part, colour] of Object.entries(COLOURS)) {
      context.fillStyle = colour;
      context.fill(new Path2D(parts[part]));
    }
    context.resetTransform();
    const [headX, headY] = place("head_centre_est");
    context.fillStyle = HAIR;
    context.beginPath();
    context.ellipse(headX - 5, headY - 7, 30, 27, -0.5, 0.86 * Math.PI, 1.98 * Math.PI);
    context.fill();
    context.fillStyle = "#ffffff"; // the markers of the recording
    for (const joint of ["hip_R", "knee_R", "ankle_R"]) {
      context.beginPath();
      context.arc(...place(joint), 5, 0, 2 * Math.PI);
      context.fill();
    }
    return canvas;
  }
  const times_ms = Array.from({ length: FRAMES }, (_, index) => (index * 1000) / RATE);
  return { name: "The example: a sprinter at 7 m/s, 240 frames a second", kind: "film", width: WIDTH, height: HEIGHT, times_ms, frame, close() {} };
}
