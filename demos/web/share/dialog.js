// The share dialog: a link and its QR code, code for other pages, pictures for slides, and the demo as a file. All is made
// here; nothing is sent.

import { openDialog } from "../ground/browser.js";
import { button, html } from "../ground/dom.js";
import { buildAppTab, isApp } from "./apps.js";
import { reachWords } from "./address.js";
import { codeFor } from "./code.js";
import { buildCopyField } from "./fields.js";
import { buildFileTab } from "./file.js";
import { buildFrame } from "./frame.js";
import { buildLinkTab } from "./link.js";
import { buildPackageTab } from "./packages.js";
import PLACES from "./places.json";
import { buildSlidesTab } from "./slides.js";
import { buildTabs } from "./tabs.js";

/** @import { Shared } from "./types.js" */

let dialogs = 0;

/** @param {Shared} shared */
export function showShare(shared) {
  const { catalogue } = shared.scene;
  const id = `kd-share-${++dialogs}`;
  const stay = new AbortController();
  const said = html("p", { role: "status", class: "kd-share-said" });
  const say = (/** @type {string} */ words) => said.replaceChildren(words);
  const close = button("✕", () => dialog.close(), undefined, { class: "kd-button kd-share-close", "aria-label": "Close" });
  const heading = html("h2", { id: `${id}-title`, class: "kd-title" }, `Share: ${catalogue.title}`);
  const dialog = html("dialog", { class: "kd-block kd-share", "aria-labelledby": heading.id });

  const frame = buildFrame(shared.scene, id, () => writeCode(), stay.signal);
  const code = buildCopyField("The code", say, true);
  const slides = buildSlidesTab(shared, id, dialog, say, stay.signal);
  let place = PLACES[0];
  const lesson = document.querySelector("course-steps")?.getAttribute("data-lesson");
  const writeCode = () => {
    if (place.name !== "slides") code.tell(codeFor(place.name, frame.frame()));
  };
  /** @param {typeof place} chosen @param {HTMLElement} panel */
  const showPlace = (chosen, panel) => {
    if (isApp(chosen.name)) return panel.append(buildAppTab(shared, chosen, id, say));
    place = chosen;
    const how = html("p", { class: "kd-share-how" }, chosen.how);
    const limits = html("p", { class: "kd-help kd-share-limits" }, chosen.limits);
    if (chosen.name === "slides") {
      panel.append(how, slides.root, limits);
      return slides.show();
    }
    const reach = html("p", { class: "kd-share-reach" }, reachWords());
    panel.append(how, html("div", { class: "kd-share-choose" }, frame.form, frame.preview), code.root, limits, reach);
    frame.show(chosen.name === "reveal");
  };
  const tabs = buildTabs("Ways to share", id, [
    { title: "Link and QR code", show: (panel) => panel.append(buildLinkTab(shared, id, dialog, say)) },
    ...PLACES.map((one) => ({ title: one.title, show: (/** @type {HTMLElement} */ panel) => showPlace(one, panel) })),
    ...(lesson ? [{ title: "SCORM and cmi5", show: (/** @type {HTMLElement} */ panel) => panel.append(buildPackageTab(lesson, say, stay.signal)) }] : []),
    { title: "One file", show: (panel) => panel.append(buildFileTab(shared, say, stay.signal)) },
  ]);
  tabs.list.addEventListener("click", () => say(""));

  dialog.append(html("div", { class: "kd-share-head" }, heading, close), html("div", { class: "kd-share-body" }, tabs.list, tabs.panel), said);
  // What is pressed beside the dialog falls on the dialog itself, outside its content.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    stay.abort();
    dialog.remove();
  });
  shared.signal.addEventListener("abort", () => dialog.close(), { signal: stay.signal });
  document.body.append(dialog);
  openDialog(dialog);
  tabs.first.focus();
}
