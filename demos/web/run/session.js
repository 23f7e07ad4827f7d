// The runs of one demo: the one shown, the one it is compared with, and what the controls ask for. No DOM, no physics.

import { sameParameters } from "../ground/motion.js";

/** @import { Answer, Changes, Parameters, RecordedRun, Refusal } from "../ground/types.js" */
/** @import { Sweep } from "./sweep.js" */
/** @typedef {"pulled" | "stepped"} Hand how a slider is moved: by a finger, to a place; or by a key, on from where it stands */
/** @typedef {"waiting" | "moving" | "finished" | "refused"} Outcome */

/** Key presses closer together than this are one gesture: the run before the first is the one to compare with. */
export const GESTURE_MS = 1200;
let gestures = 0;

/** A number for a new gesture; each is used once, and later ones are larger. */
export const newGesture = () => ++gestures;

export class Session {
  /** @type {Answer | null} */
  previous = null;
  live = false;
  /** The model's own words if it refused a request. */
  refusal = "";
  /** @type {Changes | null} Files of the model that the reader has changed, or null: the model as it is. */
  changes = null;
  /** @type {Refusal["error"] | null} What went wrong in a changed model, until one goes well. */
  fault = null;
  #gesture = 0;
  /** The gesture that began anew, by a link or Reset: runs from before it are not compared with. */
  #began = 0;
  /** @type {(() => Parameters) | null} Where the slider that was moved last stands for want of Python. */
  #snap = null;
  /** @type {Parameters | null} What Python is computing now. */
  #asked = null;
  /** @type {Promise<unknown>} The last settled run, on its way: the next one is compared with it. */
  #settling = Promise.resolve();

  /**
   * @param {RecordedRun} recorded
   * @param {(request: object, changes: Changes | null) => Promise<Answer | Refusal | null>} ask
   * @param {Sweep} sweep the runs that were recorded, for want of Python
   * @param {(outcome: Outcome) => void} changed
   */
  constructor(recorded, ask, sweep, changed) {
    this.name = recorded.catalogue.name;
    this.recorded = recorded.answer;
    this.answer = recorded.answer;
    /** @type {Answer} The last run that was settled on: the next one's ghost. */
    this.committed = recorded.answer;
    /** @type {Parameters} */
    this.wanted = { ...recorded.answer.parameters };
    this.ask = ask;
    this.sweep = sweep;
    this.changed = changed;
  }

  /**
   * Ask for new values. All requests of one gesture (a drag, a row of key presses) are compared with the run before it.
   * @param {Parameters} values
   * @param {number} gesture
   * @param {boolean} done false while the reader is still dragging
   * @param {Hand} [hand] of a slider, which stands for a while only where runs were recorded
   */
  request(values, gesture, done, hand) {
    const before = this.wanted;
    if (!hand) this.#snap = null;
    else if (!sameParameters(values, before)) this.#snap = () => this.sweep.snap(before, values, hand === "stepped");
    this.wanted = { ...before, ...(this.live || this.changes ? values : this.#snap?.() ?? values) };
    if (gesture !== this.#gesture) {
      this.#gesture = gesture;
      this.previous = this.committed;
    }
    void this.#run(done);
  }

  /** True while what this gesture asked for last is still to come. @param {number} gesture */
  isUnderWay(gesture) {
    return gesture === this.#gesture && !sameParameters(this.wanted, this.answer.parameters);
  }

  /**
   * Show a run that the reader did not set here, as from a link: it has no run before it.
   * @param {Parameters} values those that it leaves out are as recorded, so that a link always means the same
   */
  open(values) {
    this.#beginAnew();
    this.wanted = { ...this.recorded.parameters, ...values };
    void this.#run(true);
  }

  /** Back to the recorded run, which needs no Python; or, with a changed model, to what that gives there. */
  reset() {
    if (this.changes) return this.open({});
    this.#beginAnew();
    this.answer = this.committed = this.recorded;
    this.wanted = { ...this.recorded.parameters };
    this.changed("finished");
  }

  #beginAnew() {
    this.#gesture = this.#began = newGesture();
    this.previous = this.#snap = null;
  }

  /**
   * Take these files of the model, or with null its own, if what is wanted now can be computed with them; it is compared with the
   * model's own run.
   * @param {Changes | null} changes
   * @returns {Promise<Answer | Refusal | null>} null if Python has gone
   */
  async adopt(changes) {
    const request = () => ({ demo: this.name, parameters: this.wanted });
    const insist = async (/** @type {Changes | null} */ files) => {
      for (;;) { // who moves a slider meanwhile overtakes the question
        const answer = await this.ask(request(), files);
        if (answer || !this.live) return answer;
      }
    };
    const answer = await insist(changes);
    if (!answer?.ok) return answer;
    const own = changes ? await insist(null) : null;
    this.changes = changes;
    this.fault = null;
    this.#beginAnew();
    this.previous = own?.ok ? own : null;
    this.answer = this.committed = answer;
    this.changed("finished");
    return answer;
  }

  /** Whether the run that is shown is the one that is wanted. */
  get #isShown() {
    return sameParameters(this.answer.parameters, this.wanted) && Boolean(this.answer.changed) === Boolean(this.changes);
  }

