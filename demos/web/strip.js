// A row of still frames, one at each key instant: to print, to save, to put on a slide. Of a pair, a row for each leg.

import { html, set, svg } from "./dom.js";
import { drawLeg, drawRunner } from "./leg.js";
import { poseAt } from "./motion.js";
import { arcRadius, thighArc } from "./shapes.js";
import { kneeWords, thighWords, timeWords } from "./words.js";

/** @typedef {import("./types.js").Scene} Scene */
/** @typedef {Pick<Scene["answer"], "instants" | "samples">} Leg */

/** One frame in CSS pixels: the runner, and below it four lines of words. */
const WIDTH = 220;
const LINE = 21;
const WORDS = 4 * LINE + 10;

/** @param {HTMLElement} slot */
export function buildStrip(slot) {
  /** @type {Scene["answer"] | null} */
  let told = null;
  let kept = false;
  return {
    /** @returns {SVGSVGElement[][]} the frames, a row for each leg */
    rows: () => [...slot.children].map((row) => [...row.querySelectorAll("svg")]),
    /** @param {Scene} scene */
    draw({ answer, look, secret }) {
      if (told === answer && kept === secret) return;
      told = answer;
      kept = secret;
      const { first_label = "", second } = answer;
      const legs = [{ leg: answer, name: first_label, other: false }, ...(second ? [{ leg: second, name: second.label, other: true }] : [])];
      slot.replaceChildren(
        ...legs.map(({ leg, name, other }) => {
          const label = name ? `Frames of ${name}` : "Frames at the key instants";
          return html("div", { class: "kd-strip-row", role: "group", "aria-label": label, "data-second": other }, ...framesOf(leg, name, answer, look, secret));
        }),
      );
    },
  };
}

/**
 * @param {Leg} leg
 * @param {string} name of the leg, where there are two
 * @param {Scene["answer"]} answer
 * @param {Scene["look"]} look
 * @param {boolean} secret
 */
function framesOf({ instants, samples }, name, answer, look, secret) {
  const [x0, x1] = look.stage.pair_x;
  const [y0, y1] = look.stage.y;
  const scale = WIDTH / (x1 - x0);
  const tall = (y1 - y0) * scale;
  return [...instants].sort((a, b) => a.time_ms - b.time_ms).map(({ label, time_ms }) => {
    const pose = poseAt(samples, time_ms);
    const leg = drawLeg(answer.leg, look.limb, "kd-leg", false);
    leg.set(pose);
    const ground = svg("path", { class: "kd-ground", d: `M${x0} ${look.stage.ground}H${x1}` });
    const plumb = svg("path", { class: "kd-plumb", d: `M0 0V${look.stage.ground}` });
    const arc = svg("path", { class: "kd-arc", d: thighArc(arcRadius(look, answer.leg), pose.thigh) });
    const world = svg("g", { transform: `matrix(${scale} 0 0 ${-scale} ${-x0 * scale} ${y1 * scale})` }, drawRunner(look.runner), ground, plumb, leg.group, arc);
    const lines = [name ? `${name}: ${label}` : label, timeWords(time_ms), thighWords(pose.thigh), kneeWords(pose.knee)];
    const words = lines.map((line, row) => {
      const place = { x: WIDTH / 2, y: tall + (row + 1) * LINE, class: row ? "kd-number" : "kd-angle", "text-anchor": "middle" };
      return svg("text", place, line);
    });
    const frame = svg("svg", { class: "kd-picture", role: "img", viewBox: `0 0 ${WIDTH} ${tall + WORDS}` }, world, svg("g", { class: "kd-words" }, ...words));
    set(frame, { "aria-label": secret ? `${lines[0]}. The numbers are hidden.` : `${lines[0]}, ${lines[1]}: ${lines[2]}, ${lines[3]}.` });
    return frame;
  });
}
