// A page's own picture: runners, each at a moment of a run, and the things that the page is about. Beside a link to the page
// elsewhere, and on the cards of the home page and the overview.

import { set, svg } from "../../../demos/web/ground/dom.js";
import { bodyAt, momentLike } from "../../../demos/web/picture/body.js";
import { runnerFrame } from "../../../demos/web/picture/strip.js";

/** The scene's room and its ground, px. */
export const ROOM = { width: 560, height: 440 };
const GROUND = 412;
const EDGE = 8;

/** A box with round corners. */
const box = (x, y, width, height, name = "kd-thing", rx = 10) => svg("rect", { class: name, x, y, width, height, rx });
const line = (d, name = "kd-thing-line") => svg("path", { class: name, d });
const dot = (cx, cy, r, name = "kd-thing-dot") => svg("circle", { class: name, cx, cy, r });
const word = (text, x, y, size = 30) => svg("text", { class: "kd-thing-word", x, y, "font-size": size }, text);
const lines = (x, y, widths, apart = 30) => line(widths.map((width, row) => `M${x} ${y + row * apart}h${width}`).join(""));
/** So many of a thing. @param {number} count @param {(number: number) => Element[]} draw */
const many = (count, draw) => Array.from({ length: count }, (_, number) => draw(number)).flat();
const sheet = (x, y, width = 150, height = 212) => [box(x, y, width, height, "kd-thing", 4), lines(x + 20, y + 30, [width - 60, width - 40])];

/** What may stand behind the runners: each is drawn in the scene's room. */
const THINGS = {
  window: () => [box(20, 40, 520, 380), line("M20 84h520", "kd-thing-edge"), ...many(3, (number) => [dot(46 + 24 * number, 62, 7)])],
  phone: () => [box(170, 12, 220, 418, "kd-thing", 30), line("M250 36h60")],
  sheets: () => [90, 180, 270].flatMap((x, number) => sheet(x, 60 + 30 * number, 230, 325)),
  servers: () => many(3, (number) => [box(30, 200 + 72 * number, 230, 60), dot(60, 230 + 72 * number, 8), lines(110, 230 + 72 * number, [120])]),
  screen: () => [box(90, 20, 380, 258), line("M280 278v60M210 338h140")],
  heads: () => [130, 280, 430].flatMap((x) => [dot(x, 360, 34, "kd-thing-pale"), line(`M${x - 70} 440c0 -60 140 -60 140 0z`, "kd-thing-pale")]),
  terminal: () => [box(20, 40, 330, 380), word(">_", 44, 96, 36), lines(44, 140, [180, 240, 120, 210, 90, 250, 160])],
  editor: () => [box(20, 40, 330, 380), word("```", 44, 96, 36), lines(44, 130, [150, 220, 180]), word("```", 44, 240, 36), lines(44, 280, [250, 200, 240, 120])],
  braces: () => [line("M110 60c-50 0 -20 180 -70 180c50 0 20 180 70 180M450 60c50 0 20 180 70 180c-50 0 -20 180 -70 180", "kd-thing-thick")],
  book: () => [line("M280 110c-60 -40 -170 -40 -250 -10v290c80 -30 190 -30 250 10c60 -40 170 -40 250 -10v-290c-80 -30 -190 -30 -250 10zM280 110v290", "kd-thing"), word("A", 90, 190, 44), lines(90, 230, [130, 110, 130])],
  papers: () => many(4, (number) => [box(40 + 26 * number, 70 + 26 * number, 260, 280, "kd-thing", 4)]).concat(lines(148, 190, [180, 120, 180, 150, 180])),
  rooms: () => [0, 1, 2].flatMap((row) => many(row + 1, (number) => [box(140 - 60 * row + 120 * number, 60 + 120 * row, 100, 70)])).concat(line("M170 130l-30 50M210 130l30 50M110 250l-30 50M150 250l30 50M230 250l-30 50M270 250l30 50")),
  seal: () => [...sheet(40, 50, 260, 360), lines(60, 150, [180, 200, 150, 190]), dot(230, 340, 40, "kd-thing-fill")],
  answers: () => many(4, (row) => [dot(60, 90 + 90 * row, 20, row === 1 ? "kd-thing-fill" : "kd-thing"), lines(100, 90 + 90 * row, [row % 2 ? 150 : 190])]),
  shelves: () => many(4, (row) => [line(`M20 ${120 + 96 * row}h520`, "kd-thing-edge"), ...many((3 * row + 2) % 4 + 1, (number) => [box(30 + 128 * number, 62 + 96 * row, 112, 46)])]),
  film: () => [box(10, 20, 540, 400), ...many(9, (number) => [box(28 + 58 * number, 30, 30, 22, "kd-thing-fill", 4), box(28 + 58 * number, 388, 30, 22, "kd-thing-fill", 4)])],
  plan: () => [box(30, 50, 180, 340, "kd-thing", 4), ...many(4, (row) => [word([0, 9, 26, 33][row], 48, 112 + 76 * row, 28), lines(110, 104 + 76 * row, [80])])],
  lanes: () => many(3, (row) => [line(`M10 ${GROUND - 44 * row}h540`, "kd-thing-edge")]).concat(line("M520 324v88", "kd-thing-thick")),
  gap: () => [line(`M190 ${GROUND + 14}h190M190 ${GROUND + 4}v20M380 ${GROUND + 4}v20`, "kd-thing-thick")],
  cord: () => [line(`M40 ${GROUND}v-90`, "kd-thing-thick"), line(`M40 ${GROUND - 80}L304 298`, "kd-thing-cord")],
  question: () => [word("?", 490, 130, 110)],
};

