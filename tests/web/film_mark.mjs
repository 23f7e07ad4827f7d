// Draw the pictures of each demo's film as they are recorded, without a browser, and say how often each says "changed model".
// Read: recorded runs. Written: for each the model's own film and a changed one's: a number for the first, middle and last picture.

import { readFileSync } from "node:fs";
import { layOut, open, settle } from "../../scripts/figures/still/page.mjs";
import { DemoParts } from "../../demos/web/demo/parts.js";
import { buildersOf } from "../../demos/web/demo/pictures.js";
import { durationOf } from "../../demos/web/ground/motion.js";
import { beginLife } from "../../demos/web/run/kept.js";
import { fetchStrides } from "../../demos/web/run/stride.js";
import { buildStudio } from "../../demos/web/share/pictures/studio.js";

const said = [];
await fetchStrides();
for (const run of JSON.parse(readFileSync(0, "utf8"))) {
  layOut(640, { ".kd-leg-frame": [320, 426], ".kd-cord-picture": [640, 576], ".kd-stage": [640, 576] });
  const block = open("div", { class: "kd-block" });
  block.innerHTML = `<swing-demo class="kd-demo" data-shows="${run.catalogue.stage}"><div class="kd-stage"></div></swing-demo>`;
  const demo = block.firstElementChild;
  const builders = await buildersOf(run.catalogue);
  const parts = new DemoParts(demo, beginLife(run, () => null), builders, { id: "", key: "", signal: new AbortController().signal, retry() {} });
  settle();
  const scene = parts.scene();
  const end = durationOf(run.answer.samples);
  for (const changed of [null, ["control.py"]]) {
    const studio = buildStudio({ scene: { ...scene, answer: { ...run.answer, changed } }, stage: builders.stage, demo }, block);
    said.push([0, end / 2, end].map((time) => studio.at(time).textContent.split("changed model").length - 1));
    studio.stop();
  }
}
process.stdout.write(JSON.stringify(said));
process.exit();
