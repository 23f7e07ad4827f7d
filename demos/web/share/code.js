// The code that puts a demo into another page, for each place that places.json names.

import { siteAddress } from "./address.js";

/**
 * @typedef {object} Frame
 * @property {string} src
 * @property {string} title
 * @property {number} width in CSS pixels
 * @property {number} height in CSS pixels
 */

/** @type {Record<string, (frame: Frame) => string>} */
const CODES = {
  html: (frame) => `${tag(frame, { style: LOOK, allow: "fullscreen", loading: "lazy" })}\n${hostScript()}`,
  wordpress: (frame) => `<!-- wp:html -->\n${tag(frame, { style: LOOK, allow: "fullscreen", loading: "lazy" })}\n<!-- /wp:html -->`,
  moodle: (frame) => `<p>${tag(frame, { style: LOOK, allowfullscreen: "allowfullscreen", loading: "lazy" })}</p>`,
  canvas: (frame) => `<p>${tag(frame, { style: LOOK, allowfullscreen: "allowfullscreen" })}</p>`,
  "google-sites": ({ src, title }) => element("iframe", { src, title, style: FILL, allow: "fullscreen" }),
  reveal: ({ src, title, width, height }) =>
    `<section>\n  ${element("iframe", { "data-src": src, "data-preload": "", title, width, height, style: LOOK, allow: "fullscreen" })}\n</section>`,
};
const LOOK = "border: 0; max-width: 100%;";
const FILL = "position: absolute; inset: 0; width: 100%; height: 100%; border: 0;";

/** The code for a place. @param {string} place its name in places.json @param {Frame} frame */
export const codeFor = (place, frame) => CODES[place](frame);

const hostScript = () => element("script", { src: siteAddress("assets/embed/knee-drive-host.js"), async: "" });

/** @param {Frame} frame @param {Record<string, string>} more */
const tag = ({ src, title, width, height }, more) => element("iframe", { src, title, width, height, ...more });

/** @param {string} name @param {Record<string, string | number>} attributes */
function element(name, attributes) {
  const said = Object.entries(attributes).map(([key, value]) => (value === "" ? ` ${key}` : ` ${key}="${quoted(String(value))}"`));
  return `<${name}${said.join("")}></${name}>`;
}

/** @param {string} text */
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
