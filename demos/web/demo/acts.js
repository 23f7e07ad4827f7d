// Words of the text that set the demo: they only move its sliders and its leg. The theme would take such a link for one to
// another page, fetch this page anew and build its demo from the start.

import { showInAddress } from "../ground/browser.js";

/** From here on a click on such words goes to the demo alone; before that, and with a modifier, it is a link like any other. */
export function actOnWords() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.kd-act") : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (document.querySelector("swing-demo")?.getAttribute("data-stage") === "figure") return;
    event.preventDefault();
    event.stopPropagation();
    showInAddress(link.hash);
    window.dispatchEvent(new HashChangeEvent("hashchange", { newURL: link.href }));
  }, { capture: true });
}
