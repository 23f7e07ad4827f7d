// The leg as it is marked, drawn on the frame: limbs, the plumb line through the hip, the thigh's angle and the knee's bend, in the
// arcs and colours of the demos. Those arcs are in metres with the hip at (0, 0), so the leg in the picture is drawn to that scale.

import { onResize } from "../../ground/browser.js";
import { set, svg } from "../../ground/dom.js";
import { along, KNEE_ARC_M, kneeArc, thighArc } from "../../picture/shapes.js";
import { anglesAt, facingOf, lookedAt } from "./angles.js";
import { guessOf, LEG, marksHere, nextJoint } from "./marks.js";

/** @import { Pair } from "../../ground/types.js" */
/** @import { Hands, Marks } from "../types.js" */

/** The thigh in the picture is taken to be so long: this alone sets how large the arcs are beside it. */
const THIGH_M = 0.44;
const THIGH_ARC_M = 0.25;
const PLUMB_M = 0.9;
/** Letters beside the arcs: a quarter of the thigh, within these bounds. */
const WORD_PX = [12, 17];
const GUESS_PX = 5;

/** @param {Hands} hands */
export function buildLines({ work, stage, signal }) {
  const layer = stage.layer("marks");
  const limbs = ["kd-runner-case", "kd-runner-limbs"].map((name) => svg("path", { class: name }));
  const lengths = ["kd-runner-case", "kd-runner-length"].map((name) => svg("path", { class: name }));
  const angles = svg("g", {});
  const lines = [["kd-runner-case", "plumb"], ["kd-plumb", "plumb"], ["kd-runner-case", "straight"], ["kd-plumb", "straight"], ["kd-runner-case", "thigh"], ["kd-arc", "thigh"], ["kd-runner-case", "knee"], ["kd-arc", "knee"]]
    .map(([name, what]) => ({ what, path: angles.appendChild(svg("path", { class: name })) }));
  const words = ["thigh", "knee"].map((what) => svg("text", { class: "kd-runner-angle", "data-angle": what }));
  const guess = svg("circle", { class: "kd-runner-guess" });
  layer.append(...lengths, ...limbs, angles, ...words, guess);

  function draw() {
    const marks = marksHere(work);
    const { facing } = facingOf(work.made);
    const known = facing ? anglesAt(marks, facing) : null;
    const { hip } = lookedAt(marks);
    const px = stage.dotsPerPixel();
    const { scale: length } = work.made;
    const line = length?.frame === work.at ? `M${length.from.join(" ")}L${length.to.join(" ")}` : "";
    for (const path of lengths) set(path, { d: line });
    for (const path of limbs) set(path, { d: legPath(marks) });
    const next = nextJoint(work);
    const hint = next && !marks[next] ? guessOf(work, next) : null;
    set(guess, { visibility: hint ? null : "hidden", cx: hint?.x ?? 0, cy: hint?.y ?? 0, r: GUESS_PX * px });
    set(angles, { visibility: known && hip ? null : "hidden" });
    for (const word of words) set(word, { visibility: "hidden" });
    if (!known || !hip) return;
    const letter = px * Math.min(Math.max(known.lengths.thigh / px / 4, WORD_PX[0]), WORD_PX[1]);

    const scale = known.lengths.thigh / THIGH_M;
    const pose = { thigh: known.thigh_deg, knee: known.knee_deg ?? 0 };
    const knee = kneeArc({ thigh_m: THIGH_M, shank_m: THIGH_M, foot_m: 0 }, pose);
    set(angles, { transform: `matrix(${(facing || 1) * scale} 0 0 ${-scale} ${hip.x} ${hip.y})` });
    /** @type {Record<string, string>} */
    const paths = { plumb: `M0 0V${-PLUMB_M}`, thigh: thighArc(THIGH_ARC_M, pose.thigh), straight: "", knee: "" };
    if (known.knee_deg !== null) Object.assign(paths, { straight: knee.straight, knee: kneeArcOf(pose, knee.arc) });
    for (const { what, path } of lines) set(path, { d: paths[what] });

    /** Beside the middle of its arc. @param {SVGTextElement} word @param {Pair} at @param {number} radius @param {number} towards @param {number} deg */
    const write = (word, at, radius, towards, deg) => {
      const [x, y] = along(at, radius + letter / scale, towards);
      set(word, { visibility: null, x: hip.x + facing * scale * x, y: hip.y - scale * y + 0.35 * letter, "font-size": letter, "stroke-width": 0.25 * letter });
      word.textContent = `${Math.abs(Math.round(deg))}°`;
    };
    write(words[0], [0, 0], THIGH_ARC_M, pose.thigh / 2, pose.thigh);
    if (known.knee_deg !== null) write(words[1], along([0, 0], THIGH_M, pose.thigh), KNEE_ARC_M, pose.thigh - pose.knee / 2, pose.knee);
  }
  work.watch(draw, signal);
  signal.addEventListener("abort", onResize(stage.root, draw));
  draw();
}

/** The bend of a knee that is marked as bending forwards has its arc on the other side. @param {{thigh: number, knee: number}} pose @param {string} arc */
const kneeArcOf = ({ knee }, arc) => (knee < 0 ? arc.replace(" 0 0 0 ", " 0 0 1 ") : arc);

/** From joint to joint as far as they are marked, those that nobody has looked at as well. @param {Marks} marks */
function legPath(marks) {
  return LEG.slice(1).map((joint, at) => {
    const [from, to] = [marks[LEG[at]], marks[joint]];
    return from && to ? `M${from.x} ${from.y}L${to.x} ${to.y}` : "";
  }).join("");
}
