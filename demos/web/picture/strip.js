// A row of still frames, one at each key instant: to print, to save, to put on a slide. Of a pair, a row for each leg.

import { html, set, svg } from "../ground/dom.js";
import { drawBody } from "./body.js";
import { drawLeg } from "./leg.js";
import { poseAt } from "../ground/motion.js";
import { arcRadius, thighArc } from "./shapes.js";
import { changedWords, kneeWords, thighWords, timeWords } from "../ground/words.js";

/** @import { Pose, Scene } from "../ground/types.js" */
/** @import { DrawFrame } from "./types.js" */

/** One frame in CSS pixels: the picture, and below it its words, line by line. */
const WIDTH = 220;
const LINE = 21;
const MARGIN = 10;

/**
 * @param {HTMLElement} slot
 * @param {DrawFrame} [drawFrame] what stands in each frame; usually a runner's leg
 */
export function buildStrip(slot, drawFrame = legFrame) {
  /** @type {Scene["answer"] | null} */
  let told = null;
  let kept = false;
  /** @type {Scene["look"]["stride"] | null} */
  let run = null;
  return {
    /** @returns {SVGSVGElement[][]} the frames, a row for each leg */
    rows: () => [...slot.children].map((row) => /** @type {SVGSVGElement[]} */ ([...row.children])),
    /** @param {Scene} scene */
    draw({ answer, look, secret }) {
      if (told === answer && kept === secret && run === look.stride) return;
      told = answer;
      kept = secret;
      run = look.stride;
      const { first_label = "", second } = answer;
      const legs = [{ own: answer, name: first_label, other: false }, ...(second ? [{ own: { ...answer, ...second }, name: second.label, other: true }] : [])];
      slot.replaceChildren(
        ...legs.map(({ own, name, other }) => {
          const label = name ? `Frames of ${name}` : "Frames at the key instants";
          return html("div", { class: "kd-strip-row", role: "group", "aria-label": label, "data-second": other }, ...framesOf(own, name, look, secret, drawFrame));
        }),
      );
    },
  };
}

/**
 * @param {Scene["answer"]} answer of one leg
 * @param {string} name of the leg, where there are two
 * @param {Scene["look"]} look
 * @param {boolean} secret
 * @param {DrawFrame} drawFrame
 */
function framesOf(answer, name, look, secret, drawFrame) {
  return [...answer.instants].sort((a, b) => a.time_ms - b.time_ms).map(({ label, time_ms }) => {
    const { drawing, tall, lines, said = lines.join(", ") } = drawFrame(answer, look, time_ms, WIDTH);
    const head = name ? `${name}: ${label}` : label;
    const time = timeWords(time_ms, answer.clock);
    const words = [head, time, ...lines, ...(answer.changed ? ["changed model"] : [])].map((line, row) => {
      const place = { x: WIDTH / 2, y: tall + (row + 1) * LINE, class: row ? "kd-number" : "kd-angle", "text-anchor": "middle" };
      return svg("text", place, line);
    });
    const high = tall + words.length * LINE + MARGIN;
    const frame = svg("svg", { class: "kd-picture", role: "img", viewBox: `0 0 ${WIDTH} ${high}` }, drawing, svg("g", { class: "kd-words" }, ...words));
    set(frame, { "aria-label": changedWords(answer) + (secret ? `${head}. The numbers are hidden.` : `${head}, ${time}: ${said}.`) });
    return frame;
  });
}

/** A runner's leg at one moment. @type {DrawFrame} */
export function legFrame({ leg, samples }, look, time_ms, width) {
  const pose = poseAt(samples, time_ms);
  return { ...runnerFrame(leg, look, pose, time_ms, width), lines: [thighWords(pose.thigh), kneeWords(pose.knee)] };
}

/**
 * A runner with the leg at this pose and the body as it was recorded at this time.
 * @param {Scene["answer"]["leg"]} lengths
 * @param {Scene["look"]} look
 * @param {Pose} pose
 * @param {number} time_ms
 * @param {number} width px
 */
export function runnerFrame(lengths, look, pose, time_ms, width) {
  const [x0, x1] = look.stage.pair_x;
  const [y0, y1] = look.stage.y;
  const scale = width / (x1 - x0);
  const body = drawBody(look);
  const { height_m } = body.set(time_ms);
  const leg = drawLeg(lengths, look.limb, "kd-leg", false);
  leg.set(pose);
  const ground = svg("path", { class: "kd-ground", d: `M${x0} ${-height_m}H${x1}` });
  const plumb = svg("path", { class: "kd-plumb", d: `M0 0V${-height_m}` });
  const arc = svg("path", { class: "kd-arc", d: thighArc(arcRadius(look, lengths), pose.thigh) });
  const place = `matrix(${scale} 0 0 ${-scale} ${-x0 * scale} ${(y1 - height_m - look.stage.ground) * scale})`;
  return { drawing: svg("g", { transform: place }, body.group, ground, plumb, leg.group, arc), tall: (y1 - y0) * scale };
}
