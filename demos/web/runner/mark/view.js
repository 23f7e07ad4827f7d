// Whether the picture shows the leg from the side, as far as the marks can tell. A limb that points out of the picture's plane
// looks short, and its angle is not the runner's.

/** @import { FrameAngles } from "../types.js" */

import { DEG, MARK_OFF } from "./angles.js";

/**
 * A limb may look so much shorter in one frame than in another, as a part of its length, beside three times what the marks leave
 * open. One that is turned 28° out of the plane looks 12 % shorter; at 45° its angle is then read 2 to 4° wrong.
 */
const SHORTER = 0.12;
const TIMES = 3;
/** Thigh and shank are about as long: between grown-ups and children the one is at most so many times the other. */
const UNLIKE = 1.35;
/** A camera is told of from here on: then the thigh's angle may be off by 2°. */
const TURNED_DEG = 20;
const LEAST_FRAMES = 3;
/** Worse than this, in degrees, a thigh's angle is told to be unsure by its length alone. */
const UNSURE_DEG = 4;

/** @typedef {"thigh" | "shank"} Limb */

/**
 * How far the camera is turned from the side (or, below 0, looks from above or below), from how the limbs' lengths change with
 * their angles: each length² is down² + k·across², with k = 1 from the side and 1/cos² when turned. A weighted straight line.
 * @param {FrameAngles[]} rows
 * @returns {{turned_deg: number, off_deg: number} | null} null where the marks do not show it; else also by how much an angle may be off
 */
export function cameraOf(rows) {
  let sum = 0;
  let weights = 0;
  for (const limb of /** @type {Limb[]} */ (["thigh", "shank"])) {
    const points = rows.flatMap(({ thigh_deg, knee_deg, lengths }) => {
      const length = lengths[limb];
      if (!length || (limb === "shank" && knee_deg === null)) return [];
      const turn = (limb === "thigh" ? thigh_deg : thigh_deg - (knee_deg ?? 0)) / DEG;
      return { across: (length * Math.sin(turn)) ** 2, down: (length * Math.cos(turn)) ** 2, weight: 1 / (8 * (MARK_OFF * length) ** 2) };
    });
    if (points.length < LEAST_FRAMES) continue;
    const all = points.reduce((total, { weight }) => total + weight, 0);
    const mean = (/** @type {"across" | "down"} */ name) => points.reduce((total, point) => total + point.weight * point[name], 0) / all;
    const [across, down] = [mean("across"), mean("down")];
    for (const point of points) {
      sum -= point.weight * (point.across - across) * (point.down - down);
      weights += point.weight * (point.across - across) ** 2;
    }
  }
  const k = weights ? sum / weights : 1;
  const narrowed = Math.max(Math.min(k, 1 / k), 0.01);
  const deg = Math.acos(Math.sqrt(narrowed)) * DEG;
  if (k <= 0 || deg < TURNED_DEG || Math.abs(k - 1) * Math.sqrt(weights) < TIMES) return null;
  const root = narrowed ** 0.25;
  return { turned_deg: k > 1 ? deg : -deg, off_deg: (Math.atan(1 / root) - Math.atan(root)) * DEG };
}

/** @param {FrameAngles} row @param {Limb} limb */
const lengthOf = (row, limb) => row.lengths[limb] ?? 0;
/** @param {number} part */
const percent = (part) => `${Math.round(100 * part)} %`;

/**
 * What to tell the coach of the view: sentences, most important first.
 * @param {FrameAngles[]} rows
 * @param {(frame: number) => string} frameWords
 * @returns {string[]}
 */
export function viewWarnings(rows, frameWords) {
  const said = [];
  const forwards = rows.filter(({ knee_deg, errors }) => knee_deg !== null && knee_deg < -TIMES * (errors.knee_deg ?? 0) - 2);
  if (forwards.length) said.push(`In ${frameWords(forwards[0].frame)} the knee bends forwards. Is a mark wrong, or does the runner go the other way?`);

  const camera = cameraOf(rows);
  if (camera) {
    const from = camera.turned_deg > 0 ? "not straight from the side" : "from above or below";
    said.push(`The camera seems to look ${from}: about ${Math.round(Math.abs(camera.turned_deg))}° off. The thigh's angle may be wrong by ${Math.ceil(camera.off_deg)}°, the knee's bend by up to twice that.`);
  }
  for (const limb of /** @type {Limb[]} */ (["thigh", "shank"])) {
    const known = rows.filter((row) => lengthOf(row, limb)).sort((a, b) => lengthOf(a, limb) - lengthOf(b, limb));
    if (camera || known.length < 2) continue;
    const [short, long] = [known[0], known[known.length - 1]];
    const [less, more] = [lengthOf(short, limb), lengthOf(long, limb)];
    if ((more - less) / more < SHORTER + (TIMES * 2 * MARK_OFF) / more) continue;
    said.push(`The ${limb} is ${percent((more - less) / more)} shorter in ${frameWords(short.frame)} than in ${frameWords(long.frame)}. Is a mark wrong? Else the leg turned away, or the runner came nearer, and the angles are less sure.`);
  }
  const unlike = rows.find((row) => {
    const [thigh, shank] = [lengthOf(row, "thigh"), lengthOf(row, "shank")];
    return shank && Math.max(thigh / shank, shank / thigh) > UNLIKE * (1 + (TIMES * MARK_OFF * 2) / Math.max(thigh, shank));
  });
  if (unlike) {
    const [a, b] = lengthOf(unlike, "thigh") < lengthOf(unlike, "shank") ? ["thigh", "shank"] : ["shank", "thigh"];
    said.push(`In ${frameWords(unlike.frame)} the ${a} looks much shorter than the ${b}. From the side both are about as long: is a mark wrong, or the view not from the side?`);
  }
  const small = rows.find(({ errors }) => errors.thigh_deg > UNSURE_DEG);
  if (small) said.push(`The runner is small in the picture: in ${frameWords(small.frame)} the thigh is ${Math.round(small.lengths.thigh)} dots long. Film from nearer, so that the leg fills more of the picture.`);
  return said;
}
