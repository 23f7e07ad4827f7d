// The loupe: what lies below the finger, larger and beside it.

import { html, place } from "../../ground/dom.js";

/** @import { Stage } from "../types.js" */

/** Across, and how far its middle is from the finger, CSS px. */
const WIDE = 132;
const AWAY = 110;
/** So many times as large as the picture is shown, and a dot at least so many px. */
const LARGER = 3;
const LEAST_DOT = 2;

/** @param {Stage} stage */
export function buildLoupe({ root, canvas, dotsPerPixel }) {
  const glass = html("canvas", { class: "kd-runner-loupe", "aria-hidden": "true", hidden: true });
  root.append(glass);
  const sharp = Math.max(1, Math.round(globalThis.devicePixelRatio || 1));
  glass.width = glass.height = WIDE * sharp;
  const pen = glass.getContext("2d");

  return {
    hide: () => void (glass.hidden = true),
    /** @param {{x: number, y: number}} dot in the picture */
    show({ x, y }) {
      if (!pen) return;
      const shown = 1 / dotsPerPixel();
      const scale = Math.max(LARGER * shown, LEAST_DOT);
      const half = WIDE / 2;
      pen.setTransform(sharp, 0, 0, sharp, 0, 0);
      pen.clearRect(0, 0, WIDE, WIDE);
      pen.imageSmoothingEnabled = scale < 4;
      pen.setTransform(scale * sharp, 0, 0, scale * sharp, (half - x * scale) * sharp, (half - y * scale) * sharp);
      pen.drawImage(canvas, 0, 0);
      pen.setTransform(sharp, 0, 0, sharp, 0, 0);
      for (const [width, colour] of /** @type {const} */ ([[3, "#fff"], [1, "#000"]])) {
        pen.beginPath();
        for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
          pen.moveTo(half + 6 * dx, half + 6 * dy);
          pen.lineTo(half + (half - 10) * dx, half + (half - 10) * dy);
        }
        Object.assign(pen, { lineWidth: width, strokeStyle: colour });
        pen.stroke();
      }
      const [left, top] = [x * shown, y * shown];
      // Above the finger; near the upper edge of what is seen beside it, on the side with more room.
      const seen = root.parentElement ?? root;
      const across = top - seen.scrollTop < AWAY + half ? (left - seen.scrollLeft < seen.clientWidth / 2 ? AWAY : -AWAY) : 0;
      place(glass, { left: `${left + across - half}px`, top: `${Math.max(across ? top - half : top - AWAY - half, seen.scrollTop + 4)}px`, width: `${WIDE}px`, height: `${WIDE}px` });
      glass.hidden = false;
    },
  };
}
