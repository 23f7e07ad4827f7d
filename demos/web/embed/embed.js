// An embed page: what the settings in its address ask for is done before the demo is made, and connects it with what is
// around it. Only then is the demo made, at the end. first.js has dressed the page already, unless a policy forbids it.

import { keepOnlyHere } from "../ground/answers.js";
import { presentDemo } from "../demo/present/presenting.js";
import { defineDemo } from "../demo/swing-demo.js";
import { dressDemo, dressPage } from "./dress.js";
import { reportHeight } from "./height.js";
import { keepKiosk } from "./kiosk.js";
import { talk, tellParent } from "./messages.js";
import { readSettings, tidyAddress } from "./settings.js";
import { showInAddress } from "../ground/browser.js";
import { wordsOf } from "../run/link-words.js";

/** @typedef {import("../demo/parts.js").DemoParts} DemoParts */

/** Keys that a clicker sends, with their number for reveal.js. @type {Record<string, number>} */
const DECK_KEYS = { PageDown: 34, ArrowRight: 39, ArrowDown: 40, PageUp: 33, ArrowLeft: 37, ArrowUp: 38, b: 66, ".": 190 };

const settings = readSettings(location);
const tidy = tidyAddress(location);
// WordPress says its secret after the #, where the demo's state will stand.
const secret = wordsOf(location.hash.slice(1)).get("secret") ?? "";
if (tidy) showInAddress(new URL(tidy, location.href).href);

const demo = /** @type {HTMLElement} */ (document.querySelector("swing-demo"));
dressPage(settings);
dressDemo(demo, settings);
if (settings.kiosk) {
  keepOnlyHere();
  document.querySelector(".kd-embed-line a")?.replaceWith("Knee Drive Lab");
}
const left = settings.controls !== "all" ? ".kd-graph, .kd-main, .kd-clock, .kd-bar, .kd-description" : null;
if (left) for (const slot of demo.querySelectorAll(`:scope > :is(${left})`)) slot.remove();

if (settings.present) demo.querySelector(":scope > .kd-graph")?.classList.replace("kd-graph", "kd-beside"); // it goes beside the picture
if (!settings.predict) document.querySelector(".kd-predict")?.remove();

/** @type {AbortController | undefined} */
let stay;
demo.addEventListener("swing-demo:ready", (event) => {
  stay?.abort(); // the element was moved: what it was is gone
  stay = new AbortController();
  const { signal } = stay;
  const parts = /** @type {CustomEvent<DemoParts>} */ (event).detail;
  const names = parts.run.catalogue.parameters.map(({ name }) => name);
  const strangers = settings.lock.filter((name) => name !== "all" && !names.includes(name));
  parts.explain([...settings.corrections, ...strangers.map((name) => `The link locks “${name.slice(0, 20)}”, which this demo does not have.`)]);
  talk(parts, settings, signal);
  if (settings.tabs && !settings.present) void import("./tabs.js").then(({ layInTabs }) => layInTabs(demo, signal));
  if (settings.present) void presentDemo(parts, signal, { asked: true, pass: window.parent === window ? null : passOn });
  if (settings.kiosk) keepKiosk(parts, settings, signal);
});
if (!settings.present) reportHeight(secret);

/** A slide deck around us gets a clicker's key: by reveal.js's own messages, and for others by ours. @param {string} key */
function passOn(key) {
  window.parent.postMessage(JSON.stringify({ method: "triggerKey", args: [DECK_KEYS[key]] }), "*");
  tellParent("key", { key });
}
defineDemo();
