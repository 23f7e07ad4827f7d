// Thigh and knee angle against time. The graph is the timeline: its cursor is a native slider, its instants are buttons.

import { onResize } from "../ground/browser.js";
import { place, set, svg } from "../ground/dom.js";
import { graphWords } from "./curve-words.js";
import { buildCurves, drawAngles, drawInstants, drawSecondInstants } from "./curves.js";
import { buildInstants } from "./instants.js";
import { lettersOf } from "../ground/labels.js";
import { orNull } from "../ground/late.js";
import { durationOf, poseAt } from "../ground/motion.js";
import { sceneOfCurves } from "../picture/second.js";
import { buildScrub, HANDLE_PX, scrubByPointer } from "./scrub.js";
import { scaleLinear } from "../ground/vendor.js";

/** @import { Scene } from "../ground/types.js" */
/** @import { Build } from "../picture/types.js" */

/** Room around the plot, in CSS pixels: with a button's height above and below it stand the instants, two lines each. */
const MARGIN = { top: 14, right: 20, bottom: 44, left: 18, beside: 22 };
const BUTTON_PX = 40;
const ANGLE_PX = 36;
/** The lines to the buttons bend so far from the plot; below it they leave room for the slider's handle. */
const BEND = { above: [4, 12], below: [26, 36] };
const NO_SPRINTER = "The sprinter’s recording has not arrived.";

/** @param {number} from @param {number} way @param {number[]} bend @returns {import("./instants.js").Leader} */
const leader = (from, way, [bend, end]) => [from, from + way * bend, from + way * end];

/** @type {Build} */
export function buildGraph(slot, first, act, signal) {
  const [angles, times] = ["kd-values", "kd-times"].map((name) => svg("g", { class: name }));
  const axes = svg("g", { class: "kd-axes" }, angles, times);
  const sprinter = svg("g", { class: "kd-sprinter" });
  const { curves, names, draw: drawCurves } = buildCurves();
  const seconds = svg("g", { class: "kd-second-instants" });
  const cursor = svg("g", { class: "kd-cursor" }, svg("path"), svg("circle", { r: 7 }), svg("circle", { r: 7 }));
  const instants = buildInstants(first, act.jump, signal);
  const root = svg("svg", { class: "kd-picture", role: "img" }, axes, sprinter, instants.marks, curves, seconds, cursor, names);
  const scrub = buildScrub(first, act.scrub, signal);
  const { range } = scrub;
  slot.replaceChildren(root, range, ...instants.buttons);

  const x = scaleLinear([0, durationOf(first.answer.samples)], [0, 1]);
  const y = scaleLinear(first.look.graph.angle_deg, [1, 0]);
  let measured = false;
  let letters = 1;
  /** What has not come, in words. */
  let missing = "";
  let scene = first;
  /** @type {Scene | null} */
  let drawn = null;
  /** Whether the words for paper are those of what was drawn last. */
  let papered = false;

  scrubByPointer(root, (px) => x.invert(px), act.scrub, signal);

  const measure = () => {
    const { width, height } = root.getBoundingClientRect(); // the slot's has its border as well
    if (!width || !height) return;
    measured = true;
    letters = lettersOf(root);
    const beside = slot.closest(".kd-beside") !== null; // presented: the time stands elsewhere
    const button_px = instants.resize() || beside ? 0 : BUTTON_PX * letters;
    x.range([MARGIN.left + ANGLE_PX * letters, width - MARGIN.right]);
    y.range([height - (beside ? MARGIN.beside : MARGIN.bottom) - button_px, MARGIN.top + button_px]);
    set(root, { viewBox: `0 0 ${width} ${height}` });
    const [left, right] = x.range();
    place(range, { left: `${left - HANDLE_PX / 2}px`, width: `${right - left + HANDLE_PX}px`, top: `${y.range()[0]}px` });
    drawAngles(angles, first.look, { x, y });
    drawn = null;
    draw(scene);
  };
  const stop = onResize(root, measure);

  /** Draw the sprinter, or take him away; what that needs is fetched when it is first wanted. @param {boolean} shown */
  async function drawSprinter(shown) {
    missing = "";
    if (!shown) return sprinter.replaceChildren();
    const recorded = await orNull(import("./sprinter.js"));
    if (!scene.sprinter || signal.aborted) return;
    if (recorded) return recorded.drawSprinter(sprinter, { x, y }, letters, scene.answer.stride?.place);
    missing = NO_SPRINTER;
    draw(scene);
    sprinter.replaceChildren(svg("text", { x: x.range()[1], y: y.range()[0] - 8 }, NO_SPRINTER));
  }

  /** @param {Scene} given */
  function draw(given) {
    const now = sceneOfCurves(given);
    scene = given;
    if (given.settled) set(root, { "aria-label": graphWords(now, missing) });
    if (!measured) return;
    const paper = !drawn || given.settled || given.playing;
    const stale = drawn?.answer !== now.answer || drawn.previous !== now.previous || drawn.sprinter !== now.sprinter;
    if (stale || (paper && !papered)) {
      const paced = drawn?.answer.stride?.place === now.answer.stride?.place;
      x.domain([0, durationOf(now.answer.samples)]);
      drawInstants(times, now.answer, { x, y });
      drawSecondInstants(seconds, given.answer, { x, y });
      drawCurves(now, { x, y, letters }, paced ? drawn : null);
      if (!paced || drawn?.sprinter !== now.sprinter) void drawSprinter(now.sprinter);
      const [bottom, top] = y.range();
      const lines = { above: leader(top, -1, BEND.above), below: leader(bottom, 1, BEND.below) };
      instants.place(now.answer, x, lines, x.range()[1] + MARGIN.right, letters, { paper });
      drawn = now;
      papered = paper;
    }
    const pose = poseAt(now.answer.samples, now.time_ms);
    const [stem, ...dots] = cursor.children;
    set(stem, { d: `M${x(now.time_ms)} ${y.range()[1] - 8}V${y.range()[0] + 12}` });
    [pose.knee, pose.thigh].forEach((deg, number) => set(dots[number], { cx: x(now.time_ms), cy: y(deg) }));
    scrub.draw(now);
    instants.press(now.instant?.name);
    for (const dot of seconds.children) set(dot, { "data-current": dot.getAttribute("data-dot") === now.instant?.name });
  }

  return { draw, measure, roots: [root], stop };
}
