// SCORM 1.2: the platform's own page, around this frame or behind this window, holds an object `API` that takes values.

import { tried } from "../ground/browser.js";
import { scoreOf } from "./progress.js";

/** @import { Course } from "./progress.js" */
/**
 * @typedef {object} Api
 * @property {(nothing: "") => string | boolean} LMSInitialize
 * @property {(name: string) => string} LMSGetValue
 * @property {(name: string, value: string) => string | boolean} LMSSetValue
 * @property {(nothing: "") => string | boolean} LMSCommit
 * @property {(nothing: "") => string | boolean} LMSFinish
 */

/** A page within a page within a page: no platform goes deeper. */
const DEEPEST = 10;
/** Letters that SCORM 1.2 lets a lesson keep. */
const MOST_LETTERS = 4096;

/** @param {Window | null} from @returns {Api | null} */
function findApi(from) {
  for (let place = from, deep = 0; place && deep < DEEPEST; deep += 1) {
    const here = place;
    const api = tried(() => /** @type {{API?: Api}} */ (/** @type {unknown} */ (here)).API, null); // another origin's page hides all
    if (api) return api;
    const above = tried(() => here.parent, null);
    place = above === here ? null : above;
  }
  return null;
}

/** Hours, minutes and seconds, as SCORM 1.2 writes them. @param {number} ms */
function timeOf(ms) {
  const two = (/** @type {number} */ number) => String(Math.floor(number)).padStart(2, "0");
  return `${String(Math.floor(ms / 3_600_000)).padStart(4, "0")}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;
}

/** The course around this page, or null where no platform speaks SCORM. @returns {Course | null} */
export function openScorm() {
  const api = findApi(window) ?? findApi(window.opener) ?? findApi(tried(() => window.top?.opener, null));
  const well = (/** @type {string | boolean} */ answer) => String(answer) === "true";
  if (!api || !well(api.LMSInitialize(""))) return null;
  const begun = Date.now();
  const before = api.LMSGetValue("cmi.core.lesson_status");
  let records = api.LMSGetValue("cmi.core.lesson_mode") !== "review";
  const set = (/** @type {string} */ name, /** @type {string} */ value) => well(api.LMSSetValue(name, value));
  const finished = /^(completed|passed|failed)$/.test(before);
  /** @type {Course["tell"]} */
  const tell = (state, progress) => {
    if (!records) return true;
    const score = scoreOf(progress);
    const sent = [
      set("cmi.suspend_data", state),
      set("cmi.core.lesson_status", progress.done ? "completed" : finished ? before : "incomplete"),
      ...(score === null ? [] : [["raw", Math.round(100 * score)], ["min", 0], ["max", 100]].map(([name, value]) => set(`cmi.core.score.${name}`, String(value)))),
    ];
    return well(api.LMSCommit("")) && sent.every(Boolean);
  };
  return {
    kept: api.LMSGetValue("cmi.suspend_data"),
    most: MOST_LETTERS,
    tell,
    leave() {
      if (!records) return;
      records = false;
      set("cmi.core.session_time", timeOf(Date.now() - begun));
      set("cmi.core.exit", "suspend"); // or what was kept is gone the next time
      api.LMSCommit("");
      api.LMSFinish("");
    },
  };
}
