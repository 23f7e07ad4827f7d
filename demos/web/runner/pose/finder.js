// The pose model, in its worker: fetched with the first question, asked for one look at a time, ended when nobody wants it any more.

import { addressOf, isOneFile } from "../../ground/files.js";
import { tried } from "../../ground/browser.js";

/** @import { Body, Box } from "./follow.js" */

/** What travels, in MB: said before it does. */
export const MEGABYTES = Math.round(POSE.travels / 1e6);
/** The side of what the model is given at most, in dots: it looks at 256. */
const LARGEST = 640;
const SMALLEST = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** What is missing here, as a sentence; null where the joints can be looked for. */
export function whyNot() {
  if (isOneFile()) return "This file has no pose model in it: it would be three times as large. On the site there is one.";
  if (typeof Worker === "undefined" || self.origin === "null") return "The page that shows this frame allows it no worker, which the pose model needs. Open Your own runner on its own page.";
  if (!tried(() => new WebAssembly.Module(SMALLEST), null)) return "This browser has no WebAssembly, or its settings forbid it, and the pose model needs it.";
  const canvas = tried(() => new OffscreenCanvas(1, 1), null);
  if (!canvas || !tried(() => canvas.getContext("webgl2") ?? canvas.getContext("webgl"), null)) return "This browser has no WebGL here, or its settings forbid it, and the pose model needs it.";
  return null;
}

export class Finder {
  #worker = new Worker(addressOf(`web/${POSE.worker}`), { type: "module", name: "pose" });
  /** @type {Map<number, {resolve: (bodies: Body[]) => void, reject: (error: Error) => void}>} */
  #asked = new Map();
  #last = 0;
  /** Why it has ended, or null. @type {Error | null} */
  ended = null;

  /** @param {(loaded: number, total: number) => void} progress bytes, until all have come */
  constructor(progress) {
    this.#worker.addEventListener("message", ({ data }) => {
      if (data.phase) return progress(data.loadedBytes, data.totalBytes);
      if (data.problem) return this.end(`The pose model cannot be used: ${data.problem}`);
      this.#asked.get(data.id)?.resolve(data.bodies);
      this.#asked.delete(data.id);
    });
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.end("The pose model's script did not arrive, or does not run in this browser. Try again, or use a newer browser.");
    });
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
      this.#worker.postMessage({ id, picture }, [picture]);
    });
  }

  /** Its memory is given back. @param {string} [why] for whoever still waits */
  end(why = "Cancelled.") {
    if (this.ended) return;
    this.ended = new Error(why);
    this.#worker.terminate();
    for (const { reject } of this.#asked.values()) reject(this.ended);
  }
}
