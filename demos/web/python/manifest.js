// The list of the runtime's files, and where they are: the one address of Python that never changes.

import { addressOf, fetchFile, isOneFile, partInPage } from "../ground/files.js";
import { notBeside, Problem, refused, unreachable } from "./faults.js";

/** @import { Manifest, Source } from "./download.js" */

const MANIFEST = "runtime/manifest.json";

/**
 * What the worker is told to fetch; asked for while it starts. The server is always asked.
 * @param {boolean} again pass over what the browser has cached
 * @returns {Promise<{manifest: Manifest} & Pick<Source, "base" | "parts">>}
 */
export async function whatToFetch(again) {
  const response = await fetchFile(MANIFEST, { cache: again ? "reload" : "no-cache" }).catch((error) => {
    throw isOneFile() ? notBeside(error) : unreachable("manifest.json", error);
  });
  if (!response.ok) throw refused("manifest.json", response.status);
  /** @type {Manifest} */
  const manifest = await response.json().catch((error) => {
    throw new Problem("something else came in place of the list of its files (manifest.json). If this network wants you to sign in, do so; then try again.", true, error);
  });
  const folder = `runtime/${manifest.folder}/`;
  const base = isOneFile() ? `file-in-page:/${folder}` : addressOf(folder);
  if (!isOneFile()) return { manifest, base };
  return { manifest, base, parts: Object.fromEntries(manifest.files.map(({ name }) => [name, partInPage(folder + name) ?? ""])) };
}
