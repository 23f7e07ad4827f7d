// How a photo or a film comes in: chosen, dropped, pasted, filmed now; or the example. What is opened stays on this device.

import { excuse, triedLater } from "../../ground/browser.js";
import { button, html, say, svg } from "../../ground/dom.js";
import { isOneFile } from "../../ground/files.js";
import { saveAsFile } from "../../share/save-file.js";
import { buildWork } from "../../share/work.js";
import { chooser } from "../chooser.js";
import { openProject } from "../mark/files.js";
import { nothingMade } from "../work.js";
import { exampleClip, exampleMarks } from "./example.js";
import { openFile } from "./open.js";

/** @import { Hands } from "../types.js" */

const OPENS = "image/*,video/*,.mov,.mkv,.heic,.json";
/** A frame of the example in which the thigh is near vertical and the heel is high: what the page is for, at a glance. */
const SHOWN = 46;
const FAILED = "The file could not be read. It may have moved, or be damaged. Choose it again.";

/**
 * @param {HTMLElement} host
 * @param {HTMLElement} room that files are dropped on
 * @param {Hands} hands
 */
export function mountDoor(host, room, { work, stage, say: tell, signal }) {
  /** @type {File | null} the last one wanted: a slower one before it comes too late */
  let wanted = null;
  /** The marks whose loss the coach has been told of. @type {object | null} */
  let warned = null;
  /** Whether what is open may make room for another: marks that no file holds are lost only by who has been told. */
  const mayGo = () => {
    if (!work.unsaved || warned === work.made) return true;
    warned = work.made;
    tell(`The marks on “${work.clip?.name}” are not saved. Press “Save the project” below first, or open the other one again to go on without them.`);
    return false;
  };
  /** @param {File} file */
  async function open(file) {
    if (file.name.toLowerCase().endsWith(".json")) return openProject(file, { work, say: tell });
    if (!mayGo()) return;
    wanted = file;
    host.setAttribute("aria-busy", "true");
    tell(`Opening “${file.name || "what you pasted"}” …`);
    try {
      const { clip, filmed } = await openFile(file);
      if (wanted !== file || signal.aborted) return clip.close();
      work.open(clip, { ...nothingMade(), filmed });
      tell(clip.kind === "photo" ? "The photo is open. It stays on this device." : `The film is open: ${clip.times_ms.length} ${clip.times_ms.length === 1 ? "frame" : "frames"}. It stays on this device.`);
      begin();
    } catch (error) {
      if (wanted === file) tell(excuse(error, FAILED));
    } finally {
      if (wanted === file) host.removeAttribute("aria-busy");
    }
  }
  /** All that a coach needs now is in view, and the keys work. */
  const begin = () => {
    room.scrollIntoView();
    stage.root.focus({ preventScroll: true });
  };
  const openExample = () => {
    wanted = null;
    work.open(example);
    tell(`The example is open: ${example.times_ms.length} frames of a sprinter, filmed from the side.`);
    begin();
  };

  const example = exampleClip();
  const view = html("canvas", { class: "kd-runner-view", width: example.width, height: example.height, "aria-hidden": "true" });
  void triedLater(() => example.frame(SHOWN).then((picture) => view.getContext("2d")?.drawImage(picture, 0, 0)), null);
  const [choose, file] = chooser("Choose a photo or film", { class: "kd-play", accept: OPENS }, open, signal);
  const [film, camera] = chooser("Film now", { class: "kd-runner-camera", accept: "video/*", capture: "environment" }, open, signal);
  const [another, second] = chooser("Open another", { accept: OPENS }, open, signal);
  const saving = buildWork(tell, signal);
  const along = saving.button("Take this page along (6 MB)", "The file", async (under) => {
    await saveAsFile("your-runner", "", "Your own runner - Knee Drive Lab", (share) => {
      under.signal.throwIfAborted(); // then no more is read, and no file made
      under.progress(share);
    });
    return "The file is saved. It needs no network: open it with a double click.";
  });
  const empty = html(
    "div",
    { class: "kd-runner-empty" },
    view,
    html(
      "div",
      { class: "kd-runner-welcome" },
      svg("svg", { viewBox: "0 0 48 48", class: "kd-runner-arrow", "aria-hidden": "true" }, svg("path", { d: "M24 6v24M14 21l10 10 10-10M7 34v7h34v-7" })),
      html("p", { class: "kd-runner-call" }, "Drop a photo or a film here, or paste one."),
      html("p", {}, "It stays on this device. Nothing is sent, and nothing is kept."),
      html("p", {}, "Best: one runner from the side, in slow motion."),
      html("div", { class: "kd-runner-row" }, choose, file, film, camera, button("Try it with an example", openExample, signal), ...(isOneFile() ? [] : [along])),
      saving.root,
    ),
  );
  const name = html("span", { class: "kd-runner-name" });
  const mark = button("Mark its leg for me", () => {
    work.change("the example marked", { marks: exampleMarks(), facing: 1 });
    work.saved(); // whoever loses these presses again
    tell("The leg is marked from toe-off to the highest knee, where it was recorded. Now find the nearest swing.");
  }, signal);
  const bar = html("div", { class: "kd-runner-bar", hidden: true }, name, mark, another, second);
  host.append(empty, bar);

  work.watch((what) => {
    if (!what.has("clip")) return;
    empty.hidden = !!work.clip;
    bar.hidden = !work.clip;
    mark.hidden = work.clip !== example;
    say(name, work.clip?.name ?? "");
  }, signal);

  /** @param {DataTransfer | null} data */
  const fileOf = (data) => [...(data?.files ?? [])][0];
  const drag = (/** @type {DragEvent} */ event) => {
    const brings = !!event.dataTransfer?.types.includes("Files");
    if (brings) event.preventDefault(); // else the browser leaves the page for the file
    room.toggleAttribute("data-over", brings && event.type === "dragover");
    const dropped = event.type === "drop" && fileOf(event.dataTransfer);
    if (dropped) void open(dropped);
  };
  for (const kind of ["dragover", "dragleave", "drop"]) document.addEventListener(kind, /** @type {EventListener} */ (drag), { signal });
  document.addEventListener("paste", (event) => {
    const pasted = fileOf(event.clipboardData);
    if (!pasted || /** @type {Element} */ (event.target).matches?.("input, textarea")) return;
    event.preventDefault();
    void open(pasted);
  }, { signal });
}
