// Saving a demo as one file that needs no network. The site holds each such page in two halves, made by
// scripts/clinic/single_file.py: a small first one of its own, and a large second one, the same for all. They are put
// together here, with the state and the title written in.

import { Refusal, download } from "../ground/browser.js";
import { fetchFile, isOneFile } from "../ground/files.js";

const REST = "file/rest.txt";
const STATE = /(<script type="application\/json" id="kd-state">)""(<\/script>)/;
const TITLE = /<title>[^<]*<\/title>/;
const NO_NETWORK = "The file could not be made: a part of it did not arrive. Is the network there? Please try again.";
/** The first half's share of the wait. */
const START_SHARE = 0.05;

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * Write the state and the title into a page's first half.
 * @param {string} head
 * @param {string} state as in an address after the #: "drive=1.15&t=155"
 * @param {string} title
 */
function bake(head, state, title) {
  const said = JSON.stringify(state).replaceAll("<", "\\u003c");
  if (!STATE.test(head)) throw new Refusal(NO_NETWORK); // the server sent something else
  return head.replace(TITLE, () => `<title>${escaped(title)}</title>`).replace(STATE, (_whole, before, after) => before + said + after);
}

/** @param {string} path @returns {Promise<Response>} */
export async function get(path) {
  const response = await fetchFile(path).catch(() => null);
  if (!response?.ok || !response.body) throw new Refusal(NO_NETWORK);
  return response;
}

/**
 * The large half, piece by piece.
 * @param {number} length in bytes, as the first half says
 * @param {(share: number) => void} progress
 */
async function getRest(length, progress) {
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ ((await get(REST)).body).getReader();
  const pieces = [];
  for (let arrived = 0; ; ) {
    const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
    if (done && arrived !== length) throw new Refusal(NO_NETWORK);
    if (!value) return pieces;
    pieces.push(value);
    arrived += value.length;
    progress(START_SHARE + (1 - START_SHARE) * Math.min(arrived / length, 1));
  }
}

/**
 * Download one self-contained HTML file with a demo in exactly this state. Rejects with a Refusal, or with
 * what `progress` throws.
 * @param {string} demo its name in the catalogue
 * @param {string} state as in an address after the #: "drive=1.15&t=155"
 * @param {string} title of the page
 * @param {(share: number) => void} progress from 0 to 1
 * @returns {Promise<void>}
 */
export async function saveAsFile(demo, state, title, progress) {
  if (isOneFile()) throw new Refusal("This page is one file already: a copy of the file is all that is needed.");
  progress(0);
  const head = bake(await (await get(`file/${demo}.txt`)).text(), state, title);
  progress(START_SHARE);
  const rest = await getRest(Number(/data-rest="(\d+)"/.exec(head)?.[1]), progress);
  download(`knee-drive-${demo}.html`, new Blob([head, ...rest], { type: "text/html" }));
}
