// What all checks share: the form around the question, the verdict, the reasons. The static check is read, not changed:
// the form is made of copies, and the original comes back when the page goes.

import { recall, remember } from "../ground/answers.js";
import { html } from "../ground/dom.js";
import { withUnit } from "../ground/words.js";

/** @import { Kept } from "../ground/answers.js" */
/**
 * @typedef {object} Verdict
 * @property {boolean | null} right null where there is no right and wrong
 * @property {string} title said first, and spoken
 * @property {string} said what is kept of the answer; "" keeps nothing
 * @property {Node[]} [spoken] more to be spoken
 * @property {Node[]} [more] to be read, not spoken at once
 */
/** @typedef {Verdict | string | null} Grade a string is a request to the reader; null: nothing to say */
/**
 * @typedef {object} Form
 * @property {(Node | string)[]} fields
 * @property {string} [action] the words on the button that asks for the verdict, if there is any
 * @property {() => Grade | Promise<Grade>} [grade]
 * @property {HTMLElement[]} [buttons] further ones
 */
/** @typedef {ReturnType<typeof openShell>} Shell */

const MARKS = { yes: "✓", no: "✗", kept: "•" };

/**
 * @param {HTMLElement} root the <knee-check>
 * @param {string} id unique on the page
 * @param {AbortSignal} signal aborted when the check leaves the page
 */
export function openShell(root, id, signal) {
  const original = [...root.childNodes];
  const copy = /** @type {HTMLElement} */ (root.cloneNode(true));
  signal.addEventListener("abort", () => root.replaceChildren(...original));
  /** @param {string} selector */
  const all = (selector) => /** @type {HTMLElement[]} */ ([...copy.querySelectorAll(selector)]);
  /** @param {string} selector */
  const copied = (selector) => copiesOf(copy.querySelector(selector));
  const name = root.dataset.name ?? "";
  // A second copy goes onto the page, since the reasons are read from the first.
  const details = all(".kd-check-answer").map((answer) => /** @type {HTMLElement} */ (answer.cloneNode(true)));
  const lines = all(".kd-check-reasons > p");
  const status = html("div", { class: "kd-check-status", role: "status" });
  const reasons = html("div", { class: "kd-check-feedback" });
  const last = html("p", { class: "kd-check-last" });

  /** Say something that everybody sees, or nothing any more. @param {...(Node | string)} words */
  const tell = (...words) => {
    status.replaceChildren(...(words.length ? [html("p", {}, ...words)] : []));
    reasons.replaceChildren();
  };
  /** @param {Verdict} verdict */
  const show = ({ right, title, said, spoken = [], more = [] }) => {
    last.remove();
    status.replaceChildren(verdictLine(right, title), ...spoken);
    reasons.replaceChildren(...more, ...copied(".kd-check-explanation"));
    if (said) remember(name, said, right);
  };
  /** Put a form in place of the static question. @param {Form} form */
  const open = ({ fields, action, grade, buttons = [] }) => {
    const question = html("legend", { class: "kd-check-question" }, ...copied(".kd-check-question"));
    const go = html("button", { class: "kd-button kd-play" }, action ?? "");
    const row = html("div", { class: "kd-predict-row" }, ...(action ? [go] : []), ...buttons);
    const form = html("form", { class: "kd-check-form" }, html("fieldset", {}, question, ...fields), row);
    let grading = false; // the model may take its time: who presses twice asks once
    // Not on submit, which some frames forbid: Enter presses this button as well.
    go.addEventListener("click", async (event) => {
      event.preventDefault();
      if (grading || !grade) return;
      grading = true;
      const verdict = await grade();
      grading = false;
      if (signal.aborted || verdict === null) return;
      if (typeof verdict === "string") tell(verdict);
      else show(verdict);
    }, { signal });
    form.addEventListener("input", () => tell(), { signal });
    const earlier = grade && recall(name);
    if (earlier) last.append(lastWords(earlier));
    root.replaceChildren(...all(".kd-check-kind"), form, status, reasons, ...(earlier ? [last] : []), ...details);
    root.dataset.state = "open";
  };
  return {
    root,
    id,
    name,
    facts: JSON.parse(root.dataset.facts ?? "{}"),
    signal,
    details,
    status,
    all,
    tell,
    show,
    open,
    /** The question's items, as nodes and as words. */
    items: all(".kd-check-items > li").map((item) => ({ nodes: copiesOf(item), words: wordsOf(item) })),
    /** The lines of the explained answer. */
    lines,
    /** The reason given for an item, as nodes. @param {number} number */
    why: (number) => copiesOf(lines[number]?.querySelector(".kd-check-why")),
  };
}

/** @param {Kept} kept */
function lastWords({ said, right }) {
  const verdict = right === null ? "" : right ? " That was right." : " That was not right.";
  return `Last time you answered: ${said}.${verdict}`;
}

/** @param {boolean | null} right @param {string} title */
function verdictLine(right, title) {
  const how = right === null ? "kept" : right ? "yes" : "no";
  const mark = html("span", { class: "kd-check-mark", "aria-hidden": "true" }, MARKS[how]);
  return html("p", { class: "kd-check-verdict", "data-right": how }, mark, html("span", {}, title));
}

/**
 * A row of the reasons: what it is about, whether it was right, why.
 * @param {boolean | null} right
 * @param {string} title
 * @param {(Node | string)[]} why
 */
export const reasonRow = (right, title, why = []) => html("li", {}, verdictLine(right, title), html("p", {}, ...why));

/** @param {...Node} rows */
export const reasonRows = (...rows) => html("ul", { class: "kd-check-rows" }, ...rows);

/**
 * The verdict over several answers.
 * @param {boolean[]} good
 * @param {Node[]} rows the reason for each
 * @returns {Verdict}
 */
export function scoreOf(good, rows) {
  const count = good.filter(Boolean).length;
  const right = count === good.length;
  const said = right ? `All ${count} right` : `${count} of ${good.length} right`;
  return { right, title: `${said}.`, said, more: [reasonRows(...rows)] };
}

/** @param {Element | null | undefined} element */
const copiesOf = (element) => [...(element?.childNodes ?? [])].map((node) => node.cloneNode(true));

/** @param {Element | null | undefined} element */
export const wordsOf = (element) => (element?.textContent ?? "").trim().replace(/\s+/g, " ");

/** As the page prints it: no decimals from 10 on, else one. @param {number} value @param {string} unit */
export function amountOf(value, unit) {
  const whole = Math.abs(value) >= 10 || Number.isInteger(value);
  return withUnit(value.toFixed(whole ? 0 : 1).replace("-", "−"), unit);
}

/** @param {string} words */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
