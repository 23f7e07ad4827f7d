// One upgraded demo: the session's runs, the clock, and the views that draw them. Every change ends in one draw.

import { buildBar } from "./bar.js";
import { buildControls } from "./controls.js";
import { buildGraph } from "./graph.js";
import { listenToKeys } from "./keys.js";
import { putDown } from "./kept.js";
import { instantNamed, poseAt, sameParameters } from "./motion.js";
import { buildReadouts, keepDescription } from "./readouts.js";
import { copyLink } from "./save.js";
import { sceneOf } from "./scene.js";
import { buildSide } from "./side.js";
import { buildStage } from "./stage.js";
import { linkTo, readState, showInAddress } from "./state.js";
import { buildStatus } from "./status.js";
import { buildTransport } from "./transport.js";
import { momentSentence, standstillSentence } from "./words.js";

/** @typedef {import("./types.js").Scene} Scene */
/**
 * @typedef {object} Surroundings
 * @property {string} id unique on the page
 * @property {string} key the demo's place on the site, where its life is kept when the demo leaves the page
 * @property {AbortSignal} signal aborted when the demo leaves the page
 * @property {() => void} retry
 */

export class DemoParts {
  /** @type {Scene["runtime"]} */
  #runtime = { phase: "idle", loadedBytes: 0, totalBytes: 0, message: "" };
  #prediction = "";
  #dragging = false;
  /** @type {import("./types.js").View[]} */
  #views = [];

  /**
   * @param {HTMLElement} demo
   * @param {import("./kept.js").Life} life
   * @param {Surroundings} surroundings
   */
  constructor(demo, life, { id, key, signal, retry }) {
    this.demo = demo;
    this.life = life;
    this.run = life.run;
    this.session = life.session;
    this.player = life.player;
    this.place = life.place;
    this.path = location.pathname;
    this.ordinal = [...document.querySelectorAll("swing-demo")].indexOf(demo) + 1;
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    this.session.changed = (outcome) => this.#runChanged(outcome);
    this.player.changed = () => this.#draw();
    this.status = buildStatus(retry, signal);
    this.#build(id, signal);
    this.#openLink();
    if (life.notice) this.status.notify(life.notice);
    signal.addEventListener("abort", () => putDown(key, life));
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
    const { player, place, session, status } = this;
    const settle = () => {
      const scene = this.#scene();
      status.announce(momentSentence(scene.time_ms, scene.instant, poseAt(scene.answer.samples, scene.time_ms)));
      this.#keep();
    };
    /** @param {number} time_ms @param {boolean} [done] */
    const stand = (time_ms, done = true) => {
      this.#clear();
      this.#dragging = !done;
      place.stand(session.answer, time_ms);
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
    // The small view has no other way back to the moment that its question is about.
    player.ended = () => (this.demo.dataset.view === "compact" ? jump(this.run.catalogue.start_instant) : stand(player.time_ms));
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
        this.#clear();
        place.leave();
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
        this.#clear();
        this.#dragging = !done;
        place.forgetLink();
        session.request(values, gesture, done);
        if (done && !session.live) this.#keep();
        this.#draw();
        if (done) this.#sayStandstill();
      },
      reset: () => {
        this.#clear();
        player.rate = 1 / 4;
        place.reset(this.run.catalogue.start_instant);
        session.reset();
      },
      copyLink: () => void copyLink(this.#link(), status.notify),
    };
  }

  /** @param {import("./session.js").Outcome} outcome */
  #runChanged(outcome) {
    if (!this.demo.isConnected) return;
    const { answer } = this.session;
    this.place.follow(answer, outcome === "finished");
    this.#draw();
    if (outcome === "refused") this.status.notify(this.session.refusal);
    if (outcome === "finished") {
      this.status.announce(answer.sentence);
      this.#keep();
    }
    if (outcome !== "moving" && outcome !== "finished") return;
    // "parameters" as in the README and the bridge; "params" is the same under the design's shorter name.
    const detail = { parameters: answer.parameters, params: answer.parameters, metrics: answer.metrics };
    this.demo.dispatchEvent(new CustomEvent("swing-demo:run", { bubbles: true, composed: true, detail }));
  }

  /** @param {Scene["runtime"]} runtime */
  hear(runtime) {
    const changed = runtime.phase !== this.#runtime.phase;
    this.#runtime = runtime;
    if (runtime.phase === "live") this.session.wake();
    else this.session.live = false;
    this.#draw();
    if (changed) this.#sayStandstill();
  }

  /** Without Python a moved slider moves nothing else: say what the picture still shows. */
  #sayStandstill() {
    const { wanted, answer, recorded } = this.session;
    if (this.#runtime.phase !== "error" || sameParameters(wanted, answer.parameters)) return;
    this.status.add(standstillSentence(this.run.catalogue.parameters, wanted, answer.parameters, answer === recorded));
  }

  /** A notice lasts until the reader's next action. */
  #clear() {
    this.life.notice = "";
    this.status.clear();
  }

  /** @param {string} prediction */
  predict(prediction) {
    this.#prediction = prediction;
    this.#draw();
  }

  /**
   * Take over what the address asks for, and say what had to be changed. The address's query counts only at first: it
   * stays when the hash changes, and must not undo what the reader has done since.
   */
  #openLink() {
    const { life, place, session } = this;
    const address = { hash: location.hash, search: life.opened ? "" : location.search };
    life.opened = true;
    const { values, time_ms, corrections } = readState(this.run.catalogue.parameters, this.player.duration_ms, this.ordinal, address);
    const wanted = { ...session.recorded.parameters, ...values };
    const anew = Object.keys(values).length > 0 && !sameParameters(wanted, session.wanted);
    const expected = anew || !sameParameters(session.wanted, session.answer.parameters);
    if (time_ms !== null) place.open(session.answer, time_ms, expected);
    if (anew) session.open(values);
    if (corrections.length) {
      life.notice = corrections.join(" ");
      this.status.notify(life.notice);
    }
    this.#draw();
    this.#sayStandstill();
  }

  #link() {
    return linkTo(this.session.wanted, this.player.time_ms, this.ordinal);
  }

  #keep() {
    if (location.pathname !== this.path) return; // the reader is on the way to another page
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
