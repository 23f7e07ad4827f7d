// Pictures for paper, slides and links, of the demos' own shapes. `node sheet.mjs` reads a list of pictures as JSON and
// answers with each as SVG, or as PNG in base64 if its `png` is a width in dots; a film, a list of pictures, as MP4 in base64.
// A check's pose and the claims' board are for a page: their colours are the page's.

import { Resvg } from "@resvg/resvg-js";
import { FONTS, layOut, open } from "./page.mjs";
import { pose } from "./pose.mjs";
import { scene, sceneOf } from "./scene.mjs";
import { alone, tidy } from "./tidy.mjs";
import { html, set, svg } from "../../../demos/web/ground/dom.js";
import { momentLike } from "../../../demos/web/picture/body.js";
import { BOARD, buildClaims, placesOf } from "../../../demos/web/picture/claims.js";
import { runnerFrame } from "../../../demos/web/picture/strip.js";

/** A runner's frame, and the picture beside a link to a page, px. */
const FRAME = 300;
const ON_OTHER_FOOT_MS = 152;
const LINK = { width: 1200, height: 630, scene: [620, 96], left: 72, wide: 520, sizes: [76, 66, 58, 50], middle: 270 };

/** The runner as he was recorded when his leg was most like this; without a pose, on his other foot. */
function runnerWith(leg, pose, look, time_ms) {
  const [thigh, knee] = pose ?? [0, 0];
  return runnerFrame(leg, look, { thigh, knee }, time_ms ?? (pose ? momentLike(look, leg, { thigh, knee }) : ON_OTHER_FOOT_MS), FRAME);
}

/** A runner with the leg at one pose, without it, or with its thigh's angle drawn in. */
function frame({ leg, pose, style, angle, time_ms }, look) {
  const { drawing, tall } = runnerWith(leg, pose, look, time_ms);
  if (!pose) drawing.querySelector(".kd-leg").remove();
  if (!angle) drawing.querySelector(".kd-arc").remove();
  set(drawing, { "data-second": style === "butt-kick", "data-unknown": style === "unknown" });
  return svg("svg", { class: "kd-picture", viewBox: `0 0 ${FRAME} ${tall}` }, drawing);
}

/** Several runners beside each other, from one left edge to the next `apart` px. */
function row({ frames, apart }, look) {
  const drawn = frames.map((one) => frame(one, look));
  const tall = drawn[0].viewBox.baseVal.height;
  drawn.forEach((one, number) => set(one, { x: number * apart, width: FRAME, height: tall }));
  return svg("svg", { class: "kd-picture", viewBox: `0 0 ${(frames.length - 1) * apart + FRAME} ${tall}` }, ...drawn);
}

/** A page's title beside its scene. */
function link({ above, title, site, ...wanted }, look) {
  const { width, height, left, wide, sizes, middle } = LINK;
  const drawing = sceneOf(wanted, look);
  set(drawing, { transform: `translate(${LINK.scene.join(" ")})` });
  const root = svg("svg", { class: "kd-picture kd-link-picture", viewBox: `0 0 ${width} ${height}` }, drawing);
  document.querySelector(".kd-block").append(root);
  const word = (text, y, name, size) => root.appendChild(svg("text", { class: name, x: left, y, "font-size": size }, text));
  let lines = [];
  const size = sizes.find((one) => {
    for (const line of lines) line.remove();
    lines = [word("", 0, "kd-link-title", one)];
    for (const part of title.split(" ")) {
      const line = lines.at(-1);
      const before = line.textContent;
      line.textContent = `${before} ${part}`.trim();
      if (!before || line.getComputedTextLength() <= wide) continue;
      line.textContent = before;
      lines.push(word(part, 0, "kd-link-title", one));
    }
    return lines.length <= 3 && lines.every((line) => line.getComputedTextLength() <= wide);
  }) ?? sizes.at(-1);
  const top = middle - lines.length * size * 0.55;
  lines.forEach((line, number) => set(line, { y: top + size * (0.9 + 1.1 * number) }));
  word(above, top - 46, "kd-quiet", 26);
  word(site, height - 66, "kd-link-site", 32);
  return root;
}

/** The cards on their shelves, down to the last. */
function claims({ answer }) {
  const [root] = buildClaims(html("div"), { answer, secret: false }).roots;
  const { top, cards } = placesOf(answer.place).at(-1);
  const last = Math.max(top + BOARD.name, ...cards.map(({ y }) => y));
  set(root, { viewBox: `0 0 ${BOARD.width} ${last + BOARD.apart}` });
  return root;
}

const KINDS = { frame, row, link, scene, pose, claims };
let given = "";
for await (const part of process.stdin) given += part;
layOut(FRAME, {});
const { look, pictures } = JSON.parse(given);

/** A picture as text, in the colours of its own or of the page's. */
function text(wanted) {
  const onPage = ["pose", "claims"].includes(wanted.kind);
  const block = open("div", { class: onPage ? "kd-block" : "kd-block kd-paper" });
  const root = KINDS[wanted.kind](wanted, look);
  block.append(root);
  return onPage ? tidy(block) : alone(root, wanted.scheme);
}

/** The same as dots. */
function dots(wanted, width, background) {
  const font = { fontDirs: [FONTS], loadSystemFonts: false };
  return new Resvg(text(wanted), { font, background, fitTo: { mode: "width", value: width } }).render();
}

/** The encoder's settings for a film of few colours: how coarse, and one whole picture at its begin. */
const SMALL = { quantizationParameter: 34, groupOfPictures: 1000, speed: 0 };

/** Pictures one after the other, on paper; the last stays for a while. */
async function film({ frames, width, per_s, hold_s }) {
  const { default: h264 } = await import("h264-mp4-encoder"); // large, and most calls draw no film
  const encoder = await h264.createH264MP4Encoder();
  let shown;
  for (const [number, wanted] of frames.entries()) {
    shown = dots(wanted, width, look.light.paper);
    if (!number) {
      Object.assign(encoder, { width: shown.width & ~1, height: shown.height & ~1, frameRate: per_s, ...SMALL });
      encoder.initialize();
    }
    encoder.addFrameRgba(even(shown));
  }
  for (let more = hold_s * per_s; more > 0; more -= 1) encoder.addFrameRgba(even(shown));
  encoder.finalize();
  return undated(Buffer.from(encoder.FS.readFile(encoder.outputFilename))).toString("base64");
}

/** An MP4 that does not say when it was made: its bytes repeat. @param {Buffer} mp4 */
function undated(mp4) {
  for (const box of ["mvhd", "tkhd", "mdhd"]) {
    for (let at = mp4.indexOf(box, mp4.lastIndexOf("moov")); at >= 0; at = mp4.indexOf(box, at + 1)) mp4.fill(0, at + 8, at + 16);
  }
  return mp4;
}

/** Dots of a size that can be halved, as films want it. */
function even({ pixels, width, height }) {
  const [wide, high] = [width & ~1, height & ~1];
  if (wide === width) return pixels.subarray(0, 4 * wide * high);
  const kept = new Uint8Array(4 * wide * high);
  for (let line = 0; line < high; line += 1) kept.set(pixels.subarray(4 * line * width, 4 * (line * width + wide)), 4 * line * wide);
  return kept;
}

const drawn = [];
for (const wanted of pictures) {
  if (wanted.kind === "film") drawn.push(await film(wanted));
  else drawn.push(wanted.png ? dots(wanted, wanted.png, wanted.paper ? look.light.paper : undefined).asPng().toString("base64") : text(wanted));
}
process.stdout.write(JSON.stringify(drawn));
