// The pose model, in its worker: fetched with the first question, asked for one look at a time, ended when nobody wants it any more.

import { addressOf, isOneFile } from "../../ground/files.js";
import { Refusal, tried } from "../../ground/browser.js";
import { buildWatchdog, LIMITS_S } from "../../python/watchdog.js";

/** @import { Body, Box } from "./follow.js" */

/** What travels, in MB: said before it does. */
export const MEGABYTES = Math.round(POSE.travels / 1e6);
/** The side of what the model is given at most, in dots: it looks at 256. */
const LARGEST = 640;
const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

const NO_SCRIPT = "The pose model's script did not arrive, or does not run in this browser. Try again, or use a newer browser. The hand tools work as before.";

/** What is missing here, as a sentence; null where the joints can be looked for. */
export function whyNot() {
  if (isOneFile()) return "This file has no pose model in it: it would be three times as large. On the site there is one.";
  if (!tried(() => Worker, null) || self.origin === "null") return "The page that shows this frame allows it no worker, which the pose model needs. Open Your own runner on its own page.";
  if (!tried(() => new WebAssembly.Module(SMALLEST), null)) return "This browser has no WebAssembly, or its settings forbid it, and the pose model needs it.";
  if (!tried(() => createImageBitmap, null)) return "This browser cannot hand pictures to the pose model.";
  const canvas = tried(() => new OffscreenCanvas(1, 1), null);
  if (!canvas || !tried(() => canvas.getContext("webgl2") ?? canvas.getContext("webgl"), null)) return "This browser has no WebGL here, or its settings forbid it, and the pose model needs it.";
  return null;
}

export class Finder {
  #worker = tried(() => new Worker(addressOf(`web/${POSE.worker}`), { type: "module", name: "pose" }), null);
  #watchdog;
  /** @type {Map<number, {resolve: (bodies: Body[]) => void, reject: (error: Refusal) => void}>} */
  #asked = new Map();
  #last = 0;
  #begun = false;
  /** Why it has ended, or null. @type {Refusal | null} */
  ended = null;

  /** @param {(loaded: number, total: number, words?: string) => void} progress bytes, until all have come; and what there is to say of it */
  constructor(progress) {
    let [loaded, total] = [0, Infinity];
    const cannot = (/** @type {string} */ why) => this.end(`The pose model cannot be used: ${why}`);
    this.#watchdog = buildWatchdog(({ message }) => cannot(message), (words) => progress(loaded, total, words));
    if (!this.#worker) {
      this.end(NO_SCRIPT);
      return;
    }
    this.#worker.addEventListener("message", ({ data }) => {
      if (data.problem) return cannot(data.problem);
      if (data.phase) {
        [loaded, total] = [data.loadedBytes, data.totalBytes];
        progress(loaded, total);
        return loaded < total ? this.#watchdog.watchDownload() : this.#answers();
      }
      this.#asked.get(data.id)?.resolve(data.bodies);
      this.#asked.delete(data.id);
      if (this.#asked.size) this.#answers();
      else this.#watchdog.rest();
    });
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.end(NO_SCRIPT);
    });
    this.#watchdog.watchDownload();
    this.#worker.postMessage({ files: POSE.files, base: addressOf(`pose/${POSE.folder}/`) });
  }

  /**
   * Who is seen in these squares of a picture, in the picture's own dots. All are taken at once, before the picture is gone.
   * @param {CanvasImageSource} picture
   * @param {Box[]} boxes
   * @returns {Promise<Body[]>}
   */
  async look(picture, boxes) {
    const seen = await Promise.all(boxes.map(async (box) => {
      const [x, y, side] = box;
      const size = Math.min(side, LARGEST);
      const part = await createImageBitmap(/** @type {ImageBitmapSource} */ (picture), x, y, side, side, { resizeWidth: size, resizeHeight: size, resizeQuality: "medium" });
      const bodies = await this.#ask(part);
      return bodies.map((body) => /** @type {Body} */ (body.map(([left, top, sure]) => [x + left * side, y + top * side, sure])));
    }));
    return seen.flat();
  }

  /** @param {ImageBitmap} picture @returns {Promise<Body[]>} */
  #ask(picture) {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      const id = ++this.#last;
      this.#asked.set(id, { resolve, reject });
      if (this.#begun) this.#answers();
      this.#worker?.postMessage({ id, picture }, [picture]);
    });
  }

  /** All has come: from now on it is to answer. */
  #answers() {
    this.#begun = true;
    this.#watchdog.watch(LIMITS_S.start, (limit) => `it did not answer within ${limit} seconds. The device may be busy: try again.`);
  }

  /** Its memory is given back. @param {string} [why] for whoever still waits */
  end(why = "Cancelled.") {
    if (this.ended) return;
    this.ended = new Refusal(why);
    this.#watchdog.rest();
    this.#worker?.terminate();
    for (const { reject } of this.#asked.values()) reject(this.ended);
  }
}
