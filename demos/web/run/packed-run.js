// A run as its change of another one. scripts/build/recorded/packing.py packs it, and says how.

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * What a change makes of a value.
 * @param {any} before
 * @param {any} change
 * @returns {any}
 */
export function changed(before, change) {
  if (typeof change === "string") return change.startsWith("~") ? rowOf(change.slice(1)) : change;
  if (Array.isArray(change)) return change.map((one) => changed(undefined, one));
  if (change === null || typeof change !== "object") return change;
  const made = Array.isArray(before) ? [...before] : { ...before };
  for (const [key, one] of Object.entries(change)) made[key] = changed(before?.[key], one);
  return made;
}

/** A row of numbers, or of points. @param {string} text */
function rowOf(text) {
  const [first, ...others] = text.split(" ").map(column);
  return others.length ? first.map((number, place) => [number, ...others.map((other) => other[place])]) : first;
}

/** @param {string} text @returns {number[]} */
function column(text) {
  if (!text.includes(",")) return summed(text);
  const [first, last, count] = text.split(",").map(Number);
  return Array.from({ length: count }, (_, place) => first + ((last - first) * place) / (count - 1));
}

/** Decimals, then third differences, each in base64 VLQ. @param {string} text */
function summed([places, ...letters]) {
  const scale = 10 ** Number(places);
  const numbers = [];
  let [sum, first, second, found, shift] = [0, 0, 0, 0, 0];
  for (const letter of letters) {
    const digit = LETTERS.indexOf(letter);
    found += (digit & 31) * 2 ** shift;
    shift += 5;
    if (digit & 32) continue;
    const size = Math.floor(found / 2);
    second += found % 2 ? -size : size;
    first += second;
    sum += first;
    numbers.push(sum / scale);
    found = shift = 0;
  }
  return numbers;
}
