// Saving and opening what was made: the project file, and the table for a spreadsheet.

import { download, excuse, perhaps } from "../../ground/browser.js";
import { button, html } from "../../ground/dom.js";
import { chooser } from "../chooser.js";
import { csvOf } from "./csv.js";
import { mismatch, readProject, writeProject } from "./project.js";
import { clipWords } from "./words.js";

/** @import { Clip, Hands } from "../types.js" */

const NOT_READ = "The file could not be read. Is it still there? Please choose it again.";

/** "run.mp4" gives "run". @param {string} name */
const stem = (name) => name.replace(/\.[^.]*$/, "") || "runner";

/**
 * Put what a project file holds on the film that is open; where none is, on the one that is opened next.
 * @param {File} file
 * @param {Pick<Hands, "work" | "say">} hands
 */
export async function openProject(file, { work, say }) {
  try {
    const { film, made } = await readProject(file);
    const what = clipWords(film, film.frames);
    const use = (/** @type {Clip} */ clip) => {
      const other = mismatch(film, clip);
      if (!other) {
        work.change("project opened", made);
        work.saved();
      }
      say(other ?? `The marks of ${what} are back. Undo takes this back.`);
    };
    if (work.clip) return use(work.clip);
    const once = new AbortController();
    work.watch(() => {
      if (!work.clip) return;
      once.abort();
      setTimeout(() => work.clip && use(work.clip)); // after what is said of the film itself
    }, once.signal);
    say(`Now open ${what}: its marks will be put on it.`);
  } catch (error) {
    say(excuse(error, NOT_READ));
  }
}

/** @param {HTMLElement} host @param {Hands} hands */
export function buildFiles(host, { work, say, signal }) {
  const project = chooser("Open a project", { accept: ".json,application/json", "aria-label": "Project file" }, (file) => void openProject(file, { work, say }), signal);
  /** @param {string} ending @param {string} type @param {() => string} write @param {string} words */
  const save = (ending, type, write, words) => {
    try {
      download(`${stem(work.clip?.name ?? "")}-${ending}`, new Blob([write()], { type }));
      say(perhaps(words));
      return true;
    } catch (error) {
      say(excuse(error, ""));
      return false;
    }
  };
  const keep = () => {
    const done = save("marks.json", "application/json", () => writeProject(work), "The project is saved: your marks, without the film. Open it again beside the film.");
    if (done) work.saved();
  };
  window.addEventListener("beforeunload", (event) => work.unsaved && event.preventDefault(), { signal }); // the browser asks
  // The theme changes pages within this one, and then no browser asks: while marks would be lost it does not hear of links.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (work.unsaved && link && link.pathname !== location.pathname) event.stopPropagation();
  }, { signal, capture: true });
  host.append(html("div", { class: "kd-runner-buttons" },
    button("Save the project", keep, signal),
    ...project,
    button("Save angles as CSV", () => save("angles.csv", "text/csv", () => csvOf(work), "The angles of the frames that you have looked at are saved."), signal)));
}
