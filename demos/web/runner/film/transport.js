// Moving through a film: one frame, any frame, and at a quarter or a tenth of the runner's own speed.

import { button, html, say, set, svg } from "../../ground/dom.js";
import { rateOf } from "./open.js";

/** @import { Hands } from "../types.js" */

const RATES = [[1, "1×", "full speed"], [1 / 4, "¼×", "quarter speed"], [1 / 10, "⅒×", "tenth of full speed"]];
const CAMERAS = [30, 50, 60, 100, 120, 240, 480, 960];
/** Shift goes further. */
const FAR = 10;
/** Who decodes slower than the film runs waits for the picture: the clock never runs ahead of it by more. */
const AHEAD_MS = 120;
/** A step that is held goes on: when it begins to, and how often, ms. */
const HELD_MS = { first: 450, next: 110 };
const ICONS = { play: "M3 1.5v13l11-6.5z", pause: "M3 1.5h3.6v13H3zM9.4 1.5H13v13H9.4z", back: "M11 2 5 8l6 6", on: "M5 2l6 6-6 6" };

/** @param {string} d */
const icon = (d) => svg("svg", { viewBox: "0 0 16 16", class: "kd-icon", "aria-hidden": "true" }, svg("path", { d }));

/** @param {HTMLElement} host @param {HTMLElement} room @param {Hands} hands */
export function mountTransport(host, room, { work, stage, signal, say: tell }) {
  let rate = /** @type {number} */ (RATES[1][0]);
  let playing = 0; // the frame of the screen that goes on with it; 0 where it stands
  const last = () => (work.clip?.times_ms.length ?? 1) - 1;

  const stop = () => {
    cancelAnimationFrame(playing);
    playing = 0;
    draw();
  };
  const play = () => {
    if (work.at === last()) work.go(0);
    let from = work.timeOf(work.at);
    let since = performance.now();
    const on = () => {
      const now = performance.now();
      let time = from + (now - since) * rate;
      const most = work.timeOf(Math.min(stage.seen() + 1, last())) + AHEAD_MS * rate;
      if (time > most) [from, since, time] = [most, now, most];
      let next = work.at;
      while (next < last() && work.timeOf(next + 1) <= time) next++;
      work.go(next);
      if (next === last()) return stop();
      playing = requestAnimationFrame(on);
    };
    playing = requestAnimationFrame(on);
    draw();
  };
  const toggle = () => (playing ? stop() : play());
  /** @param {number} frames */
  const step = (frames) => {
    stop();
    work.go(work.at + frames);
  };

  const picture = icon(ICONS.play);
  const word = html("span", {}, "Play");
  const start = button([picture, word], toggle, signal, { class: "kd-button kd-play" });
  const rates = RATES.map(([value, text, name]) => button(String(text), () => {
    rate = Number(value);
    if (playing) stop(), play();
    draw();
  }, signal, { class: "kd-button kd-rate", "aria-label": `${text}, ${name}`, title: String(name) }));
  /** @param {string} drawn @param {number} by @param {string} name @param {string} key */
  const stepper = (drawn, by, name, key) => {
    let [timer, held] = [0, false];
    const made = button(icon(drawn), () => (held ? (held = false) : step(by)), signal, { class: "kd-button kd-step", "aria-label": name, title: `${name} ( ${key} )` });
    const again = () => {
      held = true;
      if (stage.seen() === work.at) step(by); // no faster than pictures come
      timer = setTimeout(again, HELD_MS.next);
    };
    const rest = () => clearTimeout(timer);
    made.addEventListener("pointerdown", ({ button: other }) => {
      rest();
      held = false;
      if (!other) timer = setTimeout(again, HELD_MS.first);
    });
    for (const over of ["pointerup", "pointerleave", "pointercancel"]) made.addEventListener(over, rest);
    made.addEventListener("keydown", () => (held = false));
    signal.addEventListener("abort", rest);
    return made;
  };
  const steps = [stepper(ICONS.back, -1, "One frame back", ","), stepper(ICONS.on, 1, "One frame on", ".")];
  const scrub = html("input", { type: "range", class: "kd-runner-scrub", min: 0, value: 0, step: 1, "aria-label": "Frame" });
  scrub.addEventListener("input", () => {
    const wanted = scrub.valueAsNumber; // before the row is drawn anew
    stop();
    work.go(wanted);
  }, { signal });
  const place = html("output", { class: "kd-runner-place", role: "status" });
  const camera = html("select", { class: "kd-select", "aria-label": "Frames a second of the camera" });
  camera.addEventListener("change", () => {
    const at = Number(camera.value);
    work.change(at ? `filmed at ${at} frames a second` : "the film runs at its own speed", { filmed: at ? { at, plays: plays() } : null });
  }, { signal });
  const plays = () => rateOf(work.clip?.times_ms ?? []);
  const filmed = html("label", { class: "kd-runner-filmed" }, html("span", {}, "Filmed at"), camera);
  host.append(
    scrub,
    html("div", { class: "kd-runner-row" }, start, html("div", { class: "kd-rates", role: "group", "aria-label": "Speed" }, ...rates), html("div", { class: "kd-frames", role: "group", "aria-label": "Single frames" }, ...steps), place),
    filmed,
  );

  function draw() {
    const { clip, at } = work;
    host.hidden = clip?.kind !== "film";
    if (host.hidden || !clip) return;
    say(word, playing ? "Pause" : "Play");
    set(picture.children[0], { d: playing ? ICONS.pause : ICONS.play });
    set(place, { "aria-live": playing ? "off" : "polite" });
    rates.forEach((made, number) => set(made, { "aria-pressed": String(RATES[number][0] === rate) }));
    const words = `frame ${at + 1} of ${clip.times_ms.length}, ${Math.round(work.timeOf(at))} ms`;
    set(scrub, { max: last(), "aria-valuetext": words });
    scrub.value = String(at);
    say(place, words);
  }
  /** What the camera may have done: the film's own rate, and those that are faster. */
  function offer() {
    const own = plays();
    const rates = CAMERAS.filter((one) => one > 1.1 * own);
    camera.replaceChildren(
      html("option", { value: 0 }, `${own} frames a second, as it plays`),
      ...rates.map((one) => html("option", { value: one }, `${one}, and it plays at ${own}`)),
    );
  }

  work.watch((what) => {
    if (what.has("clip")) {
      stop();
      offer();
    }
    if (what.has("clip") || what.has("made")) camera.value = String(work.made.filmed?.at ?? 0);
    draw();
  }, signal);
  signal.addEventListener("abort", () => cancelAnimationFrame(playing));

  // Who taps a film that plays wants it to stand, and marks nothing.
  stage.root.addEventListener("pointerdown", (event) => {
    if (!playing || event.button) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
    work.go(stage.seen());
    stage.root.focus({ preventScroll: true });
    tell("The film stands. Now a tap marks.");
  }, { signal, capture: true });
  room.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || host.hidden || target.matches("input:not([type=range]), select, textarea")) return;
    const far = event.shiftKey ? FAR : 1;
    /** Everywhere on the page; the arrows only where nothing else needs them. @type {Record<string, () => void>} */
    const keys = { ",": () => step(-1), ".": () => step(1) };
    if (target === stage.root) Object.assign(keys, { ArrowLeft: () => step(-far), ArrowRight: () => step(far), Home: () => step(-Infinity), End: () => step(Infinity), " ": toggle });
    if (!keys[event.key]) return;
    keys[event.key]();
    event.preventDefault();
    event.stopPropagation(); // the theme turns the page at "," and "."
  }, { signal });
  draw();
}
