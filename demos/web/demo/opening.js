// What the page around a demo asks of it, and what the address asks for: at first, and whenever a link on the page changes it.

import { sameParameters } from "../ground/motion.js";
import { readState } from "../run/address.js";

const NOT_OFFERED = "The link brings a changed model, which is not offered here: this is the model itself.";

/** @import { Life } from "../run/kept.js" */
/**
 * @typedef {object} Parts what of a demo's parts is needed here: naming them all would lead in a circle
 * @property {{jump: (name: string | undefined) => void}} act
 * @property {HTMLElement} demo
 * @property {{offer: (change: string) => string} | null} hood
 * @property {Life} life
 * @property {number} ordinal
 * @property {ReturnType<typeof askedOf>} page
 * @property {Life["place"]} place
 * @property {Life["player"]} player
 * @property {Life["run"]} run
 * @property {Life["session"]} session
 */

/** What the page around a demo asks of it, as attributes of its element. Lessons set none; embed.js does. @param {HTMLElement} demo @param {Life} life */
export function askedOf({ dataset }, { run }) {
  const names = (dataset.locked ?? "").split(" ");
  const locked = (/** @type {string} */ name) => names.includes("all") || names.includes(name);
  const quiet = dataset.address === "still"; // the address stays as it is, whatever the reader does
  return {
    locked,
    quiet,
    alone: dataset.embedded !== undefined, // Reset goes back to what the address first asked for
    open: !run.beside && !locked("all") && !quiet, // the model's files may be read and changed
  };
}

/**
 * The address's query counts only at first: it stays when the hash changes, and must not undo what the reader has done since.
 * @param {Parts} parts
 * @param {string} hash the address's part with its #
 * @returns {string[]} what had to be changed
 */
export function openLink({ act, demo, hood, life, ordinal, page, place, player, run, session }, hash) {
  const first = !life.opened;
  life.opened = true;
  const address = { hash, search: first ? location.search : "" };
  const { parameters, instants, longest_ms } = run.catalogue;
  const { values, time_ms, at, change, corrections } = readState(parameters, longest_ms ?? player.duration_ms, ordinal, address, instants);
  const wanted = { ...session.recorded.parameters, ...values };
  const anew = Object.keys(values).length > 0 && !sameParameters(wanted, session.wanted);
  const expected = anew || !sameParameters(session.wanted, session.answer.parameters);
  if (at !== null && (first || anew)) place.hold(session.answer, at);
  else if (at !== null) act.jump(at);
  else if (time_ms !== null) place.open(session.answer, time_ms, expected);
  if (anew) session.open(values);
  if (first && page.alone) life.home = { values, time_ms, at };
  // A shared setting is what the reader came for; words in the text that set the demo want it seen.
  const seen = first ? !page.alone && demo.closest(".kd-block") : demo.firstElementChild;
  if (!first && (anew || at !== null)) demo.dispatchEvent(new Event("swing-demo:look"));
  if ((anew || at !== null) && seen && !life.beside) seen.scrollIntoView({ block: first ? "start" : "nearest" });
  if (change && change !== life.hood.link) corrections.push(hood ? hood.offer(change) : NOT_OFFERED);
  return corrections;
}
