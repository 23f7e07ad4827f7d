// A demo's runs outlive its element. Material's instant navigation puts a new page in the place of the old one, the
// first time even when a reader only follows a heading's link; the element that comes back goes on where the old one was.

import { durationOf } from "../ground/motion.js";
import { Place } from "./place.js";
import { Player } from "./player.js";
import { Session } from "./session.js";
import { Sweep } from "./sweep.js";

/** @import { Changes, Parameters, RecordedRun } from "../ground/types.js" */
/**
 * @typedef {object} Hood
 * @property {string} link the change as links carry it, whether it runs or is still to be asked about; "" for none
 * @property {boolean} asks true while a link's change waits for the reader's word
 * @property {Changes} texts what stands in the editor, where it differs from the model's own files
 */
/** @typedef {{values: Parameters, time_ms: number | null, at: string | null}} Home no values: the recorded run; no time and no instant: its own moment */
/**
 * @typedef {object} Life what a demo is without its element
 * @property {RecordedRun} run
 * @property {Session} session
 * @property {Player} player
 * @property {Place} place
 * @property {string} notice what the reader should still be told about the link that was opened
 * @property {boolean} opened true once the address was read
 * @property {boolean} beside true while it stands beside its paragraphs, and so is in view
 * @property {string} numbers "shown" or "hidden"
 * @property {Home} home where Reset leads
 * @property {Hood} hood the reader's own text of the model's files
 */

/** @type {Map<string, Life>} only those that no element has */
const kept = new Map();

// Made here and not where they are used: a function remembers all that is in sight where it was made, and nothing of
// an element that has gone may be remembered.
const nobody = () => {};

/** Which of the page's demos it is, from 1. @param {HTMLElement} demo */
export const ordinalOf = (demo) => [...document.querySelectorAll("swing-demo")].indexOf(demo) + 1;

/** The name of a demo's place: its page, its recorded run, and which of the page's demos it is. @param {HTMLElement} demo @param {string} slug */
export const keyOf = (demo, slug) => `${location.pathname}${location.search} ${slug} ${ordinalOf(demo)}`;

/**
 * The life that an element left at this place, or null. Nobody else gets it until it is put down again.
 * @param {string} key
 */
export function pickUp(key) {
  const life = kept.get(key) ?? null;
  kept.delete(key);
  return life;
}

/** @param {string} key @param {Life} life */
export function putDown(key, life) {
  life.player.pause();
  life.session.changed = life.player.changed = life.player.ended = nobody;
  kept.set(key, life);
}

/**
 * @param {RecordedRun} run
 * @param {(request: object, changes: Changes | null) => Promise<any>} ask
 * @param {string} [numbers] as the page shows them at first
 * @returns {Life}
 */
export function beginLife(run, ask, numbers = "shown") {
  const { catalogue, answer } = run;
  const player = new Player(durationOf(answer.samples), catalogue.frame_s * 1000, catalogue.rate, nobody);
  const place = new Place(player, answer, catalogue.start_instant);
  const session = new Session(run, ask, new Sweep(run), nobody);
  return { run, player, place, session, notice: "", opened: false, beside: false, numbers, hood: { link: "", asks: false, texts: {} }, home: { values: {}, time_ms: null, at: null } };
}
