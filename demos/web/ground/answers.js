// What the reader has answered, on every page. It stays in this browser; nothing is sent. Storage may be closed to us, as in
// a sandboxed frame, or full: then an answer lasts until the page is closed.

import { withStorage } from "./browser.js";

/**
 * @typedef {object} Kept
 * @property {string} said what the reader answered, in words
 * @property {boolean | null} right null where there is no right and wrong
 */

/** Other sites may share this address's storage: only what begins so is ours. */
const PREFIX = "knee-drive-lab answer ";

/** @type {Map<string, string>} what this page has kept, by key */
const here = new Map();
let lasting = true;
/** @type {((id: string, text: string) => void) | undefined} */
let told;

/** @type {typeof withStorage} */
const keep = (use) => (lasting ? withStorage(use) : null);

/** On a screen that many people use nothing outlasts the page, and what this browser has kept before is left alone. */
export function keepOnlyHere() {
  lasting = false;
}

/**
 * A platform keeps the answers, in place of this browser.
 * @param {Record<string, string>} kept what it has, by name; what is answered is written into it
 * @param {() => void} changed
 */
export function keepElsewhere(kept, changed) {
  keepOnlyHere();
  for (const [id, text] of Object.entries(kept)) here.set(PREFIX + id, text);
  told = (id, text) => {
    kept[id] = text;
    changed();
  };
}

/** Keep an answer in place of an earlier one. @param {string} id @param {string} said @param {boolean | null} [right] */
export function remember(id, said, right = null) {
  const text = JSON.stringify({ said, right });
  here.set(PREFIX + id, text);
  keep((storage) => storage.setItem(PREFIX + id, text));
  told?.(id, text);
}

/** The answer kept under this name, or null. @param {string} id @returns {Kept | null} */
export function recall(id) {
  const text = here.get(PREFIX + id) ?? keep((storage) => storage.getItem(PREFIX + id));
  return typeof text === "string" ? read(text) : null;
}

/** @param {string} id */
export function forget(id) {
  here.delete(PREFIX + id);
  keep((storage) => storage.removeItem(PREFIX + id));
}

/** Everything that we kept, and nothing else. */
export function forgetAll() {
  keep((storage) => {
    for (const key of [...here.keys(), ...Object.keys(storage)]) if (key.startsWith(PREFIX)) storage.removeItem(key);
  });
  here.clear();
}

/**
 * What is stored may be another program's, or an older form of ours: what cannot be read was not answered.
 * @param {string} text
 * @returns {Kept | null}
 */
function read(text) {
  try {
    const { said, right } = JSON.parse(text);
    return typeof said === "string" ? { said, right: typeof right === "boolean" ? right : null } : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * The name under which the group of a card is kept; scripts/markdown/check/summary.py makes the same.
 * @param {string} name of the card
 */
export const cardId = (name) => `card ${name}`;

/**
 * The name under which a demo's prediction is kept; scripts/markdown/check/summary.py makes the same.
 * @param {string} question
 * @param {number} above so many folders above this page it is asked
 */
export function predictionId(question, above = 0) {
  // The last part of the page's address: but for home's the same wherever the site is mounted.
  const page = location.pathname.split("/").filter((part) => part && part !== "index.html").at(-1 - above) ?? "";
  return `${page} predict ${question.trim().replace(/\s+/g, " ")}`;
}
