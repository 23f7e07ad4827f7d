// Talking with the page around an embed by postMessage. {type: "knee-drive", v: 1, …}; see docs/clinics/embedding.md.
// Only the model's values go out: no prediction, no answer, nothing about the reader.

import { newGesture } from "../run/session.js";
import { instantNamed } from "../ground/motion.js";
import { nearestLegal } from "../run/address.js";

/** @import { Parameter, Scene } from "../ground/types.js" */
/** @import { DemoParts } from "../demo/parts.js" */
/** @import { Settings } from "./settings.js" */

const TYPE = "knee-drive";
const VERSION = 1;
const demo = document.documentElement.dataset.embed ?? "";

/** @param {string} event @param {object} [more] */
const said = (event, more) => ({ type: TYPE, v: VERSION, event, demo, ...more });

/** @param {string} event @param {object} [more] */
export function tellParent(event, more) {
  if (window.parent !== window) window.parent.postMessage(said(event, more), "*");
}

/** A command that cannot be followed: its message says why, to whoever wrote the host page. */
class Refused extends Error {}

/**
 * Say when the demo is ready and how it stands after every finished action; follow commands.
 * @param {DemoParts} parts
 * @param {Settings} settings
 * @param {AbortSignal} signal
 */
export function talk(parts, settings, signal) {
  const { parameters, instants, title } = parts.run.catalogue;
  const { act } = parts;
  /** @type {Scene | null} */
  let scene = null;
  let told = "";
  parts.watch({
    draw(now) {
      scene = now;
      const state = stateOf(now);
      const { time_ms, ...standing } = state;
      const key = JSON.stringify(now.playing ? standing : state);
      if (key === told || !(now.settled || now.playing)) return; // while something moves, hosts are not flooded
      if (told) tellParent("state", state);
      told = key;
    },
  });
  const state = () => stateOf(/** @type {Scene} */ (scene));
  tellParent("ready", {
    title,
    controls: parameters.map(({ name, label, kind, min, max, step, default: usual, options }) => ({
      name, label, kind, min, max, step, default: usual, options: options.map((option) => option.name), locked: parts.page.locked(name),
    })),
    instants,
    ...state(),
  });

  /** What was asked for and is not yet done: of many messages in a row the latest value of each parameter counts. @type {Map<string, [number, string]>} */
  const pending = new Map();
  let gesture = 0;
  const follow = () => {
    if (!pending.size) return;
    const values = Object.fromEntries([...pending].map(([name, [value]]) => [name, value]));
    const notes = [...pending.values()].flatMap(([, note]) => note || []);
    pending.clear();
    if (!parts.session.isUnderWay(gesture)) gesture = newGesture(); // else it takes the place of the one before
    act.request(values, gesture, true);
    parts.explain(notes);
  };

  /** @type {Record<string, (message: any, source: Window) => void>} */
  const commands = {
    set({ parameters: asked }) {
      if (!pending.size) setTimeout(() => signal.aborted || follow()); // once those that wait already have been heard
      for (const [name, value] of Object.entries(legalValues(parameters, asked))) pending.set(name, value);
    },
    play: () => void (scene?.playing || act.toggle()),
    pause: () => void (scene?.playing && act.toggle()),
    reset: () => act.reset(),
    goto({ instant, time_ms }) {
      if (!parts.run.catalogue.moves) throw new Refused("This demo stands still: it has no instants.");
      if (typeof instant === "string") {
        if (!scene || !instantNamed(scene.answer, instant)) throw new Refused(`There is no instant ${JSON.stringify(instant)} now. There are: ${scene?.answer.instants.map(({ name }) => name).join(", ")}.`);
        return act.jump(instant);
      }
      if (!Number.isFinite(time_ms)) throw new Refused("goto needs an instant or a finite number time_ms.");
      act.scrub(Math.min(Math.max(time_ms, 0), parts.player.duration_ms));
    },
    state: (_, source) => source.postMessage(said("state", state()), "*"),
  };
  window.addEventListener("message", ({ data, source, origin }) => {
    const allowed = settings.allow?.includes(origin) ?? true;
    if (data === "slide:stop" && allowed) return commands.pause({}, window); // reveal.js: its slide was left
    if (data?.type !== TYPE || data.v !== VERSION || typeof data.command !== "string") return;
    const from = /** @type {Window} */ (source ?? window.parent);
    try {
      if (!allowed) throw new Refused(`This demo follows only the pages that its address allows, and ${origin} is none of them.`);
      if (data.command !== "set") follow(); // in the order in which they were sent
      if (!Object.hasOwn(commands, data.command)) throw new Refused(`There is no command ${JSON.stringify(data.command.slice(0, 40))}.`);
      commands[data.command](data, from);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      from.postMessage(said("error", { command: data.command, message: error.message }), "*");
    }
  }, { signal });
}

/** @param {Scene} scene */
function stateOf({ catalogue, answer, time_ms, instant, playing, runtime }) {
  const values = catalogue.parameters.map(({ name, kind, options }) => {
    const value = answer.parameters[name];
    return [name, kind === "choice" ? options[value].name : value];
  });
  const live = runtime.phase === "live";
  return { parameters: Object.fromEntries(values), metrics: answer.metrics, time_ms, instant: instant?.name ?? null, playing, live, ...(answer.changed && { changed: answer.changed }) };
}

/**
 * The nearest legal value of each parameter that a host asks for, and, if it is another one, words for that.
 * @param {Parameter[]} parameters
 * @param {unknown} asked
 * @returns {Record<string, [number, string]>}
 */
function legalValues(parameters, asked) {
  if (typeof asked !== "object" || asked === null) throw new Refused("set needs an object of parameters.");
  const values = Object.entries(asked).map(([name, said]) => {
    const parameter = parameters.find((one) => one.name === name);
    if (!parameter) throw new Refused(`There is no parameter ${JSON.stringify(name.slice(0, 40))}. There are: ${parameters.map((one) => one.name).join(", ") || "none"}.`);
    const place = parameter.options.findIndex((option) => option.name === said);
    const value = place >= 0 ? place : typeof said === "boolean" ? Number(said) : said;
    if (typeof value !== "number" || !Number.isFinite(value)) throw new Refused(`${name} must be a number${parameter.options.length ? " or one of its options" : ""}.`);
    const legal = nearestLegal(parameter, value);
    const note = Math.abs(legal - value) > 1e-9 ? `The page around this demo asked for ${parameter.label.toLowerCase()} ${value}; ${legal} is used.` : "";
    return /** @type {[string, [number, string]]} */ ([name, [legal, note]]);
  });
  return Object.fromEntries(values);
}
