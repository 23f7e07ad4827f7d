// What is saved, as dots: a frame with the face covered, what is drawn over it, and below it in words what it shows.

import { html, svg } from "../../ground/dom.js";
import { kneeWords, thighWords, timeWords } from "../../ground/words.js";
import { drawingOf } from "../../share/pictures/dots.js";
import { Refusal } from "../../ground/browser.js";
import { frameWords } from "../mark/words.js";
import { drawModel, drawNotes, drawOnion, drawOwn } from "./draw.js";
import { cover } from "./face.js";
import { INK, inkWords } from "./ink.js";
import { lengthsAt, placeOf } from "./places.js";
import { fiveOf, swingOf, toeOffOf } from "./swing.js";

/** @import { Clip, FrameAngles, Work } from "../types.js" */
/** @import { Choices } from "./draw.js" */
/** @import { Face } from "./places.js" */
/** @import { Compared } from "./swing.js" */
/**
 * @typedef {object} Saved what a picture is made of
 * @property {Work} work
 * @property {Choices} choices
 * @property {Compared | null} model null where none is shown
 * @property {(frame: number) => Pick<Face, "x" | "y" | "r"> | "unknown" | null} face what is to be covered
 * @property {string} fonts from fontsOfThePage()
 */
/** @typedef {{x: number, y: number, width: number, height: number}} Box of the frame, in its dots */

/** A picture is so many units wide; words, lines and edges are counted in them. */
const UNITS = 900;
const LINE = 23;
const EDGE = 14;
const NAME = "Knee Drive Lab";
const NOT_MEASURED = "A model, not a measurement";
/** Frames of the strip: dots wide each, and what of the picture is in them, in lengths of the leg about the hip. */
const STRIP_DOTS = 360;
const AROUND = { side: 1.15, up: 1.4, down: 1.3 };
const NO_FACE = "Nobody knows where the face is in this frame. Press “Place the cover” and set it, or say that the face may be seen.";
const NO_LEG = "Mark hip, knee and ankle in a frame first: then the strip knows what to show.";

/** When it is, in a runner's own time. @param {Work} work @param {number} frame */
export function whenWords(work, frame) {
  const toeOff = toeOffOf(work);
  if (toeOff === null) return work.clip?.kind === "photo" ? "" : `${frameWords(frame)}, ${timeWords(work.timeOf(frame))}`;
  const ms = work.timeOf(frame) - toeOff;
  return `${timeWords(Math.abs(ms))} ${ms < 0 ? "before" : "after"} toe-off`;
}

/** @param {Pick<FrameAngles, "thigh_deg" | "knee_deg">} angles */
export const angleWords = ({ thigh_deg, knee_deg }) => [thighWords(thigh_deg), ...(knee_deg === null ? [] : [kneeWords(knee_deg)])];

/** All that lies over a frame, and the sentences below it. @param {Saved} saved @param {number} frame @param {number} unit */
function over({ work, choices, model }, frame, unit) {
  const own = swingOf(work).frames.find((one) => one.frame === frame);
  const onion = choices.onion !== "none" ? drawOnion(work, unit) : null;
  const theirs = model ? drawModel(work, frame, model, choices, unit) : null;
  const notes = work.made.notes.filter((note) => note.frame === frame);
  const groups = [...(theirs?.group ? [theirs.group] : []), ...(onion ? [onion.group] : []), drawOwn(work, frame, unit), drawNotes(notes, unit)];
  const first = [whenWords(work, frame), ...(own ? angleWords(own) : [])].filter(Boolean).join(", ");
  const lines = [first, ...(theirs ? [theirs.group ? theirs.words : ""] : []), ...(onion ? [onion.words] : []), theirs ? `${NOT_MEASURED}. ${NAME}` : NAME];
  return { groups, lines };
}

/** Dark words on a white ground. @param {string[]} lines @param {number} x @param {number} y of the first @param {number} unit @param {"start" | "middle"} [anchor] */
function below(lines, x, y, unit, anchor = "start") {
  return lines.map((line, row) => {
    const words = inkWords([line], [x, y + row * LINE * unit], unit, INK.edge, anchor);
    words.setAttribute("stroke", "none");
    if (row) words.setAttribute("font-weight", "400");
    return words;
  });
}

/** The frame itself in a box of another canvas, its face covered. @param {Pick<Saved, "work" | "face">} saved @param {number} frame @param {Box} box @param {HTMLCanvasElement} onto @param {Box} place @param {AbortSignal} signal */
export async function frameOnto({ work, face }, frame, box, onto, place, signal) {
  const hidden = face(frame);
  if (hidden === "unknown") throw new Refusal(NO_FACE);
  const scale = place.width / box.width;
  const piece = html("canvas", { width: place.width, height: place.height });
  const source = await /** @type {Clip} */ (work.clip).frame(frame, signal); // good until somebody asks for the next: drawn at once
  signal.throwIfAborted();
  piece.getContext("2d")?.drawImage(source, box.x, box.y, box.width, box.height, 0, 0, place.width, place.height);
  if (hidden) cover(piece, { x: (hidden.x - box.x) * scale, y: (hidden.y - box.y) * scale, r: hidden.r * scale });
  onto.getContext("2d")?.drawImage(piece, place.x, place.y);
}

