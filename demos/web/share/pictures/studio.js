// Where pictures for slides are made: the demo's stage once more, out of sight, at a fixed size, with its words below it.

import { html, say, set, svg } from "../../ground/dom.js";
import { instantAt, poseAt } from "../../ground/motion.js";
import { pictureOf } from "./files.js";
import { sceneOfLeg } from "../../picture/second.js";
import { kneeWords, momentWords, ownLegWords, thighWords, valueWords } from "../../ground/words.js";

/** @import { Scene } from "../../ground/types.js" */
/** @import { RacePlace } from "../../picture/types.js" */
/** @import { Shared } from "../types.js" */

const LINE = 24; // CSS pixels
const EDGE = 16;
/** What is set must fit beside the site's name. */
const MOST_LETTERS = 58;

/**
 * @param {Shared} shared
 * @param {HTMLElement} place where it may stand unseen
 */
export function buildStudio({ scene, stage, demo }, place) {
  const leave = new AbortController();
  const slot = html("div", { class: "kd-stage" });
  const below = html("div", {});
  const inside = html("div", { class: "kd-demo", "data-numbers": demo.dataset.numbers ?? "shown", "data-shows": scene.catalogue.stage }, slot, below);
  place.append(html("div", { class: "kd-block kd-share-studio", "aria-hidden": "true", inert: true }, inside));
  const picture = stage(slot, scene, { scrub() {}, jump() {} }, leave.signal);
  picture.measure();
  /** @type {ReturnType<typeof buildCaption>[]} */
  const captions = [];
  /** @param {number} number @param {string[]} lines @param {number} width */
  const caption = (number, lines, width) => {
    captions[number] ??= buildCaption(below, lines.length, "kd-picture kd-words");
    return captions[number](lines, width);
  };
  const foot = buildFoot(below, scene);

  /** @param {Scene} now */
  const rowsOf = (now) => {
    const rows = picture.rows ?? [picture.roots];
    if (now.answer.second) return [...rows, rows[0].map((root, number) => caption(number, linesOfLeg(now, number === 1), root.viewBox.baseVal.width))];
    if (now.catalogue.stage !== "race") return rows;
    return [[caption(0, linesOfRace(now), rows[0][0].viewBox.baseVal.width)], ...rows];
  };
  return {
    /** The whole picture at a time of the run. @param {number} time_ms @returns {SVGSVGElement} */
    at(time_ms) {
      const now = { ...scene, time_ms, previous_ms: time_ms, instant: instantAt(scene.answer, time_ms), playing: true, settled: false };
      picture.draw(now);
      const rows = rowsOf(now);
      const width = Math.max(...rows.map((row) => row.reduce((sum, root) => sum + root.viewBox.baseVal.width, 0)));
      return pictureOf([...rows, [foot(width)]]);
    },
    stop() {
      leave.abort();
      picture.stop();
      inside.parentElement?.remove();
    },
  };
}

/** @param {Scene} scene @param {boolean} second */
function linesOfLeg(scene, second) {
  const own = sceneOfLeg(scene, second);
  const { thigh, knee } = poseAt(own.answer.samples, own.time_ms);
  const name = second ? scene.answer.second?.label : scene.answer.first_label;
  return [name ?? "", momentWords(own.time_ms, own.instant), thighWords(thigh), kneeWords(knee), ...(scene.sprinter ? [own.sprinter ? ownLegWords(own, "dotted: ") : ""] : [])];
}

/** The lanes' own words stand in their pictures. @param {Scene} scene */
function linesOfRace({ answer, time_ms, instant }) {
  const { first, second } = /** @type {RacePlace} */ (answer.place);
  return [momentWords(time_ms, instant, answer.clock), `${first} ${second}`];
}

/**
 * Lines of words as a picture of their own, below another one.
 * @param {HTMLElement} place
 * @param {number} count
 * @param {string} look
 */
function buildCaption(place, count, look) {
  const texts = Array.from({ length: count }, (_, row) => svg("text", { x: EDGE, y: (row + 0.8) * LINE, class: row ? "" : "kd-angle" }));
  const root = svg("svg", { class: look }, svg("g", { class: "kd-words" }, ...texts));
  place.append(root);
  return (/** @type {string[]} */ lines, /** @type {number} */ width) => {
    set(root, { viewBox: `0 0 ${width} ${count * LINE + LINE / 3}` });
    texts.forEach((text, row) => say(text, lines[row]));
    return root;
  };
}

/**
 * The foot of every picture: what it is, how it is set, and that it is a model.
 * @param {HTMLElement} place
 * @param {Scene} scene
 */
function buildFoot(place, { catalogue, answer }) {
  const { title, note, parameters } = catalogue;
  const set_to = parameters.filter(({ name, default: usual, primary }) => primary || answer.parameters[name] !== usual);
  const settings = set_to.map((parameter) => `${parameter.label.toLowerCase()} ${valueWords(parameter, answer.parameters[parameter.name])}`).join(", ");
  const short = settings.length > MOST_LETTERS ? `${settings.slice(0, MOST_LETTERS)}…` : settings;
  const sentence = short && short[0].toUpperCase() + short.slice(1);
  const left = [title, sentence].map((words, row) => svg("text", { x: EDGE, y: (row + 1) * LINE, class: row ? "" : "kd-angle" }, words));
  const right = [note, "Knee Drive Lab"].map((words, row) => svg("text", { y: (row + 1) * LINE, "text-anchor": "end" }, words));
  const rule = svg("path", {});
  const root = svg("svg", { class: "kd-share-foot" }, rule, ...left, ...right);
  place.append(root);
  return (/** @type {number} */ width) => {
    set(root, { viewBox: `0 0 ${width} ${2.6 * LINE}` });
    set(rule, { d: `M0 0.5H${width}` });
    for (const text of right) set(text, { x: width - EDGE });
    return root;
  };
}
