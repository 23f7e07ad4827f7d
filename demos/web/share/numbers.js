// The numbers of a run, as a table and as CSV. Made in the page; nothing is sent.

import { html } from "../ground/dom.js";

/** @import { Answer } from "../ground/types.js" */
/** @typedef {{names: string[], columns: ArrayLike<number | string>[]}} Table */

const TABLE_EVERY = 10; // samples, 1 ms apart in every swing

/**
 * The columns of a run's table: a demo's own, or the angles of its legs, each leg by its own clock.
 * @param {Answer} answer
 * @returns {Table}
 */
function columnsOf({ table, samples, second, first_label }) {
  if (table) return table;
  /** @type {Table} */
  const made = { names: ["time_ms"], columns: [samples.time_ms] };
  const legs = [{ label: first_label ?? "", samples }, ...(second ? [second] : [])];
  for (const { label, samples: { thigh_deg, knee_deg } } of legs) {
    const before = label && `${label.toLowerCase().replaceAll(" ", "_")}_`;
    made.names.push(...["thigh_deg", "shank_deg", "knee_deg"].map((name) => before + name));
    made.columns.push(thigh_deg, Array.from(thigh_deg, (thigh, i) => thigh - knee_deg[i]), knee_deg);
  }
  return made;
}

/** The same columns and decimals as the file of the recorded run. @param {Answer} answer */
export function csvOf(answer) {
  const { names, columns } = columnsOf(answer);
  const rows = Array.from(columns[0], (_, i) => columns.map((column) => cellOf(column[i])).join(","));
  return [names.join(","), ...rows, ""].join("\n");
}

/** Words that hold a comma or a quotation mark stand in quotation marks. @param {number | string} value */
function cellOf(value) {
  if (typeof value === "number") return value.toFixed(6);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** @type {[RegExp, string][]} how a column's name ends, and its unit */
const UNITS = [[/_deg_s$/, "°/s"], [/_deg$/, "°"], [/_ms$/, "ms"], [/_n_m$/, "N·m"], [/_m$/, "m"], [/_n$/, "N"]];

/** "knee_drive_thigh_deg" as "Knee drive thigh, °". @param {string} name */
function headOf(name) {
  const [end, unit] = UNITS.find(([end]) => end.test(name)) ?? [/$/, ""];
  const words = name.replace(end, "").replaceAll("_", " ");
  return `${words[0].toUpperCase()}${words.slice(1)}${unit && `, ${unit}`}`;
}

/** Every tenth sample; of a table of words every row. @param {Answer} answer */
export function tableOf(answer) {
  const { names, columns } = columnsOf(answer);
  const head = names.map((name) => html("th", { scope: "col" }, headOf(name)));
  const every = typeof columns[0][0] === "string" ? 1 : TABLE_EVERY;
  const numbers = Array.from(columns[0], (_, i) => i).filter((i) => i % every === 0);
  const rows = numbers.map((i) => {
    const [first, ...cells] = columns.map((column) => column[i]);
    const data = cells.map((value) => html("td", {}, typeof value === "string" ? value : tenths(value)));
    return html("tr", {}, html("th", { scope: "row" }, typeof first === "string" ? first : first.toFixed(0)), ...data);
  });
  return html("table", { class: every === 1 ? "kd-table kd-table-words" : "kd-table" }, html("thead", {}, html("tr", {}, ...head)), html("tbody", {}, ...rows));
}

/** To one decimal, with a minus only where something is left of the number. @param {number} value */
const tenths = (value) => value.toFixed(1).replace(/^-0\.0$/, "0.0").replace("-", "−");
