// The one reader of numbers that people type and that links say: 31.5, 31,5, −45°, 45 deg, ٣١٫٥. What may be two numbers is none.

const UNSEEN = /[\u200b-\u200f\u061c\u2060-\u2069\u202a-\u202e\ufeff\u00ad]/g;
const MINUS = /^[\u2010-\u2015\u2212]/;
/** What stands for a unit beside the unit itself; compared without capitals and full stops. @type {Record<string, string[]>} */
const UNITS = { "°": ["deg", "degree", "degrees"], ms: ["millisecond", "milliseconds"], s: ["sec", "second", "seconds"], kg: ["kilo", "kilos"], cm: ["centimetre", "centimetres", "centimeter", "centimeters"], m: ["metre", "metres", "meter", "meters"], "%": ["percent"] };

/** Any script's digits as 0 to 9: each script has its ten in a row. @param {string} digit */
function plainDigit(digit) {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/**
 * The number that a text says; or why it says none, as the end of a sentence that begins with the text.
 * @param {string} text
 * @param {string} [unit] that may stand behind it
 * @returns {number | string}
 */
export function readNumber(text, unit = "") {
  if (/\p{No}/u.test(text)) return "is not a number"; // ½, 10²: their plain form would be another number
  if (/\p{Nd}[ \t]+\p{Nd}/u.test(text)) return "is not one number"; // thousands are set apart by narrower blanks
  const plain = text.replace(/[º˚]/g, "°").normalize("NFKC").replace(UNSEEN, "").trim().replace(/\p{Nd}/gu, plainDigit).replace(MINUS, "-").replace(/٫/g, ".");
  const [, sign, amount, power = "", rest] = /^([+-]?)\s*(\d[\d.,'’٬\s]*|[.,]\d+)(e[+-]?\d+)?\s*(.*)$/is.exec(plain) ?? [];
  if (amount === undefined) return "is not a number";
  const [said, own] = [rest, unit].map((words) => words.toLowerCase().replace(/[.\s]/g, ""));
  if (said && said !== own && !UNITS[unit]?.includes(said)) return /\d/.test(said) ? "is not one number" : unit ? `is not in ${unit}` : "is more than a number";
  const digits = amount.replace(/[.,\s]+$/, "").replace(/(\d)[\s'’٬](?=\d{3}(?!\d))/g, "$1");
  const whole = digits.includes(".") ? digits : digits.replace(",", ".");
  if (!/^\d*\.?\d*$/.test(whole)) return "is not one number";
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return `may be ${whole} or ${digits.replace(",", "")}`;
  const value = Number(sign + whole + power);
  return Number.isFinite(value) ? value : "is too large";
}

/**
 * The amount that a text says, within a range; or a sentence that says why it says none, and what to type. Metres may be said in cm.
 * @param {string} text
 * @param {string} unit
 * @param {[least: number, most: number]} range
 * @param {string} such what could be typed, as "1.07"
 * @returns {number | string}
 */
export function readAmount(text, unit, [least, most], such) {
  const read = unit === "m" && /\dc|\d\s+c/i.test(text) ? hundredth(readNumber(text, "cm")) : readNumber(text, unit);
  if (typeof read === "number" && read >= least && read <= most) return read;
  return `“${text}” ${typeof read === "string" ? read : `is not from ${least} to ${most} ${unit}`}. Type it in ${unit}, such as ${such}.`;
}

/** @param {number | string} read */
const hundredth = (read) => (typeof read === "number" ? read / 100 : read);
