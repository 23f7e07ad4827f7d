// The runs that were recorded along a demo's main sliders: what the leg does before Python is there, and where it cannot come.
// One small file (scripts/build/recorded/sweeps.py), fetched when it is wanted; without it the demo has its first run alone.

import { fetchJson } from "../ground/files.js";
import { LATE_MS } from "../ground/late.js";
import { sameParameters } from "../ground/motion.js";
import { changed } from "./packed-run.js";

/** @import { Answer, Parameters, RecordedRun } from "../ground/types.js" */

/** @param {number[]} values @param {number} wanted */
const nearest = (values, wanted) => values.reduce((best, value) => (Math.abs(value - wanted) < Math.abs(best - wanted) ? value : best));

export class Sweep {
  /** @type {{parameters: Parameters, change: object}[]} */
  #runs = [];
  /** @type {Promise<void> | null} */
  #coming = null;

  /** @param {RecordedRun} run */
  constructor({ answer, sweep }) {
    this.first = answer;
    this.file = sweep;
  }

  /** Whether a slider moves the leg without Python. */
  get isHere() {
    return this.#runs.length > 0;
  }

  /** Fetch the runs, unless they are here or on their way. */
  load() {
    this.#coming ??= this.#fetch();
    return this.#coming;
  }

  async #fetch() {
    /** @type {{parameters?: Parameters}[] | null} */
    const changes = this.file ? await fetchJson(`sweeps/${this.file}`, { cache: "force-cache" }) : [];
    this.#runs = (changes ?? []).map((change) => ({ change, parameters: { ...this.first.parameters, ...change.parameters } }));
    if (!changes) setTimeout(() => (this.#coming = null), LATE_MS); // then it is tried again, when it is wanted again
  }

  /** The run with these values, or null. @param {Parameters} wanted @returns {Answer | null} */
  find(wanted) {
    if (sameParameters(this.first.parameters, wanted)) return this.first;
    const found = this.#runs.find(({ parameters }) => sameParameters(parameters, wanted));
    return found ? changed(this.first, found.change) : null;
  }

  /**
   * A slider's new value as the recorded runs have it; as it is where they have none, or one alone, beside the other values.
   * @param {Parameters} wanted as it was
   * @param {Parameters} moved the slider's value, by its name
   * @param {boolean} stepping true for a key: then it goes on to the next run, however near the one before is
   * @returns {Parameters}
   */
  snap(wanted, moved, stepping) {
    const [[name, value]] = Object.entries(moved);
    const before = wanted[name];
    const fitting = this.#runs.filter(({ parameters }) => sameParameters({ ...parameters, [name]: before }, wanted));
    const values = fitting.map(({ parameters }) => parameters[name]);
    if (values.length < 2) return moved;
    const ahead = values.filter((one) => (one - before) * (value - before) > 0);
    return { [name]: nearest(stepping && ahead.length ? ahead : values, value) };
  }
}
