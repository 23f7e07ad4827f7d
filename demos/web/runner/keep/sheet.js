// One sheet of paper for the athlete: the frames, the numbers in words, a sentence, the link. It can be read in grey.

import { html } from "../../ground/dom.js";
import { printSheet } from "../../share/pictures/files.js";
import { siteAddress } from "../../share/address.js";
import { buildQr } from "../../share/pictures/qr.js";
import { placeWords, timeWords } from "../../ground/words.js";
import { errorWords, frameWords } from "../mark/words.js";
import { whenWords } from "./picture.js";
import { swingOf } from "./swing.js";

/** @import { FrameAngles, Work } from "../types.js" */

const TITLE = "Your swing";
const STYLE = `@page{size:A4 portrait;margin:14mm}*{box-sizing:border-box}body{margin:0;color:#000;font:13.5px/1.45 sans-serif}
h1{margin:0 0 10px;font-size:26px}p{margin:0 0 10px}img{display:block;max-width:100%;max-height:95mm;margin:0 auto 12px;border:1px solid #000}
table{font:inherit;width:100%;margin:0 0 12px;border-collapse:collapse}th,td{padding:5px 8px 5px 0;white-space:nowrap;border-bottom:1px solid #000;text-align:left}
.blank{display:flex;gap:16px}.blank span{flex:1;border-bottom:1px solid #000}.said{font-size:17px;font-weight:700}
.link{display:flex;gap:14px;align-items:center}.link svg{flex:none;width:30mm;height:30mm}.link p{overflow-wrap:anywhere}`;

/** What the swing says in one sentence: the one that came with the nearest swing, or what the marks alone tell. @param {Work} work */
export function sentenceOf(work) {
  const said = work.nearest?.sentence;
  if (typeof said === "string") return said;
  const { frames, instants } = swingOf(work);
  const highest = frames[instants["heel-highest"] ?? -1];
  const vertical = frames[instants["thigh-vertical"] ?? -1];
  if (!highest) return "";
  const later = vertical && highest.frame - vertical.frame;
  const count = (/** @type {number} */ frames) => `${Math.abs(frames)} ${Math.abs(frames) === 1 ? "frame" : "frames"}`;
  const gap = vertical && timeWords(Math.abs(highest.time_ms - vertical.time_ms));
  const when = later === undefined ? "" : later ? ` ${count(later)} (${gap}) ${later > 0 ? "after" : "before"} the thigh was vertical,` : " in the frame where the thigh was vertical,";
  return `The heel was highest${when} with the thigh ${placeWords(highest.thigh_deg)}.`;
}

/** Where the athlete finds the swing again. @param {Work} work */
function linkOf({ nearest }) {
  return typeof nearest?.link === "string" ? nearest.link : siteAddress("your-runner/");
}

/**
 * @param {Work} work
 * @param {(FrameAngles & {label: string})[]} five
 * @param {string} strip address of the picture with these frames, drawn already
 * @param {string} model what the blue leg is; "" without one
 */
export async function printForAthlete(work, five, strip, model) {
  const row = (/** @type {"td" | "th"} */ cell, /** @type {string[]} */ ...words) => html("tr", {}, ...words.map((word) => html(cell, {}, word)));
  const rows = five.map(({ label, frame, thigh_deg, knee_deg, errors }) =>
    row("td", label || frameWords(frame), whenWords(work, frame), `${placeWords(thigh_deg)}, ${errorWords(errors.thigh_deg)}`,
      knee_deg === null || errors.knee_deg === null ? "not marked" : `${Math.round(knee_deg)}°, ${errorWords(errors.knee_deg)}`));
  const picture = html("img", { src: strip, alt: "The frames of the swing" });
  const link = linkOf(work);
  const code = buildQr("your-runner", () => {});
  code.draw(link);
  const qr = code.root.querySelector("svg");
  await picture.decode();
  printSheet(TITLE, STYLE,
    html("h1", {}, TITLE),
    html("p", { class: "blank" }, "Name", html("span"), "Date", html("span")),
    picture,
    html("p", { class: "said" }, sentenceOf(work)),
    html("table", {}, row("th", "When", "Time", "Thigh", "Knee bend"), ...rows),
    html("p", {}, `The angles are read from marks that were set by hand or found by the computer, on a film from the side.${model && ` The leg drawn over the pictures is ${model}. It is a model, not a measurement.`}`),
    html("div", { class: "link" }, ...(qr ? [qr] : []), html("p", {}, "See a leg swing, and change it: ", html("br"), link)),
  );
}
