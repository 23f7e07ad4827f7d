// "Find the joints": the pose model marks a leg, which the coach then looks at, frame by frame, before it counts.

import { excuse } from "../../ground/browser.js";
import { button, html, say as write } from "../../ground/dom.js";
import { DOUBTFUL, facingOf, follow, joined, legOf } from "./follow.js";
import { Finder, MEGABYTES, whyNot } from "./finder.js";

/** @import { Hands, Marks } from "../types.js" */
/** @import { Seen } from "./follow.js" */

/** From toe-off to the highest knee and a little more, in the runner's own time. */
const SWING_MS = 500;
/** A swing filmed at 240 frames a second. */
const MOST_FRAMES = 120;
const NOT_SEEN = "This browser could not hand the picture to the pose model. Mark the joints by hand: all else works.";
const WAY = { 1: "to the right", "-1": "to the left" };

/** @param {number} count @param {string} one @param {string} [many] */
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** @param {HTMLElement} host @param {Hands} hands */
export function mountPose(host, { work, say, signal }) {
  const missing = whyNot();
  const why = html("p", { class: "kd-runner-hint" });
  const here = button("In this frame", () => find([work.at]), signal);
  const swing = button("", () => find(swingFrames()), signal);
  const bar = html("progress", { class: "kd-progress", max: 1, value: 0 });
  const busy = html("div", { class: "kd-runner-busy", hidden: true }, bar, button("Cancel", () => running?.abort(), signal));
  const result = html("p", { class: "kd-runner-found" });
  const otherLeg = button("The other leg", () => mark(!other), signal);
  const somebody = button("Somebody else", () => find(frames, who + 1), signal);
  const after = html("div", { class: "kd-runner-row", hidden: true }, otherLeg, somebody);
  host.append(html("h2", {}, "Find the joints"), why, html("div", { class: "kd-runner-row" }, here, swing), busy, result, after);

  /** @type {Finder | null} */
  let finder = null;
  /** @type {AbortController | null} */
  let running = null;
  /** @type {Seen[]} */
  let seen = [];
  /** @type {number[]} */
  let frames = [];
  let [who, others, other] = [0, 0, false];
  /** The way the runner goes as the model has said it: what the coach says stands. @type {1 | -1 | 0} */
  let told = 0;
  /** The points as they were before the model spoke: "the other leg" begins from them. @type {Readonly<Record<number, Marks>>} */
  let before = {};

  /** The frames of one swing: from toe-off, or else from the frame that is shown. */
  function swingFrames() {
    const from = work.made.toeOff ?? work.at;
    const end = Math.min(work.clip?.times_ms.length ?? 0, from + MOST_FRAMES);
    const all = Array.from({ length: end - from }, (_, step) => from + step);
    return all.filter((frame) => work.timeOf(frame) - work.timeOf(from) <= SWING_MS);
  }

  const tell = (/** @type {string} */ words) => {
    write(result, words);
    say(words);
  };
  /** @param {number[]} wanted @param {number} [person] 0 is the largest */
  async function find(wanted, person = 0) {
    const clip = work.clip;
    if (running || !clip) return;
    const mine = (running = new AbortController());
    const cancelled = new Promise((_, reject) => mine.signal.addEventListener("abort", () => reject(mine.signal.reason)));
    cancelled.catch(() => {});
    const progress = (/** @type {string} */ words, /** @type {number} */ part) => {
      if (running !== mine) return; // what was given up may still be heard of
      bar.value = part;
      bar.setAttribute("aria-label", words);
      write(result, words);
    };
    busy.hidden = false;
    after.hidden = true;
    progress("The pose model is on its way.", 0);
    say("Finding the joints …");
    draw();
    try {
      if (finder?.ended) finder = null;
      finder ??= new Finder((loaded, total, more = "") => progress(loaded < total ? `The pose model is on its way: ${Math.round((100 * loaded) / total)} of 100. ${more}` : "The pose model starts.", loaded / total));
      const look = async (/** @type {number} */ frame, /** @type {import("./follow.js").Box[]} */ boxes) => {
        const picture = await clip.frame(frame, mine.signal);
        mine.signal.throwIfAborted();
        return /** @type {Finder} */ (finder).look(picture, boxes);
      };
      const hip = Object.entries(work.made.marks).find(([frame, { hip }]) => wanted.includes(Number(frame)) && hip?.by === "hand");
      const marked = hip && person === 0 ? { frame: Number(hip[0]), place: [Number(hip[1].hip?.x), Number(hip[1].hip?.y)] } : undefined;
      const count = (/** @type {number} */ done) => progress(`Looking at frame ${done} of ${wanted.length}.`, done / wanted.length);
      const found = await Promise.race([follow(wanted, clip, look, { who: person, marked }, count), cancelled]);
      if (work.clip !== clip) return;
      [seen, others, frames, who, before] = [found.seen, found.others, wanted, person, work.made.marks];
      if (seen.length) mark(false);
      else tell("Nobody was found. Is the whole runner in the picture, and large enough? The hand tools work as before.");
    } catch (error) {
      if (mine.signal.aborted) finder?.end();
      tell(mine.signal.aborted ? "Cancelled. Nothing was changed." : excuse(error, NOT_SEEN));
    } finally {
      running = null;
      busy.hidden = true;
      draw();
    }
  }

  /** Lay the points of one leg into the work, as one step that can be taken back. @param {boolean} leg */
  function mark(leg) {
    other = leg;
    const said = work.made.facing === told ? 0 : work.made.facing;
    const facing = said || (told = facingOf(seen));
    work.change(leg ? "the other leg found" : "joints found", { marks: joined(leg ? { ...work.made.marks, ...before } : work.made.marks, legOf(seen, before, leg, /** @type {import("../types.js").Clip} */ (work.clip))), facing });
    const points = seen.flatMap(({ frame }) => Object.values(work.made.marks[frame])).filter(({ by, looked }) => by === "found" && !looked);
    const doubtful = points.filter(({ sure }) => sure < DOUBTFUL).length;
    const whole = frames.length === 1 ? "Found." : `Found in ${seen.length} of ${counted(frames.length, "frame")}.`;
    const way = facing ? ` The runner goes ${WAY[facing]}.` : " Which way the runner goes was not found: say it.";
    const doubt = doubtful ? ` ${counted(doubtful, "point is", "points are")} doubtful.` : "";
    tell(`${whole}${way}${doubt} ${seen.length > 1 ? "Look at them, all at once below or one by one" : "Look at it"}: a hollow point counts only after you have looked at it.`);
    if (!seen.some(({ frame }) => frame === work.at)) work.go(seen[0].frame);
  }

  function draw() {
    const film = work.clip?.kind === "film";
    host.hidden = !work.clip;
    if (!work.clip) return;
    const count = swingFrames().length;
    write(why, missing ? `${missing} Mark the joints by hand: all else works.` : `A pose model can mark them for you. It runs on this device, and your picture stays here. ${MEGABYTES} MB are fetched from this site once, when you press.`);
    write(here, film ? "In this frame" : "Find them");
    write(swing, `In this swing: ${counted(count, "frame")} from ${work.made.toeOff === null ? "this one" : "toe-off"}`);
    swing.hidden = !film;
    here.disabled = swing.disabled = Boolean(missing || running);
    after.hidden = Boolean(running) || !seen.length;
    somebody.hidden = !others;
  }

  work.watch((what) => {
    if (what.has("clip")) {
      running?.abort();
      [seen, others, frames, told] = [[], 0, [], 0];
      write(result, "");
    }
    draw();
  }, signal);
  signal.addEventListener("abort", () => {
    running?.abort();
    finder?.end();
  });
  draw();
}
