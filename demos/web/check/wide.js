// Tables, equations and figures that are wider than the page scroll by themselves: there the keyboard stops, and they have a name.
// A figure is a picture whose letters no setting reaches: where a reader's own are larger, the whole figure is.

import { media } from "../ground/browser.js";
import { place, set } from "../ground/dom.js";

/** The theme's rem in px from so wide a window on, where nobody has changed it; else it is 20. */
const USUAL = /** @type {const} */ ([["125em", 24], ["100em", 22]]);
const FIGURE = "article p:has(> img.kd-only-light)";

/** How many times as large as usual the reader's own letters are. */
function letters() {
  const usual = USUAL.find(([from]) => media(`(min-width: ${from})`).matches)?.[1] ?? 20;
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / usual;
}

/** The sides on which there is more, for style sheets to show. @param {Element} frame */
function sidesOf({ scrollLeft, scrollWidth, clientWidth }) {
  const there = { start: scrollLeft > 1, end: scrollWidth - clientWidth - scrollLeft > 1 };
  return there.start ? (there.end ? "start end" : "start") : "end";
}

/** Look again at all that may scroll. */
function look() {
  const larger = Math.max(letters(), 1);
  for (const frame of document.querySelectorAll(FIGURE)) {
    const natural = Number(frame.querySelector("img")?.getAttribute("width"));
    const wide = larger > 1 ? `${larger * Math.min(natural, frame.clientWidth)}px` : "";
    if (frame instanceof HTMLElement && frame.clientWidth) place(frame, { "--kd-figure": wide });
  }
  document.querySelectorAll(`article :is(.md-typeset__scrollwrap, .kd-equations), ${FIGURE}`).forEach((frame, number) => {
    const above = [...document.querySelectorAll("article :is(h1, h2, h3)")].filter((one) => one.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING);
    const kind = frame.querySelector("table") ? "Table" : frame.querySelector("img") ? "Figure" : "Equations";
    const name = `${kind} ${number + 1}: ${above.at(-1)?.firstChild?.textContent ?? document.title}`;
    const wide = frame.scrollWidth > frame.clientWidth;
    set(frame, wide ? { tabindex: 0, role: "group", "aria-label": name, "data-more": sidesOf(frame) } : { tabindex: null, role: null, "aria-label": null, "data-more": null });
  });
}

const soon = () => requestAnimationFrame(look); // the theme puts its frames around tables first
soon();
for (const event of ["DOMContentLoaded", "toggle"]) document.addEventListener(event, soon, { capture: true });
for (const event of ["resize", "load"]) window.addEventListener(event, soon);
document.addEventListener("scroll", ({ target }) => {
  if (target instanceof HTMLElement && target.dataset.more) set(target, { "data-more": sidesOf(target) });
}, { capture: true, passive: true });
// Another page of the site, come by a link.
new MutationObserver(soon).observe(document.body, { childList: true });
