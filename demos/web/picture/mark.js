// "Changed model": what a picture says of itself, wherever it is shown, saved or filmed, once a reader has changed the model.

import { set, svg } from "../ground/dom.js";
import { changedWords } from "../ground/words.js";

/** @import { Build } from "./types.js" */

/** From the corner, px: below the ground of a leg, above the curves of a graph. */
const EDGE = { left: 12, top: 24, bottom: 9 };

/** The same pictures, with the mark. @param {Build} build @returns {Build} */
export const marked = (build) => (slot, first, act, signal) => {
  const picture = build(slot, first, act, signal);
  const { draw, rows, roots } = picture;
  const marks = (rows ? roots.slice(0, 1) : roots).map((root) => ({ root, mark: svg("g", { class: "kd-words kd-changed" }, svg("text", { x: EDGE.left }, "changed model")) }));
  picture.draw = (scene) => {
    draw(scene);
    const words = changedWords(scene.answer);
    for (const { root, mark } of marks) {
      if (words) set(mark.children[0], { y: "part" in root.dataset ? root.viewBox.baseVal.height - EDGE.bottom : EDGE.top });
      if (!words === (mark.parentNode === null)) continue;
      if (words) root.append(mark);
      else mark.remove();
    }
    const label = roots[0].getAttribute("aria-label") ?? "";
    if (words && !label.startsWith(words)) set(roots[0], { "aria-label": words + label });
  };
  return picture;
};
