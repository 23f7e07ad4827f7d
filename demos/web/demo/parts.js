// One upgraded demo: the session's runs, the clock, and the views that draw them. Every change ends in one draw.

import { actionsOf } from "./actions.js";
import { buildBar } from "./bar.js";
import { showGlances } from "./glance.js";
import { buildHood } from "./hood.js";
import { buildControls } from "../controls/controls.js";
import { onceLettered, media, showInAddress } from "../ground/browser.js";
import { headings, html, set } from "../ground/dom.js";
import { listenToKeys } from "./keys.js";
import { ordinalOf, putDown } from "../run/kept.js";
import { sameParameters } from "../ground/motion.js";
import { buildReadouts, keepDescription } from "../controls/readouts.js";
import { sceneOf } from "../run/scene.js";
import { fetchStrides } from "../run/stride.js";
import { askedOf, openLink } from "./opening.js";
import { linkTo } from "../run/address.js";
import { fillSide } from "./side.js";
import { buildStatus } from "./status.js";
import { buildClock, buildTransport } from "../controls/transport.js";
import { standstillSentence } from "../ground/words.js";

/** @import { Scene, View } from "../ground/types.js" */
/** @import { Life } from "../run/kept.js" */
/** @import { Outcome } from "../run/session.js" */
/** @import { Shared } from "../share/types.js" */
/** @import { Builders } from "./pictures.js" */
/**
 * @typedef {object} Surroundings
 * @property {string} id unique on the page
 * @property {string} key the demo's place on the site, where its life is kept when the demo leaves the page
 * @property {AbortSignal} signal aborted when the demo leaves the page
 * @property {() => void} retry
 * @property {() => void} renew end Python and begin anew
 */

export class DemoParts {
  /** @type {Scene["runtime"]} */
  #runtime = { phase: "idle", loadedBytes: 0, totalBytes: 0, message: "", detail: "", inPage: false, again: false };
  #dragging = false;
  /** Whether the recorded runner is wanted at another speed, or with his own leg. */
  #strides = false;
  /** @type {View[]} */
  #views = [];
  /** @type {ReturnType<typeof buildHood> | null} */
  hood = null;

  /** @param {HTMLElement} demo @param {Life} life @param {Builders} builders @param {Surroundings} surroundings */
  constructor(demo, life, builders, { id, key, signal, retry, renew }) {
    this.demo = demo;
    this.life = life;
    this.signal = signal;
    this.run = life.run;
    this.session = life.session;
    this.player = life.player;
    this.place = life.place;
    this.path = location.pathname;
    this.ordinal = ordinalOf(demo);
    this.page = askedOf(demo, life);
    this.calm = media("(prefers-reduced-motion: reduce)");
    this.session.changed = (outcome) => this.#runChanged(outcome);
    this.player.changed = () => this.draw();
    this.status = buildStatus(retry, signal);
    this.act = this.#actions();
    this.#build(builders, id, signal, renew);
    this.#openLink();
    this.demo.dataset.numbers = life.numbers;
    this.#showNotice();
    signal.addEventListener("abort", () => {
      life.numbers = this.demo.dataset.numbers ?? "shown";
      putDown(key, life);
    });
    this.calm.watch(() => this.draw(), signal);
    // Not location.hash: a run that has just been finished may have written its own address there meanwhile.
    window.addEventListener("hashchange", ({ newURL }) => this.#openLink(new URL(newURL || location.href).hash), { signal });
    this.draw();
  }

  /** @param {Builders} builders @param {string} id @param {AbortSignal} signal @param {() => void} renew */
  #build(builders, id, signal, renew) {
    const first = this.scene();
    /** @param {string} name */
    const slot = (name) => /** @type {HTMLElement | null} */ (this.demo.querySelector(`:scope > .${name}`));
    const [stageSlot, graphSlot, main, clockSlot, side, bar] = ["kd-stage", "kd-graph, :scope > .kd-beside", "kd-main", "kd-clock", "kd-side", "kd-bar"].map(slot);
    const { act } = this;
    const controls = buildControls(first, id, act.request, signal);
    const readouts = buildReadouts(first);
    const transport = buildTransport(act, first.moves, signal);
    const stage = stageSlot && builders.stage(stageSlot, first, act, signal);
    const graphFrame = html("div", { class: "kd-graph-frame" });
    graphSlot?.replaceChildren(graphFrame);
    const graph = graphSlot && builders.graph && builders.graph(graphFrame, first, act, signal);
    for (const picture of [stage, graph]) {
      if (!picture) continue;
      signal.addEventListener("abort", picture.stop);
      onceLettered(picture.measure); // words are placed by their width
    }
    const heading = headings(this.demo);
    stageSlot?.prepend(heading("Picture"));
    if (graph) graphSlot?.prepend(heading("Graph"));
    const glances = stage && showGlances(this.demo, stage.roots, signal);
    if (side && !this.run.beside) fillSide(side, main, heading, { first, controls, readouts, transport, status: this.status, whole: !!bar }); // else its words stand there already
    const clock = clockSlot && buildClock(clockSlot, first, transport, act, signal, first.catalogue.graph !== "angles" || !graph);
    const hands = { transport, stage, graph, redraw: act.redraw, notify: this.status.notify, shared: () => this.#shared(builders, signal) };
    const saving = bar && buildBar(bar, this.demo, first, hands, signal);
    if (bar && this.page.open) this.hood = buildHood(bar, this.life, first, { notify: this.status.notify, clear: () => this.#clear(), keep: () => this.#keep(), renew }, signal);
    const words = keepDescription(slot("kd-description"));
    for (const view of [stage, graph, controls, readouts, transport, clock, this.status, saving, this.hood, words, glances]) if (view) this.#views.push(view);
    set(this.demo, { role: "group", "aria-label": this.demo.dataset.label ?? first.catalogue.title });
    if (first.moves) listenToKeys(this.demo, act, signal);
  }

  #actions() {
    return actionsOf({
      life: this.life,
      announce: (words) => this.#announce(words),
      notify: this.status.notify,
      compact: this.demo.dataset.view === "compact",
      scene: () => this.scene(),
      draw: () => this.draw(),
      keep: () => this.#keep(),
      link: () => this.#link(),
      begin: (dragging) => (this.#clear(), void (this.#dragging = dragging)),
      sayStandstill: () => this.#sayStandstill(),
    });
  }

  /** @param {Outcome} outcome */
  #runChanged(outcome) {
    if (!this.demo.isConnected) return;
    const { answer } = this.session;
    this.place.follow(answer, outcome === "finished");
    this.draw();
    if (outcome === "refused") {
      if (this.session.fault?.kind === "stopped") this.life.hood.link = "";
      this.status.notify(this.session.refusal);
    }
    if (outcome === "finished") {
      if (!this.session.live) this.#showNotice(); // a recorded run came after all: nothing stands still
      this.#announce(answer.sentence);
      this.#keep();
    }
    if (outcome !== "moving" && outcome !== "finished") return;
    // "parameters" as in the README and the bridge; "params" is the same under the design's shorter name.
    const done = outcome === "finished"; // false while the reader drags
    const detail = { parameters: answer.parameters, params: answer.parameters, metrics: answer.metrics, changed: Boolean(answer.changed), done };
    this.demo.dispatchEvent(new CustomEvent("swing-demo:run", { bubbles: true, composed: true, detail }));
  }

  /** @param {Scene["runtime"]} runtime */
  hear(runtime) {
    const changed = runtime.phase !== this.#runtime.phase;
    this.#runtime = runtime;
    if (runtime.phase === "live") this.session.wake();
    else this.session.live = false;
    this.draw();
    if (changed) this.#sayStandstill();
  }

  /** Let the main sliders move the leg as soon as may be, whatever Python does. */
  drive() {
    void this.session.sweep.load().then(() => this.draw());
  }

  /** Without Python a moved slider moves nothing else: say what the picture still shows. */
  #sayStandstill() {
    const { wanted, answer } = this.session;
    if (this.#runtime.phase !== "error" || sameParameters(wanted, answer.parameters)) return;
    this.status.add(standstillSentence(this.run.catalogue.parameters, wanted, answer.parameters));
  }

  /** @param {string} words */
  #announce(words) {
    this.status.announce(this.demo.dataset.numbers === "hidden" ? "Done. The numbers are hidden." : words);
  }

  #showNotice() {
    this.status.clear();
    if (this.life.notice) this.status.notify(this.life.notice);
  }

