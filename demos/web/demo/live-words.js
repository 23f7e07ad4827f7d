// Numbers in the text that follow the page's first demo: <data value="live drive=1 thigh_vertical_ms">134 ms</data>.

import { set, say } from "../ground/dom.js";
import { numberWords } from "../ground/words.js";

/** @import { Scene } from "../ground/types.js" */
/** @import { DemoParts } from "./parts.js" */

const FOLLOWING = 'data[value^="live "]';

/** From here on they say what the demo shows; what stood there is what the build computed for its first run. */
export function followDemo() {
  document.addEventListener("swing-demo:ready", (event) => {
    const parts = /** @type {CustomEvent<DemoParts>} */ (event).detail;
    if (parts.ordinal !== 1) return;
    const numbers = /** @type {HTMLDataElement[]} */ ([...document.querySelectorAll(FOLLOWING)]);
    for (const number of numbers) set(number, { title: "This number follows the demo." });
    const draw = (/** @type {Scene} */ scene) => {
      const hidden = parts.demo.dataset.numbers === "hidden"; // a question that is still open hides none: the text stands there anyway
      for (const number of numbers) set(number, { "data-changed": Boolean(scene.answer.changed) });
      for (const number of numbers) say(number, hidden ? "…" : wordsIn(scene, number.value.split(" ").at(-1)));
    };
    parts.watch({ draw });
  });
}

/** @param {Scene} scene @param {string} [name] of a readout or of a setting */
function wordsIn({ answer, catalogue }, name) {
  const setting = catalogue.parameters.find((parameter) => parameter.name === name);
  if (setting) return numberWords(setting, answer.parameters[setting.name]);
  return answer.readouts.find((readout) => readout.name === name)?.text ?? "…";
}
