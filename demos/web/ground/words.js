// Words for one moment of a run. Sentences about a whole run come from Python with the run.

/** @import { Answer, Clock, Instant, Parameter, Parameters, Pose, Scene } from "./types.js" */

/** What a picture is called while its numbers are kept secret. */
export const SECRET = "The picture. Its numbers are hidden.";

/** The second leg that "Show the sprinter" adds to a picture, or that it has not come. @param {Pick<Scene, "look" | "strides">} scene @param {string} [drawn] */
export function ownLegWords({ look, strides }, drawn = "") {
  if (strides !== "here") return strides && "the sprinter's own leg has not come";
  return `${drawn}the sprinter's own leg, ${look.stride.how ? "between two recordings" : "recorded"}`;
}

/** What stands before the words of a picture that the model itself did not give. @param {Pick<Answer, "changed">} answer */
export const changedWords = ({ changed }) => (changed ? "Changed model. " : "");

/** @param {number} deg */
export function thighWords(deg) {
  const whole = Math.round(deg);
  if (whole === 0) return "thigh vertical";
  return whole > 0 ? `thigh ${whole}° in front` : `thigh ${-whole}° behind`;
}

/** As the run's own sentences put it. @param {number} deg */
export function placeWords(deg) {
  const whole = Math.round(deg);
  if (whole === 0) return "vertical";
  return whole > 0 ? `${whole}° in front` : `${-whole}° behind vertical`;
}

/** @param {number} deg */
export function kneeWords(deg) {
  return `knee bent ${String(Math.round(deg)).replace("-", "−")}°`;
}

/** @param {number} ms @param {Clock} [clock] */
export function timeWords(ms, clock) {
  return clock?.unit === "s" ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms)} ms`;
}

/** @param {number} ms @param {Instant | null} instant @param {Clock} [clock] */
export function momentWords(ms, instant, clock) {
  const time = timeWords(ms, clock);
  return instant ? `${time}: ${instant.label}` : `${time} ${sinceWords(clock)}`;
}

/** @param {Clock} [clock] */
export function sinceWords(clock) {
  return clock?.since ?? "after toe-off";
}

/**
 * @param {number} ms
 * @param {Instant | null} instant
 * @param {Pose} pose
 * @param {Clock} [clock]
 * @param {boolean} [timed] true if the time has been said already, as by its slider
 */
export function momentSentence(ms, instant, pose, clock, timed = false) {
  const angles = clock?.pose === false ? [] : [thighWords(pose.thigh), kneeWords(pose.knee)];
  const words = [...(timed ? [] : [momentWords(ms, instant, clock)]), ...angles].join(", ");
  return words && `${words[0].toUpperCase()}${words.slice(1)}.`;
}

/**
 * The stage for those who do not see it; the same words as the static picture's.
 * @param {number} ms
 * @param {Instant | null} instant
 * @param {Pose} pose
 */
export function pictureWords(ms, instant, pose) {
  const when = `${timeWords(ms)} after toe-off${instant ? `: ${instant.label}` : ""}`;
  const leg = `The thigh of the swinging leg is ${placeWords(pose.thigh)} and the knee is bent ${Math.round(pose.knee)}°.`;
  return `A runner seen from the side, running to the right, ${when}. ${leg}`;
}

/**
 * What a parameter's value means in the run that is shown; nothing while that run is still being computed.
 * @param {Pick<Scene, "wanted" | "answer" | "secret">} scene
 * @param {Parameter} parameter
 */
export function meaningOf({ wanted, answer, secret }, { name }) {
  return !secret && answer.parameters[name] === wanted[name] ? answer.parameter_words[name] : "";
}

/**
 * A parameter's value as its step shows it: 1.15, 0.3; of a choice, its words.
 * @param {Parameter} parameter
 * @param {number} value
 */
export function valueWords(parameter, value) {
  return withUnit(numberWords(parameter, value), parameter.unit);
}

/** @param {string} amount @param {string} unit */
export const withUnit = (amount, unit) => `${amount}${unit === "°" ? "" : " "}${unit}`.trim();

/** The same without its unit. @param {Parameter} parameter @param {number} value */
export function numberWords({ step, kind, options }, value) {
  if (kind === "choice") return options[value]?.label ?? "";
  if (kind === "switch") return value ? "on" : "off";
  return value.toFixed((String(step).split(".")[1] ?? "").length);
}

/**
 * What the picture still shows when sliders were moved and there is no Python to follow them.
 * @param {Parameter[]} parameters
 * @param {Parameters} wanted
 * @param {Parameters} shown
 */
export function standstillSentence(parameters, wanted, shown) {
  const still = parameters.filter(({ name }) => wanted[name] !== shown[name]);
  const values = still.map((parameter) => `${parameter.label.toLowerCase()} ${numberWords(parameter, shown[parameter.name])}`);
  return `The picture still shows ${values.join(" and ")}; without Python only recorded runs can be shown.`;
}
