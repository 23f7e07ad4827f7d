// The panel "The Python": the model's own files to read, to change and to run, and the change that a link brings.

import { hasCommandKey, triedLater } from "../ground/browser.js";
import { button, choice, html, say, set } from "../ground/dom.js";
import { isOneFile } from "../ground/files.js";
import { orNull } from "../ground/late.js";
import { difference, numbersIn } from "../python/proof.js";
import { buildArea } from "./area.js";
import { MOST_LETTERS, Unreadable, packChange, patchOf, unpackChange } from "./change.js";
import { linesOf } from "./diff.js";
import { FILES, filesOf } from "./files.js";

/** @import { Changes, Refusal, Scene } from "../ground/types.js" */
/** @import { Wishes } from "./types.js" */
/** @import { Life } from "../run/kept.js" */
/**
 * @typedef {object} Hands what the panel needs of the demo
 * @property {(...words: string[]) => void} notify for everybody
 * @property {() => void} clear what was said before
 * @property {() => void} keep put the state into the address
 * @property {() => void} renew end Python and begin anew (handed over: this file has no runtime of its own)
 */

/** Counts the panels of a page: labels need names of their own. */
let count = 0;

/**
 * @param {HTMLElement} room
 * @param {Life} life
 * @param {Hands} hands
 * @param {AbortSignal} signal
 */
