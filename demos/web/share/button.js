// The button that opens the share dialog. The dialog and all that it needs are fetched when they are first wanted.

import { html } from "../ground/dom.js";

/**
 * Put the button at the end of the demo's row of buttons.
 * @param {HTMLElement} demo
 * @param {() => import("./types.js").Shared} shared the demo as it is when the button is pressed
 * @param {(...words: (string | Node)[]) => void} notify
 * @param {AbortSignal} signal
 */
export function addShareButton(demo, shared, notify, signal) {
  const button = html("button", { type: "button", class: "kd-button kd-share-open", "aria-haspopup": "dialog" }, "Share");
  button.addEventListener("click", () => void openShare(shared, notify, signal), { signal });
  demo.querySelector(":scope > .kd-bar .kd-right")?.append(button);
}

/** @param {() => import("./types.js").Shared} shared @param {(words: string) => void} notify @param {AbortSignal} signal */
async function openShare(shared, notify, signal) {
  const share = await fetchShare().catch((error) => {
    if (!(error instanceof TypeError)) throw error;
    notify("What is needed for sharing did not arrive. Is the network there?");
  });
  if (share && !signal.aborted) share.showShare(shared());
}

async function fetchShare() {
  const share = await import("./dialog.js");
  await share.dress();
  return share;
}
