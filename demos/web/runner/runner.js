// "Your own runner": a photo or a film of the coach's own, opened on this device and never sent anywhere. Puts the parts
// together; each is one function that is given the same hands.

import KEEP_STYLES from "../look/runner/keep.css?text";
import MARK_STYLES from "../look/runner/mark.css?text";
import RESULT_STYLES from "../look/runner/result.css?text";
import STYLES from "../look/runner/page.css?text";
import { putStyles } from "../ground/browser.js";
import { html, say } from "../ground/dom.js";
import { mountDoor } from "./film/door.js";
import { mountTransport } from "./film/transport.js";
import { mountKeep } from "./keep/keep.js";
import { mountMarks } from "./mark/panel.js";
import { mountLook } from "./pose/look.js";
import { mountPose } from "./pose/panel.js";
import { mountResult } from "./result/result.js";
import { buildStage } from "./stage.js";
import { makeWork } from "./work.js";

/** @import { Hands } from "./types.js" */

/** In the order in which a coach needs them; they stand beside the picture, a `wide` one below it. @type {[name: string, mount: (host: HTMLElement, hands: Hands) => void, wide?: "wide"][]} */
const PARTS = [
  ["pose", mountPose],
  ["mark", mountMarks],
  ["look", mountLook, "wide"],
  ["result", mountResult, "wide"],
  ["keep", mountKeep, "wide"],
];

/** @param {HTMLElement} root @param {AbortSignal} signal */
export function buildRunner(root, signal) {
  const takeStyles = putStyles(STYLES + MARK_STYLES + RESULT_STYLES + KEEP_STYLES);
  const work = makeWork();
  const status = html("p", { class: "kd-runner-status", role: "status" });
  const tell = (/** @type {string} */ words) => say(status, words);
  const stage = buildStage(work, tell, signal);
  const hands = { work, stage, signal, say: tell };
  const [door, transport, beside, below] = ["door", "transport", "beside", "below"].map((name) => html("div", { class: `kd-runner-${name}` }));
  const room = html("div", { class: "kd-runner", "data-state": "empty" }, door, status, html("div", { class: "kd-runner-desk" }, html("div", { class: "kd-runner-film" }, stage.root, transport), beside), below);
  work.watch(() => (room.dataset.state = work.clip ? work.clip.kind : "empty"), signal);
  mountDoor(door, room, hands);
  mountTransport(transport, room, hands);
  for (const [name, mount, wide] of PARTS) {
    const host = html("section", { class: "kd-runner-part", "data-part": name });
    (wide ? below : beside).append(host);
    mount(host, hands);
  }
  const waits = [...root.childNodes];
  root.replaceChildren(room);
  signal.addEventListener("abort", () => {
    work.clip?.close();
    root.replaceChildren(...waits);
    takeStyles();
  });
}
