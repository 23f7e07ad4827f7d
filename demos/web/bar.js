// The row under the graph, and below it what a reader can take along.

import { html } from "./dom.js";
import { csvOf, download, pictureOf, tableOf } from "./save.js";

/** @typedef {import("./types.js").Scene} Scene */
/** @typedef {{root: SVGSVGElement} | null} Picture */

const KEYS =
  "Keys, while a button or slider here has the focus: K plays and pauses, comma and full stop step one frame, 1 to 5 jump to an instant. " +
  "Space plays too, and Home and End go to the ends, except where the button or slider uses these keys itself.";

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} demo
 * @param {{row: Node[]}} transport
 * @param {{stage: Picture, graph: Picture}} pictures
 * @param {() => import("./types.js").Answer} current
 * @param {AbortSignal} signal
 * @returns {import("./types.js").View}
 */
export function buildBar(bar, demo, transport, pictures, current, signal) {
  const name = demo.getAttribute("name") ?? "demo";
  /** @param {string} words @param {() => void} pressed */
  const button = (words, pressed) => {
    const made = html("button", { type: "button", class: "kd-button" }, words);
    made.addEventListener("click", pressed, { signal });
    return made;
  };
  /** @param {Picture} picture @param {string} kind */
  const savePicture = (picture, kind) => {
    if (picture) download(`${name}-${kind}.svg`, "image/svg+xml", pictureOf(picture.root));
  };
  const table = html("div", { class: "kd-table-frame", tabindex: 0, role: "region", "aria-label": "This run, every 10 ms" });
  const panel = html(
    "details",
    { class: "kd-save" },
    html("summary", {}, "Numbers, pictures and keys"),
    html(
      "div",
      { class: "kd-save-row" },
      button("Numbers (CSV)", () => download(`${name}.csv`, "text/csv", csvOf(current().samples))),
      button("Picture (SVG)", () => savePicture(pictures.stage, "stage")),
      button("Graph (SVG)", () => savePicture(pictures.graph, "graph")),
    ),
    html("p", { class: "kd-help" }, KEYS),
    table,
  );
  /** @type {import("./types.js").Answer | null} */
  let told = null;
  const fill = () => {
    if (!panel.open || told === current()) return;
    told = current();
    table.replaceChildren(tableOf(told.samples));
  };
  panel.addEventListener("toggle", fill, { signal });
  bar.replaceChildren(html("div", { class: "kd-transport" }, ...transport.row), panel);
  return { draw: ({ settled }) => void (settled && fill()) };
}
