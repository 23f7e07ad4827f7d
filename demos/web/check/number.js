// A number to type. How near counts is said before; which way it was off is said after.

import { html } from "../ground/dom.js";

/** @param {import("./shell.js").Shell} shell */
export function buildNumber(shell) {
  const { facts, id } = shell;
  const { value, tolerance, unit, asked = "" } = facts;
  const space = unit === "°" || !unit ? "" : " ";
  const amount = (/** @type {number} */ number) => `${rounded(number)}${space}${unit}`;
  const hint = html("p", { class: "kd-check-hint", id: `${id}-hint` }, `Within ${amount(tolerance)} counts.`);
  if (asked === "thigh") hint.append(" In front of the dotted line counts as plus, behind it as minus.");
  const kind = { type: "number", step: "any", required: true, inputmode: asked === "knee" ? "numeric" : null };
  const input = html("input", { class: "kd-check-number", id: `${id}-number`, "aria-describedby": `${id}-hint`, ...kind });
  const label = html("label", { for: `${id}-number` }, "Your answer");
  const line = html("div", { class: "kd-check-line" }, label, input, html("span", {}, unit));
  const figures = shell.all("figure");

  shell.open({
    fields: [...figures, line, hint],
    action: "Check my answer",
    grade: () => {
      const said = input.valueAsNumber;
      if (Number.isNaN(said)) return "Type a number.";
      const off = said - value;
      const good = Math.abs(off) <= tolerance + 1e-9;
      const title = good ? `Right: ${amount(value)}.` : `Not within ${amount(tolerance)}. The answer is ${amount(value)}.`;
      const how = Math.abs(off) < 0.05 ? "You hit it exactly." : `Yours is ${amount(Math.abs(off))} too ${off > 0 ? "large" : "small"}.`;
      return { right: good, title, said: amount(said), spoken: [html("p", {}, how)] };
    },
  });
}

/** As the page prints it: no decimals from 10 on, else one. @param {number} number */
function rounded(number) {
  const whole = Math.abs(number) >= 10 || Number.isInteger(number);
  return number.toFixed(whole ? 0 : 1).replace("-", "−");
}
