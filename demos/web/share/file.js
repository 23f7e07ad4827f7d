// The last tab: the demo as one file that needs no network.

import { html } from "../ground/dom.js";
import { sayState } from "../run/address.js";
import { saveAsFile } from "./save-file.js";
import { buildWork } from "./work.js";

/** @import { Say, Shared } from "./types.js" */

/** @param {Shared} shared @param {Say} say @param {AbortSignal} signal */
export function buildFileTab({ scene }, say, signal) {
  const { name, title, parameters } = scene.catalogue;
  const work = buildWork(say, signal);
  const button = work.button("Make the file", "The file", async (under) => {
    const state = sayState(new URLSearchParams(), parameters, scene.wanted, scene.moves ? scene.time_ms : null);
    await saveAsFile(name, String(state), title, (share) => {
      under.signal.throwIfAborted(); // then no more is read, and no file made
      under.progress(share);
    });
    return "The file is saved. Open it with a double click.";
  });
  button.classList.add("kd-play");
  return html(
    "div",
    { class: "kd-share-stack" },
    html("p", {}, "The demo, the model and Python in one HTML file, set like this. Keep it on a stick or a laptop for halls without a network."),
    html("p", { class: "kd-help" }, "It is about 6 MB. It opens in a browser on computers; phones often refuse files like this one."),
    html("div", { class: "kd-share-row" }, button),
    work.root,
  );
}
