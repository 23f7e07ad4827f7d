// What the page around a demo asks of it, as attributes of its element. Lessons set none; embed.js sets them.

/**
 * @typedef {object} PageSettings
 * @property {boolean} alone the demo has the page to itself: Reset goes back to what the address first asked for
 * @property {boolean} quiet the address stays as it is, whatever the reader does
 * @property {(name: string) => boolean} locked may this parameter not be changed here?
 */

/** @param {HTMLElement} demo @returns {PageSettings} */
export function pageSettingsOf({ dataset }) {
  const names = (dataset.locked ?? "").split(" ");
  return {
    alone: dataset.embedded !== undefined,
    quiet: dataset.address === "still",
    locked: (name) => names.includes("all") || names.includes(name),
  };
}
