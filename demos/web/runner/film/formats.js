// What a file is, by its first bytes, and what to tell the coach where this browser cannot open it.

/** Names of four letters that a file of the kind of MP4 begins with. */
const HEIF = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];
const STILL = ["avif", "avis"];

/** Beginnings, as letters; "." is any. @type {[RegExp, "photo" | "film" | "neither", string][]} */
const BEGINNINGS = [
  [/^\xff\xd8\xff/, "photo", "JPEG"],
  [/^\x89PNG/, "photo", "PNG"],
  [/^GIF8/, "photo", "GIF"],
  [/^BM/, "photo", "BMP"],
  [/^RIFF....WEBP/s, "photo", "WebP"],
  [/^(II\*\0|MM\0\*)/, "photo", "TIFF or camera raw"],
  [new RegExp(`^....ftyp(${HEIF.join("|")})`, "s"), "photo", "HEIC"],
  [new RegExp(`^....ftyp(${STILL.join("|")})`, "s"), "photo", "AVIF"],
  [/^....ftypqt {2}/s, "film", "MOV"],
  [/^....(ftyp|moov|mdat|wide|free)/s, "film", "MP4"],
  [/^\x1aE\xdf\xa3/, "film", "WebM or Matroska"],
  [/^RIFF....AVI /s, "film", "AVI"],
  [/^0&\xb2u/, "film", "WMV"],
  [/^FLV/, "film", "FLV"],
  [/^OggS/, "film", "Ogg"],
  [/^\0\0\x01[\xba\xb3]/, "film", "MPEG"],
  [/^%PDF/, "neither", "PDF"],
  [/^PK\x03\x04/, "neither", "ZIP"],
];

/** @param {Blob} file @returns {Promise<{kind: "photo" | "film" | "neither", format: string}>} */
export async function kindOf(file) {
  const letters = String.fromCharCode(...new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  const known = BEGINNINGS.find(([beginning]) => beginning.test(letters));
  return known ? { kind: known[1], format: known[2] } : { kind: "neither", format: "" };
}

/** @type {Record<string, string>} */
const CODECS = { avc: "H.264", hevc: "HEVC (H.265)", vp8: "VP8", vp9: "VP9", av1: "AV1", prores: "ProRes" };
const AS_H264 = "save it as MP4 with H.264 first: the free program HandBrake does it on your own computer";
const OTHER_BROWSER = "Open this page in Safari, or in Chrome on another device";
const ON_IPHONE = "On an iPhone: Settings, Camera, Formats, Most Compatible. Then film again";

/** @param {string} name of the file @param {string} format */
export function photoRefused(name, format) {
  if (format === "HEIC") return `“${name}” is a HEIC photo, and this browser cannot show those. Open this page in Safari, or save the photo as JPEG. ${ON_IPHONE}.`;
  return `“${name}” is ${format ? `a ${format} photo` : "called a photo"}, and this browser cannot show it. It may be damaged. Save it as JPEG or PNG, and open that.`;
}

/** @param {string} name @param {string} format @param {string | null} codec as mediabunny calls it; null: not known */
export function filmRefused(name, format, codec) {
  if (codec === "hevc") return `“${name}” is coded as HEVC (H.265), and this browser cannot decode that. ${OTHER_BROWSER}, or ${AS_H264}. ${ON_IPHONE}.`;
  if (codec) return `“${name}” is coded as ${CODECS[codec] ?? codec}, and this browser cannot decode that. ${OTHER_BROWSER}, or ${AS_H264}.`;
  if (!format) return `“${name}” is called a film, but does not begin as one. Is its ending wrong, or was it not copied whole? Copy it again. If it plays elsewhere, ${AS_H264}.`;
  return `“${name}” is a film in the format ${format}, and it cannot be read here: its kind is too old or too rare, or it is damaged, or its end is missing. If it plays elsewhere, ${AS_H264}.`;
}

/** @param {string} name */
export const emptyRefused = (name) => `“${name}” is empty: 0 bytes. It was not copied whole. Copy it from the camera or phone again.`;
/** @param {string} name */
export const soundRefused = (name) => `“${name}” holds sound and no picture. Choose the film itself.`;

/** @param {string} name @param {string} format */
export const neitherRefused = (name, format) =>
  `“${name}” is ${format ? `a ${format} file` : "no photo or film that is known here"}. Choose a photo (JPEG, PNG, WebP) or a film (MP4, MOV, WebM).`;
