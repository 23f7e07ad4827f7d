// Where a frame is seen: a canvas, and above it layers of SVG in the picture's own dots.

import { Refusal } from "../ground/browser.js";
import { html, set, svg } from "../ground/dom.js";

/** @import { Clip, Stage, Work } from "./types.js" */

const UNREADABLE = "This frame could not be shown. Go to another one, or open the film again.";
/** Frames. A picture nearer than this is waited for: when a film plays it is soon overtaken, and yet is wanted. */
const FAR = 12;

/** @param {Work} work @param {(words: string) => void} say @param {AbortSignal} signal @returns {Stage} */
export function buildStage(work, say, signal) {
  const canvas = html("canvas", { class: "kd-runner-frame" });
  const above = svg("svg", { class: "kd-runner-layers", role: "none" });
  const root = html("div", { class: "kd-runner-stage", hidden: true, tabindex: 0, role: "group", "aria-label": "The picture. The arrow keys go to the frame before and after." }, canvas, above);
  /** A dot of the picture on the screen. */
  const box = () => ({ ...canvas.getBoundingClientRect().toJSON(), dots: canvas.width });
  let seen = 0;
  /** What is being fetched, and until when: a far jump gives it up. @type {{clip: Clip, at: number, until: AbortController} | null} */
  let fetching = null;
  let drawing = Promise.resolve();

  /** Draw the frame that is wanted last; those between, which nobody waits for, are left out. */
  async function draw() {
    /** @type {number | null} */
    let drawn = null;
    while (work.clip && drawn !== work.at) {
      const { clip, at } = work;
      fetching = { clip, at, until: new AbortController() };
      const { signal: late } = fetching.until;
      const picture = await clip.frame(at, late).catch((error) => {
        if (!late.aborted) say(error instanceof Refusal ? error.message : UNREADABLE);
      });
      if (work.clip !== clip) continue;
      drawn = at;
      if (!picture) continue;
      canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      set(canvas, { "data-frame": at });
      seen = at;
    }
    fetching = null;
  }

  work.watch((what) => {
    const { clip } = work;
    if (what.has("clip")) {
      root.hidden = !clip;
      seen = 0;
      set(canvas, { "data-frame": null });
      if (clip) {
        const { width, height } = clip;
        Object.assign(canvas, { width, height });
        set(above, { viewBox: `0 0 ${width} ${height}` });
        root.style.setProperty("--kd-shape", `${width} / ${height}`);
      }
    }
    if (!what.has("clip") && !what.has("at")) return;
    if (!fetching) drawing = draw();
    else if (fetching.clip !== clip || Math.abs(fetching.at - work.at) > FAR) fetching.until.abort();
  }, signal);

  return {
    root,
    canvas,
    layer(name) {
      const group = svg("g", { class: `kd-runner-${name}` });
      above.append(group);
      return group;
    },
    dotsPerPixel: () => box().dots / (box().width || 1),
    dotAt({ clientX, clientY }) {
      const { left, top, width, dots } = box();
      const scale = dots / (width || 1);
      return [(clientX - left) * scale, (clientY - top) * scale];
    },
    seen: () => seen,
    drawn: () => drawing,
  };
}
