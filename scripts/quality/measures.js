// What can be measured of a page's look, in the page itself. Lengths are CSS pixels.
() => {
  const root = document.documentElement, height = root.scrollHeight, width = root.clientWidth;
  const main = document.querySelector(".md-main, main") ?? document.body;
  const ground = main.getBoundingClientRect();
  const rectOf = (node) => node.getBoundingClientRect();
  const seen = ({ width, height }, least = 1) => width >= least && height >= least;
  const shown = (node) => node.checkVisibility({ visibilityProperty: true });

  // A picture is larger than an icon. What begins inside another one adds nothing.
  const pictures = [...main.querySelectorAll("img, svg, canvas, video, iframe, swing-demo, table:has(svg)")]
    .filter(shown).map(rectOf).filter((rect) => seen(rect, 60)).sort((a, b) => a.top - b.top);
  let bare = 0, last = ground.top;
  for (const { top, bottom } of [...pictures, { top: ground.bottom, bottom: ground.bottom }]) {
    bare = Math.max(bare, top - last);
    last = Math.max(last, bottom);
  }

  /** The boxes of a node's words, one for each line and element. */
  const linesIn = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((rect) => seen(rect));
  };
  /** How many zeros stand side by side in the room of a cell, and how many lines its words take. */
  const room = (cell) => {
    const { paddingLeft, paddingRight, font } = getComputedStyle(cell);
    pen.font = font;
    const zeros = (cell.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)) / pen.measureText("0").width;
    const bottoms = linesIn(cell).map(({ bottom }) => bottom).sort((a, b) => a - b);
    return { zeros, lines: bottoms.filter((bottom, i) => !i || bottom - bottoms[i - 1] > 8).length };
  };
  const pen = document.createElement("canvas").getContext("2d");
  // Where rows are cards, the heads of their columns are there for ears only.
  const cells = [...main.querySelectorAll("td, th")].filter((cell) => shown(cell) && rectOf(cell.closest("table > *")).height > 1).map(room);
  const narrow = Math.min(...cells.filter(({ lines }) => lines > 2).map(({ zeros }) => zeros));

  // A third of the screen is empty if nothing stands in the middle of it, all its height. A menu that stays counts all the way.
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const filled = [...pictures, ...[...document.querySelectorAll("input, button, td, th")].filter(shown).map(rectOf)];
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    if (node.textContent?.trim() && node.parentElement && shown(node.parentElement)) filled.push(...linesIn(node));
  }
  for (const menu of document.querySelectorAll(".md-sidebar")) {
    const { left, right } = rectOf(menu);
    if (shown(menu) && menu.textContent?.trim()) filled.push(new DOMRect(left, ground.top, right - left, ground.height));
  }
  const empty = [];
  const end = Math.max(ground.bottom - innerHeight, ground.top);
  for (let top = ground.top; top <= end; top += innerHeight / 2) {
    for (const third of [0, 1, 2]) {
      const left = (width * (third + 0.25)) / 3, right = (width * (third + 0.75)) / 3;
      const fills = (rect) =>
        rect.left < right && rect.right > left && rect.top < top + innerHeight && rect.bottom > top;
      if (!filled.some(fills)) empty.push([Math.round(top + scrollY), third]);
    }
  }
  return {
    overflow_px: Math.max(0, root.scrollWidth - width),
    screens: height / innerHeight,
    bare_px: Math.round(bare),
    narrow_ch: Number.isFinite(narrow) ? narrow : null,
    empty,
  };
}
