// The row under the graph, and below it what a coach can take along: frames, pictures, numbers.

import { html, set } from "../ground/dom.js";
import { download, pictureOf, pngOf, printPicture, svgText } from "../share/picture-files.js";
import { csvOf, tableOf } from "../share/save.js";
import { buildStrip } from "../picture/strip.js";

/** @typedef {import("../ground/types.js").Scene} Scene */
/** @typedef {import("../picture/types.js").Picture} Picture */

/** @param {number} count how many key instants there are */
const keysWords = (count) =>
  `Keys, while a button or slider here has the focus: K plays and pauses, comma and full stop step one frame, 1 to ${count} jump to an instant. ` +
  "Space plays too, and Home and End go to the ends, except where the button or slider uses these keys itself.";

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} demo
 * @param {Scene} first
 * @param {{end: Node[]}} transport
 * @param {{stage: Picture | null, graph: Picture | null}} pictures
 * @param {{redraw: () => void}} act
 * @param {{notify: (...words: string[]) => void}} status
 * @param {AbortSignal} signal
 * @returns {import("../ground/types.js").View}
 */
export function buildBar(bar, demo, first, transport, pictures, act, status, signal) {
  const { name, title, note, moves } = first.catalogue;
  let scene = first;
  /** @param {string} words @param {() => void} pressed */
  const button = (words, pressed) => {
    const made = html("button", { type: "button", class: "kd-button" }, words);
    made.addEventListener("click", pressed, { signal });
    return made;
  };
  /** @param {string} words @param {...HTMLElement} buttons */
  const row = (words, ...buttons) => html("div", { class: "kd-save-row", role: "group", "aria-label": words }, html("span", { class: "kd-save-name" }, words), ...buttons);
  /** @param {() => SVGSVGElement[][]} rows @param {string} kind */
  const files = (rows, kind) => [
    button("SVG", () => download(`${name}-${kind}.svg`, new Blob([svgText(pictureOf(rows()))], { type: "image/svg+xml" }))),
    button("PNG", () => void savePng(rows, kind)),
  ];
  /** @param {() => SVGSVGElement[][]} rows @param {string} kind */
  const savePng = async (rows, kind) => {
    try {
      download(`${name}-${kind}.png`, await pngOf(pictureOf(rows())));
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      status.notify("This browser could not make a PNG of the picture. SVG works here too.");
    }
  };

  const frames = html("div", { class: "kd-strip" });
  const strip = buildStrip(frames, pictures.stage?.frame);
  const stripPanel = html(
    "details",
    { class: "kd-save" },
    html("summary", {}, "Frames at the key instants"),
    row("These frames", button("Print", () => printPicture(pictureOf(strip.rows()), title, scene.secret ? note : `${scene.answer.sentence} ${note}`)), ...files(strip.rows, "frames")),
    frames,
  );
  const table = html("div", { class: "kd-table-frame", tabindex: 0, role: "region", "aria-label": "The numbers of this run" });
  const { stage: picture, graph } = pictures;
  const panel = html(
    "details",
    { class: "kd-save" },
    html("summary", {}, moves ? "Numbers, pictures and keys" : "Numbers and pictures"),
    row("Picture", ...(picture ? files(() => picture.rows ?? [picture.roots], "stage") : [])),
    ...(graph ? [row("Graph", ...files(() => [graph.roots], "graph"))] : []),
    row("Numbers", button("CSV", () => download(`${name}.csv`, new Blob([csvOf(scene.answer)], { type: "text/csv" })))),
    ...(moves ? [html("p", { class: "kd-help" }, keysWords(first.catalogue.instants.length))] : []),
    table,
  );
  const hide = button("Hide numbers", () => {
    demo.dataset.numbers = demo.dataset.numbers === "hidden" ? "shown" : "hidden";
    act.redraw();
  });
  set(hide, { title: "Let others judge by eye first" });
  /** @type {import("../ground/types.js").Answer | null} */
  let told = null;
  const draw = () => {
    set(hide, { "aria-pressed": String(demo.dataset.numbers === "hidden") });
    if (!scene.settled) return;
    if (stripPanel.open) strip.draw(scene);
    if (!panel.open || told === scene.answer) return;
    told = scene.answer;
    table.replaceChildren(tableOf(told));
  };
  stripPanel.open = first.calm; // who does not want motion begins with the frames
  for (const opened of [panel, stripPanel]) opened.addEventListener("toggle", draw, { signal });
  const right = html("div", { class: "kd-right" }, hide, ...transport.end);
  bar.replaceChildren(html("div", { class: "kd-transport" }, right), ...(moves ? [stripPanel] : []), panel);
  return {
    draw(now) {
      scene = now;
      draw();
    },
  };
}
