// The clock of one demo. It asks for animation frames only while playing, stands a moment at each key instant on its way, and
// stops by itself at the end, or begins anew.

/** A tab that slept must not leap: no single frame is longer than this. */
const LONGEST_FRAME_MS = 100;
/** So long playing stands at a key instant, whatever its speed: long enough to read its name. */
const HOLD_MS = 300;

export class Player {
  time_ms = 0;
  playing = false;
  /** Playing ends here, where the model is no longer to be trusted; pressed from here on, Play starts at toe-off. */
  restart_ms = Infinity;
  /** Where playing stands for a moment. @type {number[]} */
  holds_ms = [];
  /** True if playing begins anew at its end. */
  loop = false;
  /** Called when playing arrives at the end. */
  ended = () => {};
  #fresh = true;
  #request = 0;
  #last = 0;
  #held_ms = 0;

  /**
   * @param {number} duration_ms
   * @param {number} frame_ms length of one single step
   * @param {number} rate 1 is real time
   * @param {() => void} changed called after every change of time or state
   */
  constructor(duration_ms, frame_ms, rate, changed) {
    this.duration_ms = duration_ms;
    this.frame_ms = frame_ms;
    this.rate = rate;
    this.changed = changed;
  }

  get #end_ms() {
    return Math.min(this.restart_ms, this.duration_ms);
  }

  play() {
    if (this.playing) return;
    if (this.#fresh || this.time_ms >= this.#end_ms) this.time_ms = 0;
    this.#fresh = false;
    this.playing = true;
    this.#held_ms = 0;
    this.#last = performance.now();
    this.#request = requestAnimationFrame(this.#tick);
    this.changed();
  }

  pause() {
    cancelAnimationFrame(this.#request);
    if (!this.playing) return;
    this.playing = false;
    this.changed();
  }

  /**
   * Stand at a time.
   * @param {number} time_ms
   * @param {boolean} [fresh] true if nobody chose this time: then Play starts at toe-off
   */
  seek(time_ms, fresh = false) {
    cancelAnimationFrame(this.#request);
    this.playing = false;
    this.time_ms = Math.min(Math.max(time_ms, 0), this.duration_ms);
    this.#fresh = fresh || this.time_ms >= this.restart_ms;
    this.changed();
  }

  /** Go to the next whole frame (or the one before), counted from toe-off. @param {number} frames */
  step(frames) {
    const now = this.time_ms / this.frame_ms;
    const whole = frames > 0 ? Math.floor(now + 1e-6) : Math.ceil(now - 1e-6);
    this.seek((whole + frames) * this.frame_ms);
  }

  /** @param {number} now */
  #tick = (now) => {
    const passed = Math.min(Math.max(now - this.#last, 0), LONGEST_FRAME_MS);
    this.#last = now;
    const before = this.time_ms;
    this.#advance(passed);
    if (this.playing) this.#request = requestAnimationFrame(this.#tick);
    if (this.time_ms !== before || !this.playing) this.changed();
    if (!this.playing) this.ended();
  };

  /** @param {number} passed ms of the reader's time */
  #advance(passed) {
    this.#held_ms -= passed;
    if (this.#held_ms > 0) return;
    const end_ms = this.#end_ms;
    const anew = this.loop && this.time_ms >= end_ms;
    const from = anew ? -1 : this.time_ms; // so that it stands at toe-off too
    const to = anew ? 0 : Math.min(from - this.#held_ms * this.rate, end_ms);
    const stops = [...this.holds_ms, ...(this.loop ? [end_ms] : [])].filter((ms) => ms > from && ms <= to);
    this.time_ms = Math.min(to, ...stops);
    this.#held_ms = stops.length ? HOLD_MS : 0;
    this.playing = this.loop || this.time_ms < end_ms;
  }
}
