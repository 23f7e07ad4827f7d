// Where a shared demo is found: on its page, or alone, in exactly this state; and who can open that address.

import { addressOf } from "../ground/files.js";
import { sayState } from "../run/address.js";

/** @import { Parameters, Scene } from "../ground/types.js" */

/** Who scans a code sees no difference in a tenth of a millisecond, and the code stays coarse. */
const SHORT_DECIMALS = 1;
/** As near to a key instant as the demo needs to be to stand at it. */
const AT_INSTANT_MS = 0.5;

/** @param {string} path below the site's own address */
export const siteAddress = (path) => addressOf(`../../${path}`);

/** The page that shows a demo alone. @param {string} name */
const aloneAt = (name) => siteAddress(`embed/${name}/`);

/** Whether this page is the demo alone already. @param {string} name */
export const isAlone = (name) => location.href.startsWith(aloneAt(name));

/**
 * The demo alone, with its whole state: for code that is pasted and forgotten.
 * @param {Scene} scene
 * @param {Record<string, string>} [settings] of the page, as present=1
 */
export function embedAddress({ catalogue, wanted, time_ms, moves, change }, settings = {}) {
  const said = sayState(new URLSearchParams(), catalogue.parameters, wanted, moves ? time_ms : null);
  for (const [name, value] of Object.entries({ ...settings, ...(change && { change }) })) said.set(name, value);
  return `${aloneAt(catalogue.name)}?${readable(said)}`;
}

/** The demo alone in as few letters as its state needs. @param {Scene} scene */
export function shortEmbed(scene) {
  const { parameters, name } = scene.catalogue;
  const usual = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));
  const said = readable(shortState(scene, usual));
  return aloneAt(name) + (said && `?${said}`);
}

/**
 * A link to the page with the demo, without what the page shows anyway.
 * @param {string} link with the whole state
 * @param {Scene} scene
 * @param {Parameters} usual what the page shows without a state in its address
 */
export function shortLink(link, scene, usual) {
  const [page, hash = ""] = link.split("#");
  const which = new URLSearchParams(hash).get("demo");
  const said = readable(shortState(scene, usual, new URLSearchParams(which ? { demo: which } : {})));
  return page + (said && `#${said}`);
}

/** @param {Scene} scene @param {Parameters} usual @param {URLSearchParams} [said] */
function shortState({ catalogue, answer, wanted, time_ms, moves, change }, usual, said = new URLSearchParams()) {
  const start_ms = answer.instants.find(({ name }) => name === catalogue.start_instant)?.time_ms ?? 0;
  const atStart = !moves || Math.abs(time_ms - start_ms) < AT_INSTANT_MS;
  const changed = catalogue.parameters.filter(({ name }) => wanted[name] !== usual[name]);
  sayState(said, changed, wanted, atStart ? null : time_ms, SHORT_DECIMALS);
  if (change) said.set("change", change);
  return said;
}

/** A comma may stand in an address as it is. @param {URLSearchParams} said */
const readable = (said) => String(said).replaceAll("%2C", ",");

/** Who can open this site's addresses; "" if everybody can. @param {Pick<Location, "protocol" | "hostname">} [place] */
export function reachWords({ protocol, hostname } = new URL(siteAddress(""))) {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (protocol === "file:") return "This demo is a file on this device: its address opens nowhere else.";
  if (host === "localhost" || host === "::1" || /^127\./.test(host)) return "Only this computer can open this address.";
  const near = /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host) || /^f(e80|[cd]..):/.test(host);
  if (near || /\.(local|lan|home|internal)$/.test(host) || !/[.:]/.test(host)) return "Only devices in this network can open this address.";
  return "";
}