export function buildPanel(room, life, { notify, clear, keep, renew }, signal) {
  const { session, hood } = life;
  const names = filesOf(session.name);
  const id = `kd-python-${++count}`;
  const mod = hasCommandKey() ? "⌘" : "Ctrl";
  let file = Object.keys(hood.texts).find((name) => names.includes(name)) ?? names[0];
  let running = false;
  /** @type {Scene["runtime"] | null} */
  let runtime = null;
  /** What a link brings, once it has been unpacked. @type {{link: string, changes: Changes} | null} */
  let offered = null;
  /** Why the last text that was to be run does not. @type {Refusal["error"] | null} */
  let failed = null;
  /** What the status tells of a model that is its own. */
  let proven = "";
  /** What was told last of the changed model's runs. */
  let told = session.fault;

  const offer = html("div", { class: "kd-hood-offer", role: "group", "aria-label": "A change that a link brings", hidden: true });
  const about = html("p", { class: "kd-help" });
  const place = html("div", { class: "kd-hood-editor", id: `${id}-text` });
  const problem = html("p", { class: "kd-hood-fault", role: "alert" });
  const status = html("p", { class: "kd-hood-status", role: "status" });
  const link = html("p", { class: "kd-help" });
  const mine = html("div", { class: "kd-hood-mine", hidden: true });
  const run = button("Run this model", () => void tryOut(), signal, { class: "kd-button kd-play", "aria-keyshortcuts": mod === "⌘" ? "Meta+Enter" : "Control+Enter" });
  const reset = button("Reset the model", () => void takeBack(), signal);
  const radios = names.map((name) => {
    const radio = html("input", { type: "radio", name: id, value: name, checked: name === file });
    radio.addEventListener("change", () => open(name), { signal });
    return choice(radio, name);
  });
  const keys = `${mod}+Enter runs it. Tab leaves the editor, Escape too. To move a line in or out: ${mod}+] or ${mod}+[, or spaces; Enter begins below the line above.`;
  room.replaceChildren(
    offer,
    html("fieldset", { class: "kd-hood-files" }, html("legend", {}, "The model's own files"), ...radios),
    about, place, html("p", { class: "kd-help" }, keys), problem,
    html("div", { class: "kd-save-row" }, run, reset), status, link, mine,
  );
  // The demo and the site have keys of their own: they must not hear what is typed here.
  room.addEventListener("keydown", (event) => event.stopPropagation(), { signal });

  const textOf = (/** @type {string} */ name) => hood.texts[name] ?? FILES[name].text;
  /** @type {Wishes} */
  const wishes = {
    label: file,
    changed(text) {
      if (text === FILES[file].text) delete hood.texts[file];
      else hood.texts[file] = text;
      tell();
    },
    run: () => void tryOut(),
    leave: () => run.focus(),
  };
  /** Until the editor has come, and where it does not come: a field for text. */
  let editor = buildArea(place, wishes);
  if (!isOneFile()) void orNull(import("./editor.js")).then((came) => { // a file that is passed on stays small
    if (signal.aborted || !came) return;
    const before = place.matches(":focus-within");
    editor.end();
    const fresh = html("div", { class: "kd-hood-editor" });
    place.replaceWith(fresh);
    editor = came.buildEditor(fresh, wishes);
    open(file);
    if (before) editor.go(1);
  });
  signal.addEventListener("abort", () => editor.end());

  /** @param {string} name */
  function open(name) {
    file = name;
    say(about, FILES[name].about);
    for (const radio of room.querySelectorAll("input")) radio.checked = radio.value === name;
    editor.open(name, textOf(name));
    tell();
  }

  /** Say how things stand. */
  function tell() {
    const changed = Object.keys(hood.texts);
    const live = runtime?.phase === "live";
    const runs = session.changes;
    const fault = (told = failed ?? session.fault);
    const same = JSON.stringify(runs ?? {}) === JSON.stringify(hood.texts);
    const where = fault?.file === file ? fault.line ?? null : null;
    editor.tell(`${file}, Python${fault ? ", with an error" : ""}. Tab leaves.`, fault?.message ?? "", where);
    problem.replaceChildren(...(fault ? wordsOf(fault) : []));
    set(problem, { hidden: !fault });
    set(run, { "aria-disabled": String(running) });
    set(reset, { hidden: !runs && !changed.length });
    say(status, running ? (live ? "Running …" : "Python is on its way; it runs as soon as that is here.")
      : runtime?.phase === "error" ? "Without Python the model can be read and changed here, but not run."
      : runs && same ? `The demo runs the changed model: ${changed.join(", ")}. Its picture and graph say so, and there are no “could be” values.`
      : runs ? "The text here is not yet what runs. The demo still runs the last change that went well."
      : changed.length ? "The text here has not been run. The demo runs the model itself."
      : proven || "This is the model itself, as the demo runs it.");
    const patch = patchOf(hood.texts);
    set(mine, { hidden: !patch });
    mine.replaceChildren(...(patch ? [html("p", {}, "What you changed:"), linesOf(patch)] : []));
  }
  /** @param {Refusal["error"]} fault */
  function wordsOf({ file: where, line, message }) {
    if (!where || !line || !names.includes(where)) return [message];
    return [`${message} `, button(`Go to line ${line}`, () => {
      if (where !== file) open(where);
      editor.go(line);
    }, signal)];
  }

  async function tryOut() {
    if (running) return;
    const changes = { ...hood.texts };
    if (!Object.keys(changes).length) {
      proven = "Nothing is changed yet. Change a number in the text, then run it.";
      if (!session.changes) return tell();
    }
    await take(changes);
  }

  /** Take a changed model, if it runs; else all stays as it is, the text too. @param {Changes} changes */
  async function take(changes) {
    running = true;
    clear();
    failed = null;
    tell();
    const before = hood.link;
    const packed = await triedLater(() => packChange(changes), null);
    const fits = packed !== null && packed.length <= MOST_LETTERS;
    hood.link = fits ? packed : "";
    hood.asks = false;
    const answer = await session.adopt(Object.keys(changes).length ? changes : null);
    running = false;
    if (signal.aborted) return;
    if (!answer?.ok) {
      hood.link = before;
      failed = answer?.error ?? { kind: "gone", parameter: null, message: "Python is not here, so this text cannot be run now. It stays as it is." };
    }
    say(link, answer?.ok && !fits ? `This change is too large for a link${packed ? ` (${packed.length} letters; at most ${MOST_LETTERS} fit)` : ""}: links to this demo show the model itself. To pass it on, copy the text.` : "");
    if (answer?.ok) keep();
    tell();
    if (failed) notify(`The changed text does not run. ${failed.message}`);
  }

  /** Back to the model's own files; and show that they are: the recorded run is computed anew. */
  async function takeBack() {
    if (running) return;
    hood.texts = {};
    failed = session.fault = null;
    proven = "";
    open(file);
    if (session.changes) await take({});
    hood.link = "";
    keep();
    const { parameters } = session.recorded;
    const again = await session.ask({ demo: session.name, parameters }, null);
    const found = again && difference(session.recorded, again);
    if (found) renew();
    const outcome = found ? "What ran here had altered more than its file, so Python starts anew." : again ? `Run anew, it gives the same ${numbersIn(session.recorded).toLocaleString("en")} numbers as before.` : "";
    proven = `The model's own files are back. ${outcome}`;
    tell();
    notify(proven);
  }

  /** Unpack what a link brings, and ask. */
  async function show() {
    const { link: packed } = hood;
    try {
      offered = { link: packed, changes: await unpackChange(packed) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      hood.asks = false;
      hood.link = "";
      notify(error.message);
      return;
    }
    const { changes } = offered;
    const go = button("Run this change", () => {
      close();
      hood.texts = { ...changes };
      open(Object.keys(changes).find((name) => names.includes(name)) ?? file);
      void take(changes);
    }, signal, { class: "kd-button kd-play" });
    const leave = button("Leave it", () => {
      close();
      hood.link = "";
      keep();
      notify("The link's change was left: this is the model itself.");
    }, signal);
    offer.replaceChildren(
      html("p", {}, html("strong", {}, "This link brings a change of the model."), " Somebody else wrote it. It runs only if you say so: in your browser, within this page. Look at it first."),
      linesOf(patchOf(changes)),
      html("div", { class: "kd-save-row" }, go, leave),
    );
    offer.hidden = false;
  }
  function close() {
    hood.asks = false;
    offered = null;
    offer.hidden = true;
    run.focus();
  }

  open(file);
  return {
    /** @param {Scene} scene */
    draw(scene) {
      if (hood.asks && offered?.link !== hood.link) {
        offered = { link: hood.link, changes: {} };
        void show();
      }
      const news = runtime?.phase !== scene.runtime.phase || told !== (failed ?? session.fault);
      runtime = scene.runtime;
      if (news) tell();
    },
  };
}
