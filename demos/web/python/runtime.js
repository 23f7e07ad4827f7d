/**
 * Python for the page: one worker, one runtime, however many demos there are and however often the reader comes
 * back by Material's instant navigation (this module stays, and with it the worker). ladder.js says where it runs.
 *
 * Nothing here ever throws into the page. What goes wrong becomes the phase "error" with a plain sentence.
 */

import { addressOf, fetchFile, isCutOff, isOneFile, partInPage } from "../ground/files.js";
import { Place } from "./ladder.js";
import { takeTurn } from "./turns.js";

/** @import { Phase, RuntimeState } from "../ground/types.js" */
/** @import { Manifest } from "./download.js" */
/**
 * @typedef {{time_ms: Float64Array, thigh_deg: Float64Array, knee_deg: Float64Array}} Samples
 * @typedef {{ok: boolean, samples?: Samples} & Record<string, any>} Answer  see swing_leg.bridge
 * @typedef {{request: object, resolve: (answer: Answer | null) => void}} Question
 * @typedef {{id?: number, phase?: Phase, loadedBytes?: number, totalBytes?: number,
 *            answer?: string, samples?: Float64Array, problem?: string, detail?: string}} Report
 */

/** How long each stage may take, before we say that it hangs. A download may last, but not stand still. */
const DOWNLOAD_STALL_S = 20;
const START_LIMIT_S = 30;
const MODEL_LIMIT_S = 15;
const RUN_LIMIT_S = 10;

const MANIFEST = "runtime/manifest.json";

/** @type {RuntimeState} */
let state = { phase: "idle", loadedBytes: 0, totalBytes: 0, message: "", detail: "", inPage: false };
/** @type {Set<(state: RuntimeState) => void>} */
const listeners = new Set();
/** @type {Place | undefined} */
let place;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let watchdog;
/** @type {Map<string, Question>} the newest question of each channel that the worker has not yet */
const waiting = new Map();
/** @type {{id: number, question: Question} | undefined} the one question that the worker has */
let asked;
let lastId = 0;

/** Begin to fetch and start Python, unless that has begun. Never rejects: see onRuntime. @returns {Promise<void>} */
export async function startRuntime() {
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
 * @returns {Promise<Answer | null>}
 */
export function ask(channel, request) {
  if (state.phase === "error") return Promise.resolve(null);
  return new Promise((resolve) => {
    waiting.get(channel)?.resolve(null);
    waiting.delete(channel); // the newest goes to the end of the queue, so that no channel starves another
    waiting.set(channel, { request, resolve });
    sendNext();
  });
}

/** @param {boolean} again */
function spawn(again) {
  change({ phase: "downloading", loadedBytes: 0, totalBytes: 0, message: "Python is on its way.", detail: "" });
  if (typeof WebAssembly === "undefined") return fail("this browser is too old for it, or its settings forbid it.");
  if (isCutOff()) return fail("this file is not complete.");
  const mine = new Place(
    (data) => ifMine(() => receive(data)), // a place that was given up may still have sent something
    (reason, detail) => ifMine(() => fail(reason, detail))
  );
  place = mine;
  const ifMine = (/** @type {() => void} */ action) => {
    if (place === mine) action();
  };
  watch(DOWNLOAD_STALL_S, `nothing has come from the server for ${DOWNLOAD_STALL_S} seconds.`);
  whatToFetch(again).then(
    (what) => ifMine(() => mine.postMessage({ id: ++lastId, again, ...what })),
    (error) => ifMine(() => fail("the list of its files (manifest.json) did not arrive.", String(error)))
  );
}

/**
 * The list of files, fetched while the worker starts. Its address never changes, so the server is always asked.
 * @param {boolean} again
 */
async function whatToFetch(again) {
  const response = await fetchFile(MANIFEST, { cache: again ? "reload" : "no-cache" });
  if (!response.ok) throw new Error(`status ${response.status}`);
  /** @type {Manifest} */
  const manifest = await response.json();
  const folder = `runtime/${manifest.folder}/`;
  const base = isOneFile() ? `file-in-page:/${folder}` : addressOf(folder);
  if (!isOneFile()) return { manifest, base };
  return { manifest, base, parts: Object.fromEntries(manifest.files.map(({ name }) => [name, partInPage(folder + name) ?? ""])) };
}

/** @param {Report} report what the worker says: see the head of worker.js */
function receive({ id, phase, loadedBytes = 0, totalBytes = 0, answer, samples, problem, detail }) {
  if (problem) {
    fail(problem, detail);
  } else if (phase === "downloading") {
    const message = `Python is on its way: ${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB.`;
    change({ phase, loadedBytes, totalBytes, message });
    watch(DOWNLOAD_STALL_S, `nothing has come from the server for ${DOWNLOAD_STALL_S} seconds.`);
  } else if (phase === "starting") {
    change({ phase, loadedBytes: state.totalBytes, message: "Python has arrived and is starting." });
    watch(START_LIMIT_S, `it was not ready after ${START_LIMIT_S} seconds.`);
  } else if (phase === "loading-model") {
    change({ phase, message: "Python is running and takes in the model." });
    watch(MODEL_LIMIT_S, `the model was not loaded after ${MODEL_LIMIT_S} seconds.`);
  } else if (answer) {
    if (id === asked?.id) settle(JSON.parse(answer), samples);
  } else {
    clearTimeout(watchdog);
    change({ phase: "live", message: "Live: Python computes every run in this page.", inPage: place?.inPage ?? false });
    sendNext();
  }
}

/** Give the worker the question that waits longest, if it is free. */
function sendNext() {
  const [next] = waiting;
  if (state.phase !== "live" || asked || !next) return;
  const [channel, question] = next;
  waiting.delete(channel);
  asked = { id: ++lastId, question };
  watch(RUN_LIMIT_S, `the model did not answer within ${RUN_LIMIT_S} seconds.`);
  place?.postMessage({ id: asked.id, request: JSON.stringify(question.request) });
}

/** @param {Answer} answer @param {Float64Array} [samples] three series of one length, one after the other */
function settle(answer, samples) {
  clearTimeout(watchdog);
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

/**
 * Give the place up and say why.
 * @param {string} reason  ends the sentence "Python could not start: …"
 * @param {string} detail
 */
function fail(reason, detail = "") {
  clearTimeout(watchdog);
  place?.close();
  place = undefined;
  const questions = [asked?.question, ...waiting.values()];
  asked = undefined;
  waiting.clear();
  const what = state.phase === "live" ? "Python has stopped" : "Python could not start";
  change({ phase: "error", message: `${what}: ${reason} The recorded run still plays.`, detail });
  for (const question of questions) question?.resolve(null);
}

/** @param {number} limit_s @param {string} reason why we give up when nothing happens for so long */
function watch(limit_s, reason) {
  clearTimeout(watchdog);
  watchdog = setTimeout(fail, limit_s * 1000, reason);
}

/** @param {Partial<RuntimeState>} news */
function change(news) {
  state = { ...state, ...news };
  for (const listener of [...listeners]) listener(state);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
