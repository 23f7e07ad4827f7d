// Four lanes, one for each mapping from time to distance: a whole track at the top, and each lane's runners drawn larger.

import { html, say, set, svg } from "../ground/dom.js";
import { durationOf } from "../ground/motion.js";
import { raceFrame } from "./race-frame.js";
import { buildLane, placeOf, raceAt } from "./race-lane.js";
import { momentWords, SECRET, timeWords } from "../ground/words.js";

/** @import { Pair, Scene } from "../ground/types.js" */
/** @import { Build, RacePlace } from "./types.js" */

/** In its own px; the page shows it at any size. */
const TRACK = { width: 600, height: 60, left: 18, lane: 12, first: 12, dot: 3.8, ring: 5.6 };

/** @type {Build} */
export function buildRace(slot, first) {
  const place = placeOf(first.answer);
  const when = html("span", { class: "kd-race-when" });
  const [filled, outlined] = [html("span", { class: "kd-race-first" }), html("span", { class: "kd-race-second" })];
  const track = buildTrack(place);
  const lanes = place.lanes.map((lane) => buildLane(lane, place, first));
  const larger = html("p", { class: "kd-race-larger" });
  slot.replaceChildren(
    html(
      "div",
      { class: "kd-race" },
      html("p", { class: "kd-race-head" }, when, html("span", { class: "kd-race-key" }, filled, " ", outlined)),
      html("div", { class: "kd-race-track" }, track.root),
      html("p", { class: "kd-race-ends", "aria-hidden": "true" }, ...endsOf(place).map((words) => html("span", {}, words))),
      larger,
      html("ol", { class: "kd-lanes" }, ...lanes.map(({ item }) => item)),
      html("p", { class: "kd-race-note" }, place.note),
    ),
  );

  /** @param {Scene} scene */
  function draw(scene) {
    const { answer, time_ms } = scene;
    const now = placeOf(answer);
    const at = raceAt(now, time_ms / durationOf(answer.samples));
    say(when, scene.instant ? momentWords(time_ms, scene.instant, answer.clock) : timeWords(time_ms, answer.clock));
    say(filled, now.first);
    say(outlined, now.second);
    say(larger, largerWords(now.window_m));
    track.draw(at, now.window_m);
    set(track.root, { "data-time-ms": time_ms });
    if (scene.settled) set(track.root, { "aria-label": scene.secret ? SECRET : (answer.alt ?? "") });
    lanes.forEach((lane, number) => lane.draw(at.first, at.behind[number], now.window_m));
  }
  draw(first);
  const strips = lanes.map(({ strip }) => strip);
  return { draw, measure() {}, frame: raceFrame, roots: [track.root, ...strips], rows: [track.root, ...strips].map((root) => [root]), stop() {} };
}

/** @param {RacePlace} place */
function endsOf({ race_m }) {
  return ["0 m", `${race_m / 2} m`, `${race_m} m`];
}

/** @param {Pair} window_m */
function largerWords([back, ahead]) {
  return `Below, larger: ${ahead - back} m of each lane, with a tick each metre.`;
}

/** The whole track from above. @param {RacePlace} place */
function buildTrack({ race_m, lanes }) {
  const across = (/** @type {number} */ metres) => TRACK.left + (metres * (TRACK.width - 2 * TRACK.left)) / race_m;
  const y = (/** @type {number} */ number) => TRACK.first + number * TRACK.lane;
  const lines = lanes.map((_, number) => `M${across(0)} ${y(number)}H${across(race_m)}`);
  const posts = [0, race_m / 2, race_m].map((metres) => `M${across(metres)} ${y(-0.6)}V${y(lanes.length - 0.4)}`);
  const pane = svg("rect", { class: "kd-race-pane", y: 1, height: TRACK.height - 2, rx: 4 });
  const runners = lanes.map((_, number) => {
    const range = svg("path", { class: "kd-race-range" });
    const second = svg("circle", { class: "kd-race-dot-second", cy: y(number), r: TRACK.ring });
    const leader = svg("circle", { class: "kd-race-dot-first", cy: y(number), r: TRACK.dot });
    return { range, second, leader, group: svg("g", {}, range, second, leader) };
  });
  const root = svg("svg", { class: "kd-picture", role: "img", "data-part": "stage", viewBox: `0 0 ${TRACK.width} ${TRACK.height}` });
  root.append(pane, svg("path", { class: "kd-race-line", d: lines.join("") }), svg("path", { class: "kd-race-post", d: posts.join("") }), ...runners.map(({ group }) => group));
  return {
    root,
    /** @param {{first: number, behind: Pair[]}} at @param {Pair} window_m */
    draw({ first, behind }, [back, ahead]) {
      set(pane, { x: across(first + back), width: across(ahead) - across(back) });
      runners.forEach(({ range, second, leader }, number) => {
        const [near, far] = behind[number].map((metres) => across(first - metres));
        set(leader, { cx: across(first) });
        set(second, { cx: (near + far) / 2 });
        set(range, { d: `M${near} ${y(number)}H${far}` });
      });
    },
  };
}
