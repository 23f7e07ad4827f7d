// Frames by the browser's own player, where it has no decoder to offer, or plays more than that decodes.

import { Refusal, tried } from "../../ground/browser.js";
import { orNull } from "../../ground/late.js";

/** How often the player is sent again for a frame that is not the one asked for. */
const TRIES = 3;

/** @param {number} index */
const stands = (index) => `This browser's player does not stop at frame ${index + 1}. Go to another one, or open the film in another browser.`;

/** @param {EventTarget} target @param {string} name @param {AbortSignal} [signal] */
const once = (target, name, signal) => new Promise((resolve) => target.addEventListener(name, resolve, { once: true, signal }));

/**
 * Null where the browser cannot play it.
 * @param {Blob} file
 * @returns {Promise<HTMLVideoElement | null>}
 */
export async function playerOf(file) {
  const video = Object.assign(document.createElement("video"), { muted: true, playsInline: true, preload: "auto" });
  video.src = URL.createObjectURL(file);
  const came = await orNull(Promise.race([once(video, "loadeddata"), once(video, "error").then(() => null)]));
  if (came && video.videoWidth) return video;
  leave(video);
  return null;
}

/** @param {HTMLVideoElement} video */
function leave(video) {
  URL.revokeObjectURL(video.src);
  video.removeAttribute("src");
  video.load();
}

/**
 * @param {HTMLVideoElement} video
 * @param {readonly number[]} times when each frame is shown, s
 */
export function seekFrames(video, times) {
  /** The frame that is seen, as far as the player says. @type {number | null} */
  let seen = null;
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();
  /** The middle of a frame: its edges are nobody's. @param {number} index */
  const middle = (index) => (times[index] + (times[index + 1] ?? times[index] + (times[index] - times[index - 1] || 0.02))) / 2;
  /** @param {number} index */
  async function seek(index) {
    const told = "requestVideoFrameCallback" in video && !document.hidden;
    /** @type {Promise<number>} the time of the frame that comes, s */
    const comes = new Promise((resolve) => told && video.requestVideoFrameCallback((_, { mediaTime }) => resolve(mediaTime)));
    const done = once(video, "seeked");
    video.currentTime = middle(index);
    if (!(await orNull(done))) throw new Refusal(stands(index));
    if (!told) return index;
    const time = await Promise.race([comes, new Promise((resolve) => setTimeout(resolve, 250, null))]);
    return time === null ? index : times.findLastIndex((one) => one <= time + 1e-4);
  }
  /** @param {number} index @param {AbortSignal} [signal] */
  async function read(index, signal) {
    for (let tries = 0; seen !== index && tries < TRIES; tries++) {
      signal?.throwIfAborted();
      seen = await seek(index);
    }
    if (seen !== index) throw new Refusal(stands(index));
    return video;
  }
  return {
    /** @param {number} index @param {AbortSignal} [signal] */
    frame(index, signal) {
      const asked = turn.then(() => read(index, signal));
      turn = asked.catch(() => null);
      return asked;
    },
    close: () => tried(() => leave(video), undefined),
  };
}
