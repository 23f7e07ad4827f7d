// Shelves for claims: each group with the cards that lie in it. A card says how we sort it once its reader has sorted it.

import { onResize } from "../ground/browser.js";
import { set, svg } from "../ground/dom.js";
import { lettersOf } from "../ground/labels.js";

/** @import { Scene } from "../ground/types.js" */
/** @import { Build, ClaimsPlace } from "./types.js" */

/** The picture in its own px; the page shows it at any size. A slot narrower than `cramped` px has cards in one column. scripts/figures/lessons/claims.py draws the same. */
export const BOARD = { width: 400, height: 618, side: 14, top: 6, name: 26, across: 2, cramped: 278, wide: 182, gap: 8, tall: 42, apart: 48, foot: 6 };

/**
 * Where each shelf and each card is: the shelf's top, and the left and top of its cards. An empty shelf keeps room for one row.
 * @param {ClaimsPlace} place
 * @param {number} [across] how many cards stand side by side
 */
export function placesOf({ shelves }, across = BOARD.across) {
  let top = BOARD.top;
  return shelves.map(({ cards }) => {
    const shelf = top;
    const rows = Math.max(1, Math.ceil(cards.length / across));
    top += BOARD.name + rows * BOARD.apart + BOARD.foot;
    const at = cards.map((_, number) => ({
      x: BOARD.side + (number % across) * (BOARD.wide + BOARD.gap),
      y: shelf + BOARD.name + Math.floor(number / across) * BOARD.apart,
    }));
    return { top: shelf, cards: at };
  });
}

/** @type {Build} */
export function buildClaims(slot, first) {
  const root = svg("svg", { class: "kd-picture", role: "img", "data-part": "stage", "data-time-ms": 0, viewBox: `0 0 ${BOARD.width} ${BOARD.height}` });
  slot.replaceChildren(root);
  let scene = first;
  let across = BOARD.across;

  const measure = () => {
    const fit = slot.getBoundingClientRect().width < BOARD.cramped * lettersOf(root) ? 1 : BOARD.across;
    if (fit === across) return;
    across = fit;
    draw(scene);
  };

  /** @param {Scene} now */
  function draw(now) {
    scene = now;
    const { answer, secret } = now;
    const place = /** @type {ClaimsPlace} */ (answer.place);
    const places = placesOf(place, across);
    const width = BOARD.width - (BOARD.across - across) * (BOARD.wide + BOARD.gap);
    const { top, cards } = places[places.length - 1];
    const bottom = Math.max(top + BOARD.name, ...cards.map(({ y }) => y)) + BOARD.apart + BOARD.foot;
    set(root, { viewBox: `0 0 ${width} ${across < BOARD.across ? bottom : BOARD.height}` });
    root.replaceChildren(...place.shelves.map((shelf, number) => drawShelf(shelf, places[number], secret)));
    set(root, { "aria-label": answer.alt ?? "" });
  }
  draw(first);
  return { draw, measure, roots: [root], stop: onResize(slot, measure) };
}

/** @param {ClaimsPlace["shelves"][number]} shelf @param {ReturnType<typeof placesOf>[number]} at @param {boolean} secret */
function drawShelf({ name, label, cards }, at, secret) {
  const { side, width, wide, tall } = BOARD;
  const line = svg("path", { class: "kd-shelf-line", d: `M${side} ${at.top + 0.5}H${width - side}` });
  const words = svg("text", { class: "kd-shelf-name", x: side, y: at.top + 19 }, label);
  const empty = cards.length ? [] : [svg("rect", { class: "kd-shelf-empty", x: side + 1, y: at.top + BOARD.name + 1, width: wide - 2, height: tall - 2, rx: 8 })];
  return svg("g", { "data-shelf": name }, line, words, ...empty, ...cards.map((card, number) => drawCard(card, at.cards[number], secret)));
}

/**
 * @param {ClaimsPlace["shelves"][number]["cards"][number]} card
 * @param {{x: number, y: number}} at
 * @param {boolean} secret
 */
function drawCard({ title, agrees, note }, { x, y }, secret) {
  const told = secret ? null : agrees;
  const below = told === null ? [] : [svg("text", { class: "kd-card-note", x: 12, y: 35 }, note)];
  const name = svg("text", { class: "kd-card-name", x: 12, y: below.length ? 18 : 26 }, title);
  const body = svg("rect", { class: "kd-card", x: 1, y: 1, width: BOARD.wide - 2, height: BOARD.tall - 2, rx: 8 });
  return svg("g", { transform: `translate(${x} ${y})`, "data-agrees": told === null ? null : String(told) }, body, name, ...below);
}
