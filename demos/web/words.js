// Words for one moment of a run. Sentences about a whole run come from Python with the run.

/** @param {number} deg */
export function thighWords(deg) {
  const whole = Math.round(deg);
  if (whole === 0) return "thigh vertical";
  return whole > 0 ? `thigh ${whole}° in front` : `thigh ${-whole}° behind`;
}

/**
 * As the run's own sentences put it.
 * @param {number} deg
 */
export function placeWords(deg) {
  const whole = Math.round(deg);
  if (whole === 0) return "vertical";
  return whole > 0 ? `${whole}° in front` : `${-whole}° behind vertical`;
}

/** @param {number} deg */
export function kneeWords(deg) {
  return `knee bent ${Math.round(deg)}°`;
}

/** @param {number} ms */
export function timeWords(ms) {
  return `${Math.round(ms)} ms`;
}

/**
 * @param {number} ms
 * @param {import("./types.js").Instant | null} instant
 */
export function momentWords(ms, instant) {
  return instant ? `${timeWords(ms)}: ${instant.label}` : `${timeWords(ms)} after toe-off`;
}

/**
 * @param {number} ms
 * @param {import("./types.js").Instant | null} instant
 * @param {import("./types.js").Pose} pose
 */
export function momentSentence(ms, instant, pose) {
  return `${momentWords(ms, instant)}, ${thighWords(pose.thigh)}, ${kneeWords(pose.knee)}.`;
}

/**
 * The stage for those who do not see it; the same words as the static picture's.
 * @param {number} ms
 * @param {import("./types.js").Instant | null} instant
 * @param {import("./types.js").Pose} pose
 */
export function pictureWords(ms, instant, pose) {
  const when = `${timeWords(ms)} after toe-off${instant ? `: ${instant.label}` : ""}`;
  const leg = `The thigh of the swinging leg is ${placeWords(pose.thigh)} and the knee is bent ${Math.round(pose.knee)}°.`;
  return `A runner seen from the side, running to the right, ${when}. ${leg}`;
}

/**
 * A parameter's value as its step shows it: 1.15, 0.3.
 * @param {import("./types.js").Parameter} parameter
 * @param {number} value
 */
export function valueWords(parameter, value) {
  return `${numberWords(parameter, value)} ${parameter.unit}`.trim();
}

/**
 * @param {import("./types.js").Parameter} parameter
 * @param {number} value
 */
function numberWords({ step }, value) {
  return value.toFixed((String(step).split(".")[1] ?? "").length);
}

/**
 * What the picture still shows when sliders were moved and there is no Python to follow them.
 * @param {import("./types.js").Parameter[]} parameters
 * @param {import("./types.js").Parameters} wanted
 * @param {import("./types.js").Parameters} shown
 * @param {boolean} recorded true if the recorded run is shown, false for a run of the reader's own
 */
export function standstillSentence(parameters, wanted, shown, recorded) {
  const still = parameters.filter(({ name }) => wanted[name] !== shown[name]);
  const values = still.map((parameter) => `${parameter.label.toLowerCase()} ${numberWords(parameter, shown[parameter.name])}`);
  const why = recorded ? "only the recorded run can be shown" : "no new run can be computed";
  return `The picture still shows ${values.join(" and ")}; ${why}.`;
}
