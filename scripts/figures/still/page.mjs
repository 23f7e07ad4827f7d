// A page without a browser: elements from linkedom, letters from the site's own fonts, sizes as they are asked for.
// The demos' modules draw into it as they draw on the site.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";
import { parseHTML } from "linkedom";
import { stylesFor } from "./cascade.mjs";

/** The site's letters as plain fonts. */
export const FONTS = fileURLToPath(new URL("../../../build/fonts/", import.meta.url));
const nothing = () => {};

const { window, document } = parseHTML("<!doctype html><html><body></body></html>");
/** How large each kind of place is, px, and how wide the block that holds them. */
const sizes = { block: 680, places: {} };
let styleOf = stylesFor("light", sizes.block);

Object.assign(globalThis, {
  document,
  window: globalThis,
  location: { pathname: "/", search: "", hash: "" },
  HTMLElement: window.HTMLElement,
  SVGGeometryElement: window.SVGElement,
  matchMedia: () => ({ matches: false, addEventListener: nothing }),
  addEventListener: nothing,
  ResizeObserver: class {
    observe() {}
    disconnect() {}
  },
  getComputedStyle: (element) => {
    const style = styleOf(element);
    return { ...style, fontSize: style["font-size"], backgroundColor: style["background-color"], getPropertyValue: (name) => style[name] ?? "" };
  },
});
/** What the modules do once the letters are there: here they are there as soon as the picture is. */
const waiting = [];
Object.defineProperty(document, "fonts", { value: { ready: { then: (measure) => waiting.push(measure) } } });
// linkedom's list has no value to set.
Object.defineProperty(window.HTMLSelectElement.prototype, "value", {
  set(value) {
    for (const option of this.querySelectorAll("option")) option.toggleAttribute("selected", option.getAttribute("value") === value);
  },
});

const fonts = new Map();
/** @param {string} family @param {string} weight */
function fontOf(family, weight) {
  const file = `${FONTS}atkinson-hyperlegible-${family.includes("Mono") ? "mono" : "next"}-${Number(weight) > 500 ? 700 : 400}.ttf`;
  if (!existsSync(file)) throw new Error(`${file} is missing: it is made by \`make build\`, so run that.`);
  if (!fonts.has(file)) fonts.set(file, openSync(file));
  return fonts.get(file);
}

const element = window.Element.prototype;
/** How wide words are, px. */
element.getComputedTextLength = function () {
  const style = styleOf(this);
  const font = fontOf(style["font-family"], style["font-weight"]);
  return (font.layout(this.textContent).advanceWidth * parseFloat(style["font-size"])) / font.unitsPerEm;
};
element.getBoundingClientRect = function () {
  const place = Object.keys(sizes.places).find((selector) => this.closest(selector));
  const [width, height] = place ? sizes.places[place] : [0, 0];
  return { left: 0, top: 0, width, height };
};

/** Buttons are as narrow as their words. */
Object.defineProperty(element, "offsetWidth", { value: 0 });
/** Only by how much a shape is drawn larger than it says: a matrix as good as the true one for that. */
element.getScreenCTM = function () {
  let size = 1;
  for (let node = this; node; node = node.parentElement) {
    const [, a, b, c, d] = /matrix\((\S+) (\S+) (\S+) (\S+)/.exec(node.getAttribute("transform") ?? "") ?? [];
    const [, across, up] = /scale\((\S+) (\S+)\)/.exec(node.getAttribute("transform") ?? "") ?? [];
    if (a) size *= Math.sqrt(Math.abs(a * d - b * c));
    if (across) size *= Math.sqrt(Math.abs(across * up));
    if (node.localName === "svg" && node.getAttribute("width")) size *= node.getAttribute("width") / node.viewBox.baseVal.width;
  }
  return { a: size, b: 0, c: 0, d: size };
};
Object.defineProperty(element, "viewBox", {
  get() {
    const [x, y, width, height] = this.getAttribute("viewBox").split(" ").map(Number);
    return { baseVal: { x, y, width, height } };
  },
});

/**
 * From now on a block is so wide, and its places have these sizes.
 * @param {number} block px
 * @param {Record<string, [number, number]>} places width and height by selector, the inner ones first
 */
export function layOut(block, places) {
  sizes.block = block;
  sizes.places = places;
  restyle();
}

/** Forget what each element looks like: it may stand alone now, or in other colours. @param {"light" | "dark"} [scheme] */
export function restyle(scheme = "light") {
  styleOf = stylesFor(scheme, sizes.block);
}

/** Let all that was built measure its place. */
export function settle() {
  for (const measure of waiting.splice(0)) measure();
}

/** @param {string} tag @param {Record<string, string>} attributes */
export function open(tag, attributes = {}) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  document.body.replaceChildren(made);
  return made;
}
