// Pictures in time: an animated GIF, or a film that the browser records. Picture by picture, so that
// the page goes on answering between them.

import { GIFEncoder, applyPalette, quantize } from "gifenc";
import { tried } from "../../ground/browser.js";
import { html } from "../../ground/dom.js";
import { blobOf, dotsOf, mustBeTrue } from "./dots.js";

/** @import { Work } from "../types.js" */
/** @typedef {{times: number[], delay_ms: number}} Plan */
/** @typedef {(time_ms: number) => Promise<HTMLCanvasElement>} Draw the picture at a time; all are of one size */

const DELAY_MS = 40; // 25 pictures a second; GIF counts in hundredths
const QUICK_DELAY_MS = 20; // a swing at full speed is over in a quarter of a second
/** A GIF grows with each picture: so few keep it below 2 MB. A film is small whatever it shows. */
const MOST_PICTURES = { gif: 60, film: 300 };
const HOLD_MS = 1200; // the end stands, so that it can be read
const COLOURS = 64;
/** Enough dots to find the colours by. */
const EVERY_DOT = 7;
const FILM_BITS_S = 6_000_000;
/** PowerPoint plays the first; every browser that records at all makes one of them. */
const FILM_TYPES = ["video/mp4;codecs=avc1.640028", "video/mp4;codecs=avc1.42E028", "video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm"];

/**
 * Which moments are shown, and for how long each.
 * @param {number} end_ms
 * @param {number} rate 1 is real time
 * @param {keyof typeof MOST_PICTURES} kind
 * @returns {Plan}
 */
export function planOf(end_ms, rate, kind) {
  const lasts_ms = end_ms / rate;
  const usual = lasts_ms < 500 ? QUICK_DELAY_MS : DELAY_MS;
  const delay_ms = 10 * Math.ceil(Math.max(usual, lasts_ms / MOST_PICTURES[kind]) / 10);
  const steps = Math.max(1, Math.round(lasts_ms / delay_ms));
  return { times: Array.from({ length: steps + 1 }, (_, step) => (end_ms * step) / steps), delay_ms };
}

/**
 * An animated GIF that plays again and again.
 * @param {Draw} draw
 * @param {Plan} plan
 * @param {Work} work
 * @param {number} [colours] a photo has more of them than a drawing
 * @returns {Promise<Blob>}
 */
export async function gifOf(draw, { times, delay_ms }, { signal, progress }, colours = COLOURS) {
  await mustBeTrue();
  const dotsAt = async (/** @type {number} */ time_ms) => {
    const canvas = await draw(time_ms);
    signal.throwIfAborted();
    const { width, height } = canvas;
    return { data: dotsOf(canvas, 0, 0, width, height), width, height };
  };
  const samples = [];
  for (const part of [0, 0.5, 1]) samples.push((await dotsAt(times[Math.round(part * (times.length - 1))])).data);
  const palette = quantize(someOf(samples), colours);
  const gif = GIFEncoder();
  for (const [number, time_ms] of times.entries()) {
    const { data, width, height } = await dotsAt(time_ms);
    const last = number === times.length - 1;
    gif.writeFrame(applyPalette(data, palette), width, height, { delay: last ? HOLD_MS : delay_ms, ...(number ? {} : { palette, repeat: 0 }) });
    progress((number + 1) / times.length);
    await breath();
  }
  gif.finish();
  return new Blob([gif.bytes()], { type: "image/gif" });
}

/** Some of the dots of several pictures, four bytes each. @param {Uint8ClampedArray[]} pictures */
function someOf(pictures) {
  const dots = pictures.map((data) => new Uint32Array(data.buffer).filter((_, place) => place % EVERY_DOT === 0));
  const all = new Uint32Array(dots.reduce((sum, { length }) => sum + length, 0));
  dots.reduce((at, some) => (all.set(some, at), at + some.length), 0);
  return new Uint8Array(all.buffer);
}

/** What this browser can record: a type of film, or null. */
export function filmType() {
  const known = tried(() => typeof HTMLCanvasElement.prototype.captureStream === "function", false);
  return known ? tried(() => FILM_TYPES.find((type) => MediaRecorder.isTypeSupported(type)), null) : null;
}

/**
 * A film. Browsers record in real time only, so the pictures are drawn first and then shown at their pace.
 * @param {Draw} draw
 * @param {Plan} plan
 * @param {string} type from filmType()
 * @param {Work} work
 * @returns {Promise<Blob>}
 */
export async function filmOf(draw, { times, delay_ms }, type, { signal, progress }) {
  await mustBeTrue();
  const film = html("canvas");
  const pictures = [];
  for (const time_ms of times) {
    const canvas = await draw(time_ms);
    signal.throwIfAborted();
    film.width = canvas.width - (canvas.width % 2); // films have an even number of dots
    film.height = canvas.height - (canvas.height % 2);
    pictures.push(await blobOf(canvas)); // a hundred open pictures would need too much memory
    progress((0.7 * pictures.length) / times.length);
  }
  const onto = /** @type {CanvasRenderingContext2D} */ (film.getContext("2d"));
  const stream = film.captureStream(1000 / delay_ms);
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: FILM_BITS_S });
  /** @type {Blob[]} */
  const parts = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  const stopped = new Promise((resolve, reject) => {
    recorder.addEventListener("stop", resolve);
    recorder.addEventListener("error", () => reject(new DOMException("the film could not be recorded")));
  });
  const shown = [...pictures, ...Array(Math.ceil(HOLD_MS / delay_ms)).fill(pictures[pictures.length - 1])];
  const begin = performance.now();
  recorder.start();
  try {
    for (const [number, png] of shown.entries()) {
      const picture = await createImageBitmap(png);
      await breath(begin + number * delay_ms - performance.now());
      signal.throwIfAborted();
      onto.drawImage(picture, 0, 0);
      picture.close();
      progress(0.7 + (0.3 * (number + 1)) / shown.length);
    }
  } finally {
    recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  }
  await stopped;
  return new Blob(parts, { type: type.split(";")[0] });
}

/** Let the page answer, for so long at least. @param {number} [ms] */
const breath = (ms = 0) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
