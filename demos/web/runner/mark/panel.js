// The part of the page that marks: which joint comes next, what the marks say, which way the runner goes, and what to doubt.

import { button, choice, html, say as sayIn, set } from "../../ground/dom.js";
import { folded } from "../fold.js";
import { anglesAt, anglesOf, facingOf, markedFrames } from "./angles.js";
import { buildFiles } from "./files.js";
import { buildHandles } from "./handles.js";
import { buildLines } from "./lines.js";
import { doubtfulFrames, guessOf, marksHere, nextJoint, withLook, withMark, withoutMark } from "./marks.js";
import { buildScale, scaleHandles } from "./scale.js";
import { buildTable } from "./table.js";
import { viewWarnings } from "./view.js";
import { anglesWords, capital, frameWords, JOINTS, placeName, WHERE } from "./words.js";
import { buildZoom } from "./zoom.js";

/** @import { Hands, Joint, Made } from "../types.js" */

const HOW = { said: "", knee: "as the knee bends", toe: "as the toe points", hip: "as the hip moves" };
const ABOUT = "“Give or take” is for marks that are two dots off. A camera that is not straight at the side adds to it. The arrow keys move a mark by one dot, with Shift by ten; Delete removes it.";
const ONE_PHOTO = "One photo shows one moment. It cannot tell how fast the leg moves, whether the heel still rises, or when the foot left the ground. So nobody can see a butt kick in one photo: a film of the swing can tell more.";

