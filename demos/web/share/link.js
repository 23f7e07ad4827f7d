// The first tab: a link to exactly this state, and the same as a QR code.

import { html } from "../ground/dom.js";
import { embedAddress, isAlone, reachWords, shortEmbed, shortLink } from "./address.js";
import { buildCopyField, setOf, tick } from "./fields.js";
import { buildQr } from "./qr.js";

/** @import { Say, Shared } from "./types.js" */

/**
 * @param {Shared} shared
 * @param {string} id unique on the page
 * @param {Say} say
 */
export function buildLinkTab({ run, scene, link }, id, say) {
  const { name } = run.catalogue;
  const page = { words: "This page, with the demo set like this", link, short: shortLink(link, scene, run.answer.parameters) };
  const alone = { words: "The demo alone, set like this", link: embedAddress(scene), short: shortEmbed(scene) };
  const choices = isAlone(name) ? [alone] : [page, alone];
  const field = buildCopyField("The link", say);
  const code = buildQr(name, say);
  /** @param {typeof page} choice */
  const choose = (choice) => {
    field.tell(choice.link);
    code.draw(choice.short);
  };
  const radios = choices.map((choice, number) => {
    const radio = tick({ type: "radio", name: `${id}-target`, checked: number === 0 }, choice.words);
    radio.addEventListener("change", () => choose(choice));
    return radio;
  });
  const where = choices.length > 1 ? [setOf("The link leads to", ...radios)] : [];
  const root = html("div", { class: "kd-share-stack" }, ...where, field.root, html("p", { class: "kd-share-reach" }, reachWords()), code.root);
  choose(choices[0]);
  return root;
}
