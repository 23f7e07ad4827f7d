// Time in figures, as a slider, and its key instants as buttons: for pictures whose axis is not time.

import { button, html, say, set } from "../ground/dom.js";
import { timeWords } from "../ground/words.js";
import { buildScrub } from "./scrub.js";

/** @import { Answer, Scene } from "../ground/types.js" */
/** @import { Actions } from "../picture/types.js" */

/** @param {Scene} first @param {Actions} act @param {AbortSignal} signal */
export function buildTimeRow(first, act, signal) {
  const scrub = buildScrub(first, act.scrub, signal);
  const time = html("span", { class: "kd-chart-time", "aria-hidden": "true", translate: "no" });
  const buttons = first.catalogue.instants.map((name) =>
    button([], () => act.jump(name), signal, { class: "kd-instant-button", "data-instant": name }));
  const row = html("div", { class: "kd-instant-row", role: "group", "aria-label": "Key instants" }, ...buttons);
  /** @type {Answer | null} */
  let drawn = null;

  /** An instant that does not happen in this run has no button. @param {Scene} scene */
  function draw(scene) {
    const { answer, instant, time_ms } = scene;
    scrub.draw(scene);
    say(time, timeWords(time_ms, answer.clock));
    for (const made of buttons) {
      set(made, { "aria-pressed": String(made.dataset.instant === instant?.name) });
      const own = answer.instants.find(({ name }) => name === made.dataset.instant);
      set(made, { hidden: !own });
      if (own && drawn !== answer) made.replaceChildren(html("span", {}, own.label), " ", html("small", {}, timeWords(own.time_ms, answer.clock)));
    }
    drawn = answer;
  }
  draw(first);
  return { parts: [html("div", { class: "kd-time-row" }, time, scrub.range), row], draw };
}
