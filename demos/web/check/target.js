// Hit a number with a demo on the same page. Once started, every finished run is a try; what comes in one gesture is one try.

import { html } from "../ground/dom.js";
import { reasonRow } from "./shell.js";

/** A row of key presses, or a second pull at the slider right after the first, is one gesture. As in controls.js. */
const SETTLED_MS = 1200;

/** @param {import("./shell.js").Shell} shell */
export function buildTarget(shell) {
  const { facts, signal, one, root } = shell;
  const { demo: name, metric, target, tolerance, tries, unit } = facts;
  const demo = document.querySelector(`swing-demo[name="${name}"]`);
  const space = unit === "°" || !unit ? "" : " ";
  const amount = (/** @type {number} */ value) => `${value.toFixed(Math.abs(value) >= 10 || Number.isInteger(value) ? 0 : 1)}${space}${unit}`;
  const rows = html("ul", { class: "kd-check-rows" });
  /** Stands at the demo while the tries last: the check itself may be out of sight. */
  const note = html("div", { class: "kd-check-note" });
  const noteWords = html("p", { role: "status" });
  const back = html("button", { type: "button", class: "kd-button" }, "Back to the question");
  back.addEventListener("click", () => {
    root.scrollIntoView({ block: "start" });
    root.querySelector("button")?.focus({ preventScroll: true });
  }, { signal });
  note.append(noteWords, back);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let settling;
  let tried = 0;
  /** What the last run was asked with. */
  let last = "";
  let running = false;
  signal.addEventListener("abort", () => {
    clearTimeout(settling);
    note.remove();
  });

  /** @param {boolean} hit @param {string} last */
  const end = (hit, last) => {
    running = false;
    const title = hit ? `Hit: ${last}, in ${tried === 1 ? "the first try" : `try ${tried}`}.` : `Missed in ${tries} tries. The last was ${last}.`;
    noteWords.textContent = title;
    shell.show({ right: hit, title, said: hit ? `${last}, in try ${tried}` : `missed; the last try was ${last}`, more: [rows] });
  };
  /** @param {number | null} value */
  const count = (value) => {
    tried += 1;
    const last = value === null ? "it does not happen within the run" : amount(value);
    const off = value === null ? Infinity : value - target;
    const hit = Math.abs(off) <= tolerance;
    const how = value === null ? "" : Math.abs(off) < 0.5 ? "exactly" : `${amount(Math.abs(off))} too ${off > 0 ? tooMuch(unit) : tooLittle(unit)}`;
    rows.append(reasonRow(hit, `Try ${tried}: ${last}${how ? `, ${how}` : ""}.`, []));
    if (hit || tried === tries) return end(hit, last);
    noteWords.textContent = `Try ${tried} of ${tries}: ${last}${how ? `, ${how}` : ""}. Target: ${amount(target)}.`;
  };
  demo?.addEventListener("swing-demo:run", (event) => {
    const { done, metrics, parameters } = /** @type {CustomEvent} */ (event).detail;
    clearTimeout(settling);
    const run = JSON.stringify(parameters);
    const again = run === last; // Reset, or the same preset twice, is no new try
    if (done) last = run;
    if (running && done && !again) settling = setTimeout(count, SETTLED_MS, metrics[metric] ?? null);
  }, { signal });

  shell.open({
    fields: [one(".kd-check-target") ?? ""],
    action: `Start my ${tries > 1 ? `${tries} tries` : "try"}`,
    grade: () => {
      if (!demo) return "The demo is not on this page.";
      tried = 0;
      running = true;
      rows.replaceChildren();
      demo.after(note);
      if (demo instanceof HTMLElement && demo.dataset.gate === "closed") {
        noteWords.textContent = `Target: ${amount(target)}. First predict, or choose to be shown; then your tries count.`;
        shell.tell("The tries have begun. The demo opens once you have answered the question above it.");
        /** @type {HTMLElement | null} */ (demo.parentElement?.querySelector(".kd-predict input"))?.focus();
        return null;
      }
      noteWords.textContent = `Target: ${amount(target)}. You have ${tries} ${tries > 1 ? "tries" : "try"}; each move of the slider is one.`;
      const slider = /** @type {HTMLElement | null} */ (demo.querySelector("input[type=range]"));
      (slider ?? /** @type {HTMLElement} */ (demo)).focus();
      (slider ?? demo).scrollIntoView({ block: "center" });
      shell.tell("The tries have begun. Go to the demo and move its slider.");
      return null;
    },
  });
}

/** @param {string} unit */
function tooMuch(unit) {
  return unit === "ms" ? "late" : "much";
}

/** @param {string} unit */
function tooLittle(unit) {
  return unit === "ms" ? "early" : "little";
}
