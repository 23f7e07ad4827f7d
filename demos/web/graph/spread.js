// Labels in a row: each as near to its place as it can stand without touching its neighbours.

/**
 * Left edges for labels that want to be centred at `at`. Labels that would touch form a block, which is centred on
 * what its members want; blocks that then touch are joined in turn.
 * @param {{at: number, width: number}[]} labels in order of `at`
 * @param {number} from
 * @param {number} to
 * @param {number} gap
 * @returns {number[]}
 */
export function spread(labels, from, to, gap) {
  /** @type {{members: number, wish: number, width: number}[]} wish: the block's left edge, as a mean over its members */
  const blocks = [];
  /** @param {{wish: number, width: number}} block */
  const leftOf = ({ wish, width }) => Math.max(from, Math.min(wish, to - width));
  for (const { at, width } of labels) {
    let block = { members: 1, wish: at - width / 2, width };
    for (;;) {
      const before = blocks.at(-1);
      if (!before || leftOf(before) + before.width + gap <= leftOf(block)) break;
      blocks.pop();
      const members = before.members + block.members;
      const wish = (before.wish * before.members + (block.wish - before.width - gap) * block.members) / members;
      block = { members, wish, width: before.width + gap + block.width };
    }
    blocks.push(block);
  }
  /** @type {number[]} */
  const lefts = [];
  for (const block of blocks) {
    let left = leftOf(block);
    for (let member = 0; member < block.members; member++) {
      const { width } = labels[lefts.length];
      lefts.push(left);
      left += width + gap;
    }
  }
  return lefts;
}

/**
 * Whether labels in a row all stand at their own places: inside it, none on another, each above or below its own `at`.
 * @param {{at: number, width: number}[]} labels in order of `at`
 * @param {number} from
 * @param {number} to
 * @param {number} gap
 */
export function fitsRow(labels, from, to, gap) {
  const lefts = spread(labels, from, to, gap);
  return lefts.every((left, number) => {
    const { at, width } = labels[number];
    const right = left + width;
    return left >= from && right <= to && left <= at && at <= right;
  });
}
