// A demo's runs outlive its element. Material's instant navigation puts a new page in the place of the old one, the
// first time even when a reader only follows a heading's link; the element that comes back goes on where the old one was.

import { fetchFile } from "../ground/files.js";
import { durationOf, sameParameters } from "../ground/motion.js";
import { Place } from "./place.js";
import { Player } from "./player.js";
import { Session } from "./session.js";

/** @typedef {import("../ground/types.js").RecordedRun} RecordedRun */
/** @typedef {{values: import("../ground/types.js").Parameters, time_ms: number | null}} Home no values: the recorded run; no time: its own moment */
/**
 * @typedef {object} Life what a demo is without its element
 * @property {RecordedRun} run
 * @property {Session} session
 * @property {Player} player
 * @property {Place} place
 * @property {string} notice what the reader should still be told about the link that was opened
 * @property {boolean} opened true once the address was read
 * @property {string} numbers "shown" or "hidden"
 * @property {Home} home where Reset leads
 */

/** @type {Map<string, Life>} only those that no element has */
const kept = new Map();

// Made here and not where they are used: a function remembers all that is in sight where it was made, and nothing of
// an element that has gone may be remembered.
const nobody = () => {};

/**
 * The name of a demo's place: its page, its recorded run, and which of the page's demos it is.
 * @param {HTMLElement} demo
 * @param {string} slug
 */
export function keyOf(demo, slug) {
  const ordinal = [...document.querySelectorAll("swing-demo")].indexOf(demo) + 1;
  return `${location.pathname}${location.search} ${slug} ${ordinal}`;
}

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
 * The recorded runs of a demo's presets, fetched when they are wanted. What does not arrive is not there.
 * @param {RecordedRun} run
 */
function recallFrom({ catalogue, answer, presets }) {
  return async (/** @type {import("../ground/types.js").Parameters} */ wanted) => {
    const preset = catalogue.presets.find(({ parameters }) => sameParameters({ ...answer.parameters, ...parameters }, wanted));
    if (!preset) return null;
    try {
      const response = await fetchFile(`runs/${presets[preset.name]}`);
      return response.ok ? await response.json() : null;
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError) return null;
      throw error;
    }
  };
}

/**
 * @param {RecordedRun} run
 * @param {(request: object) => Promise<any>} ask
 * @param {string} [numbers] as the page shows them at first
 * @returns {Life}
 */
export function beginLife(run, ask, numbers = "shown") {
  const { catalogue, answer } = run;
  const player = new Player(durationOf(answer.samples), catalogue.frame_s * 1000, catalogue.rate, nobody);
  const place = new Place(player, answer, catalogue.start_instant);
  const session = new Session(run, ask, recallFrom(run), nobody);
  return { run, player, place, session, notice: "", opened: false, numbers, home: { values: {}, time_ms: null } };
}
