// Two swings on one clock: the named instants of each, found in the same way, and the time of the model's that belongs to a frame.

import { fetchJson } from "../../ground/files.js";
import { orNull } from "../../ground/late.js";
import { anglesOf } from "../mark/angles.js";

/** @import { RecordedRun } from "../../ground/types.js" */
/** @import { Clip, FrameAngles, Work } from "../types.js" */
/** @typedef {{time_ms: ArrayLike<number>, thigh_deg: ArrayLike<number>, knee_deg: ArrayLike<number | null>}} Curves */
/** @typedef {"toe-off" | "thigh-vertical" | "heel-highest" | "thigh-fastest" | "knee-highest"} Name */
/** @typedef {Partial<Record<Name, number>>} Instants places in the curves */
/** @typedef {"heel-highest" | "toe-off" | "thigh"} Sync at which moment both stand alike */

/** As the demos call them, in their usual order. @type {Record<Name, string>} */
export const LABELS = {
  "toe-off": "toe-off",
  "thigh-vertical": "thigh vertical",
  "heel-highest": "heel highest",
  "thigh-fastest": "thigh fastest",
  "knee-highest": "knee highest",
};
/** The recorded run that stands for the model until a nearest swing was found. */
const USUAL = "runs/drive-speed.json";
/** A film shows the swing that is marked, and so much before and after it, in the runner's own ms. */
const AROUND_MS = 100;
/** Of what is marked nowhere, a film shows so much at most. */
const LONGEST_MS = 3000;
/** A moment counts only with so many marked frames around it. */
export const FEWEST = 3;
/** A highest point at an end of the marks may lie beyond them. */
const inside = (/** @type {number} */ place, /** @type {number} */ count) => place > 0 && place < count - 1;

/** @param {ArrayLike<number | null>} values @param {number} [from] the first place that counts */
function highest(values, from = 0) {
  let best = from;
  for (let at = from; at < values.length; at++) if ((values[at] ?? -Infinity) > (values[best] ?? -Infinity)) best = at;
  return best;
}

/**
 * Where in a swing its named instants are. What the marks do not reach is left out.
 * @param {Curves} curves
 * @param {number} [toeOff] the place of toe-off, where it is known
 * @returns {Instants}
 */
export function instantsOf({ time_ms, thigh_deg, knee_deg }, toeOff) {
  const count = time_ms.length;
  /** @type {Instants} */
  const found = toeOff === undefined ? {} : { "toe-off": toeOff };
  if (count < FEWEST) return found;
  const from = toeOff ?? 0;
  const forward = Array.from({ length: count }, (_, at) => (at > from ? (thigh_deg[at] - thigh_deg[at - 1]) / (time_ms[at] - time_ms[at - 1]) : -Infinity));
  const crossing = forward.findIndex((speed, at) => speed > 0 && thigh_deg[at - 1] < 0 && thigh_deg[at] >= 0);
  if (crossing > 0) found["thigh-vertical"] = -thigh_deg[crossing - 1] < thigh_deg[crossing] ? crossing - 1 : crossing;
  const places = { "heel-highest": highest(knee_deg, from), "thigh-fastest": highest(forward, from), "knee-highest": highest(thigh_deg, from) };
  for (const [name, place] of Object.entries(places)) if (inside(place, count)) found[/** @type {Name} */ (name)] = place;
  return found;
}

/**
 * What the coach has marked, with its named instants: places in `frames`.
 * @param {Pick<Work, "made" | "timeOf">} work
 */
export function swingOf(work) {
  const frames = anglesOf(work);
  const column = (/** @type {"time_ms" | "thigh_deg" | "knee_deg"} */ name) => frames.map((one) => one[name]);
  const curves = /** @type {Curves} */ ({ time_ms: column("time_ms"), thigh_deg: column("thigh_deg"), knee_deg: column("knee_deg") });
  const toeOff = frames.findIndex(({ frame }) => frame === work.made.toeOff);
  return { frames, instants: instantsOf(curves, toeOff < 0 ? undefined : toeOff) };
}

/**
 * The marked frames at the named instants, in their order; each with what it is called. Without any, all that are marked, five at most.
 * @param {ReturnType<typeof swingOf>} swing
 * @returns {(FrameAngles & {label: string})[]}
 */
