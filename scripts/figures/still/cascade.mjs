// The demos' style sheets without a browser: what colour, line and letters each element of a drawing has.

import { readFileSync } from "node:fs";
import { generate, parse } from "css-tree";

const LOOK = new URL("../../../demos/web/look/", import.meta.url);
const SHEETS = [...["demo", "check", "kinds", "chart"].map((name) => new URL(`${name}.css`, LOOK)), new URL("paper.css", import.meta.url)];
export const look = JSON.parse(readFileSync(new URL("look.json", LOOK), "utf8"));
/** What the parts of a group take from the group, with what it is where no rule says it. */
const INHERITED = {
  fill: "#000", stroke: "none", "stroke-width": "1px", "stroke-dasharray": "none", "stroke-linecap": "butt", "stroke-linejoin": "miter",
  visibility: "visible", "font-family": "sans-serif", "font-size": "17px", "font-weight": "400", "text-anchor": "start", "paint-order": "normal",
};
const USUAL = { ...INHERITED, opacity: "1", display: "inline", "vector-effect": "none", "background-color": "none", position: "static" };
const PROPERTIES = new Set(Object.keys(USUAL));

/** Rules as [selector, specificity, conditions, declarations], in their order. */
const rules = SHEETS.flatMap((sheet) => [...rulesIn(parse(readFileSync(sheet, "utf8")), [])]);

function* rulesIn({ children }, conditions) {
  for (const node of children) {
    if (node.type === "Atrule" && node.block) yield* rulesIn(node.block, [...conditions, `${node.name} ${inPx(generate(node.prelude))}`]);
    if (node.type !== "Rule") continue;
    const said = node.block.children.toArray().flatMap(declarationsOf).filter(([name]) => PROPERTIES.has(name));
    for (const selector of said.length ? node.prelude.children : []) {
      const text = generate(selector);
      if (!text.includes("::")) yield { text, classes: classesOf(selector), weight: weightOf(selector), conditions, said };
    }
  }
}

/** The classes that an element needs for a selector to match: looked at first, as a selector is slow to try. */
function classesOf({ children }) {
  const parts = children.toArray();
  const own = parts.slice(parts.findLastIndex(({ type }) => type === "Combinator") + 1);
  return own.filter(({ type }) => type === "ClassSelector").map(({ name }) => name);
}

/** Lengths as they are for a reader who has not changed the size of letters. */
function inPx(text) {
  return text.replace(/calc\(([\d.]+)\*var\(--kd-px\)\)/g, "$1px").replace(/([\d.]+)rem/g, (_, rem) => `${Number((rem * 20).toFixed(3))}px`);
}

/** A declaration; a shorthand as what it is short for. */
function declarationsOf({ property, value }) {
  const text = inPx(generate(value));
  if (property === "background") return [["background-color", text]];
  const [, weight = "400", size, family] = (property === "font" && /^(?:(\d+) )?([\d.]+px)(?:\/[\d.]+)? ?(.+)$/.exec(text)) || [];
  return size ? [["font-weight", weight], ["font-size", size], ["font-family", family]] : [[property, text]];
}

/** Specificity as one number: no rule here has ten parts of a kind. */
function weightOf(selector) {
  let sum = 0;
  for (const { type, name, children } of selector.children) {
    if (type === "ClassSelector" || type === "AttributeSelector") sum += 10;
    if (type === "TypeSelector" && name !== "*") sum += 1;
    if (type !== "PseudoClassSelector") continue;
    const inside = children?.toArray().flatMap((list) => (list.type === "SelectorList" ? list.children.toArray().map(weightOf) : [])) ?? [];
    sum += ["is", "not", "has"].includes(name) ? Math.max(...inside) : 10;
  }
  return sum;
}

/** Does a condition hold on a screen whose block is so many px wide? */
function holds(condition, width) {
  if (condition === "media screen" || condition.startsWith("media not ")) return true;
  const least = Number(/min-width:([\d.]+)/.exec(condition)?.[1] ?? 0);
  const most = Number(/max-width:([\d.]+)/.exec(condition)?.[1] ?? Infinity);
  return condition.startsWith("container") && width >= least && width <= most;
}

/**
 * What `getComputedStyle` gives, for what a drawing needs; and in `own` what rules say of this very element.
 * @param {"light" | "dark"} scheme
 * @param {number} width of the demo's block, px
 */
export function stylesFor(scheme, width) {
  const here = rules.filter(({ conditions }) => conditions.every((one) => holds(one, width)));
  const known = new WeakMap();
  const variables = { "--kd-mono": "Atkinson Hyperlegible Mono", "--md-text-font": "Atkinson Hyperlegible Next" };
  for (const [name, colour] of Object.entries(look[scheme])) variables[`--kd-${name.replaceAll("_", "-")}`] = colour;
  const worked = (value) => value.replace(/var\((--[\w-]+)[^)]*\)/g, (_, name) => variables[name] ?? "");

  /** @param {Element} element @returns {Record<string, string>} */
  function styleOf(element) {
    const before = known.get(element);
    if (before) return before;
    const parent = element.parentElement ? styleOf(element.parentElement) : { ...USUAL, "font-family": variables["--md-text-font"] };
    const style = { ...USUAL };
    for (const name of Object.keys(INHERITED)) style[name] = element.getAttribute(name) ?? parent[name];
    const weights = {};
    for (const { text, classes, weight, said } of here) {
      if (!classes.every((name) => element.classList.contains(name)) || !element.matches(text)) continue;
      for (const [name, value] of said) {
        if (weight < (weights[name] ?? 0)) continue;
        weights[name] = weight;
        style[name] = value === "inherit" ? parent[name] : worked(value);
      }
    }
    style.own = Object.keys(weights);
    known.set(element, style);
    return style;
  }
  return styleOf;
}
