/**
 * The worker that holds Python. It knows no page: it fetches the runtime, starts Python, loads the model,
 * and then answers one request after the other.
 *
 * In:  {id, manifest, base, again}      what to fetch and where; `again` passes over what the browser has cached
 *      {id, request}                    JSON text for swing_leg.bridge.answer
 * Out: {phase, loadedBytes, totalBytes} what is going on now
 *      {id}                             Python is live
 *      {id, answer, samples}            JSON text, and the samples: time, thigh and knee in one Float64Array
 *      {id, problem, detail}            the end of a sentence for the reader, and what the browser or Python said
 *
 * `loadPyodide()` never rejects when the WebAssembly is missing, damaged or blocked. So the worker fetches
 * every file itself, counts and checks the bytes, and only then hands them to Pyodide.
 */

/** @typedef {{name: string, bytes: number}} RuntimeFile */
/** @typedef {{version: string, folder: string, wheel: string, files: RuntimeFile[]}} Manifest */
/** @typedef {(request: string) => string} Answerer */

const PROGRESS_INTERVAL_MS = 50;
const SERIES = /** @type {const} */ (["time_ms", "thigh_deg", "knee_deg"]);

/** How each kind of file begins: any other beginning means that the server sent something else. */
const BEGINNINGS = /** @type {Record<string, string>} */ ({ wasm: "\0asm", zip: "PK", whl: "PK", json: "{" });

/** The worker's own scope, which TypeScript's library for pages does not know. */
const scope = /** @type {{postMessage(message: object, transfer?: Transferable[]): void, fetch: typeof fetch}} */ (
  /** @type {unknown} */ (self)
);
const fetchFromServer = scope.fetch.bind(self);

/** What went wrong, as the end of a sentence that a reader understands. */
class Problem extends Error {}

/** @type {Promise<never>} */
const never = new Promise(() => {});

const kind = (/** @type {string} */ name) => name.split(".").at(-1) ?? "";
const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);

/** All files of the runtime, on their way. */
class Download {
  /**
   * @param {RuntimeFile[]} files
   * @param {string} base  the address of their folder, with a slash at the end
   * @param {boolean} again
   */
  constructor(files, base, again) {
    this.base = base;
    this.again = again;
    this.loadedBytes = 0;
    this.totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
    this.reportedAt = -Infinity;
    /** @type {Problem | undefined} the first one, which is the cause of the others */
    this.problem = undefined;
    /** @type {Promise<WebAssembly.Module>} */
    this.module = never;
    /** @type {Map<string, Promise<ArrayBuffer>>} what Pyodide will fetch, by address */
    this.bodies = new Map();
    /** @type {Promise<unknown>[]} */
    this.scripts = [];
    for (const file of files) this.begin(file);
  }

  /** @param {string} sentence @param {unknown} [cause] @returns {never} */
  fail(sentence, cause) {
    this.problem ??= new Problem(sentence, { cause });
    throw this.problem;
  }

  /** @param {number} bytes */
  count(bytes) {
    this.loadedBytes += bytes;
    const finished = this.loadedBytes >= this.totalBytes;
    if (!finished && performance.now() < this.reportedAt + PROGRESS_INTERVAL_MS) return;
    this.reportedAt = performance.now();
    scope.postMessage({ phase: "downloading", loadedBytes: this.loadedBytes, totalBytes: this.totalBytes });
  }

  /**
   * A file whose bytes are counted and checked while they pass. The type is ours, so that a server which does
   * not know WebAssembly will do.
   * @param {RuntimeFile} file
   */
  async fetch(file) {
    const response = await fetchFromServer(this.base + file.name, { cache: this.again ? "reload" : "default" }).catch((error) =>
      this.fail(`the file ${file.name} could not be fetched; is the network there?`, error)
    );
    if (!response.ok) this.fail(`the file ${file.name} is missing on the server (status ${response.status}).`);
    const type = kind(file.name) === "wasm" ? "application/wasm" : "application/octet-stream";
    return new Response(this.checked(response, file), { headers: { "Content-Type": type } });
  }

  /** @param {Response} response @param {RuntimeFile} file */
  checked(response, file) {
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
    const beginning = BEGINNINGS[kind(file.name)] ?? "";
    let arrived = 0;
    return new ReadableStream({
      pull: async (controller) => {
        const { value } = await reader.read().catch(() => ({ value: undefined }));
        if (value) {
          const start = String.fromCharCode(...value.subarray(0, beginning.length));
          if (arrived === 0 && !beginning.startsWith(start)) {
            this.fail(`the server sent something else in place of the file ${file.name}.`);
          }
          arrived += value.length;
          this.count(value.length);
          controller.enqueue(value);
        } else if (arrived === file.bytes) {
          controller.close();
        } else {
          const share = `${megabytes(arrived)} of ${megabytes(file.bytes)} MB`;
          this.fail(`the file ${file.name} did not arrive complete (${share}).`);
        }
      },
    });
  }

