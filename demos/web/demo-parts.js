// One upgraded demo: the session's runs, the clock, and the views that draw them. Every change ends in one draw.

import { buildBar } from "./bar.js";
import { buildControls } from "./controls.js";
import { buildGraph } from "./graph.js";
import { listenToKeys } from "./keys.js";
import { durationOf, instantAt, instantNamed, poseAt, sameParameters } from "./motion.js";
import { Player } from "./player.js";
import { buildReadouts, keepDescription } from "./readouts.js";
import { copyLink } from "./save.js";
import { sceneOf } from "./scene.js";
import { Session } from "./session.js";
import { buildSide } from "./side.js";
import { buildStage } from "./stage.js";
import { linkTo, readState, showInAddress } from "./state.js";
import { buildStatus } from "./status.js";
import { buildTransport } from "./transport.js";
import { momentSentence } from "./words.js";

/** @typedef {import("./types.js").Scene} Scene */
/**
 * @typedef {object} Surroundings
 * @property {string} id unique on the page
 * @property {AbortSignal} signal aborted when the demo leaves the page
 * @property {(request: object) => Promise<any>} ask
 * @property {() => void} retry
 */

export class DemoParts {
  /** @type {string | null} The name of the key instant that the demo stands at: a new run is shown at its own. */
  #standsAt;
  /** @type {Scene["runtime"]} */
  #runtime = { phase: "idle", loadedBytes: 0, totalBytes: 0, message: "" };
  #prediction = "";
  /** @type {number | null} A link's time, until its run is there to say which instant that is. */
  #linked_ms = null;
  #dragging = false;
  /** @type {import("./types.js").View[]} */
  #views = [];

