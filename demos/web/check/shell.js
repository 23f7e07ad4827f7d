// What all checks share: the form around the question, the verdict, the reasons. The static check is read, not changed:
// the form is made of copies, and the original comes back when the page goes.

import { recall, remember } from "../ground/answers.js";
import { html } from "../ground/dom.js";

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
 * @property {string} action the words on the button
 * @property {() => Grade | Promise<Grade>} grade
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
  const one = (selector) => all(selector)[0] ?? null;
  const name = root.dataset.name ?? "";
  // A second copy goes onto the page, since the reasons are read from the first.
  const details = /** @type {HTMLElement | null} */ (one(".kd-check-answer")?.cloneNode(true) ?? null);
  const status = html("div", { class: "kd-check-status", role: "status" });
  const reasons = html("div", { class: "kd-check-feedback" });
  const spoken = html("p", { class: "kd-visually-hidden", role: "status" });
  const last = html("p", { class: "kd-check-last" });

  const clear = () => {
    status.replaceChildren();
    reasons.replaceChildren();
  };
  /** @param {Verdict} verdict */
  const show = ({ right, title, said, spoken: first = [], more = [] }) => {
    last.remove();
    status.replaceChildren(verdictLine(right, title), ...first);
    reasons.replaceChildren(...more, ...explanation());
    if (said) remember(name, said, right);
  };
  const explanation = () => copiesOf(one(".kd-check-explanation"));
  return {
    root,
    id,
    name,
    kind: root.dataset.kind ?? "",
    facts: JSON.parse(root.dataset.facts ?? "{}"),
    signal,
    details,
    all,
    one,
    clear,
    show,
    status,
    /** Say something that everybody sees. @param {...(Node | string)} words */
    tell(...words) {
      status.replaceChildren(html("p", {}, ...words));
      reasons.replaceChildren();
    },
    /** Say something that can be seen anyway. @param {string} words */
    announce(words) {
      spoken.textContent = words;
    },
    /** The question's items, each as nodes. */
    items: () => all(".kd-check-items > li"),
    /** The reason given for an item, as nodes. @param {number} number */
    why: (number) => copiesOf(all(".kd-check-reasons > p")[number]?.querySelector(".kd-check-why")),
    /**
     * Put the form in place of the static question.
     * @param {Form} form
     */
    open({ fields, action, grade, buttons = [] }) {
      const question = html("legend", { class: "kd-check-question" }, ...copiesOf(one(".kd-check-question")));
      const go = html("button", { class: "kd-button kd-play" }, action);
      const row = html("div", { class: "kd-predict-row" }, go, ...buttons);
      const form = html("form", { class: "kd-check-form" }, html("fieldset", {}, question, ...fields), row);
      let grading = false; // the model may take its time: who presses twice asks once
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (grading) return;
        grading = true;
        const verdict = await grade();
        grading = false;
        if (signal.aborted || verdict === null) return;
        if (typeof verdict !== "string") return show(verdict);
        status.replaceChildren(html("p", {}, verdict));
        reasons.replaceChildren();
      }, { signal });
      form.addEventListener("input", clear, { signal });
      const earlier = recall(name);
      if (earlier) last.append(lastWords(earlier));
      const after = [...(earlier ? [last] : []), ...(details ? [details] : [])];
      root.replaceChildren(...all(".kd-check-kind"), form, status, reasons, spoken, ...after);
      root.dataset.state = "open";
    },
  };
}

/** @param {import("../ground/answers.js").Kept} kept */
function lastWords({ said, right }) {
  const verdict = right === null ? "" : right ? " That was right." : " That was not right.";
  return `Last time you answered: ${said}.${verdict}`;
}

/**
 * @param {boolean | null} right
 * @param {string} title
 */
export function verdictLine(right, title) {
  const how = right === null ? "kept" : right ? "yes" : "no";
  const mark = html("span", { class: "kd-check-mark", "aria-hidden": "true" }, MARKS[how]);
  return html("p", { class: "kd-check-verdict", "data-right": how }, mark, html("span", {}, title));
}

/**
 * A row of the reasons: what it is about, whether it was right, why.
 * @param {boolean | null} right
 * @param {string} title
 * @param {Node[]} why
 */
export function reasonRow(right, title, why) {
  return html("li", {}, verdictLine(right, title), html("p", {}, ...why));
}

/** @param {Element | null | undefined} element */
export function copiesOf(element) {
  return element ? [...element.childNodes].map((node) => node.cloneNode(true)) : [];
}

/** @param {Element | null | undefined} element */
export function wordsOf(element) {
  return (element?.textContent ?? "").trim().replace(/\s+/g, " ");
}

/** @param {number} count @param {number} all */
export function score(count, all) {
  return count === all ? `All ${all} right.` : `${count} of ${all} right.`;
}

/** @param {string} words */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
