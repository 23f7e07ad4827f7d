// Saving what the coach has made: a frame, the five instants, a film, a sheet of paper. Made on this device.

import { Refusal, download, mayPrint } from "../../ground/browser.js";
import { html } from "../../ground/dom.js";
import { blobOf, fontsOfThePage, mustBeTrue } from "../../share/pictures/dots.js";
import { setOf, tick } from "../../share/fields.js";
import { filmOf, filmType, gifOf, planOf } from "../../share/pictures/film.js";
import { buildWork } from "../../share/work.js";
import { foldedSet } from "../fold.js";
import { pictureOfFive, pictureOfFrame } from "./picture.js";
import { printForAthlete } from "./sheet.js";
import { INSTEAD, strobeOf } from "./strobe.js";
import { frameAt, stretchOf } from "./swing.js";

/** @import { Work as Under } from "../../share/types.js" */
/** @import { Hands } from "../types.js" */
/** @import { Saved } from "./picture.js" */

/** Dots of the longer side. */
const MOST = { png: 1920, film: 1280, gif: 640 };
const GIF_COLOURS = 256;
const RATES = [{ rate: 1, words: "Full speed" }, { rate: 1 / 4, words: "A quarter of it" }, { rate: 1 / 10, words: "A tenth of it" }];
const USUAL_RATE = 1 / 4;
const MOST_LETTERS = 40;

/**
 * @param {Hands} hands
 * @param {() => Promise<Omit<Saved, "fonts">>} now what is to be seen in it
 */
export function buildSave({ work, say, signal }, now) {
  const under = buildWork(say, signal);
  const type = filmType();
  const kind = type?.startsWith("video/mp4") ? "MP4" : "WebM";
  const speed = setOf("Speed of what moves", ...RATES.map(({ rate, words }) => tick({ type: "radio", name: "kd-runner-rate", value: rate, checked: rate === USUAL_RATE }, words)));
  const rate = () => Number(speed.querySelector("input:checked")?.getAttribute("value") ?? USUAL_RATE);
  /** @returns {Promise<Saved>} */
  const saved = async () => {
    if (!work.clip) throw new Refusal("Open a photo or a film first.");
    await mustBeTrue(INSTEAD);
    return { ...(await now()), fonts: await fontsOfThePage() };
  };
  /** @param {string} end */
  const fileName = (end) => `${work.clip?.name.replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, MOST_LETTERS)}-${end}`;
  /** @param {string} end @param {Blob} made @param {string} what */
  const kept = (end, made, what) => (download(fileName(end), made), `${what} is saved.`);
  /** @param {"film" | "gif"} which @param {(draw: import("../../share/pictures/film.js").Draw, plan: import("../../share/pictures/film.js").Plan) => Promise<Blob>} make @param {Under} job */
  const moving = async (which, make, job) => {
    const what = await saved();
    const [from, to] = stretchOf(work);
    return make((time_ms) => pictureOfFrame(what, frameAt(work, from + time_ms), MOST[which], job.signal), planOf(to - from, rate(), which));
  };

  const still = under.button("This frame (PNG)", "The picture", async ({ signal }) => {
    const what = await saved();
    const ground = what.choices.onion === "runner" ? await strobeOf(what, MOST.png, signal) : null;
    return kept("frame.png", await blobOf(await pictureOfFrame(what, work.at, MOST.png, signal, ground)), "The picture");
  });
  const strip = under.button("The five instants (PNG)", "The strip", async (job) => kept("strip.png", await blobOf((await pictureOfFive(await saved(), job)).canvas), "The strip"));
  const film = under.button(`Film (${kind})`, "The film", async (job) => kept(`film.${kind.toLowerCase()}`, await moving("film", (draw, plan) => filmOf(draw, plan, type ?? "", job), job), "The film"));
  const gif = under.button("Animated picture (GIF)", "The animated picture", async (job) => kept("film.gif", await moving("gif", (draw, plan) => gifOf(draw, plan, job, GIF_COLOURS), job), "The animated picture"));
  const paper = under.button("Sheet for the athlete", "The sheet", async (job) => {
    const what = await saved();
    const { canvas, five } = await pictureOfFive(what, job);
    await printForAthlete(work, five, canvas.toDataURL("image/png"), what.model?.called ?? "");
    return "The sheet is ready to be printed.";
  });
  const ofFilms = foldedSet("A film, or a picture that moves", speed, html("div", { class: "kd-keep-row" }, ...(type ? [film] : []), gif),
    ...(type ? [] : [html("p", { class: "kd-help" }, "This browser cannot record a film. The animated picture works here.")]));
  ofFilms.hidden = true;
  work.watch((what) => {
    if (what.has("clip")) ofFilms.hidden = work.clip?.kind !== "film";
  }, signal);
  return html("fieldset", { class: "kd-keep-set" }, html("legend", {}, "Save or print"), html("div", { class: "kd-keep-row" }, still, strip, ...(mayPrint() ? [paper] : [])), ofFilms, under.root);
}