  /** Python is there (again): compute what was asked for meanwhile. */
  wake() {
    this.live = true;
    const underWay = this.#asked === this.wanted;
    if (!underWay && !this.#isShown) void this.#run(true);
  }

  /** @param {boolean} done */
  async #run(done) {
    if (!this.live) return this.changes ? this.changed("waiting") : this.#showRecorded(done);
    const gesture = this.#gesture;
    const wanted = (this.#asked = this.wanted);
    const arriving = this.#settling.then(() => this.#send(wanted, gesture, done));
    if (done) this.#settling = arriving.then((answer) => this.#commit(answer, gesture));
    const answer = await arriving;
    if (this.#asked === wanted) this.#asked = null;
    if (!answer || gesture !== this.#gesture) return; // overtaken as well, or Python is gone
    if (!answer.ok) {
      this.refusal = answer.error.message;
      if (this.changes) this.fault = answer.error;
      if (answer.error.kind === "stopped") this.changes = null; // once more would be once too often
      this.changed("refused");
      return;
    }
    this.answer = answer;
    this.fault = null;
    this.changed(done ? "finished" : "moving");
  }

  /** Until Python is there, what was recorded is shown. @param {boolean} done */
  async #showRecorded(done) {
    const { wanted } = this;
    let answer = this.sweep.find(wanted);
    if (!answer) {
      this.changed("waiting");
      await this.sweep.load();
      if (this.live || wanted !== this.wanted) return;
      this.wanted = { ...wanted, ...this.#snap?.() };
      answer = this.sweep.find(this.wanted);
    }
    if (!answer) return;
    this.answer = answer;
    if (done) this.committed = answer;
    this.changed(done ? "finished" : "moving");
  }

  /**
   * Ask Python, unless the reader has gone on meanwhile. What a gesture ended with is asked for all the same: it is what
   * the next one is compared with.
   * @param {Parameters} wanted
   * @param {number} gesture
   * @param {boolean} done
   */
  #send(wanted, gesture, done) {
    const ended = done && gesture !== this.#gesture && gesture >= this.#began;
    if (wanted !== this.wanted && !ended) return null;
    const compared = this.previous && !sameParameters(this.previous.parameters, wanted) ? this.previous : null;
    return this.ask({ demo: this.name, parameters: wanted, ...(compared && { previous: compared.metrics }) }, this.changes);
  }

  /**
   * A settled run is the next one's ghost, even if the reader was too quick to see it.
   * @param {Answer | Refusal | null} answer
   * @param {number} gesture
   */
  #commit(answer, gesture) {
    if (!answer?.ok || gesture < this.#began) return;
    this.committed = answer;
    if (gesture !== this.#gesture) this.previous = answer;
  }
}
