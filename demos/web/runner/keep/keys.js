// Moving a thing on the picture by keys, as marks are moved: a dot at a time, with Shift ten.

const WITH_SHIFT = 10;
const ARROWS = /** @type {Record<string, [x: number, y: number]>} */ ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });

/** How far an arrow key moves, in dots of the picture; null for any other key. @param {KeyboardEvent} event */
export function stepOf({ key, shiftKey }) {
  const way = ARROWS[key];
  return way ? /** @type {const} */ ([way[0] * (shiftKey ? WITH_SHIFT : 1), way[1] * (shiftKey ? WITH_SHIFT : 1)]) : null;
}
