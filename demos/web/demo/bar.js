// The row under the graph, and below it what a coach can take along: frames, pictures, numbers. The share dialog and all that
// it needs are fetched when they are first wanted.

import { download, excuse, Refusal } from "../ground/browser.js";
import { button, html, set } from "../ground/dom.js";
import { orNull } from "../ground/late.js";
import { downloadSvg, pictureOf, printPicture } from "../share/pictures/files.js";
import { csvOf, tableOf } from "../share/numbers.js";
import { buildStrip } from "../picture/strip.js";

/** @import { Answer, Scene, View } from "../ground/types.js" */
/** @import { Picture } from "../picture/types.js" */
/** @import { Shared } from "../share/types.js" */
/**
 * @typedef {object} Hands what the row needs of the demo
 * @property {{end: Node[]}} transport
 * @property {Picture | null} stage
 * @property {Picture | null} graph
 * @property {() => void} redraw
 * @property {(...words: string[]) => void} notify
 * @property {() => Shared} shared the demo as it is when the button is pressed
 */

/** @param {number} count how many key instants there are */
const keysWords = (count) =>
  `Keys, while a button or slider here has the focus: K plays and pauses, L plays again and again, comma and full stop step one frame, 1 to ${count} jump to an instant. ` +
  "Space plays too, and Home and End go to the ends, except where the button or slider uses these keys itself.";

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} demo
 * @param {Scene} first
 * @param {Hands} hands
 * @param {AbortSignal} signal
 * @returns {View}
 */
export function buildBar(bar, demo, first, { transport, stage, graph, redraw, notify, shared }, signal) {
  const { name, title, note, moves, instants } = first.catalogue;
  let scene = first;
  /** @param {string} words @param {...HTMLElement} buttons */
  const row = (words, ...buttons) => html("div", { class: "kd-save-row", role: "group", "aria-label": words }, html("span", { class: "kd-save-name" }, words), ...buttons);
  /** A button that saves a file, or says why it cannot. @param {string} words @param {() => void | Promise<void>} make */
  const saving = (words, make) => button(words, async () => {
    try {
      await make();
    } catch (error) {
      notify(excuse(error, `This browser could not make a ${words} of this. ${words === "PNG" ? "SVG works here too." : ""}`));
    }
  }, signal);
  const pngOf = async (/** @type {SVGSVGElement[][]} */ rows) => {
    const dots = await orNull(import("../share/pictures/dots.js"));
    if (!dots) throw new Refusal("What makes PNGs has not arrived. Is the network there? SVG works here too.");
    return dots.pngOf(pictureOf(rows));
  };
  /** @param {() => SVGSVGElement[][]} rows @param {string} kind */
  const files = (rows, kind) => [
    saving("SVG", () => downloadSvg(`${name}-${kind}`, pictureOf(rows()))),
    saving("PNG", async () => download(`${name}-${kind}.png`, await pngOf(rows()))),
  ];
  /** @param {string} words @param {...Node} inside */
  const panelOf = (words, ...inside) => html("details", { class: "kd-save" }, html("summary", {}, words), ...inside);

  const frames = html("div", { class: "kd-strip" });
  const strip = buildStrip(frames, stage?.frame);
  const print = button("Print", () => printPicture(pictureOf(strip.rows()), title, scene.secret ? note : `${scene.answer.sentence} ${note}`), signal);
  const stripPanel = panelOf("Frames at the key instants", row("These frames", print, ...files(strip.rows, "frames")), frames);
  const table = html("div", { class: "kd-table-frame", tabindex: 0, role: "region", "aria-label": "The numbers of this run" });
  const csv = saving("CSV", () => download(`${name}${scene.answer.changed ? "-changed-model" : ""}.csv`, new Blob([csvOf(scene.answer)], { type: "text/csv" })));
  const panel = panelOf(
    moves ? "Numbers, pictures and keys" : "Numbers and pictures",
    row("Picture", ...(stage ? files(() => stage.rows ?? [stage.roots], "stage") : [])),
    ...(graph ? [row("Graph", ...files(() => [graph.roots], "graph"))] : []),
    row("Numbers", csv),
    ...(moves ? [html("p", { class: "kd-help" }, keysWords(instants.length))] : []),
    table,
  );
  const show = button("Present", () => demo.dispatchEvent(new Event("swing-demo:present")), signal, { class: "kd-button kd-present", title: "Large, for a projector; with keys for a clicker" });
  const hide = button("Hide numbers", () => {
    demo.dataset.numbers = demo.dataset.numbers === "hidden" ? "shown" : "hidden";
    redraw();
  }, signal, { class: "kd-button kd-hide", title: "Let others judge by eye first" });
  const sprinter = button("Show the sprinter", () => {
    demo.dataset.sprinter = demo.dataset.sprinter === "shown" ? "hidden" : "shown";
    redraw();
  }, signal, { title: "A recorded sprinter behind the model's curves, and his own leg behind its leg" });
  const share = button("Share", async () => {
    const opened = await orNull(import("../share/dialog.js"));
    if (signal.aborted) return;
    if (opened) opened.showShare(shared());
    else notify("What is needed for sharing has not arrived. Is the network there? If so, load the page again: the site may have changed since it was opened.");
  }, signal, { class: "kd-button kd-share-open", "aria-haspopup": "dialog" });
  /** @type {Answer | null} */
  let told = null;
  const draw = () => {
    set(hide, { "aria-pressed": String(demo.dataset.numbers === "hidden") });
    set(sprinter, { "aria-pressed": String(scene.sprinter) });
    if (!scene.settled) return;
    if (stripPanel.open) strip.draw(scene);
    if (!panel.open || told === scene.answer) return;
    told = scene.answer;
    table.replaceChildren(tableOf(told));
  };
  stripPanel.open = first.calm; // who does not want motion begins with the frames
  for (const opened of [panel, stripPanel]) opened.addEventListener("toggle", draw, { signal });
  const right = html("div", { class: "kd-right" }, ...(first.catalogue.graph === "angles" ? [sprinter] : []), hide, ...transport.end, share, show);
  bar.replaceChildren(html("div", { class: "kd-transport" }, right), ...(moves ? [stripPanel] : []), panel);
  return {
    draw(now) {
      scene = now;
      draw();
    },
  };
}
