// A demo's state in the address: #drive=1.15&heel_pull=0.2&t=155. The same names work as a query, for embeds.
// Where a page has several demos, `demo=2` says which one is meant; without it, the first.

/** @typedef {import("./types.js").Parameter} Parameter */

/**
 * The nearest legal value: within the range, on the step.
 * @param {Parameter} parameter
 * @param {number} value
 */
export function nearestLegal({ min, max, step }, value) {
  const steps = Math.round((Math.min(Math.max(value, min), max) - min) / step);
  return Number(Math.min(min + steps * step, max).toFixed(6));
}

/**
 * What the address asks of this demo. Says in `corrections` what had to be changed.
 * @param {Parameter[]} parameters
 * @param {number} ordinal this demo's place on the page, from 1
 * @param {Pick<Location, "hash" | "search">} [address]
 */
export function readState(parameters, ordinal, address = location) {
  /** @type {import("./types.js").Parameters} */
  const values = {};
  /** @type {string[]} */
  const corrections = [];
  /** @type {number | null} */
  let time_ms = null;
  for (const text of [address.search, address.hash]) {
    const said = new URLSearchParams(text.slice(1));
    if (Number(said.get("demo") ?? 1) !== ordinal) continue;
    for (const parameter of parameters) {
      const word = said.get(parameter.name);
      if (word === null) continue;
      const asked = word.trim() === "" ? NaN : Number(word);
      const legal = nearestLegal(parameter, Number.isFinite(asked) ? asked : parameter.default);
      if (!Number.isFinite(asked)) {
        corrections.push(`The link's ${parameter.label.toLowerCase()} “${word.slice(0, 20)}” is not a number; ${legal} is used.`);
      } else if (Math.abs(legal - asked) > parameter.step / 2 + 1e-9) {
        const range = `${parameter.min} to ${parameter.max}`;
        corrections.push(`The link's ${parameter.label.toLowerCase()} ${asked} is outside ${range}; ${legal} is used.`);
      }
      values[parameter.name] = legal;
    }
    const t = said.get("t");
    if (t !== null && t !== "" && Number.isFinite(Number(t))) time_ms = Number(t);
  }
  return { values, time_ms, corrections };
}

/**
 * The address of exactly this state.
 * @param {import("./types.js").Parameters} values
 * @param {number} time_ms
 * @param {number} ordinal
 */
export function linkTo(values, time_ms, ordinal) {
  const said = new URLSearchParams();
  if (ordinal > 1) said.set("demo", String(ordinal));
  for (const [name, value] of Object.entries(values)) said.set(name, String(Number(value.toFixed(6))));
  said.set("t", String(Math.round(time_ms)));
  return `${location.href.split("#")[0]}#${said}`;
}

/**
 * Put a link into the address bar without a step in the history. Sandboxed frames may forbid it: then it stays as it is.
 * @param {string} link
 */
export function showInAddress(link) {
  try {
    history.replaceState(history.state, "", link);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
