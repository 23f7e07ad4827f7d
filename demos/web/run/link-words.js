// The words of an address, mended where what happened to them on their way is plain: %3D and %26 for = and &, &amp;, encoded
// twice, a name in capitals or with a hyphen, quotation marks and full stops around a value, what a mail made of "=". No value
// of ours holds any of these, so nothing is guessed.

/** So often a link may have been encoded. */
const TIMES = 3;
const AROUND = /^[\s"'“”„‘’«»‹›<>()[\]{}*_~`|\\]+|[\s"'“”„‘’«»‹›<>()[\]{}*_~`|\\.,:!…]+$/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** As a form's value is decoded; what is no code stays. @param {string} text */
const decoded = (text) => new URLSearchParams(`a=${text.replaceAll("&", "%26")}`).get("a") ?? "";

/** @param {string} text what follows the ? or the # of an address */
export function wordsOf(text) {
  const words = new URLSearchParams();
  for (const piece of text.split(/[&;]/)) {
    let plain = piece;
    for (let time = 0; time < TIMES && /[%+]/.test(plain); time++) plain = decoded(plain);
    plain = plain.replace(UNSEEN, "");
    for (const part of plain.split(/[&;?#]/).filter((some) => some.trim())) {
      const [, name, value] = /** @type {RegExpExecArray} */ (/^([^=＝]*)[=＝]?([^]*)$/.exec(part));
      words.append(nameOf(name), value.replace(/^3D(?=.)/, "").replace(AROUND, ""));
      if (value.includes("/") && nameOf(name) !== "allow") break; // an address within the address: what follows is somebody else's
    }
  }
  return words;
}

/** As the catalogue writes names: heel_pull. @param {string} name */
export const nameOf = (name) => name.normalize("NFKC").toLowerCase().replaceAll("\\", "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/[-_\s]+/g, "_");
