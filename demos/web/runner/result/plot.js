// The runner's thigh and knee against time, over the nearest swing of the model and the recorded sprinter, drawn as the demos' graph is.

import LOOK from "../../look/look.json" with { type: "json" };
import { onResize } from "../../ground/browser.js";
import { fill, set, svg } from "../../ground/dom.js";
import { lettersOf } from "../../ground/labels.js";
import { orNull } from "../../ground/late.js";
import { scaleLinear } from "../../ground/vendor.js";
import { buildCurves, drawAngles, drawInstants } from "../../graph/curves.js";

/** @import { Answer, Scene } from "../../ground/types.js" */
/** @import { Told } from "./told.js" */

const MARGIN = { top: 30, right: 14, bottom: 28, left: 52 };
const BEHIND_LABEL = "nearest swing";
const LABEL_ROOM_PX = 110;
const NO_SPRINTER = "The sprinter’s recording has not arrived.";

/** @param {HTMLElement} slot @param {AbortSignal} signal */
export function buildPlot(slot, signal) {
  const [angles, times] = ["kd-values", "kd-times"].map((name) => svg("g", { class: name }));
  const sprinter = svg("g", { class: "kd-sprinter" });
  const { curves, names, draw: drawCurves } = buildCurves();
  const dots = svg("g", { class: "kd-runner-dots" });
  const words = svg("g", { class: "kd-axes" });
  const root = svg("svg", { class: "kd-picture", role: "img" }, svg("g", { class: "kd-axes" }, angles, times), sprinter, curves, dots, words, names);
  slot.replaceChildren(root);
  const [x, y] = [scaleLinear(), scaleLinear(/** @type {[number, number]} */ (LOOK.graph.angle_deg), [1, 0])];
  /** @type {{told: Told, marks: {time_ms: number, thigh_deg: number, knee_deg: number}[]} | null} */
  let shown = null;

  const draw = () => {
    const { width, height } = root.getBoundingClientRect();
    const { curve, fit, instants = [], sentence, running_speed = 9.5 } = shown?.told ?? {};
    if (!shown || !curve || !width || !height) return;
    const { marks } = shown;
    const letters = lettersOf(root);
    const last = curve.time_ms[curve.time_ms.length - 1];
    x.domain([0, last]).range([MARGIN.left * letters, width - MARGIN.right]);
    y.range([height - MARGIN.bottom * letters, MARGIN.top * letters]);
    set(root, { viewBox: `0 0 ${width} ${height}`, "aria-label": `Thigh and knee of your runner against time.${fit ? " Dashed: the nearest swing of the model." : ""} ${sentence}` });
    const answerOf = (/** @type {Answer["samples"]} */ samples) => /** @type {Answer} */ (/** @type {unknown} */ ({ samples, instants, trusted_until_ms: null }));
    const scales = { x, y };
    drawAngles(angles, /** @type {Scene["look"]} */ (/** @type {unknown} */ (LOOK)), scales);
    drawInstants(times, answerOf(curve), scales);
    const scene = { answer: answerOf(curve), previous: fit && answerOf(fit.samples), previous_label: BEHIND_LABEL };
    drawCurves(/** @type {Scene} */ (/** @type {unknown} */ (scene)), { x, y, letters }, null);
    const seen = marks.filter(({ time_ms }) => time_ms >= 0 && time_ms <= last);
    fill(dots, "circle", seen.flatMap(({ time_ms, thigh_deg, knee_deg }) => [thigh_deg, knee_deg].map((deg) => ({ cx: x(time_ms), cy: y(deg), r: 2.5 }))));
    write(words, instants, letters);
    void drawSprinter(running_speed, letters);
  };

  /** Names of the instants, above their lines as far as there is room, and the time below. @param {Element} group @param {NonNullable<Told["instants"]>} instants @param {number} letters */
  function write(group, instants, letters) {
    const room = LABEL_ROOM_PX * letters;
    const places = instants.map(({ time_ms }) => Math.min(Math.max(x(time_ms), x.range()[0] + 24), x.range()[1] - 40));
    let free = -Infinity;
    const texts = instants.flatMap(({ label, time_ms }, number) => {
      const at = places[number];
      const anchor = at - (places[number - 1] ?? -Infinity) < room ? "start" : (places[number + 1] ?? Infinity) - at < room ? "end" : "middle"; // two neighbours lean away
      const left = at - { start: 0, middle: room / 2, end: room }[anchor];
      if (left < free) return [];
      free = left + room;
      const above = svg("text", { x: at, y: y.range()[1] - 10, "text-anchor": anchor }, label);
      return [above, svg("text", { x: at, y: y.range()[0] + 20 * letters, "text-anchor": anchor }, `${Math.round(time_ms)} ms`)];
    });
    group.replaceChildren(...texts);
  }

  /** @param {number} speed m/s @param {number} letters */
  async function drawSprinter(speed, letters) {
    const recorded = await orNull(import("../../graph/sprinter.js"));
    if (signal.aborted) return;
    if (!recorded) return sprinter.replaceChildren(svg("text", { x: x.range()[1], y: y.range()[0] - 8 }, NO_SPRINTER));
    recorded.drawSprinter(sprinter, { x, y }, letters, recorded.placeNearest(speed));
  }

  signal.addEventListener("abort", onResize(root, draw));
  return {
    /** @param {Told} told @param {{time_ms: number, thigh_deg: number, knee_deg: number}[]} marks */
    show(told, marks) {
      shown = { told, marks };
      draw();
    },
  };
}
