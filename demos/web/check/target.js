// Hit a number with a demo on the same page. Once started, every finished run is a try; what comes in one gesture is one try.

import { button, html } from "../ground/dom.js";
import { GESTURE_MS } from "../run/session.js";
import { amountOf, reasonRow, reasonRows } from "./shell.js";

/** @import { Shell } from "./shell.js" */

/** @param {Shell} shell */
export function buildTarget({ facts, signal, root, all, tell, show, open }) {
  const { demo: name, metric, target, tolerance, tries, unit } = facts;
  const demo = /** @type {HTMLElement | null} */ (document.querySelector(`swing-demo[name="${name}"]`));
  const [more, less] = unit === "ms" ? ["late", "early"] : ["much", "little"];
  const aim = `Target: ${amountOf(target, unit)}.`;
  const rows = reasonRows();
  const words = html("p", { role: "status" });
  const back = button("Back to the question", () => {
    root.scrollIntoView({ block: "start" });
    root.querySelector("button")?.focus({ preventScroll: true });
  }, signal);
  /** Stands at the demo while the tries last: the check itself may be out of sight. */
  const note = html("div", { class: "kd-check-note" }, words, back);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let settling;
  let tried = 0;
  /** What the last run was asked with. */
  let asked = "";
  let running = false;
  signal.addEventListener("abort", () => {
    clearTimeout(settling);
    note.remove();
  });

  /** @param {number | null} value */
  const count = (value) => {
    tried += 1;
    const said = value === null ? "it does not happen within the run" : amountOf(value, unit);
    const off = value === null ? Infinity : Math.abs(value - target);
    const how = off < 0.5 ? ", exactly" : value === null ? "" : `, ${amountOf(off, unit)} too ${value > target ? more : less}`;
    const right = off <= tolerance;
    rows.append(reasonRow(right, `Try ${tried}: ${said}${how}.`));
    running = !right && tried < tries;
    if (running) {
      words.textContent = `Try ${tried} of ${tries}: ${said}${how}. ${aim}`;
      return;
    }
    const title = right ? `Hit: ${said}, in ${tried === 1 ? "the first try" : `try ${tried}`}.` : `Missed in ${tries} tries. The last was ${said}.`;
    words.textContent = title;
    show({ right, title, said: right ? `${said}, in try ${tried}` : `missed; the last try was ${said}`, more: [rows] });
  };
  demo?.addEventListener("swing-demo:run", (event) => {
    const { done, metrics, parameters, changed } = /** @type {CustomEvent} */ (event).detail;
    clearTimeout(settling);
    if (changed) { // the target is the model's own
      if (running && done) words.textContent = `A run of a changed model is no try: reset the model under “The Python”. ${aim}`;
      return;
    }
    const run = JSON.stringify(parameters);
    const again = run === asked; // Reset, or the same preset twice, is no new try
    if (done) asked = run;
    if (running && done && !again) settling = setTimeout(count, GESTURE_MS, metrics[metric] ?? null);
  }, { signal });

  const begin = () => {
    if (!demo) return "The demo is not on this page.";
    tried = 0;
    running = true;
    rows.replaceChildren();
    demo.after(note);
    if (demo.dataset.gate === "closed") {
      words.textContent = `${aim} First predict, or choose to be shown; then your tries count.`;
      tell("The tries have begun. The demo opens once you have answered the question above it.");
      /** @type {HTMLElement | null} */ (demo.parentElement?.querySelector(".kd-predict input"))?.focus();
      return null;
    }
    words.textContent = `${aim} You have ${tries} ${tries > 1 ? "tries" : "try"}; each move of the slider is one.`;
    const slider = /** @type {HTMLElement} */ (demo.querySelector(".kd-slider") ?? demo);
    slider.focus();
    slider.scrollIntoView({ block: "center" });
    tell("The tries have begun. Go to the demo and move its slider.");
    return null;
  };
  open({ fields: all(".kd-check-target"), action: `Start my ${tries > 1 ? `${tries} tries` : "try"}`, grade: begin });
}