/**
 * One frame as it is saved. All frames of a film come out in one size.
 * @param {Saved} saved
 * @param {number} frame
 * @param {number} most dots of the longer side
 * @param {AbortSignal} signal
 * @param {HTMLCanvasElement | null} [ground] a picture to stand in the frame's own place
 */
export async function pictureOfFrame(saved, frame, most, signal, ground = null) {
  const { width, height } = /** @type {Clip} */ (saved.work.clip);
  const scale = Math.min(1, most / Math.max(width, height));
  const unit = Math.max(width, 0.75 * height) / UNITS;
  const { groups, lines } = over(saved, frame, unit);
  const foot = (lines.length * LINE + EDGE) * unit;
  const drawing = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height + foot}`, width, height: height + foot }, svg("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, ...groups),
    svg("rect", { y: height, width, height: foot + 1, fill: "#ffffff" }), ...below(lines, EDGE * unit, height + (LINE - 2) * unit, unit));
  const canvas = html("canvas", { width: Math.round(width * scale), height: Math.round((height + foot) * scale) });
  const place = { x: 0, y: 0, width: canvas.width, height: Math.round(height * scale) };
  if (ground) canvas.getContext("2d")?.drawImage(ground, 0, 0, place.width, place.height);
  else await frameOnto(saved, frame, { x: 0, y: 0, width, height }, canvas, place, signal);
  canvas.getContext("2d")?.drawImage(await drawingOf(drawing, scale, saved.fonts), 0, 0);
  return canvas;
}

/** What of a frame the strip shows: the runner about the hip, within the picture. @param {Work} work @param {number} frame @returns {Box} */
export function boxAbout(work, frame) {
  const { width, height } = /** @type {Clip} */ (work.clip);
  const hip = placeOf(work, frame, "hip");
  const lengths = lengthsAt(work, frame);
  if (!hip || !lengths) throw new Refusal(NO_LEG);
  const leg = lengths.thigh + lengths.shank;
  const shape = (AROUND.up + AROUND.down) / (2 * AROUND.side);
  const wide = Math.min(2 * AROUND.side * leg, width, height / shape);
  const tall = wide * shape;
  const within = (/** @type {number} */ from, /** @type {number} */ size, /** @type {number} */ whole) => Math.min(Math.max(from, 0), whole - size);
  return { x: within(hip[0] - wide / 2, wide, width), y: within(hip[1] - (tall * AROUND.up) / (AROUND.up + AROUND.down), tall, height), width: wide, height: tall };
}

/**
 * The frames at the named instants side by side, each with its words below.
 * @param {Saved} saved
 * @param {{signal: AbortSignal, progress: (share: number) => void}} under
 */
export async function pictureOfFive(saved, { signal, progress }) {
  const { work } = saved;
  const model = saved.choices.model === "none" ? "none" : "on"; // beside the athlete there is no room
  const five = fiveOf(swingOf(work));
  if (!five.length) throw new Refusal(NO_LEG);
  const tall = Math.round((STRIP_DOTS * (AROUND.up + AROUND.down)) / (2 * AROUND.side));
  const unit = STRIP_DOTS / 270;
  const words = five.map(({ label, frame, ...angles }) => [...label.split(", ").filter(Boolean), whenWords(work, frame), ...angleWords(angles)].filter(Boolean));
  const rows = Math.max(...words.map(({ length }) => length)) + 1;
  const [width, height] = [five.length * STRIP_DOTS, Math.round(tall + (rows * LINE + EDGE) * unit)];
  const canvas = html("canvas", { width, height });
  const whole = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height });
  const onto = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  onto.fillStyle = "#ffffff";
  onto.fillRect(0, 0, width, height);
  for (const [at, { frame }] of five.entries()) {
    const box = boxAbout(work, frame);
    const x = at * STRIP_DOTS;
    await frameOnto(saved, frame, box, canvas, { x, y: 0, width: STRIP_DOTS - 6, height: tall }, signal);
    const { groups } = over({ ...saved, choices: { ...saved.choices, model, onion: "none" } }, frame, (unit * box.width) / STRIP_DOTS);
    whole.append(svg("svg", { x, width: STRIP_DOTS - 6, height: tall, viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`, preserveAspectRatio: "none" }, ...groups));
    whole.append(...below(words[at], x + (STRIP_DOTS - 6) / 2, tall + LINE * unit, unit, "middle"));
    progress((at + 1) / five.length);
  }
  whole.append(...below([saved.model ? `Blue: ${saved.model.called}. ${NOT_MEASURED}. ${NAME}` : NAME], EDGE * unit, height - EDGE * unit * 0.7, unit));
  onto.drawImage(await drawingOf(whole, 1, saved.fonts), 0, 0);
  return { canvas, five };
}
