// Which frames are decoded, and in which order. A picture can be made only from the last key frame before it on, so what was made on the
// way is kept, and who steps back gets many frames at once.

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
  /** @type {Promise<unknown>} */
  let turn = Promise.resolve();

  /** @param {number} index */
  const begin = async (index) => {
    await run?.return(undefined);
    run = from(index);
    next = index;
  };

  /** @param {number} index @param {AbortSignal} [signal] @returns {Promise<Picture>} */
  async function read(index, signal) {
    const steppedBack = index < last && last - index <= room;
    last = index;
    const known = kept.get(index);
    if (known) return known;
    signal?.throwIfAborted();
    const jumped = keys.some((key) => key > next && key <= index);
    if (!run || index < next || jumped) await begin(steppedBack ? Math.max(index - room + 2, 0) : index);
    for (;;) {
      // The library that decodes throws errors of many kinds.
      const made = await triedLater(() => /** @type {NonNullable<typeof run>} */ (run).next(), null);
      if (!made || made.done) run = null;
      if (!made || made.done || made.value.index > index) throw new Refusal(`Frame ${index + 1} of this film cannot be decoded: it may be damaged. Go to another one.`);
      next = made.value.index + 1;
      for (const [at, picture] of kept) if (picture === made.value.picture) kept.delete(at);
      kept.set(made.value.index, made.value.picture);
      if (made.value.index === index) return made.value.picture;
      signal?.throwIfAborted();
    }
  }

  return {
    /** One after the other, as there is one decoder. @param {number} index @param {AbortSignal} [signal] */
    frame(index, signal) {
      const asked = turn.then(() => read(index, signal));
      turn = asked.catch(() => null);
      return asked;
    },
    close() {
      kept.clear();
      void run?.return(undefined);
    },
  };
}
