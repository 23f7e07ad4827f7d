// A number to type. How near counts is said before; which way it was off is said after.

import { html } from "../ground/dom.js";
import { readNumber } from "../ground/read-number.js";
import { amountOf } from "./shell.js";

/** @import { Shell } from "./shell.js" */

/** Letters of an answer that we cannot read, to say it again. */
const MOST = 30;

/** @param {Shell} shell */
export function buildNumber({ facts, id, all, open }) {
  const { value, tolerance, unit, asked = "" } = facts;
  const near = amountOf(tolerance, unit);
  const hint = html("p", { class: "kd-check-hint", id: `${id}-hint` }, `Within ${near} counts.`);
  if (asked === "thigh") hint.append(" In front of the dotted line counts as plus, behind it as minus.");
  // Not of type "number": in that one a browser drops a comma without a word. The keys of "decimal" have no minus.
  const kind = { type: "text", autocomplete: "off", translate: "no", inputmode: asked === "knee" ? "decimal" : null };
  const input = html("input", { class: "kd-check-number", id: `${id}-number`, "aria-describedby": hint.id, ...kind });
  const label = html("label", { for: input.id }, "Your answer");
  const line = html("div", { class: "kd-check-line" }, label, html("span", { class: "kd-check-amount" }, input, " ", unit));

  open({
    fields: [...all("figure"), line, hint],
    action: "Check my answer",
    grade: () => {
      if (!input.value.trim()) return "Type a number.";
      const said = readNumber(input.value, unit);
      if (typeof said === "string") return `“${input.value.trim().slice(0, MOST)}” ${said}. Type it like ${asked === "thigh" ? "−31.5" : "31.5"}.`;
      const off = Math.abs(said - value);
      const right = off <= tolerance + 1e-9;
      const title = right ? `Right: ${amountOf(value, unit)}.` : `Not within ${near}. The answer is ${amountOf(value, unit)}.`;
      const how = off < 0.05 ? "You hit it exactly." : `Yours is ${amountOf(off, unit)} too ${said > value ? "large" : "small"}.`;
      return { right, title, said: amountOf(said, unit), spoken: [html("p", {}, how)] };
    },
  });
}
