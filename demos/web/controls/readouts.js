// What a run says: one sentence, its numbers with their bands, the reader's own prediction, and the table under the demo.

import { html, set, say } from "../ground/dom.js";
import { poseAt } from "../ground/motion.js";
import { changedWords, pictureWords, placeWords, timeWords } from "../ground/words.js";

/** @import { Scene, View } from "../ground/types.js" */

/** @param {Scene} first */
export function buildReadouts(first) {
  const late = new Set(first.catalogue.readouts.filter((readout) => readout.more).map((readout) => readout.name));
  const sentence = html("p", { class: "kd-sentence" });
  const prediction = html("p", { class: "kd-prediction" });
  const rows = first.answer.readouts.map(({ name, label }) => {
    // An output is a live region unless told otherwise; the status region speaks for all of them, once.
    const output = html("output", { name, "aria-live": "off", translate: "no" });
    const band = html("small", { class: "kd-band" });
    return { name, output, band, row: html("div", {}, html("dt", {}, label), html("dd", {}, output, band)) };
  });
  const bandWords = html("p", { class: "kd-band-words" });
  const list = (/** @type {boolean} */ more) => rows.filter(({ name }) => late.has(name) === more).map(({ row }) => row);
  return {
    top: [sentence, prediction, html("dl", { class: "kd-readouts" }, ...list(false)), bandWords],
    more: late.size ? [html("dl", { class: "kd-readouts" }, ...list(true))] : [],
    /** @param {Scene} scene */
    draw({ answer, prediction: predicted }) {
      say(sentence, answer.sentence);
      say(prediction, predicted && `You predicted: ${predicted}`);
      set(prediction, { hidden: !predicted });
      say(bandWords, answer.band_words);
      set(bandWords, { hidden: !answer.band_words });
      for (const { name, text, value, low, high, band } of answer.readouts) {
        const row = rows.find((it) => it.name === name);
        if (!row) continue;
        say(row.output, text);
        set(row.output, { "data-value": value, "data-low": low, "data-high": high });
        say(row.band, band && `could be ${band}`);
      }
    },
  };
}

/**
 * Keep the words under the demo true: its paragraph and the table of key instants.
 * @param {Element | null} description the static <details>, if the page has it
 * @returns {View}
 */
export function keepDescription(description) {
  const paragraph = description?.querySelector("p");
  const body = description?.querySelector("tbody");
  /** @type {Scene["answer"] | null} */
  let told = null;
  return {
    draw({ answer, instant, time_ms, settled }) {
      if (!settled) return;
      if (paragraph) say(paragraph, changedWords(answer) + (answer.alt ?? pictureWords(time_ms, instant, poseAt(answer.samples, time_ms))));
      if (told === answer || !body) return;
      told = answer;
      const { first_label = "", second, description: own } = answer;
      if (own) return body.replaceChildren(...own.rows.map(([head, ...cells]) => rowOf(head, cells)));
      body.replaceChildren(...rowsOf(answer, first_label), ...(second ? rowsOf(second, second.label) : []));
    },
  };
}

/**
 * The key instants of one leg.
 * @param {Pick<Scene["answer"], "instants" | "samples">} leg
 * @param {string} name of the leg, where there are two
 */
function rowsOf({ instants, samples }, name) {
  return instants.map(({ label, time_ms }) => {
    const then = poseAt(samples, time_ms);
    const cells = [timeWords(time_ms), placeWords(then.thigh), `bent ${Math.round(then.knee)}°`];
    return rowOf(name ? `${name}: ${label}` : label, cells);
  });
}

/** @param {string} head @param {string[]} cells */
function rowOf(head, cells) {
  return html("tr", {}, html("th", { scope: "row" }, head), ...cells.map((cell) => html("td", {}, cell)));
}
