// Where the site's own files come from: the server; or, in a page that is one file, that page.

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

/** Whether this page is one file, and holds everything itself. */
export const isOneFile = () => partInPage("runtime/manifest.json") !== null;

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
  const part = partInPage(path);
  return part === null ? fetch(addressOf(path), options) : new Response(unpack(part));
}
