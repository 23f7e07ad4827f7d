// Pictures for paper, slides and links, of the demos' own shapes. `node sheet.mjs` reads a list of pictures as JSON and
// answers with each as SVG, or as PNG in base64 if its `png` is a width in dots. A check's pose and the claims' board are
// for a page: their colours are the page's.

import { Resvg } from "@resvg/resvg-js";
import { FONTS, layOut, open } from "./page.mjs";
import { pose } from "./pose.mjs";
import { alone, tidy } from "./tidy.mjs";
import { html, set, svg } from "../../../demos/web/ground/dom.js";
import { momentLike } from "../../../demos/web/picture/body.js";
import { BOARD, buildClaims, placesOf } from "../../../demos/web/picture/claims.js";
import { runnerFrame } from "../../../demos/web/picture/strip.js";

/** A runner's frame, and the picture beside a link to a page, px. */
const FRAME = 300;
const ON_OTHER_FOOT_MS = 152;
const LINK = { width: 1200, height: 630, scale: 290, hip: [872, 325], left: 72, wide: 560, sizes: [76, 66, 58, 50], middle: 270 };

/** The runner as he was recorded when his leg was most like this; without a pose, on his other foot. */
function runnerWith(leg, pose, look) {
  const [thigh, knee] = pose ?? [0, 0];
  return runnerFrame(leg, look, { thigh, knee }, pose ? momentLike(look, leg, { thigh, knee }) : ON_OTHER_FOOT_MS, FRAME);
}

/** A runner with the leg at one pose, without it, or with its thigh's angle drawn in. */
function frame({ leg, pose, style, angle }, look) {
  const { drawing, tall } = runnerWith(leg, pose, look);
  if (!pose) drawing.querySelector(".kd-leg").remove();
  if (!angle) drawing.querySelector(".kd-arc").remove();
  set(drawing, { "data-second": style === "butt-kick", "data-unknown": style === "unknown" });
  return svg("svg", { class: "kd-picture", viewBox: `0 0 ${FRAME} ${tall}` }, drawing);
}

/** A page's title beside the leg of its moment. */
function link({ leg, pose, above, title, site }, look) {
  const { width, height, scale, hip, left, wide, sizes, middle } = LINK;
  const { drawing } = runnerWith(leg, pose, look);
  set(drawing, { transform: `matrix(${scale} 0 0 ${-scale} ${hip[0]} ${hip[1]})` });
  drawing.querySelector(".kd-arc").remove();
  const ground = drawing.querySelector(".kd-ground");
  set(ground, { d: ground.getAttribute("d").replace(/H.*/, `H${width / scale}`) });
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

const KINDS = { frame, link, pose, claims };
let given = "";
for await (const part of process.stdin) given += part;
layOut(FRAME, {});
const { look, pictures } = JSON.parse(given);
const drawn = pictures.map((wanted) => {
  const onPage = ["pose", "claims"].includes(wanted.kind);
  const block = open("div", { class: onPage ? "kd-block" : "kd-block kd-paper" });
  const root = KINDS[wanted.kind](wanted, look);
  block.append(root);
  if (onPage) return tidy(block);
  const text = alone(root);
  if (!wanted.png) return text;
  const font = { fontDirs: [FONTS], loadSystemFonts: false };
  return new Resvg(text, { font, fitTo: { mode: "width", value: wanted.png } }).render().asPng().toString("base64");
});
process.stdout.write(JSON.stringify(drawn));
