// Two legs on one clock, side by side. Standing at a key instant each is shown at its own, and below it says when that is.
// A leg that a slider has moved has its last run in grey dashes.

import { html, say, set } from "../ground/dom.js";
import { poseAt } from "../ground/motion.js";
import { sceneOfLeg } from "./second.js";
import { buildStage } from "./stage.js";
import { kneeWords, momentWords, ownLegWords, thighWords, timeWords } from "../ground/words.js";

/** @import { Scene } from "../ground/types.js" */
/** @import { Build } from "./types.js" */

/** Two runners need less room to their sides. @param {Scene["look"]} look */
const narrow = (look) => ({ ...look, stage: { ...look.stage, x: look.stage.pair_x } });

/** Words stand below the legs here, where there is room for them. */
const noLabels = () => ({ resize() {}, above: () => 0, draw() {} });

/** @type {Build} */
export function buildPair(slot, first) {
  const legs = [false, true].map((second) => {
    const scene = sceneOfLeg(first, second);
    const frame = html("div", { class: "kd-leg-frame" });
    const stage = buildStage(frame, { ...scene, look: narrow(scene.look) }, noLabels);
    const when = momentIn("kd-leg-time");
    const pose = html("span", {});
    const name = html("p", { class: "kd-leg-name" });
    const last = momentIn("kd-leg-last");
    const beside = html("span", { class: "kd-leg-own" });
    const words = html("p", { class: "kd-leg-words" }, when.root, pose, last.root, beside);
    set(stage.roots[0], { "data-leg": second ? "second" : "first" });
    return { second, stage, name, when, pose, last, beside, root: html("div", { class: "kd-half", "data-second": second }, name, frame, words) };
  });
  slot.replaceChildren(html("div", { class: "kd-pair" }, ...legs.map(({ root }) => root)));
  for (const { stage } of legs) stage.measure();

  return {
    draw(scene) {
      for (const { second, stage, name, when, pose, last, beside } of legs) {
        const own = sceneOfLeg(scene, second);
        stage.draw(own);
        const { thigh, knee } = poseAt(own.answer.samples, own.time_ms);
        say(name, (second ? scene.answer.second?.label : scene.answer.first_label) ?? "");
        const time = timeWords(own.time_ms);
        when.say(time, momentWords(own.time_ms, own.instant).slice(time.length));
        say(pose, `${thighWords(thigh)}, ${kneeWords(knee)}`);
        say(beside, own.sprinter ? ownLegWords(own, "dotted: ") : "");
        const before = own.previous && poseAt(own.previous.samples, own.previous_ms);
        const then = own.instant ? `${timeWords(own.previous_ms)}, ` : "";
        last.say(...(before ? [`${own.previous_label}: `, then, thighWords(before.thigh)] : []));
      }
    },
    measure: () => legs.forEach(({ stage }) => stage.measure()),
    roots: legs.flatMap(({ stage }) => stage.roots),
    stop: () => legs.forEach(({ stage }) => stage.stop()),
  };
}

/** Words of which the second part is left out where there is little room: kinds.css says where. @param {string} name */
function momentIn(name) {
  const parts = [html("span"), html("span", { class: "kd-leg-label" }), html("span")];
  return {
    root: html("span", { class: name }, ...parts),
    /** @param {...string} words */
    say: (...words) => parts.forEach((part, number) => say(part, words[number] ?? "")),
  };
}
