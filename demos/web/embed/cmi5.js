// cmi5: the platform names, in the address that it opens, a store to which statements are sent (xAPI). The library makes
// them by cmi5's rules; they are sent here, so that they outlast the page.

import Cmi5 from "@xapi/cmi5";
import { scoreOf } from "./progress.js";

/** @import { Course, Progress } from "./progress.js" */
/** @typedef {{id: string, verb: {id: string, display: Record<string, string>}}} Statement */

const STATE = "suspendData"; // Open edX keeps no other
const VERSION = "1.0.3";
/** What a browser still sends for a page that is being left. */
const MOST_LETTERS = 50_000;
/** Where the platform sets no limit. */
const MASTERY = 0.5;

class Session extends Cmi5 {
  /** @type {Statement[]} */
  #waiting = [];
  /** @type {Promise<void>} */
  #last = Promise.resolve();

  /** The library's way to send. Its verbs are named in en-US; Open edX looks for en. @param {Statement} statement */
  async sendXapiStatement({ verb, ...statement }) {
    const { display } = verb;
    this.#waiting.push({ ...statement, verb: { ...verb, display: { ...display, en: display["en-US"] } } });
  }

  /**
   * All statements that wait, in their order: one after the other, as some platforms hear no other way; from a page that
   * goes, which can wait for none, in one request. What is not taken waits on.
   * @param {boolean} [going]
   */
  flush(going = false) {
    if (going) return this.#waiting.length ? this.#ask("statements", "POST", this.#waiting.splice(0)) : Promise.resolve();
    this.#last = this.#last.catch(() => {}).then(() => this.#send());
    return this.#last;
  }

  async #send() {
    for (let next; (next = this.#waiting.shift());) {
      const statement = next;
      await this.#ask(`statements?statementId=${statement.id}`, "PUT", statement).catch((error) => {
        this.#waiting.unshift(statement);
        throw error;
      });
    }
  }

  /** @param {object} state */
  keep(state) {
    const { activityId, actor, registration } = this.launchParameters;
    const place = new URLSearchParams({ activityId, agent: JSON.stringify(actor), registration, stateId: STATE });
    return this.#ask(`activities/state?${place}`, "PUT", state);
  }

  /** What `keep` kept, if anything. */
  async kept() {
    const { activityId, actor: agent, registration } = this.launchParameters;
    return (await this.xapi.getState({ agent, activityId, registration, stateId: STATE }).catch(() => null))?.data ?? {};
  }

  /** @param {string} path @param {string} method @param {object} body */
  async #ask(path, method, body) {
    const headers = { Authorization: `Basic ${this.getAuthToken()}`, "X-Experience-API-Version": VERSION, "Content-Type": "application/json" };
    const address = this.launchParameters.endpoint.replace(/\/?$/, "/") + path;
    const response = await fetch(address, { method, headers, body: JSON.stringify(body), keepalive: true });
    if (!response.ok) throw new TypeError(`${response.status} from ${address}`);
  }
}

/** The course that opened this page, or null where none did by cmi5. Rejects where it does not let the page in. @returns {Promise<Course | null>} */
export async function openCmi5() {
  if (!Cmi5.isCmiAvailable) return null;
  const session = new Session();
  await session.initialize();
  await session.flush();
  const { masteryScore, launchMode, returnURL = "" } = session.launchData;
  const before = await session.kept();
  const records = launchMode === "Normal";
  const once = { completed: before.completed === true, passed: before.passed === true };
  const taken = { ...once }; // what the platform has: only that need not be told again
  let judged = once.passed; // at most one verdict a session, and one pass for all
  let last = /** @type {Progress | null} */ (null);
  let kept = String(before.state ?? "");
  let ended = false;

  /** @param {number} score */
  const judge = async (score) => {
    judged = true;
    once.passed = score >= Number(masteryScore ?? MASTERY);
    await (once.passed ? session.pass({ scaled: score }) : session.fail({ scaled: score }));
  };
  /** Send all that waits, then keep what was taken; a page that goes cannot wait. Whether all of it arrived. @param {boolean} [going] */
  const settle = (going = false) => {
    const told = session.flush(going).then(() => void Object.assign(taken, once));
    const keep = (/** @type {typeof once} */ what) => (records ? session.keep({ state: kept, ...what }) : undefined);
    return Promise.all([told, going ? keep(once) : told.catch(() => {}).then(() => keep(taken))]).then(() => true, () => false);
  };
  return {
    kept,
    most: MOST_LETTERS,
    returnTo: returnURL,
    async tell(state, progress) {
      if (!records) return true;
      [kept, last] = [state, progress];
      if (progress.done && !once.completed) {
        once.completed = true;
        await session.complete();
      }
      if (progress.done && !judged && scoreOf(progress) === 1) await judge(1);
      return settle();
    },
    leave(going) {
      const score = last && scoreOf(last);
      const verdict = last?.done && !judged && score !== null;
      if (verdict) void judge(score);
      if (!ended) void session.terminate(); // else it was not taken the first time
      ended = true;
      return settle(going);
    },
  };
}
