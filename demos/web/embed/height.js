// How tall the page is, told to the page around it: in our own words, in Canvas's and in WordPress's.

import { onResize } from "../ground/browser.js";
import { tellParent } from "./messages.js";

/**
 * Report the height now and after every change. A presented page has none of its own: it fills its frame. WordPress hides
 * the frame until it hears a height, and may begin to listen after the first was told: then it says that it is ready.
 * @param {string} secret WordPress's name for this frame, or ""
 */
export function reportHeight(secret) {
  if (window.parent === window) return;
  let told = 0;
  const report = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!height || height === told || document.documentElement.hasAttribute("data-present")) return;
    told = height;
    tellParent("resize", { height });
    window.parent.postMessage({ subject: "lti.frameResize", height }, "*");
    if (secret) window.parent.postMessage({ message: "height", value: height, secret }, "*");
  };
  report(); // a frame that is clipped away is not drawn, and hears of no size
  onResize(document.body, report);
  window.addEventListener("message", ({ source, data }) => {
    if (!secret || source !== window.parent || data?.message !== "ready") return;
    told = 0;
    report();
  });
}
