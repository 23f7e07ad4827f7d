// One right choice or several; or, with `keep`, an answer that is neither right nor wrong and only kept.

import { recall } from "../ground/answers.js";
import { copiesOf, reasonRow, wordsOf } from "./shell.js";
import { html } from "../ground/dom.js";

const APART = " · ";

/** @param {import("./shell.js").Shell} shell */
export function buildChoice(shell) {
  const { facts, id, name } = shell;
  const { keep = false, several = false, compare = "" } = facts;
  const texts = shell.items().map(wordsOf);
  const right = shell.all(".kd-check-reasons > p").map((line) => line.dataset.right === "yes");
  const kept = keep ? recall(name)?.said : undefined;
  const inputs = texts.map((text, value) =>
    html("input", { type: several ? "checkbox" : "radio", name: `${id}-choice`, value, required: !several, checked: text === kept }),
  );
  const labels = shell.items().map((item, number) => {
    return html("label", { class: "kd-choice" }, inputs[number], html("span", {}, ...copiesOf(item)));
  });

  const grade = () => {
    const chosen = inputs.map((input) => input.checked);
    if (!chosen.includes(true)) return "Choose at least one.";
    const said = texts.filter((_, number) => chosen[number]).join(APART);
    const beside = compare ? [besideEarlier(compare, said)] : [];
    if (keep) return { right: null, title: keptWords(), said, spoken: beside };
    const good = right.every((isRight, number) => isRight === chosen[number]);
    if (several) return { right: good, title: good ? "Right." : "Not quite.", said, spoken: beside, more: [everyReason(chosen)] };
    const best = right.indexOf(true);
    const instead = good ? [] : [html("p", {}, html("strong", {}, `Right is: ${texts[best]}. `), ...shell.why(best))];
    const why = html("p", {}, ...shell.why(chosen.indexOf(true)));
    return { right: good, title: good ? "Right." : "Not right.", said, spoken: [why], more: [...instead, ...beside] };
  };
  /** @param {boolean[]} chosen */
  const everyReason = (chosen) =>
    html("ul", { class: "kd-check-rows" }, ...texts.map((text, number) => {
      const well = right[number] === chosen[number];
      const truth = right[number] ? "true" : "not true";
      const marked = chosen[number] ? "you marked it" : "you did not mark it";
      return reasonRow(well, `${text}: ${truth}, ${well ? "and" : "but"} ${marked}.`, shell.why(number));
    }));
  shell.open({ fields: labels, action: keep ? "Keep my answer" : "Check my answer", grade });
}

function keptWords() {
  return "Your answer is kept on this device. You will meet it again.";
}

/**
 * What the reader said before the lessons, beside what they say now.
 * @param {string} earlier the name of that question
 * @param {string} now
 */
function besideEarlier(earlier, now) {
  const before = recall(earlier)?.said ?? "you did not answer this question";
  const row = (/** @type {string} */ when, /** @type {string} */ said) => html("div", {}, html("dt", {}, when), html("dd", {}, said));
  return html("dl", { class: "kd-check-compare" }, row("At the start", before), row("Today", now));
}
