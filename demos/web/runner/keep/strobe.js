// The runner of several frames in one picture: of each dot, the frame in which it differs most from what mostly is there. That needs a
// camera that stands still.

import { Refusal } from "../../ground/browser.js";
import { html } from "../../ground/dom.js";
import { mustBeTrue } from "../../share/pictures/dots.js";
import { frameOnto } from "./picture.js";
import { FEWEST, fiveOf, swingOf } from "./swing.js";

/** @import { Clip } from "../types.js" */
/** @import { Saved } from "./picture.js" */

/** So many frames more, spread over the marked ones, say what mostly is there. */
const WITNESSES = 6;
/** Four bytes a dot differ by so much, summed over red, green and blue, before it is more than the camera's noise. */
const NOISE = 36;
/** Where a browser alters what is read from a canvas. */
export const INSTEAD = "Let this page read its canvas, or save the project here and open it beside the film in another browser.";
const TOO_FEW = "Mark the leg in some frames first: then the runner of the five instants is laid into one picture.";

/**
 * Four bytes a dot in, four bytes a dot out.
 * @param {ArrayLike<number>[]} pictures of one size
 * @param {number} count so many of them, the first, are shown; all of them say what mostly is there
 * @param {Uint8ClampedArray | number[]} onto
 */
export function standOut(pictures, count, onto) {
  const shownOnes = pictures.slice(0, count);
  const order = pictures.map((_, at) => at);
  const light = pictures.map(() => 0);
  const middle = Math.floor(pictures.length / 2);
  for (let dot = 0; dot < onto.length; dot += 4) {
    pictures.forEach((picture, at) => (light[at] = 2 * picture[dot] + 5 * picture[dot + 1] + picture[dot + 2]));
    order.sort((a, b) => light[a] - light[b]);
    const usual = pictures[order[middle]];
    let [shown, most] = [usual, NOISE];
    for (const picture of shownOnes) {
      const off = Math.abs(picture[dot] - usual[dot]) + Math.abs(picture[dot + 1] - usual[dot + 1]) + Math.abs(picture[dot + 2] - usual[dot + 2]);
      if (off > most) [shown, most] = [picture, off];
    }
    for (let part = 0; part < 4; part++) onto[dot + part] = shown[dot + part];
  }
}

/**
 * The runner at the named instants in one picture, each face covered.
 * @param {Pick<Saved, "work" | "face">} saved
 * @param {number} most dots of the longer side
 * @param {AbortSignal} signal
 */
export async function strobeOf(saved, most, signal) {
  const swing = swingOf(saved.work);
  const five = fiveOf(swing);
  if (five.length < FEWEST) throw new Refusal(TOO_FEW);
  await mustBeTrue(INSTEAD);
  const { width, height } = /** @type {Clip} */ (saved.work.clip);
  const scale = Math.min(1, most / Math.max(width, height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const [first, last] = [swing.frames[0].frame, swing.frames[swing.frames.length - 1].frame];
  const witnesses = Array.from({ length: WITNESSES }, (_, at) => Math.round(first + ((last - first) * at) / (WITNESSES - 1)));
  const pictures = [];
  for (const frame of [...five.map(({ frame }) => frame), ...witnesses]) {
    const canvas = html("canvas", size);
    await frameOnto(saved, frame, { x: 0, y: 0, width, height }, canvas, { x: 0, y: 0, ...size }, signal);
    pictures.push(contextOf(canvas).getImageData(0, 0, size.width, size.height).data);
  }
  const laid = html("canvas", size);
  const dots = contextOf(laid).createImageData(size.width, size.height);
  standOut(pictures, five.length, dots.data);
  contextOf(laid).putImageData(dots, 0, 0);
  return laid;
}

/** @param {HTMLCanvasElement} canvas */
const contextOf = (canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
