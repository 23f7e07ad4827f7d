// One right choice or several; or, with `keep`, an answer that is neither right nor wrong and only kept.

import { recall } from "../ground/answers.js";
import { reasonRow, reasonRows } from "./shell.js";
import { choice, html } from "../ground/dom.js";

/** @import { Shell } from "./shell.js" */

const APART = " · ";
const KEPT = "Your answer is kept on this device. You will meet it again.";

/** @param {Shell} shell */
export function buildChoice({ facts, id, name, items, lines, why, open }) {
  const { keep = false, several = false, compare = "" } = facts;
  const right = lines.map((line) => line.dataset.right === "yes");
  const kept = keep ? recall(name)?.said : undefined;
  const inputs = items.map(({ words }, value) =>
    html("input", { type: several ? "checkbox" : "radio", name: `${id}-choice`, value, checked: words === kept }),
  );

  const grade = () => {
    const chosen = inputs.map((input) => input.checked);
    if (!chosen.includes(true)) return several ? "Choose at least one." : "Choose one answer first.";
    const said = items.flatMap(({ words }, number) => (chosen[number] ? [words] : [])).join(APART);
    const beside = compare ? [besideEarlier(compare, said)] : [];
    if (keep) return { right: null, title: KEPT, said, spoken: beside };
    const good = right.every((isRight, number) => isRight === chosen[number]);
    if (several) return { right: good, title: good ? "Right." : "Not quite.", said, spoken: beside, more: [everyReason(chosen)] };
    const best = right.indexOf(true);
    const instead = good ? [] : [html("p", {}, html("strong", {}, `Right is: ${items[best].words}. `), ...why(best))];
    const spoken = [html("p", {}, ...why(chosen.indexOf(true)))];
    return { right: good, title: good ? "Right." : "Not right.", said, spoken, more: [...instead, ...beside] };
  };
  /** @param {boolean[]} chosen */
  const everyReason = (chosen) =>
    reasonRows(...items.map(({ words }, number) => {
      const well = right[number] === chosen[number];
      const truth = right[number] ? "true" : "not true";
      const marked = chosen[number] ? "you marked it" : "you did not mark it";
      return reasonRow(well, `${words}: ${truth}, ${well ? "and" : "but"} ${marked}.`, why(number));
    }));
  const fields = items.map(({ nodes }, number) => choice(inputs[number], ...nodes));
  open({ fields, action: keep ? "Keep my answer" : "Check my answer", grade });
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
