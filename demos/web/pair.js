// Two legs on one clock, side by side. Standing at a key instant each is shown at its own, and below it says when that is.

import { html, say, set } from "./dom.js";
import { poseAt } from "./motion.js";
import { sceneOfLeg } from "./second.js";
import { buildStage } from "./stage.js";
import { kneeWords, momentWords, thighWords } from "./words.js";

/** @typedef {import("./types.js").Scene} Scene */

/** Two runners need less room to their sides. @param {Scene["look"]} look */
const narrow = (look) => ({ ...look, stage: { ...look.stage, x: look.stage.pair_x } });

/** Words stand below the legs here, where there is room for them. */
const noLabels = () => ({ resize() {}, draw() {} });

/**
 * @param {HTMLElement} slot
 * @param {Scene} first
 * @returns {import("./types.js").Picture}
 */
export function buildPair(slot, first) {
  const legs = [false, true].map((second) => {
    const scene = sceneOfLeg(first, second);
    const frame = html("div", { class: "kd-leg-frame" });
    const stage = buildStage(frame, { ...scene, look: narrow(scene.look) }, noLabels);
    const when = html("span", { class: "kd-leg-time" });
    const pose = html("span", {});
    const name = html("p", { class: "kd-leg-name" });
    const words = html("p", { class: "kd-leg-words" }, when, pose);
    set(stage.roots[0], { "data-leg": second ? "second" : "first" });
    return { second, stage, name, when, pose, root: html("div", { class: "kd-half", "data-second": second }, name, frame, words) };
  });
  slot.replaceChildren(html("div", { class: "kd-pair" }, ...legs.map(({ root }) => root)));
  for (const { stage } of legs) stage.measure();

  return {
    draw(scene) {
      for (const { second, stage, name, when, pose } of legs) {
        const own = sceneOfLeg(scene, second);
        stage.draw(own);
        const { thigh, knee } = poseAt(own.answer.samples, own.time_ms);
        say(name, (second ? scene.answer.second?.label : scene.answer.first_label) ?? "");
        say(when, momentWords(own.time_ms, own.instant));
        say(pose, `${thighWords(thigh)}, ${kneeWords(knee)}`);
      }
    },
    measure: () => legs.forEach(({ stage }) => stage.measure()),
    roots: legs.flatMap(({ stage }) => stage.roots),
    stop: () => legs.forEach(({ stage }) => stage.stop()),
  };
}