  /**
   * @param {HTMLElement} demo
   * @param {import("./types.js").RecordedRun} run
   * @param {Surroundings} surroundings
   */
  constructor(demo, run, { id, signal, ask, retry }) {
    const { catalogue, answer } = run;
    this.demo = demo;
    this.run = run;
    this.ordinal = [...document.querySelectorAll("swing-demo")].indexOf(demo) + 1;
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    this.session = new Session(run, ask, (outcome) => this.#runChanged(outcome));
    this.player = new Player(durationOf(answer.samples), catalogue.frame_s * 1000, () => this.#draw());
    this.player.restart_ms = answer.trusted_until_ms ?? Infinity;
    this.#standsAt = catalogue.start_instant;
    this.player.time_ms = instantNamed(answer, catalogue.start_instant)?.time_ms ?? 0;
    this.status = buildStatus(retry, signal);
    this.#build(id, signal);
    this.#openLink();
    signal.addEventListener("abort", () => this.player.pause());
    this.calm.addEventListener("change", () => this.#draw(), { signal });
    window.addEventListener("hashchange", () => this.#openLink(), { signal });
    this.#draw();
  }

  /** @param {string} id @param {AbortSignal} signal */
  #build(id, signal) {
    const first = this.#scene();
    /** @param {string} name */
    const slot = (name) => /** @type {HTMLElement | null} */ (this.demo.querySelector(`:scope > .${name}`));
    const [stageSlot, side, graphSlot, bar] = ["kd-stage", "kd-side", "kd-graph", "kd-bar"].map(slot);
    const act = this.#actions();
    const controls = buildControls(first, id, act.request, signal);
    const readouts = buildReadouts(first);
    const transport = buildTransport(act, signal);
    const stage = stageSlot && buildStage(stageSlot, first);
    const graph = graphSlot && buildGraph(graphSlot, first, act, signal);
    for (const picture of [stage, graph]) {
      if (!picture) continue;
      signal.addEventListener("abort", picture.stop);
      void document.fonts.ready.then(picture.measure); // words are placed by their width
    }
    if (side) side.replaceChildren(...buildSide(first, controls, readouts, this.status, bar ? null : transport));
    const saving = bar && buildBar(bar, this.demo, transport, { stage, graph }, () => this.session.answer, signal);
    const words = keepDescription(slot("kd-description"));
    for (const view of [stage, graph, controls, readouts, transport, this.status, saving, words]) if (view) this.#views.push(view);
    this.demo.setAttribute("role", "group");
    this.demo.setAttribute("aria-label", this.demo.dataset.label ?? first.catalogue.title);
    listenToKeys(this.demo, act, signal);
  }

  /** What the reader can do. Each finished action is said once and kept in the address. */
  #actions() {
    const { player, session, status } = this;
    const settle = () => {
      const scene = this.#scene();
      status.announce(momentSentence(scene.time_ms, scene.instant, poseAt(scene.answer.samples, scene.time_ms)));
      this.#keep();
    };
    /** @param {number} time_ms @param {boolean} [done] */
    const stand = (time_ms, done = true) => {
      status.clear();
      this.#linked_ms = null;
      this.#dragging = !done;
      this.#standsAt = instantAt(session.answer, time_ms)?.name ?? null;
      player.seek(time_ms);
      if (done) settle();
    };
    /** @param {string | undefined} name */
    const jump = (name) => {
      const instant = name ? instantNamed(session.answer, name) : null;
      if (instant) stand(instant.time_ms);
    };
    const nextInstant = () => {
      const ahead = session.answer.instants.filter((instant) => instant.time_ms > player.time_ms + 0.5);
      ahead.sort((a, b) => a.time_ms - b.time_ms);
      stand(ahead[0]?.time_ms ?? 0);
    };
    player.ended = settle;
    return {
      jump,
      scrub: stand,
      jumpTo: (/** @type {number} */ number) => jump(this.run.catalogue.instants[number - 1]),
      start: () => stand(0),
      end: () => stand(player.duration_ms),
      step: (/** @type {number} */ frames) => {
        player.step(frames);
        stand(player.time_ms);
      },
      toggle: () => {
        if (this.calm.matches) return nextInstant();
        status.clear();
        this.#standsAt = null;
        if (!player.playing) return player.play();
        player.pause();
        stand(player.time_ms);
      },
      rate: (/** @type {number} */ rate) => {
        player.rate = rate;
        this.#draw();
      },
      /** @type {import("./controls.js").Request} */
      request: (values, gesture, done) => {
        status.clear();
        this.#dragging = !done;
        session.request(values, gesture, done);
        if (done && !session.live) this.#keep();
        this.#draw();
      },
      reset: () => {
        status.clear();
        this.#standsAt = this.run.catalogue.start_instant;
        player.rate = 1 / 4;
        player.seek(0, true);
        session.reset();
      },
      copyLink: () => void copyLink(this.#link(), status.notify),
    };
  }

  /** @param {import("./session.js").Outcome} outcome */
  #runChanged(outcome) {
    if (!this.demo.isConnected) return;
    const { answer } = this.session;
    this.player.restart_ms = answer.trusted_until_ms ?? Infinity;
    if (outcome === "finished" && this.#linked_ms !== null) this.#standAt(this.#linked_ms);
    const instant = this.#standsAt && instantNamed(answer, this.#standsAt);
    if (instant && !this.player.playing) this.player.time_ms = instant.time_ms;
    this.#draw();
    if (outcome === "refused") this.status.notify(this.session.refusal);
    if (outcome === "finished") {
      this.status.announce(answer.sentence);
      this.#keep();
    }
    if (outcome !== "moving" && outcome !== "finished") return;
    const detail = { parameters: answer.parameters, params: answer.parameters, metrics: answer.metrics };
    this.demo.dispatchEvent(new CustomEvent("swing-demo:run", { bubbles: true, composed: true, detail }));
  }

  /** @param {Scene["runtime"]} runtime */
  hear(runtime) {
    this.#runtime = runtime;
    if (runtime.phase === "live") this.session.wake();
    else this.session.live = false;
    this.#draw();
  }

  /** @param {string} prediction */
  predict(prediction) {
    this.#prediction = prediction;
    this.#draw();
  }

  /** Take over what the address asks for, and say what had to be changed. */
  #openLink() {
    const { values, time_ms, corrections } = readState(this.run.catalogue.parameters, this.ordinal);
    if (time_ms !== null) this.#standAt(time_ms);
    const wanted = { ...this.session.wanted, ...values };
    if (!sameParameters(wanted, this.session.wanted)) {
      this.#linked_ms = time_ms;
      this.session.open(values);
    }
    if (corrections.length) this.status.notify(corrections.join(" "));
    this.#draw();
  }

  /** Stand at a link's time, exactly at the key instant that it rounds to. @param {number} time_ms */
  #standAt(time_ms) {
    const instant = instantAt(this.session.answer, time_ms);
    this.#linked_ms = null;
    this.#standsAt = instant?.name ?? null;
    this.player.seek(instant?.time_ms ?? time_ms);
  }

  #link() {
    return linkTo(this.session.wanted, this.player.time_ms, this.ordinal);
  }

  #keep() {
    showInAddress(this.#link());
  }

  #scene() {
    return sceneOf(this.run, this.session, this.player, {
      runtime: this.#runtime,
      calm: this.calm.matches,
      prediction: this.#prediction,
      dragging: this.#dragging,
    });
  }

  #draw() {
    const scene = this.#scene();
    for (const view of this.#views) view.draw(scene);
  }
}
