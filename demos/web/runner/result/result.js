// What comes out: the named instants, the demos' sentence, the curves, and the swing of the model that comes nearest.

import { button, html, say as sayIn, set } from "../../ground/dom.js";
import { addressOf } from "../../ground/files.js";
import { readAmount } from "../../ground/read-number.js";
import { RANGE } from "../mark/project.js";
import { askNearest, questionOf } from "./ask.js";
import { buildPlot } from "./plot.js";

/** @import { Hands, Made, Nearest } from "../types.js" */
/** @import { Told } from "./told.js" */

const SPEEDS = /** @type {const} */ ([["", "as the thigh’s sweep suggests"], ["3.5", "a jog, 3.5 m/s"], ["5.2", "a stride, 5.2 m/s"], ["7", "fast, 7 m/s"], ["9.5", "a sprint, 9.5 m/s"]]);
const SEXES = /** @type {const} */ ([["male", "male"], ["female", "female"]]);
const LEAST = "Mark hip, knee and ankle in each frame from toe-off to the highest knee. Then the model can look for its nearest swing.";
const STALE = "The marks have changed. Find the nearest swing anew.";

/** @param {readonly (readonly [string, string])[]} options */
const select = (options) => html("select", { class: "kd-check-select" }, ...options.map(([value, words]) => html("option", { value }, words)));
/** @param {string} words @param {HTMLElement} field */
const labelled = (words, field) => html("label", { class: "kd-runner-field" }, html("span", {}, words), field);

