// The face in what is saved: covered unless the coach says otherwise. On the page the cover is a ring that can be moved.

import { holdPointer } from "../../ground/browser.js";
import { button, html, say as put, set, svg } from "../../ground/dom.js";
import { INK, inkLine } from "./ink.js";
import { stepOf } from "./keys.js";
import { faceAt } from "./places.js";

/** @import { Hands, Work } from "../types.js" */
/** @import { Face } from "./places.js" */

/** So many squares across: no face is known by them. */
const SQUARES = 4;
const HOW = {
  marked: "The face is covered about the head's mark.",
  carried: "There is no mark on the head in this frame: the cover goes with the hip and with the nearest frame that has one.",
  guessed: "There is no mark on the head: the cover's place is guessed, above the hip along the trunk. Look whether it lies right.",
};
const NOWHERE = "Nobody knows yet where the face is. Press “Place the cover” and set it, or mark the hip, knee and ankle.";
const ALONE = "Other people in the picture are not covered: choose a frame without them, or ask them too.";
const OPEN = "The face will be seen in what you save. Show it only to those who were asked, and for children only with their parents' word.";

/**
 * Put squares over a face: what was below them is gone from the canvas.
 * @param {HTMLCanvasElement} canvas
 * @param {Pick<Face, "x" | "y" | "r">} face in the canvas's own dots
 */
export function cover(canvas, { x, y, r }) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const small = html("canvas", { width: SQUARES, height: SQUARES });
  const few = /** @type {CanvasRenderingContext2D} */ (small.getContext("2d"));
  few.imageSmoothingQuality = "high";
  const [left, top] = [Math.max(0, x - r), Math.max(0, y - r)];
  const [wide, tall] = [Math.min(canvas.width, x + r) - left, Math.min(canvas.height, y + r) - top];
  if (wide <= 0 || tall <= 0) return; // beside the picture
  // By halves, so that each square is the mean of what lay there and not a single dot of it.
  let from = canvas;
  let box = [left, top, wide, tall];
  for (let side = Math.max(wide, tall); side > 2 * SQUARES; side /= 2) {
    const half = html("canvas", { width: Math.ceil(box[2] / 2), height: Math.ceil(box[3] / 2) });
    half.getContext("2d")?.drawImage(from, box[0], box[1], box[2], box[3], 0, 0, half.width, half.height);
    [from, box] = [half, [0, 0, half.width, half.height]];
  }
  few.drawImage(from, box[0], box[1], box[2], box[3], 0, 0, SQUARES, SQUARES);
  context.save();
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.clip();
  context.imageSmoothingEnabled = false;
  context.drawImage(small, left, top, wide, tall);
  context.restore();
}

/** @param {Hands} hands @param {() => void} drawn called when something is to be drawn anew */
export function buildFace({ work, stage, say, signal }, drawn) {
  const covered = html("input", { type: "checkbox", checked: true });
  const size = html("input", { type: "range", class: "kd-slider", min: 0.6, max: 2, step: 0.1, value: 1, "aria-label": "Size of the cover" });
  const words = html("p", { class: "kd-help", role: "status" });
  const place = button("Place the cover", () => {
    const { clip } = work;
    if (!clip) return say("Open a photo or a film first.");
    const at = now() ?? { x: clip.width / 2, y: clip.height / 4 };
    moved([at.x, at.y]);
    ring.focus();
    say("Drag the ring onto the face, or move it with the arrow keys; Shift: further.");
  }, signal);
  const layer = stage.layer("cover");
  const ring = svg("g", { class: "kd-keep-face", role: "button", tabindex: 0 });
  /** @returns {Face | null} */
  const now = () => {
    const face = faceAt(work, work.at);
    return face && { ...face, r: face.r * Number(size.value) };
  };
  /** @param {[number, number]} to @param {object} [step] */
  const moved = ([x, y], step) => {
    const { width, height } = work.clip ?? { width: 0, height: 0 };
    const head = { x: Math.min(Math.max(x, 0), width), y: Math.min(Math.max(y, 0), height), by: /** @type {const} */ ("hand"), sure: 1, looked: true };
    work.change("cover moved", { marks: { ...work.made.marks, [work.at]: { ...work.made.marks[work.at], head } } }, step);
  };

  /** @type {{step: object, off: [number, number]} | null} */
  let drag = null;
  ring.addEventListener("pointerdown", (event) => {
    const at = now();
    if (!at || event.button) return;
    event.preventDefault();
    event.stopPropagation();
    const [x, y] = stage.dotAt(event);
    drag = { step: {}, off: [at.x - x, at.y - y] };
    holdPointer(ring, event.pointerId);
    ring.focus();
  });
  ring.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const [x, y] = stage.dotAt(event);
    moved([x + drag.off[0], y + drag.off[1]], drag.step);
  });
  for (const over of ["pointerup", "pointercancel"]) ring.addEventListener(over, () => (drag = null));
  ring.addEventListener("keydown", (event) => {
    const step = stepOf(event);
    const at = now();
    if (!step || !at) return;
    event.preventDefault();
    event.stopPropagation();
    moved([at.x + step[0], at.y + step[1]]);
  });
  covered.addEventListener("change", () => (tell(), drawn()));
  size.addEventListener("input", () => drawn());

  const tell = () => {
    const face = work.clip && now();
    put(words, !covered.checked ? OPEN : face ? HOW[face.how] : work.clip ? NOWHERE : "");
    words.classList.toggle("kd-keep-warn", !covered.checked);
  };
  work.watch((what) => {
    if (what.has("clip")) covered.checked = true; // each film anew
    if (what.has("clip") || what.has("at") || what.has("made")) tell();
  }, signal);

  return {
    root: html("fieldset", { class: "kd-keep-set" }, html("legend", {}, "The face"),
      html("div", { class: "kd-keep-row" }, html("label", { class: "kd-choice" }, covered, html("span", {}, "Cover the face in what is saved")), place), html("label", { class: "kd-keep-field" }, html("span", {}, "Size of the cover"), size), words, html("p", { class: "kd-help" }, ALONE)),
    /** The ring on the page. @param {number} unit */
    draw(unit) {
      const face = covered.checked ? now() : null;
      if (!face) return layer.replaceChildren();
      const { x, y, r } = face;
      if (!ring.isConnected) layer.append(ring); // and stays: what is taken out loses the keyboard and the pointer
      set(ring, { "aria-label": `The face's cover, at ${Math.round(x)} across, ${Math.round(y)} down. Arrow keys move it.` });
      ring.replaceChildren(svg("circle", { cx: x, cy: y, r, fill: "#000000", "fill-opacity": 0.12 }), inkLine(`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`, unit, INK.own, 1.5));
    },
    /**
     * What is to be covered in a frame that is saved: null where the coach wants the face seen, "unknown" where nobody knows where it is.
     * @param {Work} from
     * @param {number} frame
     */
    over(from, frame) {
      if (!covered.checked) return null;
      const face = faceAt(from, frame);
      return face ? { ...face, r: face.r * Number(size.value) } : "unknown";
    },
  };
}
