// Which frames are decoded, and in which order. A picture can be made only from the last key frame before it on, so what was made on the
// way is kept. Who steps back gets several frames at once, and while those are looked at, the ones before them are made.

import { Refusal, triedLater } from "../../ground/browser.js";

/**
 * @template Picture
 * @param {object} film
 * @param {readonly number[]} film.keys the frames that need no other, in order
 * @param {number} film.room how many pictures live at a time: a later one takes the place, and the very object, of the oldest
 * @param {(index: number) => AsyncGenerator<{index: number, picture: Picture}, unknown>} film.from the pictures from a frame on
 */
export function keepFrames({ keys, room, from }) {
  /** @type {Map<number, Picture>} */
  const kept = new Map();
  /** @type {ReturnType<typeof from> | null} */
  let run = null;
  let next = 0; // the frame that the run gives next
  let last = 0; // the frame that was asked for last
  let waits = 0; // how many frames had to be waited for
  /** Two of these are kept at once: the one that is stepped through, and the one before it. */
  const block = Math.floor(room / 2);
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();

  /** @param {number} index */
  const begin = async (index) => {
    await run?.return(undefined);
    run = from(index);
    next = index;
  };

  /** The next picture of the run, null where there is none. */
  async function make() {
    // The library that decodes throws errors of many kinds.
    const made = await triedLater(() => /** @type {NonNullable<typeof run>} */ (run).next(), null);
    if (!made || made.done) return (run = null);
    const { index, picture } = made.value;
    next = index + 1;
    for (const [at, one] of kept) if (one === picture) kept.delete(at);
    kept.set(index, picture);
    return made.value;
  }

  /** @param {number} index @param {boolean} back whether it was stepped to from a later one @param {AbortSignal} [signal] @returns {Promise<Picture>} */
  async function read(index, back, signal) {
    const known = kept.get(index);
    if (known) return known;
    signal?.throwIfAborted();
    const jumped = keys.some((key) => key > next && key <= index);
    if (!run || index < next || jumped) await begin(back ? Math.max(index - block + 1, 0) : index);
    for (;;) {
      const made = await make();
      if (!made || made.index > index) throw new Refusal(`Frame ${index + 1} of this film cannot be decoded: it may be damaged. Go to another one.`);
      if (made.index === index) return made.picture;
      signal?.throwIfAborted();
    }
  }

  /** Make the block before the one in which a frame is, unless somebody waits for another frame. @param {number} index */
  async function readAhead(index) {
    let first = index;
    while (kept.has(first - 1)) first--;
    const waiting = waits;
    if (index !== last || !kept.has(index) || !first || index - first >= block) return;
    await begin(Math.max(first - block, 0));
    while (next < first && waits === waiting && (await make()));
  }

  return {
    /** One after the other, as there is one decoder. @param {number} index @param {AbortSignal} [signal] */
    frame(index, signal) {
      const back = index < last && last - index <= room;
      last = index;
      const known = kept.get(index);
      if (!known) waits++;
      const asked = known ? Promise.resolve(known) : turn.then(() => read(index, back, signal));
      turn = Promise.allSettled([turn, asked]).then(() => (back ? triedLater(() => readAhead(index), undefined) : undefined));
      return asked;
    },
    close() {
      kept.clear();
      void run?.return(undefined);
    },
  };
}
