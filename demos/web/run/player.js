// The clock of one demo. It asks for animation frames only while playing, and stops by itself at the end.

/** A tab that slept must not leap: no single frame is longer than this. */
const LONGEST_FRAME_MS = 100;

export class Player {
  time_ms = 0;
  playing = false;
  /** Playing ends here, where the model is no longer to be trusted; pressed from here on, Play starts at toe-off. */
  restart_ms = Infinity;
  /** Called when playing arrives at the end. */
  ended = () => {};
  #fresh = true;
  #request = 0;
  #last = 0;

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
    this.time_ms = Math.min(this.time_ms + passed * this.rate, this.#end_ms);
    this.playing = this.time_ms < this.#end_ms;
    if (this.playing) this.#request = requestAnimationFrame(this.#tick);
    this.changed();
    if (!this.playing) this.ended();
  };
}
