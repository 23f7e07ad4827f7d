/**
 * The worker that holds Python. It knows no page: it fetches the runtime, starts Python, loads the model,
 * and then answers one request after the other. Where no worker may run, a page imports this and serves itself.
 *
 * In:  {id, manifest, base, again, parts} what to fetch and where: see Source in download.js
 *      {id, request, changes}           JSON text for swing_leg.bridge.answer; or, with changed files, for swing_leg.changed.answer
 * Out: {phase, loadedBytes, totalBytes} what is going on now
 *      {id}                             Python is live
 *      {id, answer, samples}            JSON text, and the samples: time, thigh and knee in one Float64Array
 *      {id, problem, again, detail}     the end of a sentence for the reader, and what the browser or Python said
 */

import { Download, PROGRAM, fetchFromServer, giveUp } from "./download.js";
import { forbidden, noMemory, noWebAssembly, problemOf, unexpected } from "./faults.js";

/** @import { Manifest, Report, Source } from "./download.js" */
/** @import { PyodideInterface } from "pyodide" */
/** @typedef {(request: string, changes?: string) => string} Answerer */
/** @typedef {Pick<MessagePort, "postMessage" | "addEventListener">} Port */

/** Where Pyodide puts the library; see scripts/runtime/library.py. */
const ARCHIVE = "/lib/python313.zip";
const SERIES = /** @type {const} */ (["time_ms", "thigh_deg", "knee_deg"]);

/** @type {Promise<never>} */
const never = new Promise(() => {});

/** The browser's own, as `fetchFromServer` is. */
const { instantiateStreaming } = globalThis.WebAssembly ?? {};

/**
 * Whatever Pyodide fetches from here on is what we have fetched, and the WebAssembly is ready compiled. If one of them
 * fails, Pyodide waits for ever: it would only write to the console, and `Download.failed` has told us already.
 * @param {Download} download
 */
function handOver(download) {
  globalThis.fetch = async (resource, options) => {
    const url = String(resource instanceof Request ? resource.url : resource);
    const body = await download.bodies.get(url)?.catch(() => never);
    if (!body) return url === download.base + PROGRAM ? new Response() : fetchFromServer(resource, options);
    return Object.assign(new Response(), { arrayBuffer: async () => body.buffer }); // as it is: a Response would keep a copy
  };
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    const module = await download.module.catch(() => never);
    const instance = await WebAssembly.instantiate(module, imports).catch((error) => {
      download.give(noMemory(error)); // it has been compiled, so this is what it lacks
      return never;
    });
    return { module, instance };
  };
}

/** Ask before anything is fetched. A policy that forbids WebAssembly forbids the smallest. */
function mayCompile() {
  if (typeof WebAssembly === "undefined") throw noWebAssembly();
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    throw forbidden(error);
  }
}

function giveBack() {
  globalThis.fetch = fetchFromServer;
  WebAssembly.instantiateStreaming = instantiateStreaming;
}

/** Pyodide makes itself ready while the large files are still on their way. @param {Download} download @param {Manifest} manifest */
async function startPython(download, { library, lock }) {
  await Promise.all(download.scripts);
  /** @type {typeof import("pyodide")} */
  const { loadPyodide } = await import(download.addressOf("pyodide.mjs"));
  return loadPyodide({
    indexURL: download.base,
    packageBaseUrl: download.base,
    stdLibURL: download.base + library,
    lockFileContents: lock,
    stdout: () => {},
    stderr: () => {},
  });
}

/** @param {PyodideInterface} python @returns {Answerer} */
function loadModel(python) {
  const { answer } = python.pyimport("swing_leg.bridge");
  const gc = python.pyimport("gc"); // off while Python starts (scripts/runtime/library.py)
  gc.freeze();
  gc.enable();
  return (request, changes) => (changes ? python.pyimport("swing_leg.changed").answer(request, changes) : answer(request));
}

/**
 * Fetch, start, load. The answer is the Python function that answers requests.
 * @param {Manifest} manifest
 * @param {Source} source
 * @param {Report} report
 */
async function start(manifest, source, report) {
  mayCompile();
  const download = new Download(manifest.files, source, report);
  handOver(download);
  const arrived = download.all().then(() => report({ phase: "starting" }));
  // `failed` comes first: the browser passes on some failures of a stream in words of its own.
  const [python] = await Promise.race([download.failed, Promise.all([startPython(download, manifest), arrived])]);
  giveBack();
  report({ phase: "loading-model" });
  const answerer = loadModel(python);
  for (const body of download.bodies.values()) giveUp(await body);
  python.FS.unlink(ARCHIVE); // it has become Python's table of modules
  return answerer;
}

/** @param {Answerer} answerer @param {number} id @param {string} request @param {string | undefined} changes @param {Report} report */
function answer(answerer, id, request, changes, report) {
  const reply = JSON.parse(answerer(request, changes));
  if (!reply.samples) return report({ id, answer: JSON.stringify(reply) });
  const samples = Float64Array.from(SERIES.flatMap((name) => reply.samples[name]));
  delete reply.samples;
  report({ id, answer: JSON.stringify(reply), samples }, [samples.buffer]);
}

/** Answer what comes through a port. @param {Port} port */
export function serve(port) {
  /** @type {Report} */
  const report = (message, transfer = []) => port.postMessage(message, transfer);
  /** @type {Answerer | undefined} */
  let answerer;
  port.addEventListener("message", async ({ data: { id, manifest, request, changes, ...source } }) => {
    try {
      if (!request) {
        answerer = await start(manifest, source, report);
        report({ id });
      } else if (answerer) {
        answer(answerer, id, request, changes, report);
      } else {
        throw unexpected("Python was asked before it had started.");
      }
    } catch (error) {
      const { message, again, cause } = problemOf(error);
      report({ id, problem: message, again, detail: String(cause ?? message) });
    }
  });
}

if (typeof document === "undefined") serve(/** @type {Port} */ (/** @type {unknown} */ (self)));
