// Whether a run that Python computes is the one that was recorded at build.

/**
 * Only the last digits of sines and exponentials may differ between the Python that built the site and the one in the
 * browser; over a whole run that stays below 1e-9 (tests/build/test_runtime.py). Nothing that readers see is finer than 0.01.
 */
const TOLERANCE = 1e-6;

/**
 * The first number that differs, by its path, or "". Words may differ: the site may have been published anew meanwhile.
 * @param {any} recorded
 * @param {any} given
 * @param {string} [path]
 * @returns {string}
 */
export function difference(recorded, given, path = "") {
  if (typeof recorded === "number") {
    const isNear = typeof given === "number" && Math.abs(given - recorded) <= TOLERANCE * (1 + Math.abs(recorded));
    return isNear ? "" : `${path}: ${given} instead of ${recorded}`;
  }
  if (recorded === null && given !== null) return `${path}: ${given} instead of nothing`;
  if (recorded === null || typeof recorded !== "object") return "";
  if (Object(given).length !== recorded.length) return `${path}: ${Object(given).length} values instead of ${recorded.length}`;
  for (const name of Object.keys(recorded)) {
    const found = difference(recorded[name], given?.[name], `${path}/${name}`);
    if (found) return found;
  }
  return "";
}

/** How many numbers an answer holds. @param {any} answer @returns {number} */
export function numbersIn(answer) {
  if (typeof answer === "number") return 1;
  return answer && typeof answer === "object" ? Object.values(answer).reduce((/** @type {number} */ sum, part) => sum + numbersIn(part), 0) : 0;
}
