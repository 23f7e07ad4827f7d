// The tab for slides, which cannot hold a live page: a picture, an animated picture or a film, and a QR code beside it.

import { download } from "../ground/browser.js";
import { html, set } from "../ground/dom.js";
import { durationOf } from "../ground/motion.js";
import { shortEmbed } from "./address.js";
import { canvasOf, fontsOfThePage, pngOf } from "./pictures/dots.js";
import { filmOf, filmType, gifOf, planOf } from "./pictures/film.js";
import { setOf, tick } from "./fields.js";
import { svgText } from "./pictures/files.js";
import { buildQr } from "./pictures/qr.js";
import { buildStudio } from "./pictures/studio.js";
import { buildWork } from "./work.js";

/** @import { Plan } from "./pictures/film.js" */
/** @import { Say, Shared, Work } from "./types.js" */

const RATES = [
  { rate: 1, words: "Full speed" },
  { rate: 1 / 4, words: "A quarter of it" },
  { rate: 1 / 10, words: "A tenth of it" },
];
/** Dots for each CSS pixel. */
const DOTS = { gif: 1, film: 1.5 };
/** A film that takes longer is for nobody. */
const LONGEST_MS = 15_000;

/**
 * @param {Shared} shared
 * @param {string} id unique on the page
 * @param {HTMLElement} dialog
 * @param {Say} say
 * @param {AbortSignal} signal
 */
export function buildSlidesTab(shared, id, dialog, say, signal) {
  const { scene } = shared;
  const { name, moves, rate: usual } = scene.catalogue;
  const { samples, trusted_until_ms } = scene.answer;
  const end_ms = Math.min(trusted_until_ms ?? Infinity, durationOf(samples));
  const type = filmType();
  const kind = type?.startsWith("video/mp4") ? "MP4" : "WebM";
  const rates = RATES.filter(({ rate }) => rate === usual || lastsOf(planOf(end_ms, rate, "film")) < LONGEST_MS);
  const chosen = rates.some(({ rate }) => rate === scene.rate) ? scene.rate : usual;
  const speeds = rates.map(({ rate, words }) =>
    tick({ type: "radio", name: `${id}-rate`, value: rate, checked: rate === chosen }, words));
  const speed = setOf("Speed of what moves", ...speeds);
  speed.hidden = speeds.length < 2;
  const plan = (/** @type {"gif" | "film"} */ kind) => planOf(end_ms, Number(speed.querySelector("input:checked")?.getAttribute("value") ?? usual), kind);
  const work = buildWork(say, signal);
  /** @param {string} words @param {string} end of the file's name @param {string} what @param {(studio: ReturnType<typeof buildStudio>, under: Work) => Promise<Blob>} make */
  const button = (words, end, what, make) =>
    work.button(words, what, async (under) => {
      const studio = buildStudio(shared, dialog);
      try {
        const made = await make(studio, under);
        under.signal.throwIfAborted();
        download(`${name}.${end}`, made);
        return `${what} is saved: ${sizeWords(made.size)}.`;
      } finally {
        studio.stop();
      }
    });
  /** @param {ReturnType<typeof buildStudio>} studio @param {keyof typeof DOTS} kind */
  const drawn = (studio, kind) => {
    const fonts = fontsOfThePage();
    return async (/** @type {number} */ time_ms) => canvasOf(studio.at(time_ms), DOTS[kind], await fonts);
  };
  const still = button("Picture (PNG)", "png", "The picture", (studio) => pngOf(studio.at(scene.time_ms)));
  const drawing = button("Picture (SVG)", "svg", "The picture", async (studio) => new Blob([svgText(studio.at(scene.time_ms))], { type: "image/svg+xml" }));
  const gif = button("Animated picture (GIF)", "gif", "The animated picture", (studio, under) => gifOf(drawn(studio, "gif"), plan("gif"), under));
  const film = button(`Film (${kind})`, kind.toLowerCase(), "The film", (studio, under) => filmOf(drawn(studio, "film"), plan("film"), type ?? "", under));
  const noFilm = html("p", { class: "kd-help" }, "This browser cannot record a film. The animated picture works here.");
  const onlyWebm = html("p", { class: "kd-help" }, "This browser records WebM, which PowerPoint may not play. Use the animated picture there.");
  const files = html("div", { class: "kd-share-row" }, still, drawing, ...(moves ? [gif, ...(type ? [film] : [])] : []));
  const code = buildQr(name, say);
  set(code.root, { class: "kd-share-code kd-share-apart" });
  let shown = false;
  return {
    root: html("div", { class: "kd-share-stack" }, ...(moves ? [speed] : []), files, work.root, ...(moves && !type ? [noFilm] : []), ...(moves && type && kind === "WebM" ? [onlyWebm] : []), code.root),
    show() {
      if (!shown) code.draw(shortEmbed(scene));
      shown = true;
    },
  };
}

/** @param {Plan} plan */
const lastsOf = ({ times, delay_ms }) => times.length * delay_ms;

/** @param {number} bytes */
const sizeWords = (bytes) => (bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
