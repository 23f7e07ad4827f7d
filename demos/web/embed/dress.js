// What an embed's settings change in the page before there is a demo: attributes, which the style sheet reads.

import { media } from "../ground/browser.js";

/** @import { Settings } from "./settings.js" */

/** Paint a page light or dark, as the reader's device is where nothing else is said. @param {HTMLElement} page @param {Settings["theme"]} theme */
export function followScheme(page, theme) {
  const dark = media("(prefers-color-scheme: dark)");
  const paint = () => {
    const scheme = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    page.dataset.mdColorScheme = scheme === "dark" ? "slate" : "default";
  };
  dark.watch(paint);
  paint();
}

/** @param {Settings} settings */
export function dressPage({ theme, controls, tabs, present, kiosk, predict, numbers }) {
  const page = document.documentElement;
  followScheme(page, theme);
  page.dataset.controls = controls; // it also says that the settings were read
  page.toggleAttribute("data-tabs", tabs && !present);
  page.dataset.numbers = numbers ? "shown" : "hidden";
  page.toggleAttribute("data-present", present);
  page.toggleAttribute("data-kiosk", kiosk);
  page.toggleAttribute("data-predict", predict);
  page.toggleAttribute("data-framed", window.parent !== window);
}

/** @param {HTMLElement} demo @param {Settings} settings */
export function dressDemo(demo, { numbers, sprinter, lock, kiosk, controls }) {
  demo.dataset.embedded = "";
  demo.dataset.numbers = numbers ? "shown" : "hidden";
  demo.dataset.sprinter = sprinter ? "shown" : "hidden";
  demo.dataset.locked = lock.join(" ");
  if (kiosk) demo.dataset.address = "still"; // the address is what a visitor comes back to
  if (controls !== "all") demo.dataset.view = "compact";
}
