// A QR code of a link, drawn here: the link is sent to nobody. Always dark on light, with the margin that readers need.

import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import { download, excuse } from "../../ground/browser.js";
import { button, html, set, svg } from "../../ground/dom.js";
import { pngOf } from "./dots.js";
import { downloadSvg } from "./files.js";

const MARGIN = 4; // modules, as the standard asks
const PNG_DOTS = 16; // for each module: some 4 cm at 300 dots an inch

/** @import { Say } from "../types.js" */

/** @param {string} name of the files @param {Say} say */
export function buildQr(name, say) {
  const path = svg("path", { fill: "#000000" });
  const ground = svg("rect", { x: -MARGIN, y: -MARGIN, width: "100%", height: "100%", fill: "#ffffff" });
  const code = svg("svg", { xmlns: ground.namespaceURI, class: "kd-share-qr", role: "img", "shape-rendering": "crispEdges" }, ground, path);
  const words = html("p", { class: "kd-help" }, "Print it 3 cm wide or more, and leave its white margin.");
  const whole = () => /** @type {SVGSVGElement} */ (code.cloneNode(true));
  /** @param {() => void | Promise<void>} make */
  const saving = (make) => async () => {
    try {
      await make();
    } catch (error) {
      say(excuse(error, "The code could not be saved in this browser or frame."));
    }
  };
  const asSvg = button("QR code as SVG", saving(() => downloadSvg(`${name}-qr`, whole())));
  const asPng = button("QR code as PNG", saving(async () => download(`${name}-qr.png`, await pngOf(whole(), PNG_DOTS))));
  const files = html("div", { class: "kd-share-row" }, asSvg, asPng);
  const root = html("div", { class: "kd-share-code" }, code, html("div", {}, words, files));
  return {
    root,
    /** @param {string} link */
    draw(link) {
      const made = generate(link, { minCorrectionLevel: correction.M });
      const size = made.size + 2 * MARGIN;
      set(code, { viewBox: `${-MARGIN} ${-MARGIN} ${size} ${size}`, width: size, height: size, "aria-label": `QR code of ${link}`, "data-link": link });
      set(path, { d: toSvgPath(made) });
    },
  };
}
