// The settings of an embed page, from its address: ?present=1&controls=few&theme=dark&lock=drive. No DOM.
// They stand in the query; given after the # they count as well. What the demo itself knows is read by run/address.js.

import { correction } from "../run/address.js";
import { nameOf, wordsOf } from "../run/link-words.js";

/**
 * @typedef {object} Settings
 * @property {boolean} present for a projector
 * @property {boolean} kiosk for a screen that many people use, one after another
 * @property {boolean} predict ask the lesson's question first
 * @property {boolean} numbers
 * @property {boolean} sprinter a recording behind the model's curves and leg
 * @property {"0" | "few" | "all"} controls
 * @property {boolean} tabs few controls, and in a narrow frame results and controls behind tabs
 * @property {"light" | "dark" | "auto"} theme
 * @property {string[]} lock
 * @property {string[] | null} allow the origins whose messages are followed; null: all
 * @property {string[]} corrections what had to be changed, in words
 */

/** Each setting's legal words; the first is the usual one. */
const WORDS = {
  present: ["0", "1"],
  kiosk: ["0", "1"],
  predict: ["0", "1"],
  numbers: ["1", "0"],
  sprinter: ["0", "1"],
  controls: ["all", "few", "tabs", "0"],
  theme: ["auto", "light", "dark"],
};
/** What people write instead, and which legal word is nearest to it. @type {Record<string, string>} */
const NEAREST = { "": "1", true: "1", yes: "1", on: "1", false: "0", no: "0", off: "0", none: "0" };
const NAMES = [...Object.keys(WORDS), "lock", "allow"];

/** @param {Pick<Location, "search" | "hash">} address @returns {Settings} */
export function readSettings({ search, hash }) {
  const [query, fragment] = [search, hash].map((text) => wordsOf(text.slice(1)));
  /** @type {string[]} */
  const corrections = [];
  /** @param {string} name */
  const said = (name) => fragment.get(name) ?? query.get(name);
  /** @param {string} text */
  const listOf = (text) => text.split(",").map((one) => one.trim()).filter(Boolean);
  /** @param {string} one @returns {string[]} its origin, as browsers write it */
  const originOf = (one) => {
    if (one === "null") return [one]; // sandboxed pages are called so
    try {
      if (/^https?:/i.test(one)) return [new URL(one).origin];
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    corrections.push(`The link's allow “${one.slice(0, 40)}” is no origin, like https://school.example: nobody is allowed by it.`);
    return [];
  };
  const allowed = said("allow");
  /** @param {keyof typeof WORDS} name */
  const word = (name) => {
    const words = WORDS[name];
    const asked = said(name)?.toLowerCase() ?? words[0];
    if (words.includes(asked)) return asked;
    const near = NEAREST[asked] ?? words[0];
    const used = words.includes(near) ? near : words[0];
    corrections.push(correction(name, said(name) ?? "", `is not one of ${words.join(", ")}`, used));
    return used;
  };
  const controls = word("controls");
  return {
    present: word("present") === "1",
    kiosk: word("kiosk") === "1",
    predict: word("predict") === "1",
    numbers: word("numbers") === "1",
    sprinter: word("sprinter") === "1",
    controls: /** @type {Settings["controls"]} */ (controls === "tabs" ? "few" : controls),
    tabs: controls === "tabs",
    theme: /** @type {Settings["theme"]} */ (word("theme")),
    lock: listOf(said("lock") ?? "").map(nameOf),
    allow: allowed === null ? null : listOf(allowed).flatMap(originOf),
    corrections,
  };
}

/**
 * The same address with its settings in the query: the demo will write its state after the #. Null if they stand there.
 * @param {Pick<Location, "search" | "hash">} address
 */
export function tidyAddress({ search, hash }) {
  const query = new URLSearchParams(search);
  const fragment = wordsOf(hash.slice(1));
  const strays = [...fragment].filter(([name]) => NAMES.includes(name));
  if (!strays.length) return null;
  for (const [name, word] of strays) {
    query.set(name, word);
    fragment.delete(name);
  }
  return `?${query}#${fragment}`;
}
