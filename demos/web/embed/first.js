// The first script of an embed page, within the page: what the address asks for is seen from the first picture on, and hidden
// numbers are hidden even where the demo's own script never comes.

import { dressDemo, dressPage } from "./dress.js";
import { readSettings } from "./settings.js";
import { watchStyles } from "../ground/styles.js";

const settings = readSettings(location);
watchStyles();
dressPage(settings);
document.documentElement.toggleAttribute("data-asked", location.search.length + location.hash.length > 0);
const coming = new MutationObserver(() => {
  const demo = document.querySelector("swing-demo");
  if (!(demo instanceof HTMLElement)) return;
  coming.disconnect();
  dressDemo(demo, settings);
});
// A picture's name says its numbers too.
const rename = () => document.querySelectorAll("swing-demo svg[aria-label]").forEach((picture) => picture.setAttribute("aria-label", "The numbers are hidden."));
if (!settings.numbers) document.addEventListener("readystatechange", rename, { once: true }); // the page has been read, no script has come
coming.observe(document.documentElement, { childList: true, subtree: true });