  /** A notice lasts until the reader's next action. */
  #clear() {
    this.life.notice = "";
    this.status.clear();
  }

  /** One more view, which is told of every change from now on, or until the signal. @param {View} view @param {AbortSignal} [signal] */
  watch(view, signal) {
    this.#views.push(view);
    signal?.addEventListener("abort", () => (this.#views = this.#views.filter((one) => one !== view)));
    view.draw(this.scene());
  }

  /** Say what the reader should know of the address, beside what is still to be read. @param {string[]} words */
  explain(words) {
    if (!words.length) return;
    this.life.notice = [this.life.notice, ...words].join(" ").trim();
    this.status.notify(this.life.notice);
  }

  #openLink(hash = location.hash) {
    const corrections = openLink(this, hash);
    if (corrections.length) this.life.notice = "";
    this.explain(corrections);
    this.draw();
    this.#sayStandstill();
  }

  #link() {
    return linkTo(this.run.catalogue.parameters, this.session.wanted, this.run.catalogue.moves ? this.player.time_ms : null, this.ordinal, this.life.hood.link);
  }

  /** @param {Builders} builders @param {AbortSignal} signal @returns {Shared} */
  #shared({ stage }, signal) {
    this.player.pause();
    return { demo: this.demo, run: this.run, scene: this.scene(), link: this.#link(), stage, signal };
  }

  #keep() {
    if (location.pathname !== this.path) return; // the reader is on the way to another page
    if (!this.page.quiet) showInAddress(this.#link());
  }

  /** The demo as it is now. */
  scene() {
    return sceneOf(this.run, this.session, this.player, {
      runtime: this.#runtime,
      calm: this.calm.matches,
      prediction: this.demo.dataset.prediction ?? "",
      locked: this.page.locked,
      secret: this.demo.dataset.numbers === "hidden" || this.demo.dataset.gate === "closed",
      sprinter: this.demo.dataset.sprinter === "shown",
      dragging: this.#dragging,
      change: this.life.hood.link,
    });
  }

  /** What comes late, such as a file, finds a demo that has left as it was: its page may have been taken apart. */
  draw() {
    if (this.signal.aborted) return;
    const scene = this.scene();
    const strides = scene.sprinter || Boolean(scene.answer.stride);
    if (strides && !this.#strides) void fetchStrides().then(() => this.draw()); // until then the picture goes on without them
    this.#strides = strides;
    for (const view of this.#views) view.draw(scene);
  }
}
