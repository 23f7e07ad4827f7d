// The runs of one demo: the one shown, the one it is compared with, and what the controls ask for. No DOM, no physics.

import { sameParameters } from "./motion.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Parameters} Parameters */
/** @typedef {"waiting" | "moving" | "finished" | "refused"} Outcome */

export class Session {
  /** @type {Answer | null} */
  previous = null;
  live = false;
  /** The model's own words if it refused a request. */
  refusal = "";
  #gesture = 0;

  /**
   * @param {import("./types.js").RecordedRun} recorded
   * @param {(request: object) => Promise<Answer | import("./types.js").Refusal | null>} ask
   * @param {(outcome: Outcome) => void} changed
   */
  constructor(recorded, ask, changed) {
    this.name = recorded.catalogue.name;
    this.recorded = recorded.answer;
    this.answer = recorded.answer;
    /** @type {Answer} The last run that was settled on: the next one's ghost. */
    this.committed = recorded.answer;
    /** @type {Parameters} */
    this.wanted = { ...recorded.answer.parameters };
    this.ask = ask;
    this.changed = changed;
  }

  /**
   * Ask for new values. All requests of one gesture (a drag, a row of key presses) are compared with the run before it.
   * @param {Parameters} values
   * @param {number} gesture
   * @param {boolean} done false while the reader is still dragging
   */
  request(values, gesture, done) {
    this.wanted = { ...this.wanted, ...values };
    if (gesture !== this.#gesture) {
      this.#gesture = gesture;
      this.previous = this.committed;
    }
    void this.#run(done);
  }

  /**
   * Show a run that the reader did not set here, as from a link: it has no run before it.
   * @param {Parameters} values
   */
  open(values) {
    this.request(values, -1, true);
    this.previous = null;
  }

  /** Back to the recorded run, which needs no Python. */
  reset() {
    this.#gesture = 0;
    this.previous = null;
    this.answer = this.committed = this.recorded;
    this.wanted = { ...this.recorded.parameters };
    this.changed("finished");
  }

  /** Python is there (again): compute what was asked for meanwhile. */
  wake() {
    this.live = true;
    if (!sameParameters(this.answer.parameters, this.wanted)) void this.#run(true);
  }

  /** @param {boolean} done */
  async #run(done) {
    if (!this.live) {
      if (sameParameters(this.recorded.parameters, this.wanted)) this.answer = this.recorded;
      this.changed("waiting");
      return;
    }
    const compared = this.previous && !sameParameters(this.previous.parameters, this.wanted) ? this.previous : null;
    const request = { demo: this.name, parameters: this.wanted, ...(compared && { previous: compared.metrics }) };
    const gesture = this.#gesture;
    const answer = await this.ask(request);
    if (!answer || gesture !== this.#gesture) return; // overtaken by a newer wish, or Python is gone
    if (!answer.ok) {
      this.refusal = answer.error.message;
      this.changed("refused");
      return;
    }
    this.answer = answer;
    if (done) this.committed = answer;
    this.changed(done ? "finished" : "moving");
  }
}
