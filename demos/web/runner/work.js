// What is open and what was made of it, with every step to take back.

/** @import { Clip, Made, Nearest, Work } from "./types.js" */

/** @returns {Made} of which nothing was made yet; the athlete is the model's own */
export const nothingMade = () => ({ marks: {}, facing: 0, toeOff: null, filmed: null, scale: null, athlete: { sex: "male", height: 1.8, mass: 75 }, notes: [] });

/** What the nearest swing was made of: not the notes, nor the head, which is for covering the face alone. @param {Made} made */
const swingOf = ({ notes: _notes, marks, ...rest }) => JSON.stringify([rest, Object.entries(marks).map(([frame, { head: _head, ...leg }]) => [frame, leg])]);

/** @returns {Work} */
export function makeWork() {
  /** @type {Clip | null} */
  let clip = null;
  let at = 0;
  let made = nothingMade();
  /** @type {Nearest | null} */
  let nearest = null;
  /** @typedef {{words: string, before: Made, after: Made, step?: object}} Step */
  /** @type {Step[]} */
  let done = [];
  /** @type {Step[]} */
  let undone = [];
  /** What is in a file as well. */
  let saved = made;
  /** @type {Set<Parameters<Work["watch"]>[0]>} */
  const watchers = new Set();
  const tell = (/** @type {("clip" | "at" | "made" | "nearest")[]} */ ...what) => watchers.forEach((told) => told(new Set(what)));
  /** @param {Made} now */
  const become = (now) => {
    const stays = !nearest || swingOf(now) === swingOf(made);
    made = now;
    if (stays) return tell("made");
    nearest = null;
    tell("made", "nearest");
  };
  /** The last step of one list goes over to the other, and what was made is as it was on that side of it. @param {Step[]} from @param {Step[]} to @param {"before" | "after"} side */
  const takeOver = (from, to, side) => {
    const step = from.pop();
    if (!step) return null;
    to.push(step);
    become(step[side]);
    return step.words;
  };

  return {
    get clip() {
      return clip;
    },
    get at() {
      return at;
    },
    get made() {
      return made;
    },
    get nearest() {
      return nearest;
    },
    get unsaved() {
      return made !== saved && Object.keys(made.marks).length > 0;
    },
    saved() {
      saved = made;
    },
    open(next, known = nothingMade()) {
      clip?.close();
      [clip, made, saved, at, nearest, done, undone] = [next, known, known, 0, null, [], []];
      tell("clip", "at", "made", "nearest");
    },
    go(frame) {
      const next = Math.min(Math.max(Math.round(frame), 0), (clip?.times_ms.length ?? 1) - 1);
      if (next === at) return;
      at = next;
      tell("at");
    },
    change(words, part, step) {
      const last = done.at(-1);
      const after = { ...made, ...part };
      if (step && last?.step === step) last.after = after;
      else done.push({ words, before: made, after, step });
      undone = [];
      become(after);
    },
    undo: () => takeOver(done, undone, "before"),
    redo: () => takeOver(undone, done, "after"),
    keepNearest(next) {
      nearest = next;
      tell("nearest");
    },
    timeOf(frame) {
      const { at: filmed, plays } = made.filmed ?? { at: 1, plays: 1 };
      return ((clip?.times_ms[frame] ?? 0) * plays) / filmed;
    },
    watch(told, signal) {
      watchers.add(told);
      signal.addEventListener("abort", () => watchers.delete(told));
    },
  };
}
