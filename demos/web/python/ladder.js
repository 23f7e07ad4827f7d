// Where Python runs. A ladder: each rung is tried until one speaks.
//
//   1. a module worker, by its address                        every ordinary page
//   2. a module worker of one line that imports that address  frames whose origin is opaque: sandbox="allow-scripts"
//   3. the page itself                                        where no worker may run; it stands still during a run
//
// A page that is one file holds the worker's text: rung 1 is then a blob of it, rung 2 the text as a data: address.

import { addressOf, fetchFile, isOneFile } from "../ground/files.js";

/** @typedef {(data: any) => void} Listener */
/** @typedef {{postMessage(message: object): void, close(): void}} Port */
/** @typedef {{inPage: boolean, open(heard: Listener, broken: (why: string) => void): Promise<Port>}} Rung */

const WORKER = `web/${WORKER_FILE}`;
const SCRIPT = "text/javascript";

/** @param {string} script the whole worker, or one line that imports it */
const asData = (script) => `data:${SCRIPT},${encodeURIComponent(script)}`;

/** @returns {Promise<string>} */
async function workerText() {
  return (await fetchFile(WORKER)).text();
}

/** @type {() => Promise<string>} */
const blobOfWorker = async () => URL.createObjectURL(new Blob([await workerText()], { type: SCRIPT }));

/** @param {() => string | Promise<string>} address @returns {Rung} */
function workerAt(address) {
  return {
    inPage: false,
    async open(heard, broken) {
      const worker = new Worker(await address(), { type: "module", name: "swing-leg" });
      worker.addEventListener("message", ({ data }) => heard(data));
      worker.addEventListener("messageerror", () => heard({ problem: "a message from Python could not be read. Try again." }));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        broken(event.message ?? "");
      });
      return { postMessage: (message) => worker.postMessage(message), close: () => worker.terminate() };
    },
  };
}

/** Each message is a task of its own, so the page can draw between two runs. @type {Rung} */
const page = {
  inPage: true,
  async open(heard) {
    /** @type {typeof import("./worker.js")} */
    const { serve } = await import(isOneFile() ? await blobOfWorker() : addressOf(WORKER));
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", ({ data }) => heard(data));
    serve(port2);
    port1.start();
    port2.start();
    return port1;
  },
};

/** @returns {Rung[]} */
function ladder() {
  if (typeof Worker === "undefined") return [page];
  if (isOneFile()) return [workerAt(blobOfWorker), workerAt(async () => asData(await workerText())), page];
  const address = addressOf(WORKER);
  const byImport = workerAt(() => asData(`import ${JSON.stringify(address)};`));
  // An opaque origin has no address of its own: asking would only put an error on the console.
  return self.origin === "null" ? [byImport, page] : [workerAt(() => address), byImport, page];
}

/** One Python, wherever it may run. */
export class Place {
  #rungs = ladder();
  /** @type {Port | undefined} */
  #port;
  /** @type {object | undefined} the first message, which each rung gets anew */
  #first;
  #spoken = false;
  #closed = false;
  inPage = false;

  /**
   * @param {Listener} heard
   * @param {(reason: string, detail: string) => void} failed no rung holds; or the one that did has broken
   */
  constructor(heard, failed) {
    this.heard = heard;
    this.failed = failed;
    void this.#climb("");
  }

  /** @param {string} why the rung before this one did not hold */
  async #climb(why) {
    const rung = this.#rungs.shift();
    if (!rung) return this.failed("its worker (worker.js) did not arrive or does not run in this browser. Reload the page; if that does not help, use another browser.", why);
    this.inPage = rung.inPage;
    /** @type {Port | undefined} */
    let mine;
    let broken = false;
    const here = () => !this.#closed && !broken;
    const fall = (/** @type {string} */ reason) => {
      if (!here()) return;
      broken = true;
      mine?.close();
      if (this.#spoken) this.failed("its worker has broken down. Try again.", reason);
      else void this.#climb(reason);
    };
    try {
      mine = await rung.open((data) => {
        if (!here()) return;
        this.#spoken = true;
        this.heard(data);
      }, fall);
    } catch (error) {
      return fall(String(error));
    }
    if (!here()) return mine.close();
    this.#port = mine;
    if (this.#first) mine.postMessage(this.#first);
  }

  /** @param {object} message the first one starts Python */
  postMessage(message) {
    this.#first ??= message;
    this.#port?.postMessage(message);
  }

  /** Nothing is heard from here any more. */
  close() {
    this.#closed = true;
    this.#port?.close();
  }
}
