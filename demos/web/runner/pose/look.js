// All that was found at a glance: each frame's leg, small and beside the next. The coach presses those that are wrong, and the others count.

import { button, html, say as write, set } from "../../ground/dom.js";
import { asLooked, doubtfulFrames, LEG } from "../mark/marks.js";
import { frameWords } from "../mark/words.js";
import { DOUBTFUL } from "./follow.js";

/** @import { Clip, Hands, Marks } from "../types.js" */

/** Dots across a small picture, and what of the frame it shows, against the longest leg. */
const DOTS = 300;
const AROUND = 1.4;
/** One frame is looked at on the picture itself. */
const FEWEST = 2;
const POINT = 7;

/** The points of a frame's leg, those that are marked. @param {Marks} marks */
const legIn = (marks) => LEG.flatMap((joint) => marks[joint] ?? []);
const isDoubtful = (/** @type {Marks} */ marks) => legIn(marks).some(({ looked, sure }) => !looked && sure < DOUBTFUL);

/** Across and down of a leg's middle, and its larger side. @param {Marks} marks */
function extent(marks) {
  const [xs, ys] = [legIn(marks).map(({ x }) => x), legIn(marks).map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, side: Math.max(right - left, bottom - top) };
}

/** @param {HTMLElement} host @param {Hands} hands */
export function mountLook(host, { work, stage, say, signal }) {
  host.classList.add("kd-runner-look");
  const said = html("p", { class: "kd-runner-hint" });
  const open = button("", () => void show(), signal, { class: "kd-button kd-play" });
  const grid = html("div", { class: "kd-runner-glances", role: "group", "aria-label": "What was found. Press what is wrong." });
  const agree = button("", () => accept(), signal, { class: "kd-button kd-play" });
  host.append(html("h2", {}, "Look at all of it"), said, html("div", { class: "kd-runner-row" }, open), grid, html("div", { class: "kd-runner-row" }, agree));

  /** The small pictures by their frames. @type {Map<number, HTMLButtonElement>} */
  const glances = new Map();
  /** @type {AbortController | null} */
  let drawing = null;
  const isWrong = (/** @type {HTMLElement} */ glance) => glance.getAttribute("aria-pressed") === "true";
  /** The frames with something to look at on the leg. */
  const waiting = () => doubtfulFrames(work.made).filter((frame) => legIn(work.made.marks[frame]).length);
  const right = () => [...glances].flatMap(([frame, glance]) => (isWrong(glance) ? [] : [frame]));

  function close() {
    drawing?.abort();
    drawing = null;
    glances.clear();
    grid.replaceChildren();
  }
  async function show() {
    close();
    const mine = (drawing = new AbortController());
    const { clip, made } = work;
    if (!clip) return;
    const frames = waiting();
    const side = AROUND * Math.max(...frames.map((frame) => extent(made.marks[frame]).side));
    for (const frame of frames) {
      const picture = await clip.frame(frame, mine.signal).catch(() => null);
      if (mine.signal.aborted) return;
      const glance = glanceOf(frame, made.marks[frame], picture, side, clip);
      glances.set(frame, glance);
      grid.append(glance);
      if (document.activeElement === open) glance.focus({ preventScroll: true }); // for the button goes
      draw();
    }
    drawing = null;
    draw();
    say(`${frames.length} small pictures are shown. Press each that is wrong.`);
  }

  /** @param {number} frame @param {Marks} marks @param {CanvasImageSource | null} picture null where it cannot be decoded @param {number} side @param {Clip} clip */
  function glanceOf(frame, marks, picture, side, { width, height }) {
    const canvas = html("canvas", { width: DOTS, height: DOTS });
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    const { x, y } = extent(marks);
    const scale = DOTS / side;
    pen.setTransform(scale, 0, 0, scale, DOTS / 2 - x * scale, DOTS / 2 - y * scale);
    if (picture) pen.drawImage(picture, 0, 0, width, height);
    const leg = new Path2D();
    legIn(marks).forEach((point, at) => (at ? leg.lineTo(point.x, point.y) : leg.moveTo(point.x, point.y)));
    for (const [colour, wide] of /** @type {const} */ ([["#fff", 7], ["#0b5fa5", 3]])) {
      Object.assign(pen, { strokeStyle: colour, lineWidth: wide / scale, lineJoin: "round" });
      pen.stroke(leg);
      for (const { x: left, y: top, sure } of legIn(marks)) {
        pen.setLineDash(sure < DOUBTFUL ? [3 / scale, 4 / scale] : []);
        pen.beginPath();
        pen.arc(left, top, POINT / scale, 0, 2 * Math.PI);
        pen.stroke();
      }
      pen.setLineDash([]);
    }
    const doubtful = isDoubtful(marks) || !picture;
    const name = `${frameWords(frame)}${doubtful ? ", doubtful" : ""}`;
    const glance = button([canvas, html("span", {}, name)], () => {
      set(glance, { "aria-pressed": String(!isWrong(glance)) });
      draw();
    }, signal, { class: "kd-runner-glance", "aria-pressed": String(doubtful), "aria-label": `${name}: wrong` });
    return glance;
  }

  /** What was shown and is not wrong counts from now on, as one step. */
  function accept() {
    const frames = right();
    const agreed = frames.map((frame) => [frame, asLooked(work.made.marks[frame])]);
    close();
    work.change(`${frames.length} frames looked at`, { marks: { ...work.made.marks, ...Object.fromEntries(agreed) } });
    const [left, ...more] = doubtfulFrames(work.made);
    stage.root.focus({ preventScroll: true });
    if (left === undefined) return say(`${frames.length} frames count now.`);
    work.go(left);
    stage.root.scrollIntoView({ block: "nearest" });
    say(`${frames.length} frames count now. ${more.length + 1} are left: mend them one by one, this one first.`);
  }

  function draw() {
    const count = work.clip?.kind === "film" ? waiting().length : 0;
    host.hidden = count < FEWEST;
    if (host.hidden) return;
    const shown = glances.size > 0;
    const unsure = [...glances.keys()].some((frame) => isDoubtful(work.made.marks[frame]));
    write(said, shown ? `Is each line on the same leg, from hip to toe? Press a picture that is wrong.${unsure ? " Doubtful ones are pressed already." : ""}` : `The marks of ${count} frames wait for your look. See them all at once, or frame by frame above.`);
    write(open, `Show all ${count}`);
    open.hidden = shown;
    agree.hidden = !shown;
    const kept = right().length;
    agree.disabled = Boolean(drawing) || !kept;
    write(agree, drawing ? `${glances.size} of ${count} are drawn` : `${kept === count ? "All" : "The other"} ${kept} are right`);
  }

  work.watch((what) => {
    if (!what.has("clip") && !what.has("made")) return;
    close(); // the pictures, also those on their way, show what is no longer so
    draw();
  }, signal);
  signal.addEventListener("abort", close);
  draw();
}
