// A page whose style sheet does not come would stay white, or plain without a word. This stands in the page itself, before its
// style sheets; it needs no other file.

import { LATE_MS } from "./late.js";

const WORDS = "A style sheet of this page has not arrived, so it looks plain. Is the network there? Then load the page again.";

/** Once, at the top of the page, as soon as there is one. */
function tell() {
  if (!document.body) return void setTimeout(tell, 50);
  if (document.querySelector(".kd-plain")) return;
  const words = document.createElement("p");
  words.className = "kd-plain";
  words.setAttribute("role", "status");
  words.textContent = WORDS;
  document.body.prepend(words);
}

/** @param {EventTarget | null} target @returns {target is HTMLLinkElement} */
const isSheet = (target) => target instanceof HTMLLinkElement && target.rel === "stylesheet";

/** Something else came in its place, such as a page of the network's own. @param {HTMLLinkElement} link */
function holdsNothing({ sheet }) {
  try {
    return !sheet?.cssRules.length;
  } catch (error) {
    if (error instanceof DOMException) return false; // it may not be read from here
    throw error;
  }
}

/** Tell of a style sheet that is refused, or is none; go on without one that is on its way for too long. */
export function watchStyles() {
  document.addEventListener("error", ({ target }) => {
    if (!isSheet(target)) return;
    if (target.crossOrigin === null) return tell();
    const again = /** @type {HTMLLinkElement} */ (target.cloneNode()); // a copy on a disk, and some proxies, answer only so
    again.removeAttribute("crossorigin");
    target.replaceWith(again);
  }, true);
  document.addEventListener("load", ({ target }) => isSheet(target) && holdsNothing(target) && tell(), true);
  setTimeout(() => {
    for (const link of document.querySelectorAll("link")) {
      if (!isSheet(link) || link.sheet) continue;
      link.remove();
      tell();
    }
  }, LATE_MS);
}
