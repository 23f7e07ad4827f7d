// Every demo as it stands before any script runs, by the code that builds it when one does: DemoParts, in a page without
// a browser. `node demos.mjs RUNS OUT`

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { layOut, open, settle } from "./page.mjs";
import { tidy } from "./tidy.mjs";
import { DemoParts } from "../../../demos/web/demo/parts.js";
import { buildersOf } from "../../../demos/web/demo/pictures.js";
import { beginLife } from "../../../demos/web/run/kept.js";

const SLOTS = { full: ["stage", "clock", "side", "graph", "bar"], compact: ["stage", "side"] };
/** A block of so many px, and its places. Its pictures are drawn for both; style sheets choose. */
const ROOMS = {
  large: [1000, { ".kd-leg-frame": [300, 400], ".kd-stage": [560, 533.3], '.kd-graph[data-shows="chart"]': [860, 400], ".kd-graph": [1000, 339] }],
  small: [340, { ".kd-leg-frame": [170, 226.7], ".kd-stage": [340, 323.8], '.kd-graph[data-shows="chart"]': [340, 400], ".kd-graph": [340, 379] }],
};
/** What only a script can use: it keeps its room, and is neither seen nor read out. swing-demo.js puts its own in the place. */
const COMING = [
  ".kd-clock-row", ".kd-control:not(.kd-claim)", ".kd-claim > :is(select, .kd-told)", ".kd-presets", ".kd-side > .kd-transport", ".kd-more", ".kd-status",
  ".kd-bar > *", ".kd-graph > :not(svg)",
];

/** @param {object} run @param {"full" | "compact"} view @param {"large" | "small"} room */
async function build(run, view, room) {
  layOut(...ROOMS[room]);
  const block = open("div", { class: "kd-block" });
  const { stage, graph, moves } = run.catalogue;
  const has = { stage: true, clock: moves, side: true, graph: graph !== "none", bar: true };
  const slots = SLOTS[view].filter((name) => has[name]);
  block.innerHTML = `<swing-demo class="kd-demo" data-view="${view}" data-shows="${stage}">${slots.map((name) => `<div class="kd-${name}"></div>`).join("")}</swing-demo>`;
  const demo = block.firstElementChild;
  if (graph === "chart") demo.querySelector(".kd-graph")?.setAttribute("data-shows", "chart");
  new DemoParts(demo, beginLife(run, () => null), await buildersOf(run.catalogue), {
    id: "", key: "", signal: new AbortController().signal, retry() {},
  });
  settle();
  for (const part of demo.querySelectorAll(COMING.join())) part.classList.add("kd-coming");
  const foot = demo.querySelector(".kd-foot");
  foot.insertAdjacentHTML("beforeend", '<noscript><p class="kd-noscript">Your browser runs no script here: this is a recorded run.</p></noscript>');
  return new Map(slots.map((name) => [name, demo.querySelector(`.kd-${name}`)]));
}

/** Both rooms' pictures side by side, where they differ. */
async function both(run, view) {
  const large = await build(run, view, "large");
  const small = await build(run, view, "small");
  const still = {};
  for (const [name, slot] of large) {
    const [wide] = slot.children;
    const [narrow] = small.get(name).children;
    const chosen = ["stage", "graph"].includes(name) && wide.localName === "svg" && wide.getAttribute("viewBox") !== narrow.getAttribute("viewBox");
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

const [runs, out] = process.argv.slice(2);
for (const file of readdirSync(runs).filter((name) => name.endsWith(".json")).sort()) {
  const run = JSON.parse(readFileSync(join(runs, file), "utf8"));
  const stills = { full: await both(run, "full"), compact: await both(run, "compact") };
  writeFileSync(join(out, `${parse(file).name}.json`), JSON.stringify(stills));
}
