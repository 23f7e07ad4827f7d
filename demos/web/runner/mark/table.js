// The frames that are marked, one row each: a press shows the frame.

import { button, html, set } from "../../ground/dom.js";
import { folded } from "../fold.js";
import { anglesOf, lookedAt, markedFrames } from "./angles.js";
import { capital, errorWords, frameWords } from "./words.js";

/** @import { Hands } from "../types.js" */

/** @param {HTMLElement} host @param {Hands} hands */
export function buildTable(host, { work, signal }) {
  const body = html("tbody");
  const head = html("tr", {}, ...["Frame", "Time", "Thigh", "Knee"].map((words) => html("th", { scope: "col" }, words)));
  const table = html("table", { class: "kd-runner-table" }, html("caption", { class: "kd-visually-hidden" }, "Frames that are marked"), html("thead", {}, head), body);
  const frame = html("div", { class: "kd-runner-rows", tabindex: 0, role: "region", "aria-label": "Frames that are marked" }, table);
  const summary = html("summary");
  const more = folded(summary, frame);
  host.append(more);
  /** What the rows were made of. @type {unknown[]} */
  let drawn = [];

  /** @param {number | null | undefined} deg @param {number | null | undefined} error */
  const cell = (deg, error) => html("td", {}, deg == null || error == null ? "–" : `${String(Math.round(deg)).replace("-", "−")}°`, ...(error == null ? [] : [" ", html("small", {}, errorWords(error).replace("give or take ", "± "))]));

  function draw() {
    const { made, clip } = work;
    const frames = markedFrames(made);
    more.hidden = !frames.length || clip?.kind !== "film";
    const of = [made.marks, made.facing, made.filmed, clip];
    if (of.some((one, at) => one !== drawn[at])) {
      drawn = of;
      const rows = new Map(anglesOf(work).map((row) => [row.frame, row]));
      summary.textContent = frames.length === 1 ? "1 marked frame" : `${frames.length} marked frames`;
      body.replaceChildren(...frames.map((at) => {
        const row = rows.get(at);
        const open = Object.keys(made.marks[at]).length - Object.keys(lookedAt(made.marks[at])).length;
        const go = button(capital(frameWords(at)), () => work.go(at), signal, { class: "kd-runner-go" });
        return html("tr", { "data-frame": at }, html("th", { scope: "row" }, go, ...(open ? [" ", html("small", {}, `${open} to look at`)] : [])), html("td", {}, `${work.timeOf(at).toFixed(0)} ms`), cell(row?.thigh_deg, row?.errors.thigh_deg), cell(row?.knee_deg, row?.errors.knee_deg));
      }));
    }
    for (const row of body.children) set(row, { "aria-current": Number(/** @type {HTMLElement} */ (row).dataset.frame) === work.at ? "true" : null });
  }
  let due = 0;
  const soon = () => {
    due ||= requestAnimationFrame(() => {
      due = 0;
      draw();
    });
  };
  work.watch(soon, signal); // not for each place that a drag passes
  draw();
}
