// A plain field for text, in the editor's place: until that has come, and where it cannot come.

import { html, set } from "../ground/dom.js";

/** @import { Editor, Wishes } from "./types.js" */

/** @param {HTMLElement} place @param {Wishes} wishes @returns {Editor} */
export function buildArea(place, { label, changed, run, leave }) {
  const leaves = new AbortController();
  const told = html("p", { id: `${place.id}-told`, hidden: true });
  const area = html("textarea", { class: "kd-hood-area", rows: 18, spellcheck: "false", autocapitalize: "off", autocomplete: "off", wrap: "off", translate: "no", "aria-label": label });
  area.addEventListener("input", () => changed(area.value), { signal: leaves.signal });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  }, { signal: leaves.signal });
  place.replaceChildren(area, told);
  const write = (/** @type {string} */ text) => {
    if (area.value !== text) area.value = text;
  };
  return {
    open: (_, text) => write(text),
    write,
    tell(name, words, line) {
      set(area, { "aria-label": name, "aria-invalid": String(line !== null), "aria-describedby": words ? told.id : null });
      told.textContent = words;
    },
    go(line) {
      const from = area.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
      area.setSelectionRange(from, from);
      area.focus();
    },
    end: () => leaves.abort(),
  };
}
