// A small runner, larger: the picture is wider than the window it is seen through, with the leg in the middle. Whoever draws or taps
// on the picture need not know: dots stay dots.

import { button, html, place } from "../../ground/dom.js";
import { guessOf, LEG, marksHere } from "./marks.js";

/** @import { Hands } from "../types.js" */

const TIMES = [1, 2, 4];

/** A button that goes from one size to the next. @param {Hands} hands */
export function buildZoom({ work, stage, say, signal }) {
  const { root } = stage;
  const pane = html("div", { class: "kd-runner-pane" });
  root.replaceWith(pane);
  pane.append(root);
  let times = 1;

  /** The leg in the middle; where nobody knows of one, the picture's own. */
  function centre() {
    const { clip } = work;
    if (times === 1 || !clip) return;
    const here = Object.values(marksHere(work));
    const places = here.length ? here : LEG.flatMap((joint) => guessOf(work, joint) ?? []);
    const middle = (/** @type {"x" | "y"} */ axis, /** @type {number} */ size) => places.reduce((sum, one) => sum + one[axis] / places.length, places.length ? 0 : size / 2);
    const px = 1 / stage.dotsPerPixel();
    pane.scrollTo(middle("x", clip.width) * px - pane.clientWidth / 2, middle("y", clip.height) * px - pane.clientHeight / 2);
  }
  /** @param {number} next */
  function become(next) {
    if (times === 1 && next > 1) {
      const { width, height } = root.getBoundingClientRect();
      place(pane, { "--kd-pane-width": `${width}px`, "--kd-pane-height": `${height}px` });
    }
    times = next;
    place(pane, { "--kd-times": String(times) });
    pane.toggleAttribute("data-zoomed", times > 1);
    made.textContent = `Zoom ${times}×`;
    centre();
  }
  const made = button("Zoom 1×", () => {
    become(TIMES[(TIMES.indexOf(times) + 1) % TIMES.length]);
    say(times > 1 ? `${times} times as large.` : "The whole picture.");
  }, signal);
  work.watch((what) => {
    if (what.has("clip")) become(1);
    else if (what.has("at")) centre();
  }, signal);
  window.addEventListener("resize", () => become(1), { signal });
  return made;
}
