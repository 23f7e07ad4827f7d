// The model's leg beside the athlete's, what is drawn on a frame, and what is saved of it.

import { excuse, onResize } from "../../ground/browser.js";
import { choice, html, say as put } from "../../ground/dom.js";
import { foldedSet } from "../fold.js";
import { buildFace } from "./face.js";
import { drawModel, drawNotes, drawOnion } from "./draw.js";
import { buildNotes } from "./notes.js";
import { buildSave } from "./save.js";
import { strobeOf } from "./strobe.js";
import { Model, fiveOf, swingOf } from "./swing.js";

/** @import { Hands } from "../types.js" */
/** @import { Choices } from "./draw.js" */

const SHOWN = [["none", "Not shown"], ["on", "On the athlete"], ["beside", "Beside the athlete"]];
const SYNCS = [["heel-highest", "when the heel is highest"], ["toe-off", "when the toe leaves the ground"], ["thigh", "whenever the thigh's angle is the same"]];
const ONIONS = [["none", "Not shown"], ["legs", "Their legs"], ["runner", "The whole runner"]];
const STROBE_DOTS = 1280;
const NO_FIVE = "Mark the leg in some frames first: then the five instants are laid over this one.";
const NO_STROBE = "The frames could not be laid over one another.";
const NOT_COME = "The model's swing has not arrived. Is the network there? Choose it once more to try again.";

/** @param {HTMLElement} host @param {Hands} hands */
export function mountKeep(host, hands) {
  const { work, stage, signal } = hands;
  const model = new Model();
  /** @type {Choices} */
  const choices = { model: "none", sync: "heel-highest", onion: "none" };
  const layer = stage.layer("keep");
  layer.setAttribute("pointer-events", "none");

  const laid = html("canvas", { class: "kd-keep-strobe", hidden: true });
  stage.canvas.after(laid);
  signal.addEventListener("abort", () => laid.remove());

  const radios = (/** @type {string} */ name, /** @type {string[][]} */ each) =>
    each.map(([value, words]) => choice(html("input", { type: "radio", name, value, checked: value === "none" }), words));
  const chosen = (/** @type {HTMLElement[]} */ among) => among.map((label) => label.querySelector("input")).find((input) => input?.checked)?.value ?? "none";
  const shown = radios("kd-keep-model", SHOWN);
  const sync = html("select", { class: "kd-select" }, ...SYNCS.map(([value, words]) => html("option", { value }, words)));
  const onions = radios("kd-keep-onion", ONIONS);
  const [words, names] = ["model", "instants"].map(() => html("p", { class: "kd-help", role: "status" }));
  const draw = () => {
    const { clip, at, made } = work;
    if (!clip) return layer.replaceChildren();
    const unit = stage.dotsPerPixel();
    const compared = choices.model === "none" ? null : model.of(work);
    const theirs = compared && drawModel(work, at, compared, choices, unit);
    const five = choices.onion !== "none" ? drawOnion(work, unit) : null;
    const notes = made.notes.filter(({ frame }) => frame === at);
    layer.replaceChildren(...(theirs?.group ? [theirs.group] : []), ...(five ? [five.group] : []), drawNotes(notes, unit), ...tools.draw(unit));
    face.draw(unit);
    put(words, compared ? `Shown: ${compared.called}. ${theirs?.words}` : "");
    put(names, five ? five.words || NO_FIVE : "");
    void lay();
  };
  // The five runners are laid anew when they, or what covers their faces, have changed: once at a time, the last wish wins.
  let [laying, last] = [false, ""];
  const wish = () => (choices.onion === "runner" && work.clip ? JSON.stringify(fiveOf(swingOf(work)).map(({ frame }) => [frame, face.over(work, frame)])) : "");
  const lay = async () => {
    if (laying) return;
    laying = true;
    for (let now = wish(); now !== last && !signal.aborted; now = wish()) {
      last = now;
      laid.hidden = true;
      if (!now) continue;
      try {
        const made = await strobeOf({ work, face: (frame) => face.over(work, frame) }, STROBE_DOTS, signal);
        Object.assign(laid, { width: made.width, height: made.height, hidden: false });
        laid.getContext("2d")?.drawImage(made, 0, 0);
      } catch (error) {
        if (!signal.aborted) hands.say(excuse(error, NO_STROBE));
      }
    }
    laying = false;
  };
  const tools = buildNotes(hands, () => draw());
  const face = buildFace(hands, () => draw());
  const save = buildSave(hands, async () => {
    if (choices.model !== "none") await model.arrive();
    return { work, choices: { ...choices }, model: choices.model === "none" ? null : model.of(work), face: (/** @type {number} */ frame) => face.over(work, frame) };
  });

  // Until somebody chooses: by the highest heel where that is marked, else, as in one photo, by the angle of the thigh.
  let picked = false;
  sync.addEventListener("change", () => (picked = true));
  const change = async () => {
    choices.model = /** @type {Choices["model"]} */ (chosen(shown));
    if (!picked) sync.value = work.clip?.kind === "film" && swingOf(work).instants["heel-highest"] !== undefined ? "heel-highest" : "thigh";
    choices.sync = /** @type {Choices["sync"]} */ (sync.value);
    choices.onion = /** @type {Choices["onion"]} */ (chosen(onions));
    if (choices.model !== "none" && !(await model.arrive())) return put(words, NOT_COME);
    if (!signal.aborted) draw();
  };
  const leg = foldedSet("The model's leg",
    html("div", { class: "kd-keep-row" }, ...shown), html("label", { class: "kd-keep-field" }, html("span", {}, "Both stand alike"), sync), words);
  const five = foldedSet("The five instants over one another", html("div", { class: "kd-keep-row" }, ...onions), names);
  for (const set of [leg, five]) set.addEventListener("change", () => void change());
  host.classList.add("kd-keep");
  host.hidden = true;
  work.watch((what) => {
    host.hidden = !work.clip;
    if (what.has("clip")) [picked, last] = [false, ""];
    if (what.has("clip") || what.has("made")) void change();
    else draw();
  }, signal);
  signal.addEventListener("abort", onResize(stage.root, draw));
  host.append(html("h2", {}, "Compare, draw, save"), leg, five, tools.root, face.root, save);
}