export function fiveOf({ frames, instants }) {
  const named = /** @type {[Name, number][]} */ (Object.entries(instants)).sort((a, b) => a[1] - b[1]);
  /** @type {Map<number, string>} */
  const labels = new Map();
  for (const [name, place] of named) labels.set(place, [labels.get(place), LABELS[name]].filter(Boolean).join(", "));
  if (labels.size) return [...labels].map(([place, label]) => ({ ...frames[place], label }));
  const step = Math.max(1, (frames.length - 1) / 4);
  return frames.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step) || at === 0).slice(0, 5).map((one) => ({ ...one, label: "" }));
}

/** From where to where a film goes, in the runner's own ms. @param {Work} work @returns {[number, number]} */
export function stretchOf(work) {
  const last = work.timeOf((work.clip?.times_ms.length ?? 1) - 1);
  const { frames } = swingOf(work);
  if (frames.length < 2) return [work.timeOf(work.at), Math.min(last, work.timeOf(work.at) + LONGEST_MS)];
  return [Math.max(0, frames[0].time_ms - AROUND_MS), Math.min(last, frames[frames.length - 1].time_ms + AROUND_MS)];
}

/** The frame that is seen at a time of the runner's own: the last that has begun. @param {Work} work @param {number} time_ms */
export function frameAt(work, time_ms) {
  const { times_ms } = /** @type {Clip} */ (work.clip);
  const beyond = times_ms.findIndex((_, frame) => work.timeOf(frame) > time_ms + 1e-6);
  return beyond < 0 ? times_ms.length - 1 : Math.max(0, beyond - 1);
}

/** The model's leg that is compared: its shape is the recorded run's. */
export class Model {
  /** @type {RecordedRun | null} */
  #run = null;
  /** @type {Promise<RecordedRun | null> | null} */
  #coming = null;

  /** Fetched when somebody first compares, and asked for again where it did not come. */
  async arrive() {
    this.#coming ??= orNull(fetchJson(USUAL));
    const run = await this.#coming;
    this.#run = run?.answer?.samples && run.look?.limb ? run : null; // a network's own page may be JSON too
    if (!this.#run) this.#coming = null;
    return this.#run !== null;
  }

  /** What there is to compare with now, or null. @param {Pick<Work, "nearest">} work */
  of({ nearest }) {
    if (!this.#run) return null;
    const { answer, look } = this.#run;
    const samples = nearest?.samples ?? answer.samples;
    const called = nearest ? "the nearest swing" : "the knee drive, as a sprinter does it at 9.5 m/s";
    return { samples, called, limb: look.limb, leg: answer.leg, look, instants: instantsOf(samples, 0) };
  }
}

/** @typedef {NonNullable<ReturnType<Model["of"]>>} Compared */

/** When the toe leaves the ground, in the runner's own ms: as the coach says, else as it was found with the nearest swing. @param {Work} work */
export function toeOffOf({ made, nearest, timeOf }) {
  if (made.toeOff !== null) return timeOf(made.toeOff);
  return typeof nearest?.toe_off_ms === "number" ? nearest.toe_off_ms : null;
}

/**
 * The model's time that belongs to a frame, in ms after its toe-off; or why there is none.
 * @param {Work} work
 * @param {number} frame
 * @param {Compared} model
 * @param {Sync} sync
 * @returns {number | string}
 */
export function modelTime(work, frame, model, sync) {
  const { frames, instants } = swingOf(work);
  const { time_ms, thigh_deg } = model.samples;
  if (sync === "thigh") {
    const own = frames.find((one) => one.frame === frame);
    if (!own) return "Mark hip and knee in this frame first, and say which way the runner goes.";
    const after = Array.from(thigh_deg).findIndex((deg, at) => at > 0 && thigh_deg[at - 1] <= own.thigh_deg && deg > own.thigh_deg);
    if (after < 0) return "The model's thigh never comes to this angle.";
    const part = (own.thigh_deg - thigh_deg[after - 1]) / (thigh_deg[after] - thigh_deg[after - 1]);
    return time_ms[after - 1] + part * (time_ms[after] - time_ms[after - 1]);
  }
  const own = sync === "toe-off" ? toeOffOf(work) : frames[instants[sync] ?? -1]?.time_ms;
  const theirs = model.instants[sync];
  if (own === null) return "Say first in which frame the toe leaves the ground.";
  if (own === undefined || theirs === undefined) return "Mark the leg in some frames before and after the heel is highest first.";
  const time = time_ms[theirs] + work.timeOf(frame) - own;
  if (time < time_ms[0]) return "In this frame the model's foot is still on the ground: its swing begins later.";
  if (time > time_ms[time_ms.length - 1]) return "In this frame the model's swing is over.";
  return time;
}