/** @param {HTMLElement} host @param {Hands} hands */
export function mountMarks(host, hands) {
  const { work, stage, say, signal } = hands;
  host.classList.add("kd-runner-mark");
  /** What the next tap marks where the coach has chosen it. @type {Joint | null} */
  let chosen = null;
  const wanted = () => chosen ?? nextJoint(work);

  buildLines(hands);
  const handles = buildHandles(hands, {
    tap(place, step) {
      work.go(stage.seen()); // what is seen is marked, not what is still being decoded
      const joint = wanted();
      if (!joint) return null;
      work.change(`${joint} marked`, withMark(work, joint, place), step);
      return joint;
    },
    waits: () => wanted() !== null,
    done(key) {
      if (key === chosen) chosen = null;
      draw();
      const joint = JOINTS.find((one) => one === key);
      const point = joint && marksHere(work)[joint];
      if (point) say(`${placeName(joint, point)}. ${told.textContent}`);
    },
  });

  const prompt = html("p", { class: "kd-runner-prompt" });
  const chips = JOINTS.map((joint) => {
    const input = html("input", { type: "radio", name: "kd-runner-joint", value: joint });
    input.addEventListener("change", () => {
      chosen = joint;
      draw();
    }, { signal });
    return { joint, input, chip: choice(input, joint) };
  });
  const joints = html("fieldset", { class: "kd-runner-chips" }, html("legend", {}, "The next tap marks"), ...chips.map(({ chip }) => chip));
  const put = button("", () => {
    const joint = wanted();
    if (!joint || !work.clip) return;
    const place = guessOf(work, joint) ?? { x: work.clip.width / 2, y: work.clip.height / 2 };
    work.change(`${joint} put`, withMark(work, joint, place, false));
    handles.focus(joint);
  }, signal);
  const right = button("", () => {
    const ahead = doubtAhead();
    work.change("marks looked at", withLook(work, [...JOINTS]));
    if (ahead !== undefined) work.go(ahead);
  }, signal, { class: "kd-button kd-play" });
  const doubt = button("", () => work.go(doubtAhead() ?? work.at), signal);
  const next = button("", () => work.go(work.at + strideOf(work.made, work.at)), signal, { class: "kd-button kd-play" });
  const back = button("↶", () => take(work.undo, "Taken back"), signal, { "aria-label": "Undo", title: "Undo (Ctrl+Z)" });
  const again = button("↷", () => take(work.redo, "Done again"), signal, { "aria-label": "Redo", title: "Redo (Ctrl+Shift+Z)" });
  // Right above the picture: on a phone the rest is out of sight.
  const strip = html("div", { class: "kd-runner-strip" }, prompt, html("div", { class: "kd-runner-buttons" }, next, right, doubt, buildZoom(hands), back, again));
  stage.root.parentElement?.before(strip);
  signal.addEventListener("abort", () => strip.remove());
  const told = html("p", { class: "kd-runner-angles" });
  const about = folded(html("summary", {}, "How sure these angles are, and the keys"), html("p", { class: "kd-runner-note" }, ABOUT));
  const photo = html("p", { class: "kd-runner-note" }, ONE_PHOTO);
  const doubts = html("ul", { class: "kd-runner-doubts" });

  /** @type {[Made["facing"], HTMLInputElement, HTMLElement][]} */
  const ways = /** @type {const} */ ([[0, "as found"], [1, "to the right"], [-1, "to the left"]]).map(([facing, words]) => {
    const input = html("input", { type: "radio", name: "kd-runner-facing", value: facing });
    input.addEventListener("change", () => work.change("the way the runner goes", { facing }), { signal });
    return [facing, input, choice(input, words)];
  });
  const facing = html("fieldset", { class: "kd-runner-chips" }, html("legend", {}, "The runner goes"), ...ways.map(([, , label]) => label));

  host.append(html("h2", {}, "Mark the leg"), told, doubts, photo, joints, put, facing, about);
  buildTable(host, hands);
  buildScale(host, hands, handles.focus);
  buildFiles(host, hands);

  const doubtAhead = () => {
    const frames = doubtfulFrames(work.made).filter((frame) => frame !== work.at);
    return frames.find((frame) => frame > work.at) ?? frames[0];
  };
  /** @param {() => string | null} step @param {string} words */
  function take(step, words) {
    const before = work.made.marks;
    const what = step();
    if (what === null) return say("There is nothing more.");
    const after = work.made.marks;
    const [frame] = markedFrames({ marks: { ...before, ...after } }).filter((one) => before[one] !== after[one]);
    if (frame !== undefined) work.go(frame);
    say(`${words}: ${what}.`);
  }
  document.addEventListener("keydown", (event) => {
    if (!work.clip || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target instanceof Element && event.target.matches("input:not([type=radio], [type=range]), textarea, select")) return;
    const key = event.key.toLowerCase();
    if (key === "z") take(event.shiftKey ? work.redo : work.undo, event.shiftKey ? "Done again" : "Taken back");
    else if (key === "y") take(work.redo, "Done again");
    else return;
    event.preventDefault();
  }, { signal });

  function draw() {
    const { clip, at, made } = work;
    strip.hidden = !clip;
    if (!clip) return;
    const marks = marksHere(work);
    const joint = wanted();
    handles.draw([
      ...JOINTS.flatMap((one) => {
        const point = marks[one];
        return point ? {
          key: one, name: placeName(one, point), label: one, place: point, looked: point.looked,
          move: (/** @type {{x: number, y: number}} */ place, /** @type {object} */ step) => work.change(`${one} moved`, withMark(work, one, place), step),
          remove() {
            work.change(`${one} removed`, withoutMark(work, one));
            say(`${capital(one)} removed.`);
          },
          agree: () => point.looked || work.change(`${one} looked at`, withLook(work, [one])),
        } : [];
      }),
      ...scaleHandles(hands),
    ]);

    const found = facingOf(made);
    const angles = found.facing ? anglesAt(marks, found.facing) : null;
    sayIn(prompt, promptWords(joint, made.marks[at] !== undefined));
    sayIn(told, angles ? anglesWords(angles) : marks.hip?.looked && marks.knee?.looked ? "Which way does the runner go? Choose it below, or mark a bent knee: then it is found." : "");
    for (const chip of chips) chip.input.checked = chip.joint === joint;
    set(put, { hidden: !joint });
    sayIn(put, `Put the ${joint ?? "mark"} by keyboard`);
    const hollow = Object.values(marks).some(({ looked }) => !looked);
    const ahead = doubtAhead();
    right.hidden = !hollow;
    sayIn(right, ahead === undefined ? "These marks are right" : `Right: on to ${frameWords(ahead)} ›`);
    doubt.hidden = hollow || ahead === undefined;
    sayIn(doubt, ahead === undefined ? "" : `Look at ${frameWords(ahead)} ›`);
    const film = clip.kind === "film";
    const to = at + strideOf(made, at);
    next.hidden = !film || !(marks.ankle?.looked && marks.hip?.looked && marks.knee?.looked) || hollow || to >= clip.times_ms.length;
    sayIn(next, `${capital(frameWords(to))} ›`);
    const said = made.facing;
    for (const [way, input] of ways) input.checked = way === said;
    const words = found.how && found.how !== "said" ? `${found.facing > 0 ? "to the right" : "to the left"}, ${HOW[found.how]}` : "as found";
    const label = ways[0][2].lastElementChild;
    if (label) sayIn(/** @type {HTMLElement} */ (label), said ? "as found" : words === "as found" ? "not known yet" : words);
    about.hidden = !Object.keys(marks).length;
    photo.hidden = film || !angles;
    const warned = viewWarnings(anglesOf(work), frameWords);
    if (doubts.dataset.said !== warned.join()) doubts.replaceChildren(...warned.map((one) => html("li", {}, one)));
    doubts.dataset.said = warned.join();
  }

  /** @param {Joint | null} joint @param {boolean} begun */
  function promptWords(joint, begun) {
    if (!joint) return work.clip?.kind === "film" ? "This leg is marked. Go to another frame, or drag a mark to mend it." : "This leg is marked. Drag a mark to mend it.";
    const point = marksHere(work)[joint];
    if (point && !point.looked) return `Look at the ${joint}: drag it to ${WHERE[joint]}, or tap there.`;
    const first = joint === "hip" && !begun ? " of the leg that swings" : "";
    return `Tap the ${joint}${first}: ${WHERE[joint]}${joint === "toe" ? ". Or leave it out." : "."}`;
  }
  work.watch((what) => {
    if (what.has("at") || what.has("clip")) chosen = null;
    draw();
  }, signal);
  draw();
}

/** On to the next frame to be marked: as far as the coach last went from one marked frame to this. @param {Readonly<Made>} made @param {number} at */
function strideOf(made, at) {
  const before = markedFrames(made).filter((frame) => frame < at).pop();
  return before === undefined ? 1 : at - before;
}
