// A lesson's packages for learning platforms. The site holds them in pieces that they share (scripts/clinic/packages/zips.py);
// they are put together here.

import { download } from "../ground/browser.js";
import { html } from "../ground/dom.js";
import { get } from "./save-file.js";
import { buildWork } from "./work.js";

/** @import { Say } from "./types.js" */

const STANDARDS = { scorm: "SCORM 1.2", cmi5: "cmi5" };

/**
 * A button for each standard.
 * @param {string} lesson the name of its file
 * @param {string} title of the lesson
 * @param {ReturnType<typeof buildWork>} work
 */
const buttonsFor = (lesson, title, work) =>
  Object.entries(STANDARDS).map(([standard, words]) => {
    const made = work.button(words, `The ${words} package`, async ({ signal, progress }) => {
      const pieces = [];
      for (const name of ["parts", lesson, `${lesson}.${standard}`]) {
        pieces.push(await (await get(`package/${name}.bin`)).blob());
        signal.throwIfAborted();
        progress(pieces.length / 3);
      }
      const file = `knee-drive-${lesson}-${standard}.zip`;
      download(file, new Blob(pieces, { type: "application/zip" }));
      return `The package is saved: ${file}.`;
    });
    made.setAttribute("aria-label", `${words}: ${title}`);
    return made;
  });

/** For the lesson of this page: in the dialog. @param {string} lesson @param {Say} say @param {AbortSignal} signal */
export function buildPackageTab(lesson, say, signal) {
  const work = buildWork(say, signal);
  return html(
    "div",
    { class: "kd-share-stack" },
    html("p", { class: "kd-share-how" }, "This whole lesson for your course, as one file to upload. The course then hears who has finished, and how many of the questions were answered right."),
    html("div", { class: "kd-share-row" }, ...buttonsFor(lesson, document.title.split(" - ")[0], work)),
    work.root,
    html("p", {}, "Moodle: add the activity “SCORM package” and drop the file there. Canvas, Blackboard, Brightspace, ILIAS: import SCORM. A platform with xAPI takes the cmi5 package."),
    html("p", { class: "kd-help kd-share-limits" }, "4 MB each. The lesson runs inside the platform and asks this site for nothing."),
  );
}

/** For each lesson of the list on the page about sharing. @param {HTMLElement} list @param {AbortSignal} signal */
export function buildPackageList(list, signal) {
  const said = html("p", { role: "status", class: "kd-share-said" });
  const work = buildWork((words) => said.replaceChildren(words), signal);
  const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[data-lesson]")]);
  const made = rows.map((row) => html("span", { class: "kd-share-row" }, ...buttonsFor(row.dataset.lesson ?? "", row.textContent ?? "", work)));
  rows.forEach((row, number) => row.append(made[number]));
  list.append(work.root, said);
  list.dataset.state = "open";
  signal.addEventListener("abort", () => {
    for (const one of [...made, work.root, said]) one.remove();
  });
}
