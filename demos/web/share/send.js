// The device's own sheet for sharing, on phones above all: it offers the apps that are there. Hidden where there is none.

import { maySend, sent } from "../ground/browser.js";
import { button, html } from "../ground/dom.js";
import { pngOf } from "./pictures/dots.js";
import { buildStudio } from "./pictures/studio.js";

/** @import { Say, Shared } from "./types.js" */

/**
 * @param {Shared} shared
 * @param {HTMLElement} dialog where the picture may be drawn unseen
 * @param {Say} say
 */
export function buildSend(shared, dialog, say) {
  const { title, name, note } = shared.scene.catalogue;
  /** What is sent; the picture comes to it as soon as it is drawn: the sheet must open at once when the button is pressed. @type {ShareData} */
  const data = { title: `Knee drive demo: ${title}`, text: note, url: location.href };
  if (!maySend(data)) return { parts: [], tell() {} };
  void draw();

  async function draw() {
    await new Promise((resolve) => setTimeout(resolve)); // the dialog stands first
    const studio = buildStudio(shared, dialog);
    try {
      const files = [new File([await pngOf(studio.at(shared.scene.time_ms))], `${name}.png`, { type: "image/png" })];
      if (maySend({ ...data, files })) data.files = files;
    } catch (error) {
      console.info(error); // the link goes without a picture
    } finally {
      studio.stop();
    }
  }
  const send = button("Send it …", async () => {
    if (!(await sent(data))) say("This device did not open its way to share. Copy the link instead.");
  }, undefined, { class: "kd-button kd-play" });
  return {
    parts: [html("div", { class: "kd-share-row" }, send, html("span", { class: "kd-help" }, "A picture and the link, with the apps of this device"))],
    /** @param {string} link */
    tell(link) {
      data.url = link;
    },
  };
}
