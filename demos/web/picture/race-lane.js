// One lane of the race: its words, and the metres around its runners drawn larger. race-frame.js draws still ones.

import { html, say, set, svg } from "../ground/dom.js";
import { bodyAt, momentLike } from "./body.js";
import { capsule, jointsOf } from "./shapes.js";

/** @import { Pair, Pose, Scene } from "../ground/types.js" */
/** @import { RacePlace } from "./types.js" */

/** In its own px; the page shows it at any size. */
export const STRIP = { width: 600, height: 122, ground: 112, tick: 5, long_tick: 9 };
const TICK_M = 1;
const LONG_TICK_M = 5;
/** A gap that rounds to 0.0 m is none. */
const NO_GAP_M = 0.05;

/** @param {Scene["answer"]} answer */
export const placeOf = (answer) => /** @type {RacePlace} */ (answer.place);

/** "3.2 m behind", "1.0–2.6 m behind", "no gap"; as swing_leg.shows.race says it. @param {Pair} behind_m */
export function gapWords([low, high]) {
  if (high < NO_GAP_M) return "no gap";
  const [least, most] = [low.toFixed(1), high.toFixed(1)];
  return least === most ? `${most} m behind` : `${least}–${most} m behind`;
}

/** "1.5 steps", "0.5–1.2 steps", "" where there is no gap. @param {Pair} behind_m @param {number} step_m */
function stepsWords([low, high], step_m) {
  if (high < NO_GAP_M) return "";
  const [least, most] = [low, high].map((metres) => (metres / step_m).toFixed(1));
  return least === most ? `${most} steps` : `${least}–${most} steps`;
}

/**
 * Where the runners are: all keep their own constant speed, so each is so far along as the race is.
 * @param {RacePlace} place
 * @param {number} part of the race, 0 to 1
 */
export function raceAt(place, part) {
  return {
    first: place.race_m * part,
    behind: place.lanes.map((lane) => /** @type {Pair} */ (lane.behind_m.map((metres) => metres * part))),
  };
}

/**
 * One lane: its name, gap and assumption in words, and the metres around its runners.
 * @param {RacePlace["lanes"][number]} lane
 * @param {RacePlace} place
 * @param {Pick<Scene, "answer" | "look">} first
 */
export function buildLane(lane, place, { answer, look }) {
  const gap = html("span", { class: "kd-lane-gap" });
  const steps = html("span", { class: "kd-lane-steps" });
  const head = html("p", { class: "kd-lane-head" }, html("strong", { class: "kd-lane-name" }, nameWords(lane.name)), html("span", {}, gap, steps));
  const ticks = svg("path", { class: "kd-ground" });
  const finish = svg("path", { class: "kd-race-finish", d: `M0 6V${STRIP.ground}` });
  const range = svg("rect", { class: "kd-race-bar", y: STRIP.ground - 13, height: 10, rx: 5 });
  const runner = (/** @type {string} */ kind) => drawFigure(answer.leg, look, place.pose, `kd-race-runner kd-race-${kind}`);
  const ends = [runner("second"), runner("second")];
  const leader = runner("first");
  const alone = svg("text", { class: "kd-race-alone", x: 6, y: 18 });
  const doubt = svg("text", { class: "kd-race-alone", x: 6, y: 40 }, lane === place.lanes.at(-1) ? place.note : "");
  const root = svg("svg", { class: "kd-picture", role: "img", "aria-hidden": "true", viewBox: `0 0 ${STRIP.width} ${STRIP.height}` });
  root.append(ticks, finish, ...ends, leader, range, svg("g", { class: "kd-words" }, alone, doubt));
  const item = html("li", { class: "kd-lane" }, html("div", {}, head, html("p", { class: "kd-lane-why" }, lane.assumption)), html("div", { class: "kd-lane-strip" }, root));
  return {
    item,
    strip: root,
    /** @param {number} at where the first runner is @param {Pair} behind @param {Pair} window_m */
    draw(at, behind, [back, ahead]) {
      const scale = STRIP.width / (ahead - back);
      const y = STRIP.ground + look.stage.ground * scale;
      const across = (/** @type {number} */ metres) => (metres - at - back) * scale;
      const stand = (/** @type {SVGElement} */ group, /** @type {number} */ metres) => set(group, { transform: `translate(${across(metres)} ${y}) scale(${scale} ${-scale})` });
      const wide = behind[1] - behind[0] >= NO_GAP_M;
      const words = gapWords(behind);
      say(gap, words);
      say(steps, stepsWords(behind, place.step_m));
      say(alone, `${nameWords(lane.name)}: ${words}`);
      set(ticks, { d: groundPath(at + back, at + ahead, across) });
      set(finish, { transform: `translate(${across(place.race_m)} 0)` });
      stand(leader, at);
      ends.forEach((end, number) => stand(end, at - behind[number]));
      set(ends[0], { visibility: wide ? null : "hidden" });
      set(range, { x: across(at - behind[1]) - 5, width: (behind[1] - behind[0]) * scale + 10, visibility: wide ? null : "hidden" });
    },
  };
}

/**
 * A whole runner in one outline: all edges first, then what fills them.
 * @param {Scene["answer"]["leg"]} leg
 * @param {Scene["look"]} look
 * @param {Pose} pose
 * @param {string} className
 */
function drawFigure(leg, look, pose, className) {
  const { limb } = look;
  const { knee, ankle, heel, toe } = jointsOf(leg, limb, pose);
  const shapes = Object.values(bodyAt(look, momentLike(look, leg, pose)).parts);
  const d = [...shapes, capsule(heel, toe, limb.foot), capsule(knee, ankle, limb.shank), capsule([0, 0], knee, limb.thigh)].join("");
  const layers = ["kd-figure-edge", "kd-figure-fill"].map((layer) => svg("path", { class: layer, d }));
  return svg("g", { class: className }, ...layers);
}

/** @param {string} name */
export function nameWords(name) {
  return name[0].toUpperCase() + name.slice(1);
}

/**
 * The ground from one place to another with a tick each metre.
 * @param {number} from
 * @param {number} to
 * @param {(metres: number) => number} across
 */
function groundPath(from, to, across) {
  let path = `M0 ${STRIP.ground}H${STRIP.width}`;
  for (let metre = Math.ceil(from); metre <= to; metre += TICK_M) {
    path += `M${across(metre)} ${STRIP.ground}v${metre % LONG_TICK_M ? STRIP.tick : STRIP.long_tick}`;
  }
  return path;
}
