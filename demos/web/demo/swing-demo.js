// <swing-demo name="drive-speed" data-slug="drive-speed">: one demo on a page. Puts the parts together; draws nothing itself.
// data-stage: figure (the static picture) → default (the recorded run plays) → starting → live, or error.

import { DemoParts } from "./parts.js";
import { presentDemo } from "./present/presenting.js";
import { button, html } from "../ground/dom.js";
import { fetchJson } from "../ground/files.js";
import { beginLife, keyOf, pickUp, putDown } from "../run/kept.js";
import { LATE_MS } from "../ground/late.js";
import { askForGraphs, buildersOf } from "./pictures.js";
import { enhancePrediction } from "../check/predict.js";
import { ask, expectRun, onRuntime, renewRuntime, retryRuntime, startRuntime } from "../python/runtime.js";
import { onQuickLine, whenFirstSeen } from "./seen.js";

/** @import { Changes, RecordedRun } from "../ground/types.js" */

/** @type {Record<string, string>} what the phase of Python means for a demo that can be played; else it is starting */
const STAGES = { idle: "default", live: "live", error: "error" };
let born = 0;

/** Made out here so that a run under way holds nothing of the element. @param {string} channel */
const askOn = (channel) => (/** @type {object} */ request, /** @type {Changes | null} */ changes) => ask(channel, request, changes);

class SwingDemo extends HTMLElement {
  static observedAttributes = ["data-prediction", "data-gate"];
  #id = `kd-${++born}`;
  /** @type {AbortController | null} */
  #stay = null;
  /** @type {DemoParts | null} */
  #parts = null;

  connectedCallback() {
    this.#stay?.abort();
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    const question = this.closest(".kd-block")?.querySelector(".kd-predict");
    if (question instanceof HTMLElement) enhancePrediction(question, this, this.#id, signal);
    void this.#begin(signal);
  }

  disconnectedCallback() {
    const built = this.#parts !== null;
    this.#stay?.abort();
    this.#stay = null;
    this.#parts = null;
    if (built) queueMicrotask(() => this.isConnected || this.#empty());
  }

  /** Material keeps the pages that it has taken away; what we put into them must not stay with them. */
  #empty() {
    for (const slot of this.querySelectorAll(":scope > :not(.kd-description), :scope > .kd-description tbody")) slot.replaceChildren();
  }

  attributeChangedCallback() {
    this.#parts?.draw();
  }

  /** @param {AbortSignal} signal */
  async #begin(signal) {
    const slug = this.dataset.slug ?? this.getAttribute("name") ?? "";
    const key = keyOf(this, slug);
    // Who reads the question before the demo will want the demo next.
    const block = /** @type {HTMLElement} */ (this.closest(".kd-block") ?? this);
    const asks = this.dataset.recorded === undefined; // the page says so where no Python could answer
    if (asks) onQuickLine(block, () => void startRuntime(true), signal);
    const graphs = this.querySelector(":scope > .kd-graph") ? askForGraphs() : undefined;
    let life = pickUp(key);
    if (!life) {
      const run = await this.#fetchRun(`${slug}.json`, signal);
      if (!run) return;
      life = beginLife(run, askOn(this.#id), this.dataset.numbers);
    }
    const { catalogue, answer } = life.run;
    if (asks) expectRun({ demo: catalogue.name, parameters: answer.parameters }, answer);
    const builders = await buildersOf(catalogue, graphs);
    if (signal.aborted) return putDown(key, life);
    const parts = new DemoParts(this, life, builders, { id: this.#id, key, signal, retry: retryRuntime, renew: renewRuntime });
    this.#parts = parts;
    this.addEventListener("swing-demo:present", () => void presentDemo(parts, signal), { signal }); // from the bar, or the question
    this.dataset.stage = "default";
    this.dispatchEvent(new CustomEvent("swing-demo:ready", { bubbles: true, detail: parts }));
    const unsubscribe = onRuntime((runtime) => {
      this.dataset.stage = STAGES[runtime.phase] ?? "starting";
      parts.hear(runtime);
    });
    signal.addEventListener("abort", unsubscribe);
    if (asks) whenFirstSeen(block, () => {
      parts.drive();
      void startRuntime();
    }, signal);
  }

  /**
   * The recorded run. Where it does not come, or not for long, the reader is told; if it comes after all, it is taken.
   * @param {string} name
   * @param {AbortSignal} stay
   * @returns {Promise<RecordedRun | null>} null if the demo has left, or begins anew
   */
  async #fetchRun(name, stay) {
    const attempt = new AbortController();
    const words = html("p", {}, "The recorded run has not arrived, so this picture stands still. Is the network there?");
    const again = button("Try again", () => {
      attempt.abort();
      void this.#begin(stay);
    });
    const note = html("div", { class: "kd-late", role: "status" }, words, again);
    const tell = () => {
      this.dataset.stage = "error";
      this.querySelector(".kd-side")?.prepend(note);
    };
    stay.addEventListener("abort", () => attempt.abort(), { signal: attempt.signal });
    const late = setTimeout(tell, LATE_MS);
    const run = await fetchJson(`runs/${name}`, { signal: attempt.signal });
    clearTimeout(late);
    note.remove();
    if (attempt.signal.aborted) return null;
    if (!run) tell();
    return run;
  }
}

/** From here on the demos of the page are made: whoever has to prepare the page does so first. */
export function defineDemo() {
  if (!customElements.get("swing-demo")) customElements.define("swing-demo", SwingDemo);
}
