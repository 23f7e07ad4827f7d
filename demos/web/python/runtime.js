/**
 * Python for the page: one worker, one runtime, however many demos there are and however often the reader comes
 * back by Material's instant navigation (this module stays, and with it the worker). ladder.js says where it runs.
 *
 * Nothing here ever throws into the page. What goes wrong becomes the phase "error" with a plain sentence.
 */

import { isCutOff } from "../ground/files.js";
import { noWebAssembly, problemOf, Problem } from "./faults.js";
import { Place } from "./ladder.js";
import { whatToFetch } from "./manifest.js";
import { difference } from "./proof.js";
import { takeTurn } from "./turns.js";
import { buildWatchdog, LIMITS_S } from "./watchdog.js";

/** @import { Changes, Phase, RuntimeState } from "../ground/types.js" */
/**
 * @typedef {{time_ms: Float64Array, thigh_deg: Float64Array, knee_deg: Float64Array}} Samples
 * @typedef {{ok: boolean, samples?: Samples} & Record<string, any>} Answer  see swing_leg.bridge
 * @typedef {{request: object, changes?: Changes | null, resolve: (answer: Answer | null) => void}} Question
 * @typedef {{id?: number, phase?: Phase, loadedBytes?: number, totalBytes?: number,
 *            answer?: string, samples?: Float64Array, problem?: string, again?: boolean, detail?: string}} Report
 */

/** @type {RuntimeState} */
let state = { phase: "idle", loadedBytes: 0, totalBytes: 0, message: "", detail: "", inPage: false, again: false };
/** @type {Set<(state: RuntimeState) => void>} */
const listeners = new Set();
/** @type {Place | undefined} */
let place;
const watchdog = buildWatchdog(fail, (words) => change({ message: `${state.message} ${words}` }));
/** @type {Map<string, Question>} the newest question of each channel that the worker has not yet */
const waiting = new Map();
/** @type {{id: number, question: Question} | undefined} the one question that the worker has */
let asked;
let lastId = 0;
const IN_PAGE = "Here Python runs in the page itself, where nothing could stop a loop that never ends. So a changed model is not run here.";
/** @type {{request: object, recorded: object} | undefined} a run whose answer is known */
let proof;
/** Whether such a run is on its way, and whether Python has come before it. */
let proofComes = false;
let awaitsProof = false;

/**
 * Name a run that was recorded at build. Python counts as live only once it has computed the first one anew, and alike.
 * @param {object} request  see swing_leg.bridge
 * @param {object} recorded  its answer
 */
export function expectRun(request, recorded) {
  proof ??= { request, recorded };
  if (awaitsProof) beProven();
}

/**
 * Begin to fetch and start Python, unless that has begun. Never rejects: see onRuntime.
 * @param {boolean} [runComes] whether a recorded run is on its way, to be named by expectRun: then Python waits for it
 * @returns {Promise<void>}
 */
export async function startRuntime(runComes = false) {
  proofComes ||= runComes;
  if (state.phase !== "idle") return;
  change({ phase: "downloading", message: "Python waits: another demo on this page is starting." });
  const endTurn = await takeTurn();
  spawn(false);
  onRuntime(({ phase }) => {
    if (phase === "live" || phase === "error") endTurn(); // again after a retry, which does no harm
  });
}

/** After an error: begin anew, passing over files that the browser has cached. */
export function retryRuntime() {
  if (state.phase === "error") spawn(true);
}

/** End Python and begin anew: nothing that a reader's own text has done to it is left. What waits to be asked goes on waiting. */
export function renewRuntime() {
  const lost = asked?.question;
  asked = undefined;
  place?.close();
  spawn(false);
  lost?.resolve(null);
}

/**
 * Hear of every change of state, and of the present state at once.
 * @param {(state: RuntimeState) => void} listener
 * @returns {() => void} call it to hear no more
 */
export function onRuntime(listener) {
  listeners.add(listener);
  listener(state);
  return () => listeners.delete(listener);
}

/**
 * Run the model once. The newest request of a channel wins: an older one that has not begun is dropped, and its
 * answer is null. So is the answer to everything that an error cuts off.
 * @param {string} channel  one for each demo on the page
 * @param {object} request  see swing_leg.bridge
 * @param {Changes | null} [changes] files of the model that the reader has changed: see swing_leg.changed
 * @returns {Promise<Answer | null>}
 */
export function ask(channel, request, changes) {
  if (state.phase === "error") return Promise.resolve(null);
  if (changes && state.inPage) return Promise.resolve(refusal("in-page", IN_PAGE));
  return new Promise((resolve) => {
    waiting.get(channel)?.resolve(null);
    waiting.delete(channel); // the newest goes to the end of the queue, so that no channel starves another
    waiting.set(channel, { request, changes, resolve });
    sendNext();
  });
}

