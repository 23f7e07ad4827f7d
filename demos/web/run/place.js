// Where in its run a demo stands: at a time, or at a key instant, which every run has at a time of its own.

import { durationOf, instantAt, instantNamed } from "../ground/motion.js";

/** @typedef {import("../ground/types.js").Answer} Answer */

/** Links give times in steps of this: a key instant nearer than that is meant exactly. */
const LINK_STEP_MS = 0.001;

export class Place {
  /** @type {string | null} The key instant that the demo stands at: a new run is shown at its own. */
  #standsAt;
  /** @type {number | null} A link's time, until its run is there to say which instant that is. */
  #linked_ms = null;

  /**
   * @param {import("./player.js").Player} player
   * @param {Answer} answer
   * @param {string} start the key instant to stand at first
   */
  constructor(player, answer, start) {
    this.player = player;
    this.#standsAt = start;
    this.player.restart_ms = answer.trusted_until_ms ?? Infinity;
    this.player.time_ms = instantNamed(answer, start)?.time_ms ?? 0;
  }

  /** Where the reader chose to stand. @param {Answer} answer @param {number} time_ms */
  stand(answer, time_ms) {
    this.#linked_ms = null;
    this.#standsAt = instantAt(answer, time_ms)?.name ?? null;
    this.player.seek(time_ms);
  }

  /** Time moves on by itself now. */
  leave() {
    this.#linked_ms = null;
    this.#standsAt = null;
  }

  /** Something else was asked for than what the link said. */
  forgetLink() {
    this.#linked_ms = null;
  }

  /** @param {string} start */
  reset(start) {
    this.#linked_ms = null;
    this.#standsAt = start;
    this.player.seek(0, true);
  }

  /**
   * Stand where a link says.
   * @param {Answer} answer
   * @param {number} time_ms
   * @param {boolean} expected true if the link's own run is still to come
   */
  open(answer, time_ms, expected) {
    const instant = instantAt(answer, time_ms);
    this.#linked_ms = expected ? time_ms : null;
    this.#standsAt = instant?.name ?? null;
    const meant = instant && Math.abs(instant.time_ms - time_ms) < LINK_STEP_MS;
    this.player.seek(meant ? instant.time_ms : time_ms);
  }

  /** A run has arrived. @param {Answer} answer @param {boolean} finished */
  follow(answer, finished) {
    this.player.restart_ms = answer.trusted_until_ms ?? Infinity;
    this.player.duration_ms = durationOf(answer.samples);
    this.player.time_ms = Math.min(this.player.time_ms, this.player.duration_ms);
    if (finished && this.#linked_ms !== null) return this.open(answer, this.#linked_ms, false);
    const instant = this.#standsAt && instantNamed(answer, this.#standsAt);
    if (instant && !this.player.playing) this.player.time_ms = instant.time_ms;
  }
}
