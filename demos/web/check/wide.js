// Tables and equations that are wider than the page scroll by themselves: there the keyboard stops, and they have a name.

import { set } from "../ground/dom.js";

/** The sides on which there is more, for style sheets to show. @param {Element} frame */
function sidesOf({ scrollLeft, scrollWidth, clientWidth }) {
  const there = { start: scrollLeft > 1, end: scrollWidth - clientWidth - scrollLeft > 1 };
  return there.start ? (there.end ? "start end" : "start") : "end";
}

/** Look again at all that may scroll. */
function look() {
  document.querySelectorAll("article :is(.md-typeset__scrollwrap, .kd-equations)").forEach((frame, number) => {
    const above = [...document.querySelectorAll("article :is(h1, h2, h3)")].filter((one) => one.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING);
    const name = `${frame.querySelector("table") ? "Table" : "Equations"} ${number + 1}: ${above.at(-1)?.firstChild?.textContent ?? document.title}`;
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
