// A lesson in a learning platform: its demos and checks, and what the platform is told of them. Its answers are kept there,
// and nowhere else.

import { keepElsewhere, recall } from "../ground/answers.js";
import { onceInView } from "../ground/browser.js";
import { button, html, say } from "../ground/dom.js";
import { followDemo } from "../demo/live-words.js";
import { defineDemo } from "../demo/swing-demo.js";
import { openCmi5 } from "./cmi5.js";
import { followScheme } from "./dress.js";
import { pack, progressOf, progressWords, unpackState } from "./progress.js";
import { openScorm } from "./scorm.js";

/** @import { Course } from "./progress.js" */

const PATIENCE_MS = 8000;
const NOBODY = "No course is listening here, so nothing is recorded. The lesson works all the same.";
const SHUT = "The course did not let this lesson in, so nothing is recorded. Close it, and open it again from the course.";
const LOST = "Your course did not take that. It is told again with your next answer.";
const REFUSED = "Your course did not take that. Is the network there? Press the button again.";
const HANDED = "Handed in. To go on, open the lesson from your course again.";
const KEPT = "Your course has it.";

followScheme(document.body, "auto");

const late = () => new Promise((_, reject) => setTimeout(() => reject(new TypeError("The course did not answer.")), PATIENCE_MS));

/** @returns {Promise<{course: Course | null, words: string}>} */
async function openCourse() {
  try {
    const course = openScorm() ?? (await Promise.race([openCmi5(), late()]));
    return { course: /** @type {Course | null} */ (course), words: course ? "" : NOBODY };
  } catch (error) {
    console.warn(error);
    return { course: null, words: SHUT };
  }
}

/** @param {Course | null} course @param {string} words */
function keepRecord(course, words) {
  const place = /** @type {HTMLElement} */ (document.querySelector(".kd-record"));
  const status = html("p", { role: "status" }, words);
  const checks = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("knee-check"));
  const state = unpackState(course?.kept ?? "");
  let left = false; // the last word is said
  let heard = false;
  place.append(status);
  const tell = async () => {
    const progress = progressOf(checks, recall, state.ended);
    place.toggleAttribute("data-done", progress.done);
    if (!course || left) return;
    const taken = await course.tell(pack(state, course.most), progress);
    say(status, `${progressWords(progress)} ${taken ? KEPT : LOST}`);
  };
  keepElsewhere(state.answers, tell);
  const leave = async (/** @type {boolean} */ going) => {
    left = true;
    heard ||= (await course?.leave(going)) !== false;
    return heard;
  };
  if (course?.returnTo !== undefined) {
    const { returnTo } = course;
    const handIn = button(returnTo ? "Hand in and close" : "Hand in", async () => {
      if (!(await leave(false))) return say(status, REFUSED);
      if (returnTo) return location.assign(returnTo);
      handIn.remove();
      say(status, HANDED);
    });
    place.append(handIn);
  }
  window.addEventListener("pagehide", () => void leave(true));
  onceInView(place, () => {
    state.ended = true;
    void tell();
  }, new AbortController().signal);
  void tell();
}

const { course, words } = await openCourse();
keepRecord(course, words);
await import("../check/page.js"); // only now: a check asks at once what was answered before
followDemo();
defineDemo();
