// What a run says: one sentence, its numbers, the reader's own prediction beside them, and the table under the demo.

import { html, set, say } from "./dom.js";
import { poseAt } from "./motion.js";
import { pictureWords, placeWords, timeWords } from "./words.js";

/** @typedef {import("./types.js").Scene} Scene */

/**
 * @param {Scene} first
 */
export function buildReadouts(first) {
  const late = new Set(first.catalogue.readouts.filter((readout) => readout.more).map((readout) => readout.name));
  const sentence = html("p", { class: "kd-sentence" });
  const prediction = html("p", { class: "kd-prediction" });
  const rows = first.answer.readouts.map(({ name, label }) => {
    // An output is a live region unless told otherwise; the status region speaks for all of them, once.
    const output = html("output", { name, "aria-live": "off" });
    return { name, output, row: html("div", {}, html("dt", {}, label), html("dd", {}, output)) };
  });
  const list = (/** @type {boolean} */ more) => rows.filter(({ name }) => late.has(name) === more).map(({ row }) => row);
  return {
    top: [sentence, prediction, html("dl", { class: "kd-readouts" }, ...list(false))],
    more: late.size ? [html("dl", { class: "kd-readouts" }, ...list(true))] : [],
    /** @param {Scene} scene */
    draw({ answer, prediction: predicted }) {
      say(sentence, answer.sentence);
      say(prediction, predicted && `You predicted: ${predicted}`);
      prediction.hidden = !predicted;
      for (const { name, text, value } of answer.readouts) {
        const output = rows.find((row) => row.name === name)?.output;
        if (!output) continue;
        say(output, text);
        set(output, { "data-value": value });
      }
    },
  };
}

/**
 * Keep the words under the demo true: its paragraph and the table of key instants.
 * @param {Element | null} description the static <details>, if the page has it
 * @returns {import("./types.js").View}
 */
export function keepDescription(description) {
  const paragraph = description?.querySelector("p");
  const body = description?.querySelector("tbody");
  /** @type {Scene["answer"] | null} */
  let told = null;
  return {
    draw({ answer, instant, time_ms, settled }) {
      if (!settled) return;
      const pose = poseAt(answer.samples, time_ms);
      if (paragraph) say(paragraph, pictureWords(time_ms, instant, pose));
      if (told === answer || !body) return;
      told = answer;
      body.replaceChildren(
        ...answer.instants.map((row) => {
          const then = poseAt(answer.samples, row.time_ms);
          const cells = [timeWords(row.time_ms), placeWords(then.thigh), `bent ${Math.round(then.knee)}°`];
          return html("tr", {}, html("th", { scope: "row" }, row.label), ...cells.map((cell) => html("td", {}, cell)));
        }),
      );
    },
  };
}
