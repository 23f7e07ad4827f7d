// The cord at one moment, as a still frame: athlete, leg and cord, and in words what the cord does.

import { pullWords, stretchWords } from "./cord-labels.js";
import { cordAt, cordPath, cordWidth, drawAthlete, placeOf, postPath, strapPath } from "./cord-shapes.js";
import { svg } from "../ground/dom.js";
import { drawLeg } from "./leg.js";
import { durationOf } from "../ground/motion.js";
import { thighWords } from "../ground/words.js";

/** @import { DrawFrame } from "./types.js" */

/** Below the ground, m. */
const MARGIN = 0.06;

/** @type {DrawFrame} */
export function cordFrame(answer, look, time_ms, width) {
  const place = placeOf(answer);
  const now = cordAt(answer, look.limb, time_ms);
  const [x0, x1] = look.cord.x;
  const [, y1] = look.cord.y;
  const scale = width / (x1 - x0);
  const tall = (y1 - place.ground + MARGIN) * scale;
  const leg = drawLeg(answer.leg, look.limb, "kd-leg", false);
  leg.set(now.pose);
  const endedBy = time_ms === durationOf(answer.samples) ? place.ended_by : "";
  const cord = svg("path", { class: "kd-cord", d: cordPath(place, now), "data-slack": now.pull_n === 0 });
  cord.style.strokeWidth = `${cordWidth(now.pull_n)}px`; // not as an attribute: the embeds' policy allows none
  const drawing = svg(
    "g",
    { transform: `matrix(${scale} 0 0 ${-scale} ${-x0 * scale} ${y1 * scale})`, "data-stopped": endedBy || null },
    svg("path", { class: "kd-ground", d: `M${x0} ${place.ground}H${x1}` }),
    drawAthlete(look),
    svg("path", { class: "kd-cord-post", d: postPath(place) }),
    cord,
    leg.group,
    svg("path", { class: "kd-cord-strap", d: strapPath(place, now, look.limb) }),
  );
  return { drawing, tall, lines: [thighWords(now.pose.thigh), pullWords(now.pull_n, endedBy), stretchWords(place, now.length_m, endedBy)] };
}
