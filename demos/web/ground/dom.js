// Making elements: one line each, no template strings, so nothing typed by a reader is ever parsed as HTML.

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Record<string, string | number | boolean | null>} Attributes one that is false or null is left out; true is written empty */

/**
 * Make an HTML element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function html(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  set(made, attributes);
  made.append(...children);
  return made;
}

/**
 * Make an SVG element.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  if (tag === "svg") set(made, { translate: "no" }); // a translator's elements within it would not be drawn
  set(made, attributes);
  made.append(...children);
  return made;
}

/**
 * A button: what is pressed does something until the signal ends it.
 * @param {string | Node | (string | Node)[]} inside
 * @param {() => void} pressed
 * @param {AbortSignal} [signal]
 * @param {Attributes} [more] beside, or in place of, what every button of ours has
 */
export function button(inside, pressed, signal, more = {}) {
  const made = html("button", { type: "button", class: "kd-button", ...more }, ...[inside].flat());
  made.addEventListener("click", pressed, { signal });
  return made;
}

/** One of several to choose from. @param {HTMLInputElement} input @param {...(Node | string)} words */
export const choice = (input, ...words) => html("label", { class: "kd-choice" }, input, html("span", {}, ...words));

/**
 * Headings within a part of the page for those who go from one to the next by ear: a level below the heading that it stands under.
 * @param {Element} part
 */
export function headings(part) {
  const above = [...document.querySelectorAll("h1, h2, h3, h4")].filter((one) => one.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING);
  const level = Number(above.at(-1)?.localName.slice(1) ?? 1) + 1;
  return (/** @type {string} */ words) => html("div", { role: "heading", "aria-level": level, class: "kd-visually-hidden" }, words);
}

/** Only what differs is written: a browser styles and lays out anew whatever is touched. @param {Element} target @param {Attributes} attributes */
export function set(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    const text = value === false || value === null ? null : value === true ? "" : String(value);
    if (target.getAttribute(name) === text) continue;
    if (text === null) target.removeAttribute(name);
    else target.setAttribute(name, text);
  }
}

/**
 * Give a group one SVG element of a kind for each of these: those that are there stay, with other attributes.
 * @param {Element} group that holds nothing else
 * @param {keyof SVGElementTagNameMap} tag
 * @param {Attributes[]} each
 */
export function fill(group, tag, each) {
  while (group.children.length > each.length) group.lastElementChild?.remove();
  each.forEach((attributes, at) => set(group.children[at] ?? group.appendChild(svg(tag)), attributes));
}

/** Where an element stands, by style; only what differs is written. @param {HTMLElement | SVGElement} target @param {Record<string, string>} style */
export function place(target, style) {
  for (const [name, value] of Object.entries(style)) if (target.style.getPropertyValue(name) !== value) target.style.setProperty(name, value);
}

/** @type {WeakMap<Element, string>} what was last said, whatever a translator has made of it */
const said = new WeakMap();

/**
 * Change text only where it differs: an unchanged live region must not be read again, nor an unchanged sentence translated. The
 * letters are changed within their node, for a browser styles anew all that may hang on a node put in or taken out.
 * @param {Element} target whose words nobody else changes
 * @param {string} text
 */
export function say(target, text) {
  if ((said.get(target) ?? target.textContent) === text) return;
  said.set(target, text);
  const { firstChild, childNodes } = target;
  if (text && childNodes.length === 1 && firstChild?.nodeType === 3) firstChild.nodeValue = text;
  else target.textContent = text;
}
