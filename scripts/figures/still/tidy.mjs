// A drawing as short text that is good HTML and good XML: lengths no finer than anyone sees, nothing that is not seen,
// and nothing that only a script needs.

import { restyle } from "./page.mjs";
import { pictureOf } from "../../../demos/web/share/pictures/files.js";

/** Names must be unique on a page, and an embed page's own policy forbids styles in attributes. */
const LEFT_OUT = new Set(["id", "for", "style", "title", "aria-describedby", "aria-valuetext", "aria-pressed", "data-high", "data-low"]);
const FALLBACK = new Set(["fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "text-anchor", "paint-order", "vector-effect", "opacity"]);
const VOID = new Set(["input", "br"]);
const ELEMENT = 1;
const SIGNS = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

/** @param {string} text */
const safe = (text) => text.replace(/[&<"]/g, (sign) => SIGNS[sign]);

/** Numbers to 0.0001 m or 0.1 px. @param {string} text */
function short(text) {
  return text.replace(/-?\d*\.\d+(?:e-\d+)?/g, (digits) => String(Number(Number(digits).toFixed(Math.abs(Number(digits)) < 3 ? 4 : 1))));
}

/** @param {Element} node inside a drawing: has it nothing to show? */
function unseen(node) {
  if (node.getAttribute("visibility") === "hidden") return true;
  return node.localName === "path" ? !node.getAttribute("d") : node.localName === "text" ? !node.textContent : node.localName === "g" && !node.childNodes.length;
}

/**
 * What style sheets say of an element, in light colours, as attributes: any rule goes before these, and where no style sheet
 * comes, as in a browser's reading mode, the drawing is still one.
 * @param {Element} node
 */
function plainly(node) {
  const style = getComputedStyle(node);
  const said = style.own.filter((name) => FALLBACK.has(name) && !node.hasAttribute(name) && style[name]);
  return said.map((name) => ` ${name}="${safe(style[name])}"`).join("");
}

/** @param {Node} node @param {boolean} drawing is it inside one? @param {Set<string>} leftOut @returns {string} */
function textOf(node, drawing, leftOut) {
  if (node.nodeType !== ELEMENT) return safe(node.textContent);
  const { localName: tag } = node;
  const inside = drawing || tag === "svg";
  if (inside && unseen(node)) return "";
  let text = `<${tag}`;
  for (const { name, value } of [...node.attributes].reverse()) { // linkedom has the first one last
    if (/\b(NaN|undefined)\b/.test(value)) throw new Error(`<${tag} class="${node.getAttribute("class")}"> has ${name}="${value}".`);
    if (!leftOut.has(name)) text += ` ${name}="${safe(inside && name !== "aria-label" ? short(value) : value)}"`;
  }
  if (inside && leftOut === LEFT_OUT) text += plainly(node);
  const children = [...node.childNodes].map((child) => textOf(child, inside, leftOut)).join("");
  return VOID.has(tag) || (inside && !children) ? `${text}/>` : `${text}>${children}</${tag}>`;
}

/** @param {SVGSVGElement} root @param {"light" | "dark"} [scheme] @returns {string} it as a file that needs no style sheet */
export function alone(root, scheme) {
  restyle(scheme);
  return textOf(pictureOf([[root]]), false, new Set(["class", "role"]));
}

/** @param {Element} slot @returns {string} what is inside it */
export function tidy(slot) {
  return [...slot.childNodes].map((node) => textOf(node, false, LEFT_OUT)).join("");
}
