// How the demo will look in another page: its size and settings, and the frame itself, smaller if need be.

import { html, set } from "../ground/dom.js";
import { embedAddress } from "./address.js";
import { setOf, tick } from "./fields.js";

/** @import { Scene } from "../ground/types.js" */

const SIZES = [
  { name: "small", words: "Small", width: 360 },
  { name: "medium", words: "Medium", width: 720 },
  { name: "large", words: "Large", width: 960 },
];
const CONTROLS = [
  { name: "all", words: "All" },
  { name: "few", words: "The main ones" },
  { name: "0", words: "None" },
];
/** Until the page in the frame says how tall it is, in CSS pixels: for each number of controls and each size. */
const HEIGHTS = { all: [1900, 1500, 1350], few: [1250, 960, 830], "0": [363, 687, 903] };
/** Height to width in presenting mode: a slide, with room for its title. */
const SCREEN = 0.7;
const TALLEST_PREVIEW_PX = 380;

/**
 * @param {Scene} scene
 * @param {string} id unique on the page
 * @param {() => void} changed called when the code must be written anew
 * @param {AbortSignal} signal
 */
export function buildFrame(scene, id, changed, signal) {
  const { title, parameters } = scene.catalogue;
  const form = html("form", { class: "kd-share-form" });
  /** @param {string} legend @param {string} name @param {{name: string, words: string}[]} options @param {string} usual */
  const radios = (legend, name, options, usual) =>
    setOf(legend, ...options.map(({ name: value, words }) => tick({ type: "radio", name: `${id}-${name}`, value, checked: value === usual }, words)));
  /** @param {string} name @param {string} value @param {string} words */
  const box = (name, value, words) => tick({ type: "checkbox", name: `${id}-${name}`, value }, words);
  const presenting = box("present", "1", "Presenting mode, for a projector");
  const present = /** @type {HTMLInputElement} */ (presenting.querySelector("input"));
  const locks = parameters.map(({ name, label }) => box("lock", name, label));
  form.append(
    radios("Size", "size", SIZES, "medium"),
    radios("Controls", "controls", CONTROLS, "few"),
    setOf("Also", presenting, box("numbers", "0", "Numbers hidden until you show them")),
    ...(locks.length ? [setOf("Locked: shown, but not to be changed", ...locks)] : []),
  );
  const frame = html("iframe", { class: "kd-share-frame", title: "Preview", tabindex: -1 });
  const view = html("div", { class: "kd-share-view", inert: true }, frame);
  const words = html("p", { class: "kd-help" });
  const preview = html("div", { class: "kd-share-preview" }, view, words);
  /** @type {number | null} as the page in the frame says */
  let told_px = null;
  let slides = false;
  let chosen = false;
  present.addEventListener("change", () => (chosen = present.checked));

  const asked = () => {
    const data = new FormData(form);
    const size = Math.max(0, SIZES.findIndex(({ name }) => name === data.get(`${id}-size`)));
    const controls = /** @type {keyof typeof HEIGHTS} */ (data.get(`${id}-controls`) ?? "all");
    const locked = data.getAll(`${id}-lock`).map(String);
    /** @type {Record<string, string>} */
    const settings = {};
    const big = slides || data.has(`${id}-present`);
    if (big) settings.present = "1";
    if (data.has(`${id}-numbers`)) settings.numbers = "0";
    if (controls !== "all") settings.controls = controls;
    if (locked.length) settings.lock = locked.length === parameters.length ? "all" : locked.join(",");
    const { width } = SIZES[size];
    const height = big ? Math.round(width * SCREEN) : (told_px ?? HEIGHTS[controls][size]);
    return { src: embedAddress(scene, settings), title: `Knee drive demo: ${title}`, width, height };
  };
  const fit = () => {
    const { width, height } = asked();
    const scale = Math.min(1, preview.clientWidth / width || 1, TALLEST_PREVIEW_PX / height);
    set(frame, { width, height });
    frame.style.setProperty("transform", `scale(${scale})`);
    view.style.setProperty("width", `${width * scale}px`);
    view.style.setProperty("height", `${height * scale}px`);
    const shown = scale < 1 ? `, shown here at ${Math.round(scale * 100)} %` : "";
    words.textContent = `${width} × ${height} pixels${shown}.`;
    changed();
  };
  const draw = () => {
    told_px = null;
    const { src } = asked();
    if (frame.src !== src) frame.src = src;
    fit();
  };
  form.addEventListener("change", draw);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("resize", fit, { signal });
  window.addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow || data?.type !== "knee-drive" || data.event !== "resize") return;
    if (!(data.height > 0) || told_px === Math.ceil(data.height)) return;
    told_px = Math.ceil(data.height);
    fit();
  }, { signal });
  return {
    form,
    preview,
    frame: asked,
    /** Show it; slides are always in presenting mode. @param {boolean} inSlides */
    show(inSlides) {
      slides = inSlides;
      present.disabled = slides;
      present.checked = slides || chosen;
      const large = /** @type {HTMLInputElement} */ (form.querySelector(`[value="large"]`));
      if (slides) large.checked = true;
      draw();
    },
  };
}