/** @param {HTMLElement} host @param {Hands} hands */
export function mountResult(host, { work, say, signal }) {
  host.classList.add("kd-runner-result");
  /** Of the fit under way. @type {AbortController | null} */
  let going = null;

  const toeOff = html("span", {});
  const setToeOff = button("This frame is toe-off", () => work.change("toe-off set", { toeOff: work.at }), signal);
  const [sex, speed] = [select(SEXES), select(SPEEDS)];
  const [height, mass] = ["height", "mass"].map((name) => html("input", { class: "kd-check-number", inputmode: "decimal", size: 5, name }));
  const find = button("Find the nearest swing", () => (going ? stop("Stopped.") : void begin()), signal, { class: "kd-button kd-play" });
  const bar = html("progress", { class: "kd-progress", max: 1, hidden: true, "aria-label": "How far the fit is" });
  const status = html("p", { class: "kd-runner-said", role: "status" }, LEAST);
  const wrong = html("p", { class: "kd-runner-said", role: "alert" });
  const sentence = html("p", { class: "kd-runner-sentence" });
  const spread = html("p", { class: "kd-runner-soft" });
  const slot = html("div", { class: "kd-runner-plot" });
  const key = html("p", { class: "kd-runner-soft" });
  const instants = html("div", { class: "kd-runner-row" });
  const words = html("div", {});
  const links = html("p", { class: "kd-runner-row" });
  const found = html("div", { hidden: true }, sentence, spread, instants, slot, key, words, links);
  host.append(
    html("h2", {}, "What comes out"),
    html("div", { class: "kd-runner-row" }, setToeOff, toeOff),
    html("div", { class: "kd-runner-row kd-runner-about" }, labelled("sex", sex), labelled("height, m", height), labelled("weight, kg", mass), labelled("running speed", speed)),
    wrong,
    html("div", { class: "kd-runner-row" }, find, bar),
    status,
    found
  );
  const plot = buildPlot(slot, signal);

  const about = (/** @type {Partial<Made["athlete"]>} */ part) => work.change("the athlete said", { athlete: { ...work.made.athlete, ...part } });
  sex.addEventListener("change", () => about({ sex: sex.value === "female" ? "female" : "male" }), { signal });
  speed.addEventListener("change", () => forget(), { signal });
  for (const [field, name, unit, range, such] of /** @type {const} */ ([[height, "height", "m", RANGE.height_m, "1.80"], [mass, "mass", "kg", RANGE.mass_kg, "72.5"]]))
    field.addEventListener("change", () => {
      const read = readAmount(field.value, unit, range, such);
      sayIn(wrong, typeof read === "number" ? "" : read);
      if (typeof read === "number") about({ [name]: read });
      drawFields();
    }, { signal });

  /** @param {string} why */
  function stop(why) {
    going?.abort();
    going = null;
    say(why);
    drawButtons();
  }

  async function begin() {
    const mine = (going = new AbortController());
    drawButtons();
    const question = questionOf(work, speed.value ? Number(speed.value) : null);
    if (!question.frames.length) return stop(LEAST), sayIn(status, LEAST);
    const waits = (/** @type {string} */ message) => sayIn(status, message);
    const failed = await askNearest(question, (told) => show(told, question), waits, mine.signal);
    if (mine.signal.aborted || signal.aborted) return;
    going = null;
    drawButtons();
    if (failed) sayIn(status, failed.why);
  }

  /** @param {Told} told @param {ReturnType<typeof questionOf>} question */
  function show(told, question) {
    const zero = told.toe_off_ms ?? 0;
    bar.value = told.done;
    sayIn(status, told.refused ?? (told.fit ? told.fit.words[0] : "The model is looking for its nearest swing."));
    sayIn(sentence, told.sentence);
    sayIn(spread, [told.spread, told.toe_off_suggested ? "Toe-off is a suggestion: the knee is straightest there. Set it if you see it elsewhere." : ""].filter(Boolean).join(" "));
    found.hidden = false;
    slot.hidden = key.hidden = !told.curve;
    sayIn(key, `Dots: your marks. Lines: a smooth curve through them. ${told.fit ? "Dashed red: the nearest swing. " : ""}Dashed grey: the recorded sprinter.`);
    instants.replaceChildren(...(told.instants ?? []).map(({ label, time_ms, thigh_deg }) => {
      const frame = frameAt(zero + time_ms);
      return button(`${label}: frame ${frame + 1}`, () => work.go(frame), signal, { title: `thigh ${Math.round(thigh_deg)}°` });
    }));
    if (told.curve) plot.show(told, question.frames.map((frame) => ({ ...frame, time_ms: frame.time_ms - zero })));
    words.replaceChildren(...(told.fit?.words.slice(1) ?? []).map((line) => html("p", {}, line)));
    links.replaceChildren(...(told.fit ? ["Open it in a demo, which begins with the sprinter’s toe-off:", ...told.fit.demos.map(linkTo)] : []));
    if (told.fit) work.keepNearest(kept(told, told.fit));
  }

  /** The frame of the film that is nearest to a time of the runner's. @param {number} time_ms */
  function frameAt(time_ms) {
    const times = Array.from(work.clip?.times_ms ?? [0], (_, frame) => Math.abs(work.timeOf(frame) - time_ms));
    return times.indexOf(Math.min(...times));
  }

  /** What is no longer so, as what it was made of has changed. */
  function forget() {
    if (going) stop(STALE);
    if (found.hidden) return;
    found.hidden = true;
    sayIn(status, STALE);
  }

  function drawFields() {
    const { athlete, toeOff: frame } = work.made;
    sex.value = athlete.sex;
    [height.value, mass.value] = [String(athlete.height), String(athlete.mass)];
    sayIn(toeOff, frame === null ? "Not set: it will be suggested." : `Frame ${frame + 1}.`);
  }

  function drawButtons() {
    sayIn(find, going ? "Stop" : "Find the nearest swing");
    set(bar, { hidden: !going });
    if (going) bar.removeAttribute("value");
  }

  work.watch((what) => {
    if (what.has("made") || what.has("clip")) {
      forget();
      drawFields();
    }
  }, signal);
  signal.addEventListener("abort", () => going?.abort());
  drawFields();
}

/** A demo with the settings of the swing, alone on its page. @param {{name: string, title: string, parameters: Record<string, number>}} demo */
const linkTo = ({ name, title, parameters }) => html("a", { class: "kd-button", href: linkOf(name, parameters) }, title);

/** @param {string} name @param {Record<string, number>} parameters */
const linkOf = (name, parameters) => `${addressOf(`../../embed/${name}/`)}?${new URLSearchParams(Object.entries(parameters).map(([key, value]) => [key, String(value)]))}`;

/** What the other parts of the page use. @param {Told} told @param {NonNullable<Told["fit"]>} fit @returns {Nearest} */
function kept({ sentence, toe_off_ms }, { values, samples, words, demos }) {
  const { name, parameters } = demos[demos.length - 1];
  return { values, samples, sentence, words, toe_off_ms, link: linkOf(name, parameters) };
}
