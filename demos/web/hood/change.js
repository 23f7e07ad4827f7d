// A change of the model as a link carries it: the differences, line by line, packed. Both ends of the packed text are a letter, as
// mail and chat take other signs for their own.

import { FILE_HEADERS_ONLY, applyPatch, createTwoFilesPatch, parsePatch } from "diff";
import { FILES } from "./files.js";

/** @import { Changes } from "../ground/types.js" */

/** A link grows by so many letters at most: then mail and chat leave it whole, and a QR code of it can still be read. */
export const MOST_LETTERS = 1000;
/** No change that fits is longer unpacked; what is, was made to fill the memory. */
const MOST_CHARACTERS = 50_000;
const END = "d";

/** The differences, as `diff -u` writes them; "" for none. @param {Changes} changes */
export const patchOf = (changes) =>
  Object.entries(changes).map(([file, text]) => createTwoFilesPatch(file, file, FILES[file].text, text, undefined, undefined, { context: 1, headerOptions: FILE_HEADERS_ONLY })).join("");

/** The change in a link's letters. @param {Changes} changes @returns {Promise<string>} */
export async function packChange(changes) {
  const stream = new Blob([patchOf(changes)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return END + letters + END;
}

/** Why a link's change cannot be shown: a sentence. */
export class Unreadable extends Error {}

/** What a link brings: the changed files, whole. Raises Unreadable. @param {string} packed @returns {Promise<Changes>} */
export async function unpackChange(packed) {
  const patches = parsePatch(await textOf(packed));
  /** @type {Changes} */
  const changes = {};
  for (const patch of patches) {
    const file = patch.newFileName ?? "";
    if (!Object.hasOwn(FILES, file)) throw new Unreadable(`The link changes “${file.slice(0, 40)}”, which is no file that is shown here. The model itself runs.`);
    const text = applyPatch(FILES[file].text, patch, { fuzzFactor: 2 });
    if (text === false) throw new Unreadable(`The link changes ${file} as it was when the link was made; the file has become another since. The model itself runs.`);
    changes[file] = text;
  }
  return changes;
}

/** @param {string} packed */
async function textOf(packed) {
  try {
    const letters = packed.slice(END.length, -END.length).replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      if (text.length > MOST_CHARACTERS) throw new RangeError("too long");
    }
    if (!text) throw new RangeError("nothing");
    return text;
  } catch (error) {
    console.info(error);
    throw new Unreadable("The link's change of the model cannot be read: a part of the link may be missing. The model itself runs.");
  }
}
