// The project file: all that the coach has made, without the film, as JSON. It is opened again beside the film. Whatever a file
// says is checked before any of it is used: a Refusal says what is wrong and where, and the work stays as it was.

import { Refusal } from "../../ground/browser.js";
import { nothingMade } from "../work.js";
import { clipWords, frameWords, JOINTS } from "./words.js";

/** @import { Clip, Made, Marks, Work } from "../types.js" */
/** @typedef {Pick<Clip, "name" | "kind" | "width" | "height"> & {frames: number}} Film what a file says of the film that its marks belong to */

const FORMAT = "knee-drive-runner";
/** Higher when an older page could no longer read what is written. */
const VERSION = 1;
/** A file of ours has some kB: a much larger one is not read at all. */
const LARGEST_BYTES = 20e6;
const MOST_FRAMES = 1e6;
/** Of a note, or of a film's name. */
const MOST_LETTERS = 255;
/** From and to: of a body, and of a known length. @type {Record<"height_m" | "mass_kg" | "length_m", [number, number]>} */
export const RANGE = { height_m: [0.5, 2.6], mass_kg: [10, 300], length_m: [0.01, 1000] };

/** @param {Clip} clip @returns {Film} */
const filmOf = ({ name, kind, width, height, times_ms }) => ({ name, kind, width, height, frames: times_ms.length });

/** What a project file says. @param {Work} work whose clip is open */
export const writeProject = ({ clip, made }) => JSON.stringify({ format: FORMAT, version: VERSION, film: clip && filmOf(clip), made }, null, 1);

/** @param {boolean} right @param {string} words of what is wrong @returns {asserts right} */
function must(right, words) {
  if (!right) throw new Refusal(`This project file cannot be used: ${words}. Your marks here stay as they are.`);
}

/** @typedef {Record<string, unknown>} Fields */
/** @param {unknown} value @param {string} where @returns {Fields} */
function fields(value, where) {
  must(typeof value === "object" && value !== null && !Array.isArray(value), `${where} is not a group of named values`);
  return /** @type {Fields} */ (value);
}

/** @param {unknown} value @param {string} where @param {number} least @param {number} most @returns {number} */
function number(value, where, least, most) {
  must(typeof value === "number" && value >= least && value <= most, `${where} is ${JSON.stringify(value) ?? "missing"}, but should be a number from ${least} to ${most}`);
  return value;
}

/** @param {unknown} value @param {string} where @param {number} most @param {number} [least] */
const whole = (value, where, most, least = 0) => {
  const read = number(value, where, least, most);
  must(Number.isInteger(read), `${where} is ${read}, but should be a whole number`);
  return read;
};

/** @template Value @param {unknown} value @param {string} where @param {readonly Value[]} known @returns {Value} */
function oneOf(value, where, known) {
  must(known.includes(/** @type {Value} */ (value)), `${where} is ${JSON.stringify(value) ?? "missing"}, but should be one of ${known.join(", ")}`);
  return /** @type {Value} */ (value);
}

/** @param {unknown} value @param {string} where */
function words(value, where) {
  must(typeof value === "string", `${where} is not text`);
  must(value.length <= MOST_LETTERS, `${where} has ${value.length} letters, and may have ${MOST_LETTERS}`);
  return value;
}

/** @param {unknown} value @param {string} where @returns {unknown[]} */
function list(value, where) {
  must(Array.isArray(value), `${where} is not a list`);
  return value;
}

/** @param {unknown} value @param {string} where @param {Film} film @returns {[number, number]} */
function place(value, where, { width, height }) {
  const [x, y] = list(value, where);
  return [number(x, `${where}, across,`, 0, width), number(y, `${where}, down,`, 0, height)];
}

/** @param {unknown} said @returns {Film} */
function readFilm(said) {
  const film = fields(said, "“film”");
  return {
    name: words(film.name, "the film's name"),
    kind: oneOf(film.kind, "the film's kind", ["photo", "film"]),
    width: whole(film.width, "the film's width", 1e5, 1),
    height: whole(film.height, "the film's height", 1e5, 1),
    frames: whole(film.frames, "the film's number of frames", MOST_FRAMES, 1),
  };
}

