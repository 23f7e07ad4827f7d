// Where the site's own files come from: the server; in a page that is one file, that page; in the kit, where a page's
// neighbours can be had but not asked for, a script beside it that brings Python's files into the page.

import { unpack } from "./packed.js";

/** Every file that browsers load lies in assets/generated/web/. */
const BASE = new URL("../", import.meta.url);

/**
 * The text of a file that stands inside the page, packed; null on every page of the site.
 * @param {string} path as on the site, below assets/generated/
 */
export function partInPage(path) {
  return document.querySelector(`script[data-file="${path}"]`)?.textContent ?? null;
}

/** The address of the script that holds Python for all pages of a folder, or nothing. */
const neighbour = () => document.documentElement.dataset.python;

/** Whether this page needs no server: everything is in it, or beside it. */
export const isOneFile = () => neighbour() !== undefined || partInPage("runtime/manifest.json") !== null;

/** @type {Promise<void> | undefined} */
let brought;

/** Let the script beside this page put its files into it. It is asked for again after it did not come. @param {string} address */
function bring(address) {
  brought ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new TypeError(`${address} did not come`));
    document.head.append(script);
  });
  brought.catch(() => (brought = undefined));
  return brought;
}

/** Whether this page is one file that was cut off on its way: file-start.js has told the reader. */
export const isCutOff = () => document.documentElement.hasAttribute("data-cut");

/** @param {string} path below assets/generated/ */
export const addressOf = (path) => new URL(path, BASE).href;

/**
 * What a file of the site says, or null if it does not arrive.
 * @param {string} path below assets/generated/
 * @param {RequestInit} [options]
 */
export async function fetchJson(path, options) {
  try {
    const response = await fetchFile(path, options);
    return response.ok ? await response.json() : null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Like fetch, for a file of the site.
 * @param {string} path below assets/generated/
 * @param {RequestInit} [options]
 */
export async function fetchFile(path, options) {
  const beside = neighbour();
  if (beside && partInPage(path) === null) await bring(beside);
  const part = partInPage(path);
  return part === null ? fetch(addressOf(path), options) : new Response(unpack(part));
}
