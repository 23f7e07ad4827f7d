// A picture in dots, on a canvas. Some browsers alter what a page reads from a canvas, so that nobody can be known by it, and
// say nothing: so what is handed over is looked at first.

import { Refusal } from "../../ground/browser.js";
import { html, svg } from "../../ground/dom.js";
import { svgText } from "./files.js";

/** Dots of a PNG for each CSS pixel: sharp on a projector. */
const DOTS = 3;
/** Four squares whose colours we know, and how far a dot may be from its own, of 255. */
const KNOWN = [[208, 32, 64], [32, 160, 64], [32, 64, 208], [24, 24, 24]];
const SQUARE = 8;
const NEAR = 6;
const ALTERED =
  "This browser alters what a page has drawn before the page may save it, as a guard against tracking: the file would not show the picture.";
const SVG_INSTEAD = "The SVG is not altered, and slides show it too.";

/**
 * The picture in dots, with the page's own letters inside it. Rejects if the browser cannot draw it, or alters it.
 * @param {SVGSVGElement} picture
 * @param {number} [dots] for each CSS pixel
 */
export async function pngOf(picture, dots = DOTS) {
  await mustBeTrue();
  return blobOf(await canvasOf(picture, dots, picture.querySelector("text") ? await fontsOfThePage() : ""));
}

/**
 * The picture drawn on a canvas. Rejects if the browser cannot.
 * @param {SVGSVGElement} picture whose ground is opaque
 * @param {number} dots for each CSS pixel
 * @param {string} fonts the letters' font faces, from fontsOfThePage()
 */
export async function canvasOf(picture, dots, fonts) {
  const canvas = await drawingOf(picture, dots, fonts);
  const [right, bottom] = [canvas.width - 2, canvas.height - 2]; // the last row may be a part of a dot
  const corners = [[1, 1], [right, 1], [1, bottom], [right, bottom]];
  if (corners.some(([x, y]) => dotsOf(canvas, x, y, 1, 1)[3] !== 255)) throw new DOMException("the picture was not drawn");
  return canvas;
}

/**
 * The same for a picture without a ground of its own, to lie above another one.
 * @param {SVGSVGElement} picture
 * @param {number} dots for each CSS pixel
 * @param {string} fonts from fontsOfThePage()
 */
export function drawingOf(picture, dots, fonts) {
  picture.prepend(svg("style", {}, fonts));
  const { width, height } = picture.viewBox.baseVal;
  return painted(new Blob([svgText(picture)], { type: "image/svg+xml" }), Math.round(width * dots), Math.round(height * dots));
}

/** A Refusal where what is read from a canvas is not what was drawn on it, as dots or as a file. @param {string} [instead] what to do then */
export async function mustBeTrue(instead = SVG_INSTEAD) {
  const squares = KNOWN.map((colour, number) => svg("rect", { x: number * SQUARE, width: SQUARE, height: SQUARE, fill: `rgb(${colour})` }));
  const [width, height] = [KNOWN.length * SQUARE, SQUARE];
  const drawn = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height }, ...squares);
  const canvas = await painted(new Blob([svgText(drawn)], { type: "image/svg+xml" }), width, height);
  for (const seen of [canvas, await painted(await blobOf(canvas), width, height)]) {
    const dots = dotsOf(seen, 0, 0, width, height);
    const off = dots.some((value, at) => {
      const column = Math.floor(at / 4) % width;
      const middle = column % SQUARE > 0 && column % SQUARE < SQUARE - 1; // where two colours meet they may mix
      return middle && Math.abs(value - [...KNOWN[Math.floor(column / SQUARE)], 255][at % 4]) > NEAR;
    });
    if (off) throw new Refusal(`${ALTERED} ${instead}`);
  }
}

/** @param {Blob} file @param {number} width @param {number} height */
async function painted(file, width, height) {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = html("canvas", { width, height });
    contextOf(canvas).drawImage(image, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {HTMLCanvasElement} canvas */
const contextOf = (canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));

/** Four bytes a dot. @param {HTMLCanvasElement} canvas @param {[x: number, y: number, width: number, height: number]} box */
export const dotsOf = (canvas, ...box) => contextOf(canvas).getImageData(...box).data;

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
export const blobOf = (canvas) =>
  new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new DOMException("the canvas gives no file")))));

/** The English letters of our style sheet, each file written into it: a picture in an image may load nothing. "" where they do not come. */
export async function fontsOfThePage() {
  const inside = document.getElementById("kd-styles")?.textContent; // of a page that is one file
  const address = [...document.styleSheets].find(({ href }) => href && new URL(href).pathname.includes("/generated/web/"))?.href;
  if (!inside && !address) return "";
  try {
    const sheet = new CSSStyleSheet(); // the page's own may not be read from within a sandboxed frame
    sheet.replaceSync(inside ?? (await (await fetch(address ?? "")).text()));
    const faces = [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule && /U\+0-7e/i.test(rule.style.getPropertyValue("unicode-range")));
    return (await Promise.all(faces.map((face) => withFile(face.cssText, address ?? document.baseURI)))).join("");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return ""; // no network, or a browser without such sheets: the system's letters
  }
}

/** @param {string} face @param {string} base */
async function withFile(face, base) {
  const [, name] = /url\("?([^")]+)"?\)/.exec(face) ?? [];
  if (!name) return "";
  const response = await fetch(new URL(name, base));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return face.replace(/url\([^)]+\)/, `url(data:font/woff2;base64,${btoa(letters)})`);
}
