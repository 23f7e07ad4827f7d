// A drawing as short text: lengths no finer than anyone sees, and nothing that only a script needs.

/** Names must be unique on a page, and an embed page's own policy forbids styles in attributes. */
const LEFT_OUT = ["id", "for", "style", "title", "aria-describedby", "aria-valuetext", "aria-pressed", "data-high", "data-low"];

/** A number to 0.0001 m or 0.1 px. @param {string} text */
export const short = (text) => text.replace(/-?\d*\.\d+(?:e-\d+)?/g, (digits) => {
  const value = Number(digits);
  return String(Number(value.toFixed(Math.abs(value) < 3 ? 4 : 1)));
});

/** @param {Element} slot @returns {string} what is inside it */
export function tidy(slot) {
  for (const node of slot.querySelectorAll("*")) {
    for (const name of LEFT_OUT) node.removeAttribute(name);
    if (node.closest("svg")) for (const { name, value } of [...node.attributes]) if (name !== "aria-label") node.setAttribute(name, short(value));
  }
  for (const unseen of slot.querySelectorAll("svg :is([visibility=hidden], path:not([d]), path[d=''], text:empty, g:empty)")) unseen.remove();
  return slot.innerHTML.replaceAll(' />', "/>");
}
