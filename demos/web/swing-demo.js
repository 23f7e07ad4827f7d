// <swing-demo name="drive-speed" data-slug="drive-speed">: one demo on a page. Puts the parts together; draws nothing itself.
// data-stage: figure (the static picture) → default (the recorded run plays) → starting → live, or error.

import { DemoParts } from "./demo-parts.js";
import { html } from "./dom.js";
import { enhancePrediction } from "./predict.js";
import { ask, onRuntime, retryRuntime, startRuntime } from "./runtime.js";
import { whenFirstSeen } from "./seen.js";

/** @typedef {import("./types.js").RecordedRun} RecordedRun */

let born = 0;

class SwingDemo extends HTMLElement {
  static observedAttributes = ["data-prediction"];
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
    this.#stay?.abort();
    this.#stay = null;
    this.#parts = null;
  }

  attributeChangedCallback() {
    this.#parts?.predict(this.dataset.prediction ?? "");
  }

  /** @param {AbortSignal} signal */
  async #begin(signal) {
    const run = await this.#fetchRun(signal);
    if (signal.aborted) return;
    if (!run) return this.#explainMissingRun(signal);
    const channel = this.#id;
    const parts = new DemoParts(this, run, { id: channel, signal, ask: (request) => ask(channel, request), retry: retryRuntime });
    this.#parts = parts;
    parts.predict(this.dataset.prediction ?? "");
    this.dataset.stage = "default";
    const unsubscribe = onRuntime((runtime) => {
      const stage = runtime.phase === "live" || runtime.phase === "error" ? runtime.phase : "starting";
      this.dataset.stage = runtime.phase === "idle" ? "default" : stage;
      parts.hear(runtime);
    });
    signal.addEventListener("abort", unsubscribe);
    whenFirstSeen(this, () => void startRuntime(), signal);
  }

  /**
   * The recorded run, or null if it does not arrive.
   * @param {AbortSignal} signal
   * @returns {Promise<RecordedRun | null>}
   */
  async #fetchRun(signal) {
    const slug = this.dataset.slug ?? this.getAttribute("name") ?? "";
    try {
      const response = await fetch(new URL(`../runs/${slug}.json`, import.meta.url), { signal });
      return response.ok ? await response.json() : null;
    } catch (error) {
      if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError) return null;
      throw error;
    }
  }

  /** @param {AbortSignal} signal */
  #explainMissingRun(signal) {
    this.dataset.stage = "error";
    const again = html("button", { type: "button", class: "kd-button" }, "Try again");
    const words = "The recorded run did not arrive, so this picture stands still.";
    const note = html("div", { class: "kd-status", role: "status" }, html("p", {}, words), again);
    again.addEventListener("click", () => {
      note.remove();
      void this.#begin(signal);
    });
    this.querySelector(".kd-side")?.append(note);
  }
}

if (!customElements.get("swing-demo")) customElements.define("swing-demo", SwingDemo);
