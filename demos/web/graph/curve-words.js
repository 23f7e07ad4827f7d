// The graph for those who do not see it: where each curve begins, how far it goes, and where the cursor stands.

import { durationOf, poseAt } from "../ground/motion.js";
import { kneeWords, placeWords, SECRET, thighWords, timeWords } from "../ground/words.js";

/** @import { Answer, Samples, Scene } from "../ground/types.js" */

/** When an angle is largest. @param {Samples} samples @param {"thigh_deg" | "knee_deg"} angle */
function peakOf(samples, angle) {
  const values = Array.from(samples[angle]);
  const at = values.indexOf(Math.max(...values));
  return { deg: values[at], when: timeWords(samples.time_ms[at]) };
}

/** What both curves of a run do, until they are dotted or end. @param {Answer} answer */
function courseOf({ samples, trusted_until_ms }) {
  const first = poseAt(samples, samples.time_ms[0]);
  const until = trusted_until_ms ?? durationOf(samples);
  const [thigh, knee] = [peakOf(samples, "thigh_deg"), peakOf(samples, "knee_deg")];
  return (
    `The thigh begins ${placeWords(first.thigh)}, and is furthest in front at ${thigh.when}: ${placeWords(thigh.deg)}. ` +
    `The knee begins bent ${Math.round(first.knee)}°, and is bent most at ${knee.when}: ${Math.round(knee.deg)}°. ` +
    `At ${timeWords(until)} it is bent ${Math.round(poseAt(samples, until).knee)}°${trusted_until_ms ? "; after that the model is not to be trusted, and the curves are dotted" : ""}.`
  );
}

/** @param {Scene} scene @param {string} missing what has not come, if anything */
export function graphWords({ answer, previous, previous_label, time_ms, secret, sprinter }, missing) {
  if (secret) return SECRET;
  const { thigh, knee } = poseAt(answer.samples, time_ms);
  const parts = [
    "Thigh and knee angle against time after toe-off.",
    courseOf(answer),
    `The line stands at ${timeWords(time_ms)}: ${thighWords(thigh)}, ${kneeWords(knee)}.`,
  ];
  if (previous) parts.push(`Dashed, the ${previous_label}: ${courseOf(previous)}`);
  if (sprinter) parts.push(missing || "Behind them, thin and dashed: a sprinter, from a recording, not simulated.");
  return parts.join(" ");
}
