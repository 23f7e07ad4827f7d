// The files of Python's runtime, on their way to the worker: every byte is counted and checked while it passes.
//
// They come from the server, or, in a page that is one file, out of that page. `loadPyodide()` never rejects when the
// WebAssembly is missing, damaged or blocked; so it is given only what has arrived here whole and sound.

import { crc32 } from "./checksum.js";
import { cut, damaged, page, partDamaged, refused, ruledOut, tooOld, unreachable } from "./faults.js";

/** @import { Problem } from "./faults.js" */
/** @typedef {{name: string, bytes: number, crc32: number}} RuntimeFile */
/** @typedef {{version: string, folder: string, library: string, lock: import("pyodide").Lockfile, files: RuntimeFile[]}} Manifest */
/** @typedef {(message: object, transfer?: Transferable[]) => void} Report */
/**
 * @typedef {object} Source where the files are
 * @property {string} base the address of their folder, with a slash at the end
 * @property {boolean} again pass over what the browser has cached
 * @property {Record<string, string>} [parts] the files themselves by name, packed: see packed.js
 */

const PROGRESS_INTERVAL_MS = 50;
const LESS_THAN = 60; // "<": how a web page begins, and none of our files

/** The one file that is compiled. */
export const PROGRAM = "pyodide.asm.wasm";
const TYPE = "application/wasm";

/** The browser's own: while Python starts, `fetch` answers Pyodide with what is here. */
export const fetchFromServer = globalThis.fetch.bind(globalThis);

/** @type {Promise<never>} */
const never = new Promise(() => {});

/** Whether a policy keeps files away: the errors of `fetch` and `import` do not say it, and the event comes after them. */
let hasForbidden = false;
globalThis.addEventListener?.("securitypolicyviolation", () => (hasForbidden = true));
const isForbidden = () => new Promise((resolve) => setTimeout(() => resolve(hasForbidden)));

const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);

/**
 * Give memory back that nobody reads any more: a worker that has become quiet throws nothing away by itself.
 * @param {Uint8Array<ArrayBuffer & {transfer?: (length: number) => ArrayBuffer}>} bytes that browsers before 2024 keep
 */
export function giveUp({ byteLength, buffer }) {
  if (byteLength === buffer.byteLength) buffer.transfer?.(0);
}

