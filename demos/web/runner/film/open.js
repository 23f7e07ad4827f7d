// From a file to a clip. All of it is read on this device.

import { Refusal, triedLater } from "../../ground/browser.js";
import { orNull } from "../../ground/late.js";
import { emptyRefused, filmRefused, kindOf, neitherRefused, photoRefused, soundRefused } from "./formats.js";
import { keepFrames } from "./frames.js";
import { playerOf, seekFrames } from "./seek.js";

/** @import { Clip, Made } from "../types.js" */

/** A larger photo is made smaller: most phones hold no larger canvas. */
const MOST_DOTS = 16e6;
/** Rates of cameras, for a rate that was measured. */
const RATES = [24, 25, 30, 48, 50, 60, 90, 100, 120, 240, 480, 960];

/** The frames a second at which a film is played, as cameras name them. @param {readonly number[]} times_ms */
export function rateOf(times_ms) {
  const rate = (1000 * (times_ms.length - 1)) / (times_ms[times_ms.length - 1] - times_ms[0]);
  return RATES.find((one) => Math.abs(one / rate - 1) < 0.02) ?? (Math.round(rate * 10) / 10 || 30);
}

/**
 * A Refusal says in a sentence what cannot be opened, and what to do.
 * @param {File} file
 * @returns {Promise<{clip: Clip, filmed: Made["filmed"]}>}
 */
export async function openFile(file) {
  if (!file.size) throw new Refusal(emptyRefused(file.name));
  const { kind, format } = await kindOf(file);
  const name = file.name || (kind === "photo" ? "pasted photo" : "pasted film");
  if (kind === "photo" || (kind === "neither" && file.type.startsWith("image/"))) return { clip: await openPhoto(file, name, format), filmed: null };
  if (kind === "film" || file.type.startsWith("video/")) return openFilm(file, name, format);
  throw new Refusal(neitherRefused(name, format));
}

/** @param {Blob} file @param {string} name @param {string} format @returns {Promise<Clip>} */
async function openPhoto(file, name, format) {
  let bitmap = await triedLater(() => createImageBitmap(file, { imageOrientation: "from-image" }), null);
  if (!bitmap) throw new Refusal(photoRefused(name, format));
  const shrink = Math.sqrt(MOST_DOTS / (bitmap.width * bitmap.height));
  if (shrink < 1) {
    const whole = bitmap;
    bitmap = await triedLater(() => createImageBitmap(whole, { resizeWidth: Math.round(whole.width * shrink), resizeHeight: Math.round(whole.height * shrink), resizeQuality: "high" }), null);
    whole.close();
    if (!bitmap) throw new Refusal(photoRefused(name, format));
  }
  const picture = bitmap;
  const { width, height } = picture;
  return { name, kind: "photo", width, height, times_ms: [0], frame: async () => picture, close: () => picture.close() };
}

/** @param {Blob} file @param {string} name @param {string} format */
async function openFilm(file, name, format) {
  const demux = await orNull(import("./demux.js"));
  if (!demux) throw new Refusal("The part that reads films has not arrived. Is the network there? Then open the film again. A photo opens without.");
  const film = await triedLater(() => demux.readFilm(file), null);
  if (film === "sound") throw new Refusal(soundRefused(name));
  if (!film?.times.length) throw new Refusal(filmRefused(name, format, null)); // a codec that is known is not to blame
  const { codec, times, keys, room, width, height, captured, pictures } = film;
  /** @param {number} time s */
  const nearest = (time) => {
    const after = times.findIndex((one) => one >= time);
    return after < 0 ? times.length - 1 : after > 0 && time - times[after - 1] < times[after] - time ? after - 1 : after;
  };
  /** @param {number} index */
  async function* from(index) {
    const until = times[index + 1] ?? times[index] + 1;
    for await (const { canvas, timestamp } of pictures((times[index] + until) / 2)) yield { index: nearest(timestamp), picture: canvas };
  }
  const video = film.canDecode ? null : await triedLater(() => playerOf(file), null);
  if (!film.canDecode && !video) throw film.close(), new Refusal(filmRefused(name, format, codec));
  const frames = video ? seekFrames(video, times) : keepFrames({ keys, room, from });
  const times_ms = times.map((time) => (time - times[0]) * 1000);
  const plays = rateOf(times_ms);
  const close = () => {
    frames.close();
    film.close();
  };
  /** @type {Clip} */
  const clip = { name, kind: "film", width, height, times_ms, frame: frames.frame, close };
  return { clip, filmed: captured && captured > 1.5 * plays ? { at: Math.round(captured), plays } : null };
}