/** @param {boolean} again */
function spawn(again) {
  change({ phase: "downloading", loadedBytes: 0, totalBytes: 0, message: "Python is on its way.", detail: "" });
  if (typeof WebAssembly === "undefined") return fail(noWebAssembly());
  if (isCutOff()) return fail(new Problem("this file is not complete. Copy or download it again.", false));
  const mine = new Place(
    (data) => ifMine(() => receive(data)), // a place that was given up may still have sent something
    (reason, detail) => ifMine(() => fail(new Problem(reason, true, detail)))
  );
  place = mine;
  const ifMine = (/** @type {() => void} */ action) => {
    if (place === mine) action();
  };
  watchdog.watchDownload();
  whatToFetch(again).then(
    (what) => ifMine(() => mine.postMessage({ id: ++lastId, again, ...what })),
    (error) => ifMine(() => fail(problemOf(error)))
  );
}

/** @param {Report} report what the worker says: see the head of worker.js */
function receive({ id, phase, loadedBytes = 0, totalBytes = 0, answer, samples, problem, again, detail }) {
  if (problem) {
    fail(new Problem(problem, again, detail));
  } else if (phase === "downloading") {
    const message = `Python is on its way: ${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB.`;
    change({ phase, loadedBytes, totalBytes, message });
    watchdog.watchDownload();
  } else if (phase === "starting") {
    change({ phase, loadedBytes: state.totalBytes, message: "Python has arrived and is starting." });
    watchdog.watch(LIMITS_S.start, (limit) => `it was not ready after ${limit} seconds. The device may be busy: try again.`);
  } else if (phase === "loading-model") {
    change({ phase, message: "Python is running and takes in the model." });
    watchdog.watch(LIMITS_S.model, (limit) => `the model was not loaded after ${limit} seconds. The device may be busy: try again.`);
  } else if (answer) {
    if (id === asked?.id) settle(JSON.parse(answer), samples);
  } else {
    beProven();
  }
}

/** Python is ready: let it compute what is recorded. */
function beProven() {
  watchdog.rest();
  awaitsProof = !proof && proofComes; // where the run does not come, its demo says so
  if (awaitsProof) return;
  if (!proof) return goLive();
  const { request, recorded } = proof;
  send({ request, resolve: (given) => given && prove(recorded, given) });
}

function goLive() {
  watchdog.rest();
  change({ phase: "live", message: "Live: Python computes every run in this page.", inPage: place?.inPage ?? false });
  sendNext();
}

/** @param {object} recorded @param {Answer} given what Python computes for the same request */
function prove(recorded, given) {
  const found = difference(recorded, given);
  if (!found) return goLive();
  fail(new Problem("it computes another run than the recorded one, so its numbers are not shown. The site may have been published anew: reload the page, once more after ten minutes; if that does not help, use another browser.", false, found));
}

/** Give the worker the question that waits longest, if it is free. */
function sendNext() {
  const [next] = waiting;
  if (state.phase !== "live" || asked || !next) return;
  const [channel, question] = next;
  waiting.delete(channel);
  send(question);
}

/** @param {Question} question */
function send(question) {
  asked = { id: ++lastId, question };
  const { request, changes } = question;
  watchdog.watch(changes ? LIMITS_S.changed : LIMITS_S.run, (limit) => `the model did not answer within ${limit} seconds. The device may be busy: try again.`);
  place?.postMessage({ id: asked.id, request: JSON.stringify(request), ...(changes && { changes: JSON.stringify(changes) }) });
}

/** @param {Answer} answer @param {Float64Array} [samples] three series of one length, one after the other */
function settle(answer, samples) {
  watchdog.rest();
  if (samples) {
    const length = samples.length / 3;
    const series = (/** @type {number} */ i) => samples.subarray(i * length, (i + 1) * length);
    answer.samples = { time_ms: series(0), thigh_deg: series(1), knee_deg: series(2) };
  }
  const question = asked?.question;
  asked = undefined;
  question?.resolve(answer);
  sendNext();
}

/** Give the place up and say why. @param {Problem} problem */
function fail(problem) {
  watchdog.rest();
  if (asked?.question.changes) return stopChanged(asked.question, problem);
  place?.close();
  place = undefined;
  awaitsProof = false;
  const questions = [asked?.question, ...waiting.values()];
  asked = undefined;
  waiting.clear();
  const what = state.phase === "live" ? "Python has stopped" : "Python could not start";
  const { message, again, cause = "" } = problem;
  change({ phase: "error", message: `${what}: ${message}`, detail: String(cause), again });
  for (const question of questions) question?.resolve(null);
}

/** A changed model that hangs, or breaks Python, costs only itself. @param {Question} question @param {Problem} problem */
function stopChanged(question, { message }) {
  asked = undefined;
  renewRuntime();
  question.resolve(refusal("stopped", `The changed model was stopped: ${message.replace(/ The device may.*/, " Is there a loop that never ends?")} Python starts anew.`));
}

/** @param {string} kind @param {string} message @returns {Answer} */
const refusal = (kind, message) => ({ ok: false, error: { kind, parameter: null, message } });

/** @param {Partial<RuntimeState>} news */
function change(news) {
  state = { ...state, ...news };
  for (const listener of [...listeners]) listener(state);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