  /** @param {RuntimeFile} file */
  begin(file) {
    const type = kind(file.name);
    if (type === "wasm") this.module = this.compile(file);
    else if (type === "js" || type === "mjs") this.scripts.push(this.script(file));
    else this.bodies.set(this.base + file.name, this.fetch(file).then((response) => response.arrayBuffer()));
  }

  /**
   * A script is fetched by importing it: when Pyodide imports it from the same address it gets the same module,
   * and nothing is fetched twice. Its bytes count when it is there.
   * @param {RuntimeFile} file
   */
  async script(file) {
    if (this.again) await (await this.fetch(file)).arrayBuffer();
    try {
      await import(this.base + file.name);
    } catch (error) {
      await (await this.fetch(file)).arrayBuffer(); // this says better what is wrong with it
      this.fail(`the file ${file.name} is not a script that this browser can run.`, error);
    }
    if (!this.again) this.count(file.bytes);
  }

  /** The WebAssembly is compiled while it arrives. @param {RuntimeFile} file */
  async compile(file) {
    const response = await this.fetch(file);
    return WebAssembly.compileStreaming(response).catch((error) =>
      this.fail(`the file ${file.name} arrived damaged, or this browser is too old for it.`, error)
    );
  }

  /** Everything is there and sound. @returns {Promise<unknown>} */
  all() {
    return Promise.all([this.module, ...this.scripts, ...this.bodies.values()]);
  }
}

/**
 * Whatever Pyodide fetches from here on is what we have fetched, and the WebAssembly is ready compiled. If a file
 * fails, Pyodide waits for ever: it would only write to the console, and `Download.all` has told us already.
 * @param {Download} download
 */
function handOver(download) {
  scope.fetch = async (resource, options) => {
    const url = String(resource instanceof Request ? resource.url : resource);
    const body = await download.bodies.get(url)?.catch(() => never);
    return body || kind(url) === "wasm" ? new Response(body) : fetchFromServer(resource, options);
  };
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    const module = await download.module.catch(() => never);
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}

/** Pyodide makes itself ready while the large files are still on their way. @param {Download} download */
async function startPython(download) {
  await Promise.all(download.scripts);
  /** @type {typeof import("pyodide")} */
  const { loadPyodide } = await import(`${download.base}pyodide.mjs`);
  return loadPyodide({
    indexURL: download.base,
    packageBaseUrl: download.base,
    stdout: () => {},
    stderr: () => {},
  });
}

/** @param {import("pyodide").PyodideInterface} python @returns {Promise<Answerer>} */
async function loadModel(python) {
  /** @type {string[]} */
  const complaints = [];
  await python.loadPackage("swing_leg", {
    messageCallback: () => {},
    errorCallback: (message) => complaints.push(message),
  });
  if (complaints.length) throw new Problem("the model could not be unpacked.", { cause: complaints.join("\n") });
  const { answer } = python.pyimport("swing_leg.bridge");
  const gc = python.pyimport("gc"); // off while Python starts (scripts/library.py)
  gc.freeze();
  gc.enable();
  return answer;
}

/**
 * Fetch, start, load. The answer is the Python function that answers requests.
 * @param {Manifest} manifest
 * @param {string} base
 * @param {boolean} again
 */
async function start(manifest, base, again) {
  const download = new Download(manifest.files, base, again);
  handOver(download);
  const arrived = download.all().then(() => scope.postMessage({ phase: "starting" }));
  const [python] = await Promise.all([startPython(download), arrived]).catch((error) => {
    throw download.problem ?? error; // the browser passes on some failures of a stream in words of its own
  });
  scope.postMessage({ phase: "loading-model" });
  const answerer = await loadModel(python);
  download.bodies.clear();
  return answerer;
}

/** @type {Answerer | undefined} */
let answerer;

/** @param {number} id @param {string} request */
function answer(id, request) {
  if (!answerer) throw new Problem("Python was asked before it had started.");
  const reply = JSON.parse(answerer(request));
  if (!reply.samples) return scope.postMessage({ id, answer: JSON.stringify(reply) });
  const samples = Float64Array.from(SERIES.flatMap((name) => reply.samples[name]));
  delete reply.samples;
  scope.postMessage({ id, answer: JSON.stringify(reply), samples }, [samples.buffer]);
}

self.addEventListener("message", async ({ data: { id, manifest, base, again, request } }) => {
  try {
    if (request) {
      answer(id, request);
    } else {
      answerer = await start(manifest, base, again);
      scope.postMessage({ id });
    }
  } catch (error) {
    const problem = error instanceof Problem ? error.message : "something unexpected happened in Python.";
    const detail = String(error instanceof Problem && error.cause ? error.cause : error);
    scope.postMessage({ id, problem, detail });
  }
});
