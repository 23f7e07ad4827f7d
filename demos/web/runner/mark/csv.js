// Frames and angles as a table for a spreadsheet: one row for each frame whose hip and knee somebody has looked at.

import { anglesOf, lookedAt } from "./angles.js";

/** @import { Joint, Work } from "../types.js" */

/** @type {readonly Joint[]} */
const PLACES = ["hip", "knee", "ankle", "toe"];
const HEAD = ["frame", "time_ms", "thigh_deg", "thigh_error_deg", "knee_deg", "knee_error_deg", ...PLACES.flatMap((joint) => [`${joint}_across_dots`, `${joint}_down_dots`])];

/** @param {number | null | undefined} value */
const cell = (value) => (value == null ? "" : String(Number(value.toFixed(2))));

/** Frames are counted from 1; what is not marked is empty. @param {Work} work */
export function csvOf(work) {
  const rows = anglesOf(work).map(({ frame, time_ms, thigh_deg, knee_deg, errors }) => {
    const marks = lookedAt(work.made.marks[frame]);
    const places = PLACES.flatMap((joint) => [marks[joint]?.x, marks[joint]?.y]);
    return [frame + 1, time_ms, thigh_deg, errors.thigh_deg, knee_deg, errors.knee_deg, ...places].map(cell);
  });
  return [HEAD, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}
