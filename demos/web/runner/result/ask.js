// Asking Python for the nearest swing: the same question until it is answered, so that the page hears how far it is, and stops by not asking.

import { ask, onRuntime, retryRuntime, startRuntime } from "../../python/runtime.js";
import { anglesOf } from "../mark/angles.js";

/** @import { Work } from "../types.js" */
/** @import { Told } from "./told.js" */

const CHANNEL = "your-runner";

/**
 * What Python is asked: see swing_leg.nearest.answer. Frames without an ankle have no knee's bend and do not count.
 * @param {Work} work
 * @param {number | null} speed m/s, or null for a suggestion
 */
export function questionOf(work, speed) {
  const { toeOff, athlete } = work.made;
  const frames = anglesOf(work).flatMap(({ time_ms, thigh_deg, knee_deg, errors }) =>
    knee_deg === null || errors.knee_deg === null ? [] : [{ time_ms, thigh_deg, knee_deg, thigh_error_deg: errors.thigh_deg, knee_error_deg: errors.knee_deg }]
  );
  return { frames, toe_off_ms: toeOff === null ? null : work.timeOf(toeOff), runner: { ...athlete, running_speed: speed } };
}

/**
 * Ask until the fit is done. Each answer on the way is told.
 * @param {object} question
 * @param {(told: Told) => void} tell
 * @param {(words: string) => void} waits hears of Python on its way
 * @param {AbortSignal} signal
 * @returns {Promise<{why: string} | null>} what was wrong with the question, or with Python; null where it was answered or given up
 */
export async function askNearest(question, tell, waits, signal) {
  let broken = "";
  const unsubscribe = onRuntime(({ phase, message }) => {
    broken = phase === "error" ? `${message} Your marks are here: save the project before you load the page anew.` : "";
    if (phase !== "live" && phase !== "idle") waits(message);
  });
  signal.addEventListener("abort", unsubscribe);
  retryRuntime(); // where it had failed before
  void startRuntime();
  try {
    for (;;) {
      const answer = await ask(CHANNEL, { nearest: question });
      if (signal.aborted) return null;
      if (!answer) return { why: broken || "Python did not answer. Try again." };
      if (!answer.ok) return { why: answer.error.message };
      const told = /** @type {Told} */ (/** @type {unknown} */ (answer));
      tell(told);
      if (told.done === 1) return null;
    }
  } finally {
    unsubscribe();
  }
}
