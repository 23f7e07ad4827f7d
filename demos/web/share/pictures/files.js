// A picture as a file of its own, as SVG or on paper; dots.js makes a PNG of it. Made in the page; nothing is sent.

import { download } from "../../ground/browser.js";
import { html, set, svg } from "../../ground/dom.js";

/** What a picture needs to look the same without our style sheet. */
const STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "visibility",
  "font-family", "font-size", "font-weight", "text-anchor", "paint-order", "vector-effect"];

/**
 * Pictures without our style sheet, row below row: computed styles are written into them, and a background. The file
 * holds no fonts, only their names: where ours is not installed, the next of the list is used, at last the system's own.
 * @param {SVGSVGElement[][]} rows what stands side by side, row by row
 */
export function pictureOf(rows) {
  const boxes = rows.map((row) => row.map((root) => root.viewBox.baseVal));
  const width = Math.max(...boxes.map((row) => row.reduce((sum, box) => sum + box.width, 0)));
  const heights = boxes.map((row) => Math.max(...row.map((box) => box.height)));
  const height = heights.reduce((sum, tall) => sum + tall, 0);
  const ground = svg("rect", { width: "100%", height: "100%", fill: getComputedStyle(rows[0][0]).backgroundColor });
  const whole = svg("svg", { xmlns: ground.namespaceURI, viewBox: `0 0 ${width} ${height}`, width, height }, ground);
  let y = 0;
  rows.forEach((row, line) => {
    let x = 0;
    row.forEach((root, number) => {
      const box = boxes[line][number];
      const copy = copyOf(root);
      set(copy, { x, y, width: box.width, height: box.height });
      whole.append(copy);
      x += box.width;
    });
    y += heights[line];
  });
  return whole;
}

/** @param {SVGSVGElement} shown */
function copyOf(shown) {
  shown.dataset.alone = "";
  const copy = /** @type {SVGSVGElement} */ (shown.cloneNode(true));
  const originals = shown.querySelectorAll("*");
  const whole = shown.getScreenCTM();
  copy.querySelectorAll("*").forEach((node, number) => {
    const original = originals[number];
    inline(node, original);
    if (whole && original instanceof SVGGeometryElement) scaleStroke(/** @type {SVGGeometryElement} */ (node), original, whole);
  });
  delete shown.dataset.alone;
  return copy;
}

/** @param {Element} node @param {Element} original */
function inline(node, original) {
  const styles = getComputedStyle(original);
  const own = /** @type {SVGElement} */ (node).style;
  // Not as an attribute: a page's own policy may forbid styles that are written there.
  for (const name of STYLES) own.setProperty(name, styles.getPropertyValue(name));
}

/**
 * On the page a line is as thick as it says, however its shape is scaled. Other programs do not know that, and a larger
 * picture would have thinner lines: in a file the thickness is counted in the shape's own units.
 * @param {SVGGeometryElement} node
 * @param {SVGGeometryElement} original
 * @param {DOMMatrix} whole
 */
function scaleStroke(node, original, whole) {
  const here = original.getScreenCTM();
  if (!here || node.style.getPropertyValue("vector-effect") !== "non-scaling-stroke") return;
  const size = (/** @type {DOMMatrix} */ { a, b, c, d }) => Math.sqrt(Math.abs(a * d - b * c));
  const scaled = (/** @type {string} */ value) => value.replace(/[\d.]+(?:e-?\d+)?/g, (digits) => String((Number(digits) * size(whole)) / size(here)));
  for (const name of ["stroke-width", "stroke-dasharray"]) node.style.setProperty(name, scaled(node.style.getPropertyValue(name)));
  node.style.setProperty("vector-effect", "none");
}

/** @param {SVGSVGElement} picture */
export const svgText = (picture) => new XMLSerializer().serializeToString(picture);

const PICTURE_SHEET = "@page{size:landscape;margin:12mm}body{margin:0;font:14px sans-serif}svg{display:block;max-height:85vh}";

/**
 * Print a picture alone.
 * @param {SVGSVGElement} picture
 * @param {string} title
 * @param {string} note below the picture
 */
export function printPicture(picture, title, note) {
  set(picture, { width: "100%", height: null });
  printSheet(title, PICTURE_SHEET, html("h1", {}, title), picture, html("p", {}, note));
}

/**
 * Print something alone: in a frame of its own, so that the page around it stays as it is.
 * @param {string} title
 * @param {string} style
 * @param {...Node} parts
 */
export function printSheet(title, style, ...parts) {
  const frame = html("iframe", { class: "kd-visually-hidden", "aria-hidden": "true", tabindex: -1, title });
  document.body.append(frame);
  const paper = frame.contentDocument;
  if (!paper || !frame.contentWindow) return frame.remove();
  paper.title = title;
  // Not an element: an embed page's policy allows no inline style, and this frame has inherited it.
  const sheet = new (/** @type {typeof globalThis} */ (/** @type {unknown} */ (frame.contentWindow)).CSSStyleSheet)();
  sheet.replaceSync(style);
  paper.adoptedStyleSheets = [sheet];
  paper.body.append(...parts);
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.focus();
  frame.contentWindow.print();
}

/** @param {string} name @param {SVGSVGElement} picture */
export const downloadSvg = (name, picture) => download(`${name}.svg`, new Blob([svgText(picture)], { type: "image/svg+xml" }));
