// A narrow frame that grows no taller than 1000 px, as WordPress makes them: picture and Play stay in view, and below them
// either the controls or the results. On a wider page both stand beside the picture, as ever.

import { onResize } from "../ground/browser.js";
import { buildTabs } from "../share/tabs.js";

/** From this width on picture and controls stand beside each other, rem: demo.css has the same. */
const WIDE_REM = 34;

/** @param {HTMLElement} demo @param {AbortSignal} signal */
export function layInTabs(demo, signal) {
  const side = demo.querySelector(":scope > .kd-side");
  if (!side) return;
  const all = [...side.children];
  const apart = all.filter((one) => one.matches(".kd-transport, .kd-foot"));
  const inside = all.filter((one) => !apart.includes(one));
  const from = inside.findIndex((one) => one.matches(".kd-sentence")) - 1; // its heading stands before it
  if (!inside.slice(0, from).some((one) => one.querySelector("input, select, button"))) return; // nothing to set, and room for all
  const [play, foot] = [".kd-transport", ".kd-foot"].map((name) => apart.filter((one) => one.matches(name)));
  const { list, panel, first } = buildTabs("What to see", "kd-embed", [
    { title: "Controls", show: (shown) => shown.append(...inside.slice(0, from)) },
    { title: "Results", show: (shown) => shown.append(...inside.slice(from)) },
  ]);
  /** @type {boolean | null} not known yet */
  let laid = null;
  const lay = () => {
    const narrow = demo.clientWidth < WIDE_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (narrow === laid) return;
    laid = narrow;
    side.replaceChildren(...(narrow ? [...play, list, panel, ...foot] : all));
    if (narrow) first.click(); // the panel takes its part back
  };
  signal.addEventListener("abort", onResize(demo, lay));
  lay();
}
