// What is taken hold of on the picture: buttons, one for each mark, moved by a finger, a mouse or the arrow keys.

import { holdPointer } from "../../ground/browser.js";
import { html, place, set } from "../../ground/dom.js";
import { buildLoupe } from "./loupe.js";

/** @import { Hands } from "../types.js" */
/** @typedef {{x: number, y: number}} Place */
/**
 * @typedef {object} Handle
 * @property {string} key
 * @property {string} name for those who hear it, with its place
 * @property {string} label beside it on the picture
 * @property {Place} place
 * @property {boolean} looked
 * @property {(place: Place, step: object) => void} move
 * @property {() => void} remove
 * @property {() => void} [agree] it is right as it stands
 */

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const WITH_SHIFT = 10;
/** As long as a joint is to be marked a handle is taken this near its middle alone, CSS px: joints of a small runner are close. */
const NEAR = 14;

/**
 * @param {Hands} hands
 * @param {object} on
 * @param {(place: Place, step: object) => string | null} on.tap puts a mark where the picture was tapped; the key of its handle, or null where all are there
 * @param {() => boolean} on.waits whether a tap would put one
 * @param {(key: string) => void} on.done a mark was put or moved by hand, and let go
 */
export function buildHandles({ work, stage, signal }, { tap, waits, done }) {
  const box = html("div", { class: "kd-runner-handles", role: "application", "aria-label": "Marks on the picture. Arrow keys move one by a dot, with Shift by ten. Delete removes it." });
  stage.root.append(box);
  const loupe = buildLoupe(stage);
  /** @type {Map<string, {button: HTMLButtonElement, handle: Handle}>} */
  const shown = new Map();
  /** @type {{key: string, pointer: number, off: Place, step: object, changed: boolean} | null} */
  let drag = null;
  /** One step for as long as an arrow key is held. */
  let held = {};

  const dotOf = (/** @type {PointerEvent} */ event) => {
    const [x, y] = stage.dotAt(event);
    return { x, y };
  };
  /** @param {string} key @param {PointerEvent} event @param {Place} off @param {object} step @param {boolean} changed */
  function take(key, event, off, step, changed) {
    drag = { key, pointer: event.pointerId, off, step, changed };
    holdPointer(stage.root, event.pointerId);
    const handle = shown.get(key)?.handle;
    if (handle) loupe.show(handle.place);
  }
  const on = { signal };
  stage.root.addEventListener("pointerdown", (event) => {
    if (event.defaultPrevented || event.button || drag || !work.clip) return;
    const target = /** @type {Element} */ (event.target);
    const pressed = shown.get(target.closest("[data-handle]")?.getAttribute("data-handle") ?? "");
    if (!pressed && target.closest("button, input, a")) return; // another part's own
    event.preventDefault();
    const at = dotOf(event);
    const step = {};
    const off = pressed ? { x: pressed.handle.place.x - at.x, y: pressed.handle.place.y - at.y } : { x: 0, y: 0 };
    const far = Math.hypot(off.x, off.y) > NEAR * stage.dotsPerPixel();
    if (pressed && !(far && waits())) {
      pressed.button.focus({ preventScroll: true });
      return take(pressed.handle.key, event, off, step, false);
    }
    const put = tap(at, step);
    if (put === null) return;
    take(put, event, { x: 0, y: 0 }, step, true);
    shown.get(put)?.button.focus({ preventScroll: true });
  }, on);
  stage.root.addEventListener("pointermove", (event) => {
    if (event.pointerId !== drag?.pointer) return;
    const at = dotOf(event);
    const taken = shown.get(drag.key);
    if (!taken) return;
    drag.changed = true;
    taken.handle.move({ x: at.x + drag.off.x, y: at.y + drag.off.y }, drag.step);
    loupe.show(shown.get(drag.key)?.handle.place ?? at);
  }, on);
  stage.root.addEventListener("pointerup", (event) => {
    if (event.pointerId !== drag?.pointer) return;
    const { key } = drag;
    drag = null;
    loupe.hide();
    shown.get(key)?.handle.agree?.(); // taken hold of is looked at
    done(key);
  }, on);
  stage.root.addEventListener("pointercancel", (event) => { // two fingers zoom the page: the first of them meant no mark
    if (event.pointerId !== drag?.pointer) return;
    const { changed } = drag;
    drag = null;
    loupe.hide();
    if (changed) work.undo();
  }, on);
  box.addEventListener("keydown", (event) => {
    const key = event.target instanceof Element ? event.target.getAttribute("data-handle") : null;
    const taken = shown.get(key ?? "");
    if (!key || !taken || event.ctrlKey || event.metaKey || event.altKey) return;
    const { handle } = taken;
    const arrow = ARROWS[event.key];
    if (arrow) {
      if (!event.repeat) held = {};
      const by = event.shiftKey ? WITH_SHIFT : 1;
      handle.move({ x: handle.place.x + by * arrow[0], y: handle.place.y + by * arrow[1] }, held);
      loupe.show(shown.get(key)?.handle.place ?? handle.place);
      done(key);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      handle.remove();
      loupe.hide();
    } else if (event.key === "Enter" || event.key === " ") handle.agree?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, on);
  box.addEventListener("focusout", () => drag || loupe.hide(), on);

  return {
    /** @param {Handle[]} handles those of the frame that is shown, in the order in which Tab goes through them */
    draw(handles) {
      const { width = 1, height = 1 } = work.clip ?? {};
      const keys = new Set(handles.map(({ key }) => key));
      for (const [key, { button }] of shown) {
        if (keys.has(key)) continue;
        button.remove();
        shown.delete(key);
      }
      for (const handle of handles) {
        const { key, name, label, looked } = handle;
        const button = shown.get(key)?.button ?? html("button", { type: "button", class: "kd-runner-handle", "data-handle": key });
        shown.set(key, { button, handle });
        set(button, { "aria-label": looked ? name : `${name}, not looked at yet`, "data-label": label, "data-looked": looked });
        place(button, { left: `${(100 * handle.place.x) / width}%`, top: `${(100 * handle.place.y) / height}%` });
        if (!button.parentNode) box.insertBefore(button, nextOf(handles, handle));
      }
    },
    /** @param {string} key */
    focus: (key) => shown.get(key)?.button.focus({ preventScroll: true }),
  };

  /** The button before which this one belongs. @param {Handle[]} handles @param {Handle} handle */
  function nextOf(handles, handle) {
    const later = handles.slice(handles.indexOf(handle) + 1).map(({ key }) => shown.get(key)?.button);
    return later.find((button) => button?.parentNode === box) ?? null;
  }
}
