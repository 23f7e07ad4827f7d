// What may come late or never: nobody is left without a word for longer than this.

export const LATE_MS = 8000;

/**
 * What is on its way, or null where it has not come within that time: whoever asks goes on without it, and says so.
 * @template Thing
 * @param {Promise<Thing>} coming
 * @returns {Promise<Thing | null>}
 */
export function orNull(coming) {
  let timer = 0;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, LATE_MS, null)));
  const lost = (/** @type {unknown} */ error) => (console.info(error), null);
  return /** @type {Promise<Thing | null>} */ (Promise.race([coming.catch(lost), late]).finally(() => clearTimeout(timer)));
}
