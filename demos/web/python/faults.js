// What can go wrong on Python's way into the page: what happened, and what to do. docs/notes.md lists when each is said.

/** A fault in words for the reader, which end the sentence "Python could not start: …". */
export class Problem extends Error {
  /** @param {string} words @param {boolean} [again] whether trying again can help @param {unknown} [cause] */
  constructor(words, again = true, cause) {
    super(words, { cause });
    this.again = again;
  }
}

const NEWER = "Please use a newer browser.";

/** No answer at all. @param {string} name @param {unknown} cause */
export function unreachable(name, cause) {
  const happened = globalThis.navigator?.onLine === false ? "this device has no network." : `the file ${name} could not be fetched.`;
  return new Problem(`${happened} Try again when the network is there.`, true, cause);
}

/** A page of the kit without its neighbour. @param {unknown} cause */
export const notBeside = (cause) =>
  new Problem("python.js, the file of the clinic kit that holds Python, was not found. Copy the whole folder of the kit, or open clinic-kit.html, which holds everything.", true, cause);

/** @param {string} name @param {number} status of an answer that is not the file */
export function refused(name, status) {
  const told = (/** @type {string} */ words) => new Problem(words.replace("#", `${name} (status ${status})`));
  if ([401, 403, 407, 451].includes(status)) return told("the server, or a filter on the way, refuses the file #. Ask whoever runs this network to let it through.");
  if (status === 404 || status === 410) return told("the file # is missing on the server. The site may be newer than this page: reload it.");
  if (status === 429 || status >= 500) return told("the server is busy or out of order: it did not give the file #. Wait a minute, then try again.");
  return told("the server did not give the file #. Try again.");
}

/** @param {string} name */
export const page = (name) => new Problem(`a web page came in place of the file ${name}. If this network wants you to sign in, do so; then try again.`);

/** @param {string} name @param {string} share */
export const cut = (name, share) => new Problem(`the file ${name} did not arrive complete (${share} MB). Try again.`);

/** @param {string} name */
export const damaged = (name) => new Problem(`the file ${name} arrived damaged. Try again. If that does not help, something on the way alters it: use another network.`);

/** @param {string} name */
export const partDamaged = (name) => new Problem(`a part of this file is damaged (${name}). Copy or download the file again.`, false);

/** @param {unknown} cause */
export const forbidden = (cause) =>
  new Problem("the rules of this page forbid WebAssembly, which Python needs. Whoever runs the page can allow it: 'wasm-unsafe-eval'.", false, cause);

/** @param {string} name @param {unknown} cause */
export const ruledOut = (name, cause) =>
  new Problem(`the rules of this page (its Content-Security-Policy) forbid the file ${name}. Whoever runs the page can allow it.`, false, cause);

export const noWebAssembly = () => new Problem(`this browser has no WebAssembly, or its settings forbid it. Allow it, or use a newer browser.`, false);

/** @param {string} name @param {unknown} cause */
export const tooOld = (name, cause) => new Problem(`this browser cannot run the file ${name}, though it arrived sound. ${NEWER}`, false, cause);

/** @param {unknown} cause */
export const noMemory = (cause) => new Problem("this device has no memory left for it. Close other tabs and programs, then try again.", true, cause);

/** @param {unknown} cause */
export const unexpected = (cause) => new Problem("something unexpected happened in Python. Try again, or reload the page.", true, cause);

/** Any error as a fault. @param {unknown} error @returns {Problem} */
export function problemOf(error) {
  if (error instanceof Problem) return error;
  const isFull = /MemoryError|out of memory|allocat|array length/i.test(String(error));
  return isFull ? noMemory(error) : unexpected(error);
}
