// All demos in one file: a menu, one demo at a time, one Python for all. Which demo is shown stands in the address, as
// `demo=3`, where the demos of any page say it; `present=1` presents it. Each begins with its question. Without a script every
// demo is there, one below the other.

import { presentDemo } from "../demo/present/presenting.js";
import { defineDemo } from "../demo/swing-demo.js";
import { keepOnlyHere } from "../ground/answers.js";
import { showInAddress } from "../ground/browser.js";
import { readNumber } from "../ground/read-number.js";
import { wordsOf } from "../run/link-words.js";
import { dressPage } from "./dress.js";
import { readSettings, tidyAddress } from "./settings.js";

/** @import { DemoParts } from "../demo/parts.js" */

const settings = readSettings(location);
const tidy = tidyAddress(location);
if (tidy) showInAddress(new URL(tidy, location.href).href);
dressPage({ ...settings, present: false, predict: true });
keepOnlyHere(); // the next class guesses anew

const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".kd-kit-demo")]);
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".kd-kit-menu a")]);
const never = new AbortController().signal;
/** @type {WeakMap<Element, DemoParts>} those that have been made */
const made = new WeakMap();
let presents = settings.present;

/** Present the demo that is shown, once it is there. */
function presentShown() {
  const demo = document.querySelector(".kd-kit-demo:not([hidden]) swing-demo");
  const parts = demo && made.get(demo);
  if (!presents || !parts) return;
  presents = false;
  void presentDemo(parts, never, { asked: true, cover: true, digits: "to another demo" });
}
document.addEventListener("swing-demo:ready", (event) => {
  const parts = /** @type {CustomEvent<DemoParts>} */ (event).detail;
  made.set(parts.demo, parts);
  presentShown();
});

/** @param {number} wanted the demo's place, from 1 */
function show(wanted) {
  const place = sections[wanted - 1] ? wanted : 1;
  sections.forEach((section, number) => (section.hidden = number + 1 !== place));
  links.forEach((link, number) => (number + 1 === place ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
  presentShown();
}

/** Go to another demo; presented, if this one is. @param {number} place */
function choose(place) {
  const presented = document.querySelector("[data-presented] swing-demo");
  presents ||= presented !== null;
  presented?.dispatchEvent(new Event("swing-demo:next"));
  show(place);
  showInAddress(`${location.href.split("#")[0]}#demo=${place}`);
  if (presented) return;
  sections[place - 1].querySelector("h2")?.focus();
  window.scrollTo(0, 0);
}

const showAddressed = () => show(Number(readNumber(wordsOf(location.hash.slice(1)).get("demo") ?? "1")));

links.forEach((link, number) =>
  link.addEventListener("click", (event) => {
    event.preventDefault();
    choose(number + 1);
  })
);
// A digit chooses a demo, not an instant: these have their buttons, and a clicker's keys.
window.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.matches("select, textarea, input:not([type=range], [type=checkbox], [type=radio])");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !links[Number(event.key) - 1] || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  event.stopPropagation();
  choose(Number(event.key));
}, { capture: true });
window.addEventListener("hashchange", showAddressed);
showAddressed();
defineDemo(); // only now: a hidden demo does not start Python
