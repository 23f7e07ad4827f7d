// "Your own runner": a photo or a film of the coach's own, opened on this device and never sent anywhere. Puts the parts
// together; each is one function that is given the same hands.

import STYLES from "../look/runner.css?text";
import KEEP_STYLES from "../look/runner-keep.css?text";
import MARK_STYLES from "../look/runner-mark.css?text";
import { html, say } from "../ground/dom.js";
import { mountKeep } from "./keep/keep.js";
import { mountMarks } from "./mark/panel.js";
import { buildStage } from "./stage.js";
import { makeWork } from "./work.js";

/** @import { Hands } from "./types.js" */

/** In the order in which a coach needs them. @type {((host: HTMLElement, hands: Hands) => void)[]} */
const PARTS = [mountMarks, mountKeep];

/** @param {HTMLElement} root @param {AbortSignal} signal */
export function buildRunner(root, signal) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES + MARK_STYLES + KEEP_STYLES);
  document.adoptedStyleSheets.push(sheet);
  const work = makeWork();
  const stage = buildStage(work, signal);
  const status = html("p", { class: "kd-runner-status", role: "status" });
  const hands = { work, stage, signal, say: (/** @type {string} */ words) => say(status, words) };
  const room = html("div", { class: "kd-runner" }, stage.root, status);
  for (const mount of PARTS) {
    const host = html("section", { class: "kd-runner-part" });
    room.append(host);
    mount(host, hands);
  }
  const waits = [...root.children];
  root.replaceChildren(room);
  signal.addEventListener("abort", () => {
    work.clip?.close();
    root.replaceChildren(...waits);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