/** The curves of a run: its angles against time, as they are. @param {[number, number, number][]} samples ms, °, ° */
function curves(samples) {
  const [last] = samples.at(-1);
  const path = (place) => samples.map((sample, number) => `${number ? "L" : "M"}${(30 + (500 * sample[0]) / last).toFixed(1)} ${(330 - 1.7 * sample[place]).toFixed(1)}`).join("");
  return [box(10, 20, 540, 400), line("M30 330h500", "kd-thing-edge"), line(path(1), "kd-thing-thick"), line(path(2), "kd-thing-cord")];
}

/** A runner whose hip is at `x`. What is said of him: his leg's style, how tall (px/m), whether only his leg is shown, pale or with its angle. */
function runner({ pose: [thigh, knee], style, x, scale, ground = GROUND, bare, ghost, angle }, leg, look) {
  const moment = momentLike(look, leg, { thigh, knee });
  const { drawing } = runnerFrame(leg, look, { thigh, knee }, moment, ROOM.width);
  for (const name of [".kd-ground", !angle && ".kd-arc", !angle && ".kd-plumb"]) if (name) drawing.querySelector(name).remove();
  if (bare) drawing.firstElementChild.remove();
  set(drawing, { transform: `matrix(${scale} 0 0 ${-scale} ${x} ${ground - bodyAt(look, moment).height_m * scale})`, "data-second": style === "butt-kick", "data-unknown": style === "unknown" });
  drawing.classList.toggle("kd-ghost", ghost);
  return drawing;
}

/** All of a scene, as it stands in its room; `framed` is in a window. */
export function sceneOf({ leg, runners, things, samples, framed }, look) {
  if (framed) return svg("g", {}, ...THINGS.window(), svg("g", { transform: "translate(60 80) scale(0.78)" }, sceneOf({ leg, runners, things, samples }, look)));
  const stands = things.every((name) => ["question", "gap", "cord", "plan"].includes(name)) && runners.some(({ bare }) => !bare);
  return svg("g", {},
    ...(samples ? curves(samples) : []),
    ...things.flatMap((name) => THINGS[name]()),
    ...(stands ? [line(`M${EDGE} ${GROUND}H${ROOM.width - EDGE}`, "kd-ground")] : []),
    ...runners.map((one) => runner(one, leg, look)),
  );
}

/** The scene alone: for a card. */
export function scene(wanted, look) {
  return svg("svg", { class: "kd-picture kd-scene", viewBox: `0 0 ${ROOM.width} ${ROOM.height}` }, sceneOf(wanted, look));
}
