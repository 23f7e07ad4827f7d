// Boxes to tick. Every tick is kept at once; nothing is right or wrong.

import { forget, recall, remember } from "../ground/answers.js";
import { button, choice, html, say } from "../ground/dom.js";

/** @import { Shell } from "./shell.js" */

const APART = " · ";

/** @param {Shell} shell */
export function buildList({ id, name, root, signal, items, status, open }) {
  const kept = (recall(name)?.said ?? "").split(APART);
  const boxes = items.map(({ words }, number) => html("input", { type: "checkbox", name: `${id}-${number}`, checked: kept.includes(words) }));

  const draw = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    say(status, ticked === boxes.length ? "All ticked." : `${ticked} of ${boxes.length} ticked.`);
  };
  const keep = () => {
    const said = items.flatMap(({ words }, number) => (boxes[number].checked ? [words] : []));
    if (said.length) remember(name, said.join(APART));
    else forget(name);
    draw();
  };
  const clear = () => {
    for (const box of boxes) box.checked = false;
    keep();
  };
  const fields = boxes.map((box, number) => choice(box, ...items[number].nodes));
  open({ fields, buttons: [button("Clear the ticks", clear, signal)] });
  root.addEventListener("change", keep, { signal });
  draw();
}