/** All files of the runtime, on their way. */
export class Download {
  #reject = (/** @type {Problem} */ _problem) => {};
  /** @type {Promise<never>} ends with the first problem, which is the cause of the others */
  failed = new Promise((_, reject) => (this.#reject = reject));
  loadedBytes = 0;
  reportedAt = -Infinity;
  /** @type {Promise<WebAssembly.Module>} */
  module = never;
  /** @type {Map<string, Promise<Uint8Array<ArrayBuffer>>>} what Pyodide will fetch, by address */
  bodies = new Map();
  /** @type {Promise<unknown>[]} */
  scripts = [];
  /** @type {Map<string, string>} of scripts that came as parts, by name */
  addresses = new Map();

  /** @param {RuntimeFile[]} files @param {Source} source @param {Report} report */
  constructor(files, { base, again, parts }, report) {
    this.base = base;
    this.again = again;
    this.parts = parts;
    this.report = report;
    this.totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
    this.failed.catch(() => {}); // whoever waits for it hears of it
    for (const file of files) this.begin(file);
  }

  /** @param {Problem} problem */
  give(problem) {
    this.#reject(problem);
  }

  /** @param {Problem} problem @returns {never} */
  fail(problem) {
    this.give(problem);
    throw problem;
  }

  /** @param {number} bytes */
  count(bytes) {
    this.loadedBytes += bytes;
    const finished = this.loadedBytes >= this.totalBytes;
    if (!finished && performance.now() < this.reportedAt + PROGRESS_INTERVAL_MS) return;
    this.reportedAt = performance.now();
    this.report({ phase: "downloading", loadedBytes: this.loadedBytes, totalBytes: this.totalBytes });
  }

  /** @param {RuntimeFile} file */
  async fetch(file) {
    return this.parts ? this.unpack(this.parts[file.name]) : this.ask(file);
  }

  /** A file as one piece; the pieces that it came in are given back at once. @param {RuntimeFile} file */
  async body(file) {
    const whole = new Uint8Array(file.bytes);
    let arrived = 0;
    const write = (/** @type {Uint8Array<ArrayBuffer>} */ piece) => {
      if (arrived + piece.length <= whole.length) whole.set(piece, arrived); // what is too long is not sound
      arrived += piece.length;
      giveUp(piece);
    };
    await this.checked(await this.fetch(file), file).pipeTo(new WritableStream({ write }));
    return whole;
  }

  /** @param {string} part */
  async unpack(part) {
    const { unpack } = await import("../ground/packed.js"); // only a page that is one file needs it
    return new Response(unpack(part));
  }

  /** Named by its content, a file is never out of date: what the browser has is not asked for again. @param {RuntimeFile} file */
  async ask({ name }) {
    const answer = fetchFromServer(this.base + name, { cache: this.again ? "reload" : "force-cache" });
    const response = await answer.catch(async (error) => this.fail(((await isForbidden()) ? ruledOut : unreachable)(name, error)));
    if (!response.ok) this.fail(refused(name, response.status));
    return response;
  }

  /** A file's bytes, counted and checked while they pass. @param {Response} response @param {RuntimeFile} file */
  checked(response, file) {
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
    let arrived = 0;
    let sum = 0;
    return new ReadableStream({
      pull: async (controller) => {
        const { value, done } = await reader.read().catch(() => ({ value: undefined, done: false }));
        if (value) {
          if (!arrived && value[0] === LESS_THAN) this.fail(page(file.name));
          arrived += value.length;
          sum = crc32(value, sum);
          this.count(value.length);
          controller.enqueue(value);
        } else if (done && arrived === file.bytes && sum === file.crc32) {
          controller.close();
        } else if (this.parts) {
          this.fail(partDamaged(file.name));
        } else {
          this.fail(arrived < file.bytes ? cut(file.name, `${megabytes(arrived)} of ${megabytes(file.bytes)}`) : damaged(file.name));
        }
      },
    });
  }

  /** @param {RuntimeFile} file */
  begin(file) {
    if (file.name === PROGRAM) this.module = this.compile(file);
    else if (file.name.endsWith("js")) this.scripts.push(this.script(file));
    else this.bodies.set(this.base + file.name, this.body(file));
  }

  /**
   * A script is fetched and checked, then imported, which finds it in the browser's cache. When Pyodide imports it from
   * the same address it gets the same module. In a frame of opaque origin it travels twice (0.2 of 3 MB): there is no cache.
   * In one file it becomes a data: address, as in a file on a disk WebKit gives a worker no script from a blob.
   * @param {RuntimeFile} file
   */
  async script(file) {
    const body = await this.body(file);
    if (this.parts) this.addresses.set(file.name, `data:text/javascript,${encodeURIComponent(new TextDecoder().decode(body))}`);
    giveUp(body);
    await import(this.addressOf(file.name)).catch(async (error) => this.fail(((await isForbidden()) ? ruledOut : tooOld)(file.name, error)));
  }

  /** Where to import a script from. @param {string} name */
  addressOf(name) {
    return this.addresses.get(name) ?? this.base + name;
  }

  /**
   * The WebAssembly is compiled while it arrives, out of the browser's own answer: then it may keep what it has compiled for the
   * next visit. A copy of the answer is checked meanwhile. Where the server says another type, it gets ours.
   * @param {RuntimeFile} file
   */
  async compile(file) {
    const answer = await this.fetch(file);
    const sound = this.checked(answer.clone(), file).pipeTo(new WritableStream());
    const known = answer.headers.get("Content-Type") === TYPE; // the compiler takes no parameter behind it
    const typed = known ? answer : new Response(answer.body, { headers: { "Content-Type": TYPE } });
    const compiled = WebAssembly.compileStreaming(typed);
    const [module] = await Promise.allSettled([compiled, sound]);
    await sound; // if it is damaged, this says so, whatever the compiler made of it
    return module.status === "fulfilled" ? module.value : this.fail(tooOld(file.name, module.reason));
  }

  /** Everything is there and sound. @returns {Promise<unknown>} */
  all() {
    return Promise.all([this.module, ...this.scripts, ...this.bodies.values()]);
  }
}
