// A demo's state in the address: #drive=1.15&heel_pull=0.2&t=155, or &at=heel-highest for a key instant. The same names work as a query, for embeds.
// Where a page has several demos, `demo=2` says which one is meant; without it, the first.

import { readNumber } from "../ground/read-number.js";
import { nameOf, wordsOf } from "./link-words.js";

/** @import { Parameter, Parameters } from "../ground/types.js" */

/** A correction smaller than this is the rounding of a decimal number, and nothing to tell. */
const NOTHING = 1e-9;
/** Times in links are in whole microseconds. */
const TIME_DECIMALS = 3;

/** The nearest legal value: within the range, on the step. @param {Parameter} parameter @param {number} value */
export function nearestLegal({ min, max, step }, value) {
  const steps = Math.round((Math.min(Math.max(value, min), max) - min) / step);
  return Number(Math.min(min + steps * step, max).toFixed(6));
}

/**
 * What the address asks of this demo. Says in `corrections` what had to be changed.
 * @param {Parameter[]} parameters
 * @param {number} duration_ms
 * @param {number} ordinal this demo's place on the page, from 1
 * @param {Pick<Location, "hash" | "search">} address
 * @param {string[]} [instants] the names of those that this demo's runs have
 */
export function readState(parameters, duration_ms, ordinal, address, instants = []) {
  /** @type {Parameters} */
  const values = {};
  /** @type {string[]} */
  const corrections = [];
  /** @type {number | null} */
  let time_ms = null;
  /** @type {string | null} */
  let at = null;
  /** @type {string | null} */
  let change = null;
  for (const text of [address.search, address.hash]) {
    const said = wordsOf(text.slice(1));
    const which = readNumber(said.get("demo") ?? "1");
    if ((typeof which === "string" ? 1 : which) !== ordinal) continue;
    if (typeof which === "string") corrections.push(correction("demo", said.get("demo") ?? "", which, "the first"));
    corrections.push(...damages(said, parameters));
    change = said.get("change") ?? change;
    for (const parameter of parameters) {
      const word = said.get(parameter.name);
      if (word === null) continue;
      const { min, max, step, label } = parameter;
      const asked = valueOf(parameter, word);
      const number = typeof asked === "number";
      const legal = nearestLegal(parameter, number ? asked : parameter.default);
      const why = !number ? asked : asked < min || asked > max ? `is outside ${min} to ${max}` : `is not on the slider's steps of ${step}`;
      if (!(number && Math.abs(legal - asked) <= NOTHING)) corrections.push(correction(label.toLowerCase(), word, why, parameter.options[legal]?.name ?? String(legal)));
      values[parameter.name] = legal;
    }
    const moment = said.get("at");
    at = instants.find((name) => nameOf(name) === nameOf(moment ?? "")) ?? at;
    if (moment !== null && !at && instants.length) corrections.push(correction("moment", moment, `is not one of ${instants.join(", ")}`, "the usual one"));
    const word = said.get("t");
    if (word === null) continue;
    const asked = readNumber(word, "ms");
    const why = typeof asked === "string" ? asked : `is outside 0 to ${duration_ms} ms`;
    /** @type {number | null} */
    const legal = typeof asked === "string" ? time_ms : Math.min(Math.max(asked, 0), duration_ms);
    if (legal !== asked) corrections.push(correction("time", word, why, legal === null ? "the usual one" : `${legal} ms`));
    time_ms = legal;
  }
  return { values, time_ms, at, change, corrections };
}

/** A choice is said by its option's name. @param {Parameter} parameter @param {string} word @returns {number | string} or why it is none */
function valueOf({ kind, options, unit }, word) {
  const place = kind === "choice" ? options.findIndex(({ name }) => nameOf(name) === nameOf(word)) : -1;
  if (place >= 0) return place;
  const number = readNumber(word, unit);
  return kind === "choice" && typeof number === "string" ? `is not one of ${options.map(({ name }) => name).join(", ")}` : number;
}

/** What cannot be mended: a value said twice, and a name that breaks off. @param {URLSearchParams} said @param {Parameter[]} parameters */
function damages(said, parameters) {
  const names = [...parameters.map(({ name }) => name), "t", "at", "change"];
  const known = names.filter((name) => said.has(name));
  const twice = known.filter((name) => new Set(said.getAll(name)).size > 1);
  const broken = known.length ? [...said].filter(([name, word]) => name && !word && !names.includes(name) && names.some((whole) => whole.startsWith(name))) : [];
  return [
    ...twice.map((name) => `The link says ${name} more than once; the first, “${said.get(name)?.slice(0, 20)}”, is used.`),
    ...broken.map(([name]) => `The link breaks off at “${name}”: what followed is missing.`),
  ];
}

/** @param {string} what @param {string} said @param {string} why @param {string} used */
export const correction = (what, said, why, used) => `The link's ${what} “${said.slice(0, 20)}” ${why}; ${used} is used.`;

/**
 * The address of exactly this state.
 * @param {Parameter[]} parameters
 * @param {Parameters} values
 * @param {number | null} time_ms null for a still picture
 * @param {number} ordinal
 * @param {string} change of the model, as links carry it; "" for none
 */
export function linkTo(parameters, values, time_ms, ordinal, change) {
  const said = new URLSearchParams(ordinal > 1 ? { demo: String(ordinal) } : {});
  return `${location.href.split("#")[0]}#${sayState(said, parameters, values, time_ms)}${change && `&change=${change}`}`;
}

/**
 * Write a state in the words of an address.
 * @param {URLSearchParams} said is added to, and given back
 * @param {Parameter[]} parameters
 * @param {Parameters} values
 * @param {number | null} time_ms
 * @param {number} decimals of the time
 */
export function sayState(said, parameters, values, time_ms, decimals = TIME_DECIMALS) {
  for (const { name, kind, options } of parameters) {
    const value = values[name];
    said.set(name, kind === "choice" ? options[value].name : String(Number(value.toFixed(6))));
  }
  if (time_ms !== null) said.set("t", String(Number(time_ms.toFixed(decimals))));
  return said;
}
