// How far a reader is with a lesson: which of its checks are answered, and how many of them right.

/** @import { Kept } from "../ground/answers.js" */
/**
 * @typedef {object} Course the platform that has opened this lesson
 * @property {string} kept what it has kept of this reader; "" at first
 * @property {number} most letters that it keeps
 * @property {(state: string, progress: Progress) => boolean | Promise<boolean>} tell false where it does not take it
 * @property {(going: boolean) => Promise<boolean> | void} leave the last word, false where it is not taken; `going` where the page does not wait for it
 * @property {string} [returnTo] where a reader hands in: the page to go to afterwards, or ""
 */

/**
 * @typedef {object} Progress
 * @property {number} asked how many checks wait for an answer; lists to tick are none
 * @property {number} answered how many of them have one
 * @property {number} graded how many can be right or not
 * @property {number} right how many are
 * @property {boolean} ended whether the reader has been at the end of the lesson
 * @property {boolean} done at the end, and all answered
 */

/**
 * @param {Iterable<HTMLElement>} checks the <knee-check>s of the page
 * @param {(name: string) => Kept | null} recall
 * @param {boolean} ended
 * @returns {Progress}
 */
export function progressOf(checks, recall, ended) {
  const asking = [...checks].filter(({ dataset }) => dataset.kind !== "list");
  const kept = asking.map(({ dataset }) => recall(dataset.name ?? ""));
  const answered = kept.filter(Boolean).length;
  const graded = asking.filter(({ dataset }) => !JSON.parse(dataset.facts ?? "{}").keep).length;
  const right = kept.filter((one) => one?.right).length;
  return { asked: asking.length, answered, graded, right, ended, done: ended && answered === asking.length };
}

/** The share of right answers, from 0 to 1; null for a lesson in which nothing is right or wrong. @param {Progress} progress */
export const scoreOf = ({ graded, right }) => (graded ? right / graded : null);

/** @param {Progress} progress */
export function progressWords({ asked, answered, graded, right, ended, done }) {
  const checks = `${answered} of ${asked} questions answered${graded && answered ? `, ${right} right` : ""}`;
  if (done) return `Done: ${checks}.`;
  return `${checks[0].toUpperCase()}${checks.slice(1)}.${ended ? "" : " Read to the end, too."}`;
}

/**
 * Answers as a platform keeps them, in at most so many letters: where room is short, long answers lose their ends.
 * @param {{ended: boolean, answers: Record<string, string>, [more: string]: unknown}} state
 * @param {number} most
 */
export function pack(state, most) {
  for (let letters = most; ; letters = Math.floor(letters / 2)) {
    const answers = Object.fromEntries(Object.entries(state.answers).map(([id, text]) => {
      const { said, right } = JSON.parse(text);
      return [id, JSON.stringify({ said: said.slice(0, letters), right })];
    }));
    const text = JSON.stringify({ ...state, answers });
    if (text.length <= most || !letters) return text;
  }
}

/** What `pack` has written; a fresh start from anything else. @param {string} text @returns {{ended: boolean, answers: Record<string, string>, [more: string]: unknown}} */
export function unpackState(text) {
  try {
    const { answers, ended, ...more } = JSON.parse(text);
    return { ...more, ended: ended === true, answers: Object.fromEntries(Object.entries(answers).filter(([, one]) => typeof one === "string")) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { ended: false, answers: {} };
    throw error;
  }
}
