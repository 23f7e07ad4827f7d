// The first tab: a link to exactly this state, the same as a QR code, and the device's own way to send it.

import { html } from "../ground/dom.js";
import { embedAddress, isAlone, reachWords, shortEmbed, shortLink } from "./address.js";
import { buildCopyField, setOf, tick } from "./fields.js";
import { buildQr } from "./pictures/qr.js";
import { buildSend } from "./send.js";

/** @import { Say, Shared } from "./types.js" */

/**
 * Where a link leads, to choose from, with a field to copy it.
 * @param {Shared} shared
 * @param {string} id unique on the page
 * @param {Say} say
 * @param {(choice: {link: string, short: string}) => void} chosen called at once, and at each choice
 */
export function buildTarget({ run, scene, link }, id, say, chosen) {
  const page = { words: "This page, with the demo set like this", link, short: shortLink(link, scene, run.answer.parameters) };
  const alone = { words: "The demo alone, set like this", link: embedAddress(scene), short: shortEmbed(scene) };
  const choices = isAlone(run.catalogue.name) ? [alone] : [page, alone];
  const field = buildCopyField("The link", say);
  /** @param {typeof page} choice */
  const choose = (choice) => {
    field.tell(choice.link);
    chosen(choice);
  };
  const radios = choices.map((choice, number) => {
    const radio = tick({ type: "radio", name: `${id}-target`, checked: number === 0 }, choice.words);
    radio.addEventListener("change", () => choose(choice));
    return radio;
  });
  choose(choices[0]);
  return html("div", { class: "kd-share-stack" }, ...(choices.length > 1 ? [setOf("The link leads to", ...radios)] : []), field.root);
}

/**
 * @param {Shared} shared
 * @param {string} id unique on the page
 * @param {HTMLElement} dialog
 * @param {Say} say
 */
export function buildLinkTab(shared, id, dialog, say) {
  const code = buildQr(shared.run.catalogue.name, say);
  const send = buildSend(shared, dialog, say);
  const target = buildTarget(shared, id, say, ({ link, short }) => {
    code.draw(short);
    send.tell(link);
  });
  return html("div", { class: "kd-share-stack" }, target, ...send.parts, html("p", { class: "kd-share-reach" }, reachWords()), code.root);
}
