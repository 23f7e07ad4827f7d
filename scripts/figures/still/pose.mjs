// The leg of a check at one pose: in all that a leg sweeps through while it swings, or with a scale to read an angle from.

import { set, svg } from "../../../demos/web/ground/dom.js";
import { drawBody, momentLike } from "../../../demos/web/picture/body.js";
import { drawLeg } from "../../../demos/web/picture/leg.js";
import { along } from "../../../demos/web/picture/shapes.js";

/** Left, top, width and height in m; y down, as SVG counts. */
const FRAME = [-0.8, -0.42, 1.5, 1.4];
const DIAL = [-0.9, -0.5, 2, 1.48];
const TICK_DEG = 15;

/** A runner with this leg. `words` stand for the picture; `dial` is "thigh" or "knee", or empty for no scale. */
export function pose({ leg, pose: [thigh, knee], dial, words }, look) {
  const box = dial ? DIAL : FRAME;
  const drawn = drawLeg(leg, look.limb, "kd-leg", true);
  drawn.set({ thigh, knee });
  for (const part of drawn.group.querySelectorAll("[data-part]")) set(part, { "data-part": null, "data-angle-deg": null });
  const body = drawBody(look);
  const { height_m } = body.set(momentLike(look, leg, { thigh, knee }));
  const ground = svg("path", { class: "kd-ground", d: `M${box[0]} ${-height_m}h${box[2]}` });
  const plumb = svg("path", { class: "kd-plumb", d: `M0 0V${-height_m}` });
  const { lines, marks } = dial ? scale(leg, dial, thigh) : { lines: [], marks: [] };
  const world = svg("g", { transform: "scale(1 -1)" }, body.group, ground, plumb, drawn.group, ...lines);
  const place = { class: "kd-picture kd-leg-picture", viewBox: box.join(" "), role: "img", "aria-label": words, "data-thigh-m": leg.thigh_m };
  return svg("svg", place, world, ...marks);
}

/** A scale about the hip from straight down, or about the knee from the thigh drawn on. */
function scale({ thigh_m }, dial, thigh) {
  const knee = along([0, 0], thigh_m, thigh);
  const { centre, zero, radius, sense, first, last } = dial === "thigh"
    ? { centre: [0, 0], zero: 0, radius: thigh_m + 0.1, sense: 1, first: -60, last: 105 }
    : { centre: knee, zero: thigh, radius: 0.3, sense: -1, first: 0, last: 150 };
  /** @param {number} beyond the scale's radius, m @param {number} mark ° */
  const at = (beyond, mark) => along(centre, radius + beyond, zero + sense * mark);
  const marks = [];
  let ticks = "";
  for (let mark = first; mark <= last; mark += TICK_DEG) {
    const labelled = mark % (2 * TICK_DEG) === 0;
    ticks += `M${at(0, mark).join(" ")}L${at(labelled ? 0.05 : 0.03, mark).join(" ")}`;
    if (!labelled) continue;
    const [x, y] = at(0.1, mark);
    marks.push(svg("text", { class: "kd-dial-word", x, y: 0.02 - y }, String(Math.abs(mark))));
  }
  const lines = [svg("path", { class: "kd-arc", d: ticks })];
  if (dial === "knee") lines.unshift(svg("path", { class: "kd-arc kd-dial-zero", d: `M${knee.join(" ")}L${at(0, 0).join(" ")}` }));
  return { lines, marks };
}
