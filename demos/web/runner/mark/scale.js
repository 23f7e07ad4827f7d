// A length that is known, for those who want metres: two ends on the picture, moved as marks are.

import { button, html, say as sayIn } from "../../ground/dom.js";
import { readAmount } from "../../ground/read-number.js";
import { anglesAt } from "./angles.js";
import { marksHere, within } from "./marks.js";
import { RANGE } from "./project.js";

/** @import { Hands, Made } from "../types.js" */
/** @typedef {NonNullable<Made["scale"]>} Scale */

/** @param {Readonly<Made>} made dots of the picture in a metre; null where no length is known */
export function dotsPerMetre({ scale }) {
  const dots = scale ? Math.hypot(scale.to[0] - scale.from[0], scale.to[1] - scale.from[1]) : 0;
  return scale && dots ? dots / scale.metres : null;
}

/** The two ends, in the frame in which they were put. @param {Hands} hands @returns {import("./handles.js").Handle[]} */
export function scaleHandles({ work, say }) {
  const { scale } = work.made;
  if (!scale || scale.frame !== work.at) return [];
  return /** @type {const} */ (["from", "to"]).map((end, at) => {
    const [x, y] = scale[end];
    return {
      key: `scale-${end}`, label: at ? "end" : "start", looked: true, place: { x, y },
      name: `Known length, ${at ? "end" : "start"}, ${Math.round(x)} across, ${Math.round(y)} down`,
      move(place, step) {
        const put = within(work, place);
        work.change("known length moved", { scale: { ...scale, [end]: [put.x, put.y] } }, step);
      },
      remove() {
        work.change("known length removed", { scale: null });
        say("Known length removed.");
      },
    };
  });
}

/** @param {HTMLElement} host @param {Hands} hands @param {(key: string) => void} focus */
export function buildScale(host, { work, say, signal }, focus) {
  const input = html("input", { class: "kd-check-number", inputmode: "decimal", value: "1.00", "aria-describedby": "kd-runner-metres-words" });
  const words = html("p", { class: "kd-runner-note", id: "kd-runner-metres-words" });
  const metres = () => {
    const read = readAmount(input.value, "m", RANGE.length_m, "1.07");
    if (typeof read === "number") return read;
    say(read);
    return null;
  };
  input.addEventListener("change", () => {
    const read = metres();
    if (read !== null && work.made.scale) work.change("known length", { scale: { ...work.made.scale, metres: read } });
  }, { signal });
  const put = button("Put its two ends", () => {
    const read = metres();
    const { clip, at } = work;
    if (read === null || !clip) return;
    const [left, right, y] = [Math.round(clip.width / 3), Math.round((2 * clip.width) / 3), Math.round(clip.height / 2)];
    work.change("known length", { scale: { frame: at, from: [left, y], to: [right, y], metres: read } });
    focus("scale-from");
    say("Two ends are on the picture. Drag each to an end of the length.");
  }, signal);
  const gone = button("Remove it", () => work.change("known length removed", { scale: null }), signal);
  const about = html("p", {}, "Something in the picture as far from the camera as the runner: a hurdle, a lane mark. Angles need no length; it gives metres.");
  const field = html("label", { class: "kd-runner-field" }, "Its length ", input, " m");
  host.append(html("details", { class: "kd-runner-more" }, html("summary", {}, "A length that you know (optional)"), about, field, html("div", { class: "kd-runner-buttons" }, put, gone), words));

  function draw() {
    const { scale } = work.made;
    const dots = dotsPerMetre(work.made);
    gone.hidden = !scale;
    if (scale && document.activeElement !== input) input.value = String(scale.metres);
    const lengths = anglesAt(marksHere(work), 1)?.lengths;
    const cm = (/** @type {number} */ length) => `${Math.round((100 * length) / (dots ?? 1))} cm`;
    const leg = lengths && dots ? ` Thigh ${cm(lengths.thigh)}${lengths.shank ? `, shank ${cm(lengths.shank)}` : ""}.` : "";
    sayIn(words, dots ? `1 m is ${Math.round(dots)} dots here.${leg}` : "");
  }
  work.watch(draw, signal);
  draw();
}