/** @param {unknown} said @param {Film} film @returns {Record<number, Marks>} */
function readMarks(said, film) {
  const frames = Object.entries(fields(said, "“marks”")).map(([key, joints]) => {
    const frame = whole(/^\d+$/.test(key) ? Number(key) : key, "the number of a marked frame", film.frames - 1);
    const where = frameWords(frame);
    const marks = Object.entries(fields(joints, where)).map(([joint, told]) => {
      oneOf(joint, `a joint in ${where}`, JOINTS);
      const point = fields(told, `the ${joint} in ${where}`);
      const [x, y] = place([point.x, point.y], `the ${joint} in ${where}`, film);
      const by = oneOf(point.by, `“by” of the ${joint} in ${where}`, ["hand", "found"]);
      const sure = number(point.sure, `“sure” of the ${joint} in ${where}`, 0, 1);
      return [joint, { x, y, by, sure, looked: oneOf(point.looked, `“looked” of the ${joint} in ${where}`, [true, false]) }];
    });
    return [frame, Object.fromEntries(marks)];
  });
  return Object.fromEntries(frames);
}

/** @param {unknown} said @param {Film} film @returns {Made} */
function readMade(said, film) {
  const told = { ...nothingMade(), ...fields(said, "“made”") };
  const last = film.frames - 1;
  const athlete = fields(told.athlete, "the athlete");
  const filmed = told.filmed === null ? null : fields(told.filmed, "“filmed”");
  const scale = told.scale === null ? null : fields(told.scale, "the known length");
  return {
    marks: readMarks(told.marks, film),
    facing: oneOf(told.facing, "the way the runner goes", [1, -1, 0]),
    toeOff: told.toeOff === null ? null : whole(told.toeOff, "the frame of toe-off", last),
    filmed: filmed && { at: number(filmed.at, "frames a second when filmed", 1, 1e5), plays: number(filmed.plays, "frames a second when played", 0.01, 1e5) },
    scale: scale && {
      frame: whole(scale.frame, "the frame of the known length", last),
      from: place(scale.from, "where the known length begins", film),
      to: place(scale.to, "where the known length ends", film),
      metres: number(scale.metres, "the known length", ...RANGE.length_m),
    },
    athlete: {
      sex: oneOf(athlete.sex, "the athlete's sex", ["male", "female"]),
      height: number(athlete.height, "the athlete's height in m", ...RANGE.height_m),
      mass: number(athlete.mass, "the athlete's mass in kg", ...RANGE.mass_kg),
    },
    notes: list(told.notes, "“notes”").map((one, at) => {
      const note = fields(one, `note ${at + 1}`);
      const points = list(note.points, `the places of note ${at + 1}`).map((point) => place(point, `a place of note ${at + 1}`, film));
      const kind = oneOf(note.kind, `the kind of note ${at + 1}`, /** @type {const} */ (["line", "angle", "words"]));
      const wanted = { line: 2, angle: 3, words: 1 }[kind];
      must(points.length === wanted, `note ${at + 1} has ${points.length} places, but should have ${wanted}`);
      return { frame: whole(note.frame, `the frame of note ${at + 1}`, last), kind, points, words: words(note.words, `the words of note ${at + 1}`) };
    }),
  };
}

/**
 * What a project file holds. Rejects with a Refusal where it cannot be used.
 * @param {Blob} file
 * @returns {Promise<{film: Film, made: Made}>}
 */
export async function readProject(file) {
  must(file.size <= LARGEST_BYTES, `it has ${Math.round(file.size / 1e6)} MB, and ours have a few kB`);
  const text = await file.text();
  /** @type {unknown} */
  let said;
  try {
    said = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    must(!text.trimStart().startsWith("{"), "its end is missing, or it was changed by hand and is no longer JSON");
    must(false, "it is not a project file (they end in .json and are saved by this page)");
  }
  const { format, version, film: told, made } = fields(said, "what is in it");
  must(format === FORMAT, "it is not a project file of this page");
  must(typeof version === "number" && version >= 1, "it does not say its version");
  must(version <= VERSION, `it was saved by a newer page (version ${version}; this one reads up to ${VERSION}). Load this page anew and try again`);
  const film = readFilm(told);
  return { film, made: readMade(made, film) };
}

/**
 * Why the marks of a file do not belong to what is open, as a sentence; null where they do. The name may differ: people rename films.
 * @param {Film} film
 * @param {Clip} clip
 */
export function mismatch(film, clip) {
  const open = filmOf(clip);
  const same = film.width === open.width && film.height === open.height && film.frames === open.frames;
  return same ? null : `These marks belong to ${clipWords(film, film.frames)}, but ${clipWords(open, open.frames)} is open. Open the film that they belong to. Your marks here stay as they are.`;
}
