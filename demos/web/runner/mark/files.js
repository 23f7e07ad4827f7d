// Saving and opening what was made: the project file, and the table for a spreadsheet.

import { download, excuse } from "../../ground/browser.js";
import { button, html } from "../../ground/dom.js";
import { csvOf } from "./csv.js";
import { mismatch, readProject, writeProject } from "./project.js";
import { clipWords } from "./words.js";

/** @import { Hands } from "../types.js" */

const NOT_READ = "The file could not be read. Is it still there? Please choose it again.";

/** "run.mp4" gives "run". @param {string} name */
const stem = (name) => name.replace(/\.[^.]*$/, "") || "runner";

/** @param {HTMLElement} host @param {Hands} hands */
export function buildFiles(host, { work, say, signal }) {
  /** What was opened before its film was. @type {Awaited<ReturnType<typeof readProject>> | null} */
  let waiting = null;
  const picked = html("input", { type: "file", accept: ".json,application/json", hidden: true, "aria-label": "Project file" });
  /** @param {string} ending @param {string} type @param {() => string} write @param {string} words */
  const save = (ending, type, write, words) => {
    try {
      download(`${stem(work.clip?.name ?? "")}-${ending}`, new Blob([write()], { type }));
      say(words);
    } catch (error) {
      say(excuse(error, ""));
    }
  };

  /** @param {NonNullable<typeof waiting>} project */
  function use(project) {
    const { clip } = work;
    if (!clip) return;
    const other = mismatch(project.film, clip);
    if (other) return say(other);
    work.change("project opened", project.made);
    say(`The marks of ${clipWords(project.film, project.film.frames)} are back. Undo takes this back.`);
  }
  picked.addEventListener("change", async () => {
    const [file] = picked.files ?? [];
    picked.value = "";
    if (!file) return;
    try {
      const project = await readProject(file);
      if (signal.aborted) return;
      if (work.clip) return use(project);
      waiting = project;
      say(`Now open ${clipWords(project.film, project.film.frames)}: its marks are put on it.`);
    } catch (error) {
      say(excuse(error, NOT_READ));
    }
  }, { signal });
  work.watch((what) => {
    draw();
    if (!what.has("clip") || !work.clip || !waiting) return;
    const project = waiting;
    waiting = null;
    use(project);
  }, signal);

  const saves = [
    button("Save the project", () => save("marks.json", "application/json", () => writeProject(work), "The project is saved: your marks, without the film. Open it again beside the film."), signal),
    button("Save angles as CSV", () => save("angles.csv", "text/csv", () => csvOf(work), "The angles of the frames that you have looked at are saved."), signal),
  ];
  host.append(html("div", { class: "kd-runner-buttons" }, ...saves, button("Open a project", () => picked.click(), signal), picked));
  const draw = () => saves.forEach((one) => void (one.hidden = !work.clip));
  draw();
}
