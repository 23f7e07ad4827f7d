// Differences between two texts as a reader sees them.

import { html } from "../ground/dom.js";

/** Differences, a line each: what goes, what comes, and what stands around them. @param {string} patch */
export function linesOf(patch) {
  const lines = patch.split("\n").filter((line) => line && !/^(\+\+\+|\\)/.test(line));
  return html("pre", { class: "kd-diff", tabindex: 0, role: "region", "aria-label": "The change, line by line" }, ...lines.flatMap((line) => {
    const tag = line.startsWith("---") || line.startsWith("@@") ? "span" : line.startsWith("-") ? "del" : line.startsWith("+") ? "ins" : "span";
    const at = /^@@ -(\d+)/.exec(line);
    return [html(tag, {}, at ? `line ${at[1]}` : line.replace(/^--- /, "")), "\n"];
  }));
}
