// The tabs for apps that take a link: a button that opens the app's own page for sharing. Nothing of theirs is loaded here.

import { html } from "../ground/dom.js";
import { reachWords } from "./address.js";
import { buildTarget } from "./link.js";

/** @import { Say, Shared } from "./types.js" */

/** @type {Record<string, (link: string, title: string) => string>} */
const PAGES = {
  classroom: (link, title) => `https://classroom.google.com/share?${new URLSearchParams({ url: link, title })}`,
  teams: (link, title) => `https://teams.microsoft.com/share?${new URLSearchParams({ href: link, msgText: title })}`,
};

/** Whether a place of places.json is such an app. @param {string} name */
export const isApp = (name) => name in PAGES;

/**
 * @param {Shared} shared
 * @param {{name: string, title: string, how: string, limits: string}} place
 * @param {string} id unique on the page
 * @param {Say} say
 */
export function buildAppTab(shared, place, id, say) {
  const open = html("a", { class: "kd-button kd-play", target: "_blank", rel: "noopener noreferrer" }, `Open ${place.title}`);
  const target = buildTarget(shared, id, say, ({ link }) => (open.href = PAGES[place.name](link, `Knee drive demo: ${shared.scene.catalogue.title}`)));
  return html(
    "div",
    { class: "kd-share-stack" },
    html("p", { class: "kd-share-how" }, place.how),
    target,
    html("p", { class: "kd-share-reach" }, reachWords()),
    html("div", { class: "kd-share-row" }, open),
    html("p", { class: "kd-help kd-share-limits" }, place.limits),
  );
}
