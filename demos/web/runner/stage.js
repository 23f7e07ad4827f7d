// Where a frame is seen: a canvas, and above it layers of SVG in the picture's own dots.

import { html, set, svg } from "../ground/dom.js";

/** @import { Stage, Work } from "./types.js" */

/** @param {Work} work @param {AbortSignal} signal @returns {Stage} */
export function buildStage(work, signal) {
  const canvas = html("canvas", { class: "kd-runner-frame" });
  const above = svg("svg", { class: "kd-runner-layers" });
  const root = html("div", { class: "kd-runner-stage", hidden: true }, canvas, above);
  /** A dot of the picture on the screen. */
  const box = () => ({ ...canvas.getBoundingClientRect().toJSON(), dots: canvas.width });

  work.watch((what) => {
    if (!what.has("clip")) return;
    root.hidden = !work.clip;
    if (!work.clip) return;
    const { width, height } = work.clip;
    Object.assign(canvas, { width, height });
    set(above, { viewBox: `0 0 ${width} ${height}` });
    root.style.setProperty("--kd-shape", `${width} / ${height}`);
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
  };
}
