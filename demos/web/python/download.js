// The files of Python's runtime, on their way to the worker: every byte is counted and checked while it passes.
//
// They come from the server, or, in a page that is one file, out of that page. `loadPyodide()` never rejects when the
// WebAssembly is missing, damaged or blocked; so it is given only what has arrived here whole.

/** @typedef {{name: string, bytes: number}} RuntimeFile */
/** @typedef {{version: string, folder: string, library: string, lock: import("pyodide").Lockfile, files: RuntimeFile[]}} Manifest */
/** @typedef {(message: object, transfer?: Transferable[]) => void} Report */
/**
 * @typedef {object} Source where the files are
 * @property {string} base the address of their folder, with a slash at the end
 * @property {boolean} again pass over what the browser has cached
 * @property {Record<string, string>} [parts] the files themselves by name, packed: see packed.js
 */

const PROGRESS_INTERVAL_MS = 50;

/** How each kind of file begins: any other beginning means that the server sent something else. */
const BEGINNINGS = /** @type {Record<string, string>} */ ({ wasm: "\0asm" });

/** The browser's own: while Python starts, `fetch` answers Pyodide with what is here. */
export const fetchFromServer = globalThis.fetch.bind(globalThis);

/** What went wrong, as the end of a sentence that a reader understands. */
export class Problem extends Error {}

/** @type {Promise<never>} */
const never = new Promise(() => {});

/** The one file that is compiled. */
export const PROGRAM = "pyodide.asm.wasm";

const kind = (/** @type {string} */ name) => name.split(".").at(-1) ?? "";
const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);

/** All files of the runtime, on their way. */
export class Download {
  /** @param {RuntimeFile[]} files @param {Source} source @param {Report} report */
  constructor(files, { base, again, parts }, report) {
    this.base = base;
    this.again = again;
    this.parts = parts;
    this.report = report;
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
    /** @type {Map<string, string>} of scripts that came as parts, by name */
    this.addresses = new Map();
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
    this.report({ phase: "downloading", loadedBytes: this.loadedBytes, totalBytes: this.totalBytes });
  }

  /**
   * A file whose bytes are counted and checked while they pass. The type is ours, so that a server which does
   * not know WebAssembly will do.
   * @param {RuntimeFile} file
   */
  async fetch(file) {
    const response = this.parts ? await this.unpack(this.parts[file.name]) : await this.ask(file);
    return new Response(this.checked(response, file), { headers: { "Content-Type": "application/wasm" } });
  }

  /** @param {string} part */
  async unpack(part) {
    const { unpack } = await import("../ground/packed.js"); // only a page that is one file needs it
    return new Response(unpack(part));
  }

  /** @param {RuntimeFile} file */
  async ask(file) {
    const response = await fetchFromServer(this.base + file.name, { cache: this.again ? "reload" : "default" }).catch((error) =>
      this.fail(`the file ${file.name} could not be fetched; is the network there?`, error)
    );
    if (!response.ok) this.fail(`the file ${file.name} is missing on the server (status ${response.status}).`);
    return response;
  }

  /** @param {Response} response @param {RuntimeFile} file */
  checked(response, file) {
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
    const beginning = BEGINNINGS[kind(file.name)] ?? "";
    let arrived = 0;
    return new ReadableStream({
      pull: async (controller) => {
        const { value, done } = await reader.read().catch(() => ({ value: undefined, done: false }));
        if (value) {
          const start = String.fromCharCode(...value.subarray(0, beginning.length));
          if (arrived === 0 && !beginning.startsWith(start)) {
            this.fail(`the server sent something else in place of the file ${file.name}.`);
          }
          arrived += value.length;
          this.count(value.length);
          controller.enqueue(value);
        } else if (done && arrived === file.bytes) {
          controller.close();
        } else if (this.parts) {
          this.fail(`a part of this file is damaged (${file.name}). Copy or download the file again.`);
        } else {
          const share = `${megabytes(arrived)} of ${megabytes(file.bytes)} MB`;
          this.fail(`the file ${file.name} did not arrive complete (${share}).`);
        }
      },
    });
  }

  /** @param {RuntimeFile} file */
  begin(file) {
    if (file.name === PROGRAM) this.module = this.compile(file);
    else if (kind(file.name).endsWith("js")) this.scripts.push(this.script(file));
    else this.bodies.set(this.base + file.name, this.fetch(file).then((response) => response.arrayBuffer()));
  }

  /**
   * A script is fetched by importing it: when Pyodide imports it from the same address it gets the same module,
   * and nothing is fetched twice. Its bytes count when it is there.
   * @param {RuntimeFile} file
   */
  async script(file) {
    if (this.parts) return this.scriptFromParts(file);
    if (this.again) await (await this.fetch(file)).arrayBuffer();
    try {
      await import(this.base + file.name);
    } catch (error) {
      await (await this.fetch(file)).arrayBuffer(); // this says better what is wrong with it
      this.fail(`the file ${file.name} is not a script that this browser can run.`, error);
    }
    if (!this.again) this.count(file.bytes);
  }

  /** Pyodide finds by itself that asm.js is there already. @param {RuntimeFile} file */
  async scriptFromParts(file) {
    const body = await (await this.fetch(file)).arrayBuffer();
    const address = URL.createObjectURL(new Blob([body], { type: "text/javascript" }));
    this.addresses.set(file.name, address);
    await import(address);
  }

  /** Where to import a script from. @param {string} name */
  addressOf(name) {
    return this.addresses.get(name) ?? this.base + name;
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
