// All demos in one file: a menu, one demo at a time, one Python for all. Which demo is shown stands in the address, as
// `demo=3`, where the demos of any page say it. Without a script every demo is there, one below the other.

import { defineDemo } from "../demo/swing-demo.js";
import { media, showInAddress } from "../ground/browser.js";
import { readNumber } from "../ground/read-number.js";
import { wordsOf } from "../run/link-words.js";

const dark = media("(prefers-color-scheme: dark)");
const paint = () => void (document.documentElement.dataset.mdColorScheme = dark.matches ? "slate" : "default");
dark.watch(paint);
paint();

const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".kd-kit-demo")]);
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".kd-kit-menu a")]);

/** @param {number} wanted the demo's place, from 1 */
function show(wanted) {
  const place = sections[wanted - 1] ? wanted : 1;
  sections.forEach((section, number) => (section.hidden = number + 1 !== place));
  links.forEach((link, number) => (number + 1 === place ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
}

const showAddressed = () => show(Number(readNumber(wordsOf(location.hash.slice(1)).get("demo") ?? "1")));

links.forEach((link, number) =>
  link.addEventListener("click", (event) => {
    event.preventDefault();
    show(number + 1);
    showInAddress(`${location.href.split("#")[0]}#demo=${number + 1}`);
    const heading = sections[number].querySelector("h2");
    heading?.focus();
    window.scrollTo(0, 0);
  })
);
window.addEventListener("hashchange", showAddressed);
showAddressed();
defineDemo(); // only now: a hidden demo does not start Python
