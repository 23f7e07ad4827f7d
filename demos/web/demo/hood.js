// "The Python": the model's own files, folded away. What reads, edits and runs them is fetched when it is opened.

import { html } from "../ground/dom.js";
import { orNull } from "../ground/late.js";

/** @import { Scene } from "../ground/types.js" */
/** @import { Hands } from "../hood/panel.js" */
/** @import { Life } from "../run/kept.js" */

/**
 * @param {HTMLElement} bar at whose end it stands
 * @param {Life} life
 * @param {Scene} first
 * @param {Hands} hands
 * @param {AbortSignal} signal
 */
export function buildHood(bar, life, first, hands, signal) {
  const room = html("div", { class: "kd-hood" });
  const root = html("details", { class: "kd-save" }, html("summary", {}, "The Python"), room);
  bar.append(root);
  let scene = first;
  /** @type {ReturnType<typeof import("../hood/panel.js").buildPanel> | null} */
  let panel = null;
  const open = async () => {
    if (panel || !root.open) return;
    const came = await orNull(import("../hood/panel.js"));
    if (panel || signal.aborted) return;
    if (came) panel = came.buildPanel(room, life, hands, signal);
    else room.textContent = "What shows the Python has not arrived. Is the network there? Then close this and open it again.";
    panel?.draw(scene);
  };
  root.addEventListener("toggle", open, { signal });
  root.open = life.hood.asks || Object.keys(life.hood.texts).length > 0;
  return {
    /** @param {Scene} now */
    draw(now) {
      scene = now;
      panel?.draw(now);
    },
    /** Show what a link brings. It is run only if the reader says so. @param {string} change @returns {string} words for the reader */
    offer(change) {
      Object.assign(life.hood, { link: change, asks: true });
      root.open = true;
      panel?.draw(scene);
      return "This link brings a change of the model. It is shown under “The Python”, below the picture, and has not been run.";
    },
  };
}
