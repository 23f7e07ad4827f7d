// Every demo as it stands before any script runs, by the code that builds it when one does: DemoParts, in a page without
// a browser. `node demos.mjs OUT RUN …` writes the places' HTML as <slug>.json, and for paper the pictures as files.

import { readFileSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { layOut, open, settle } from "./page.mjs";
import { alone, tidy } from "./tidy.mjs";
import { DemoParts } from "../../../demos/web/demo/parts.js";
import { buildersOf } from "../../../demos/web/demo/pictures.js";
import { beginLife } from "../../../demos/web/run/kept.js";
import { fetchStrides } from "../../../demos/web/run/stride.js";

const SLOTS = { full: ["stage", "graph", "main", "clock", "side", "bar"], compact: ["stage", "side"] };
/** How large a block is, and what is in it, px: on a wide page, on paper, on a phone. On a page style sheets choose. */
const ROOMS = {
  large: [1086, { frame: [300, 400], cord: [643, 578], stage: [560, 533.3], chart: [643, 269], graph: [643, 262] }],
  paper: [680, { frame: [300, 400], cord: [420, 380], stage: [340, 323.8], chart: [680, 440], graph: [680, 339] }],
  question: [440, { frame: [220, 293.3], cord: [440, 400], stage: [440, 400], chart: [0, 0], graph: [0, 0] }],
  small: [326, { frame: [163, 217.3], cord: [326, 292], stage: [326, 310.5], chart: [326, 224], graph: [326, 178] }],
};
const PLACES = { frame: ".kd-leg-frame", cord: ".kd-cord-picture", stage: ".kd-stage", chart: ".kd-chart", graph: ".kd-graph" };
/** What only a script can use: it keeps its room, and is neither seen nor read out. swing-demo.js puts its own in the place. */
const COMING = [
  ".kd-clock-row", ".kd-control:not(.kd-claim)", ".kd-claim > :is(select, .kd-told)", ".kd-presets", ".kd-side > .kd-transport", ".kd-more", ".kd-status",
  ".kd-bar > *", ".kd-graph-frame > :not(svg)",
];

/** So long the sprinter's own leg and curves may take, which are fetched when they are wanted. */
const SPRINTER_MS = 200;

/** Hidden by itself too, in case the style sheet that shows it when it is time does not come. */
const LATE = '<p class="kd-late" hidden>What makes this picture move has not arrived, or is not allowed here. So it stands still. Is the network there? Then load the page again.</p>';

/** @param {object} run @param {"full" | "compact"} view @param {keyof typeof ROOMS} room @param {number} [time_ms] else its own moment */
async function build(run, view, room, time_ms) {
  const [width, sizes] = ROOMS[room];
  layOut(width, Object.fromEntries(Object.entries(PLACES).map(([name, selector]) => [selector, sizes[name]])));
  const block = open("div", { class: "kd-block" });
  const { stage, graph, moves } = run.catalogue;
  const own = !run.beside; // else what stands beside the picture, and how it is shared, is the page's
  const has = { stage: true, graph: graph !== "none", main: own && graph !== "none", clock: moves, side: own, bar: own };
  const slots = SLOTS[view].filter((name) => has[name]);
  block.innerHTML = `<swing-demo class="kd-demo" data-view="${view}" data-shows="${stage}">${slots.map((name) => `<div class="kd-${name}"></div>`).join("")}</swing-demo>`;
  const demo = block.firstElementChild;
  if (run.answer.stride || run.beside) await fetchStrides();
  if (!own) demo.dataset.sprinter = "shown";
  const life = beginLife(run, () => null);
  life.player.time_ms = time_ms ?? life.player.time_ms;
  new DemoParts(demo, life, await buildersOf(run.catalogue), {
    id: "", key: "", signal: new AbortController().signal, retry() {},
  });
  if (!own) await new Promise((came) => setTimeout(came, SPRINTER_MS));
  settle();
  for (const part of demo.querySelectorAll(COMING.join())) part.classList.add("kd-coming");
  demo.querySelector(".kd-side")?.insertAdjacentHTML("afterbegin", LATE);
  demo.querySelector(".kd-foot")?.insertAdjacentHTML("beforeend", '<noscript><p class="kd-noscript">Your browser runs no script here: this is a recorded run.</p></noscript>');
  return new Map(slots.map((name) => [name, demo.querySelector(`.kd-${name}`)]));
}

/** What would answer a question, and what only stands below its picture. */
const ANSWERS = ".kd-angle, .kd-arc, .kd-leg-words, .kd-cord-words, .kd-race-head, .kd-race-larger, .kd-lane-head, .kd-lane-why, .kd-lane + .kd-lane, .kd-race-note";

/** The picture beside the question that is asked before the demo: its own, at the moment that the question is about. */
async function asking(run) {
  const { moves, question_instant, title } = run.catalogue;
  const asked_ms = run.answer.instants.find(({ name }) => name === question_instant)?.time_ms ?? 0;
  const stage = (await build(run, "compact", "question", asked_ms)).get("stage");
  for (const part of stage.querySelectorAll(`${ANSWERS}, .kd-visually-hidden`)) part.remove();
  for (const part of stage.querySelectorAll("[data-part]")) part.removeAttribute("data-part");
  const label = moves ? run.answer.instants.find(({ time_ms }) => time_ms === asked_ms)?.label ?? "at the start" : "before anything is set";
  for (const root of stage.querySelectorAll(".kd-picture")) root.setAttribute("aria-label", `${title}: a still picture, ${label}.`);
  return tidy(stage);
}

/** Each picture as a file that needs no style sheet: <slug>-stage-1.svg and so on. */
async function files(run, slug) {
  const slots = await build(run, "full", "paper");
  for (const name of ["stage", "graph"].filter((name) => slots.has(name))) {
    const roots = [...slots.get(name).querySelectorAll(".kd-picture")];
    roots.forEach((root, number) => writeFileSync(join(out, `${slug}-${name}-${number + 1}.svg`), alone(root)));
  }
}

/** Both rooms' pictures side by side, where they differ. */
async function both(run, view) {
  const large = await build(run, view, "large");
  const small = await build(run, view, "small");
  const still = {};
  for (const [name, slot] of large) {
    const [wide, narrow] = [slot, small.get(name)].map((room) => room.querySelector(":scope > svg, :scope > .kd-graph-frame > svg"));
    const chosen = wide && wide.getAttribute("viewBox") !== narrow.getAttribute("viewBox");
    if (chosen) {
      wide.setAttribute("data-room", "large");
      narrow.setAttribute("data-room", "small");
      narrow.setAttribute("display", "none");
      wide.after(narrow);
    }
    still[name] = tidy(slot);
  }
  return still;
}

const [out, ...runs] = process.argv.slice(2);
for (const file of runs) {
  const run = JSON.parse(readFileSync(file, "utf8"));
  const { name } = parse(file);
  const stills = { full: await both(run, "full"), compact: await both(run, "compact"), question: { stage: await asking(run) } };
  writeFileSync(join(out, `${name}.json`), JSON.stringify(stills));
  await files(run, name);
}
