// Where in its run a demo stands: at a time, or at a key instant, which every run has at a time of its own.

import { durationOf, instantAt, instantNamed } from "../ground/motion.js";

/** @import { Answer } from "../ground/types.js" */
/** @import { Player } from "./player.js" */

/** Links give times in steps of this: a key instant nearer than that is meant exactly. */
const LINK_STEP_MS = 0.001;

export class Place {
  /** @type {string | null} The key instant that the demo stands at: a new run is shown at its own. */
  #standsAt;
  /** @type {number | null} A link's time, until its run is there to say which instant that is. */
  #linked_ms = null;

  /**
   * @param {Player} player
   * @param {Answer} answer
   * @param {string} start the key instant to stand at first
   */
  constructor(player, answer, start) {
    this.player = player;
    this.#standsAt = start;
    this.#learn(answer);
    player.time_ms = instantNamed(answer, start)?.time_ms ?? 0;
  }

  /** Where the clock stops in this run; a race runs through. @param {Answer} answer */
  #learn({ trusted_until_ms, instants, clock }) {
    this.player.restart_ms = trusted_until_ms ?? Infinity;
    this.player.holds_ms = clock?.unit === "s" ? [] : instants.map(({ time_ms }) => time_ms);
  }

  /** Something else was asked for than what the link said. */
  forgetLink() {
    this.#linked_ms = null;
  }

  /** Time moves on by itself now. */
  leave() {
    this.forgetLink();
    this.#standsAt = null;
  }

  /** Where the reader chose to stand. @param {Answer} answer @param {number} time_ms */
  stand(answer, time_ms) {
    this.forgetLink();
    this.#standsAt = instantAt(answer, time_ms)?.name ?? null;
    this.player.seek(time_ms);
  }

  /** @param {string} start */
  reset(start) {
    this.forgetLink();
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
    const meant = instant && Math.abs(instant.time_ms - time_ms) < LINK_STEP_MS;
    this.stand(answer, meant ? instant.time_ms : time_ms);
    if (expected) this.#linked_ms = time_ms;
  }

  /** Stand at a key instant, in this run and in those to come. @param {Answer} answer @param {string} name */
  hold(answer, name) {
    this.stand(answer, instantNamed(answer, name)?.time_ms ?? this.player.time_ms);
    this.#standsAt = name;
  }

  /** A run has arrived. @param {Answer} answer @param {boolean} finished */
  follow(answer, finished) {
    const { player } = this;
    this.#learn(answer);
    player.duration_ms = durationOf(answer.samples);
    player.time_ms = Math.min(player.time_ms, player.duration_ms);
    if (finished && this.#linked_ms !== null) return this.open(answer, this.#linked_ms, false);
    const instant = this.#standsAt && instantNamed(answer, this.#standsAt);
    if (instant && !player.playing) player.time_ms = instant.time_ms;
  }
}
