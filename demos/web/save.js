// Taking a run along: its numbers as a table and as CSV, its pictures as SVG. Made in the page; nothing is sent.

import { html, set, svg } from "./dom.js";

/** @typedef {import("./types.js").Answer} Answer */

const TABLE_EVERY_MS = 10;
/** What a picture needs to look the same without our style sheet. */
const STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "visibility",
  "font-family", "font-size", "font-weight", "text-anchor", "paint-order", "vector-effect"];

/**
 * The same columns and decimals as the file of the recorded run.
 * @param {Answer["samples"]} samples
 */
export function csvOf(samples) {
  const rows = Array.from(samples.time_ms, (time, i) => {
    const [thigh, knee] = [samples.thigh_deg[i], samples.knee_deg[i]];
    return [time, thigh, thigh - knee, knee].map((value) => value.toFixed(6)).join(",");
  });
  return ["time_ms,thigh_deg,shank_deg,knee_deg", ...rows, ""].join("\n");
}

/** @param {Answer["samples"]} samples */
export function tableOf(samples) {
  const head = ["Time, ms", "Thigh", "Shank", "Knee"].map((title) => html("th", { scope: "col" }, title));
  const rows = Array.from(samples.time_ms, (time, i) => ({ time, thigh: samples.thigh_deg[i], knee: samples.knee_deg[i] }))
    .filter(({ time }) => Math.round(time) % TABLE_EVERY_MS === 0)
    .map(({ time, thigh, knee }) => {
      const cells = [thigh, thigh - knee, knee].map((deg) => html("td", {}, `${tenths(deg)}°`));
      return html("tr", {}, html("th", { scope: "row" }, time.toFixed(0)), ...cells);
    });
  return html("table", { class: "kd-table" }, html("thead", {}, html("tr", {}, ...head)), html("tbody", {}, ...rows));
}

/**
 * To one decimal, with a minus only where something is left of the number.
 * @param {number} deg
 */
function tenths(deg) {
  return deg.toFixed(1).replace(/^-0\.0$/, "0.0").replace("-", "−");
}

/**
 * A picture without our style sheet: computed styles are written into it, and a background. It holds no fonts, only
 * their names: where ours is not installed, the next of the list is used, at last the system's own.
 * @param {SVGSVGElement} shown
 */
export function pictureOf(shown) {
  shown.dataset.alone = "";
  const copy = /** @type {SVGSVGElement} */ (shown.cloneNode(true));
  const originals = shown.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((node, number) => inline(node, originals[number]));
  const ground = svg("rect", { width: "100%", height: "100%", fill: getComputedStyle(shown).backgroundColor });
  delete shown.dataset.alone;
  copy.prepend(ground);
  set(copy, { xmlns: ground.namespaceURI });
  return new XMLSerializer().serializeToString(copy);
}

/** @param {Element} node @param {Element} original */
function inline(node, original) {
  const styles = getComputedStyle(original);
  node.setAttribute("style", STYLES.map((name) => `${name}:${styles.getPropertyValue(name)}`).join(";"));
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = html("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Copy a link; where the clipboard is closed to us, show the link, selected.
 * @param {string} link
 * @param {(...words: (string | Node)[]) => void} notify
 */
export async function copyLink(link, notify) {
  try {
    if (!navigator.clipboard) throw new DOMException("no clipboard on this page");
    await navigator.clipboard.writeText(link);
    notify("The link to exactly this state is copied.");
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const field = html("input", { type: "text", class: "kd-link", readonly: true, value: link, "aria-label": "Link to this state" });
    notify("Copy this link:", field);
    field.focus();
    field.select();
  }
}
