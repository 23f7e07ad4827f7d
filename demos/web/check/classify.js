// Four legs, two frames of each: butt kick or knee drive? The first four came with the page, later ones from the model.

import { askModel } from "./model.js";
import { capital, reasonRow, scoreOf, wordsOf } from "./shell.js";
import { button, choice, html, set } from "../ground/dom.js";
import { turnLeg } from "../picture/leg.js";
import { placeWords, timeWords } from "../ground/words.js";

/** @import { Shell } from "./shell.js" */

const SEEDS = 1_000_000;

/** @typedef {{label: string, time_ms: number, thigh_deg: number, knee_deg: number}} Frame */
/** @typedef {{kind: string, name: string, why: string}} Truth */

/** @param {Shell} shell */
export function buildClassify(shell) {
  const { facts, id, root, signal, details, all, why, tell, open } = shell;
  const names = /** @type {Record<string, string>} */ (JSON.parse(root.dataset.names ?? "{}"));
  const kinds = Object.keys(names);
  /** @type {Truth[]} */
  let truths = facts.kinds.map((/** @type {string} */ kind, /** @type {number} */ number) => {
    return { kind, name: names[kind], why: why(number).map((node) => node.textContent).join("") };
  });
  const legs = all(".kd-check-legs > li").map((leg, number) => {
    const title = wordsOf(leg.querySelector(".kd-check-leg-name"));
    const inputs = kinds.map((kind) => html("input", { type: "radio", name: `${id}-${number}`, value: kind }));
    const labels = inputs.map((input) => choice(input, capital(names[input.value])));
    const figures = [...leg.querySelectorAll("figure")];
    const frames = html("div", { class: "kd-check-frames" }, ...figures);
    const field = html("fieldset", { class: "kd-check-leg" }, html("legend", {}, title), frames, ...labels);
    return { title, inputs, figures, field };
  });

  const grade = () => {
    const given = legs.map(({ inputs }) => inputs.find((input) => input.checked)?.value);
    const missing = legs.filter((_, number) => !given[number]).map(({ title }) => title);
    if (missing.length) return `Still to answer: ${missing.join(", ")}.`;
    const good = given.map((said, number) => said === truths[number].kind);
    const reasons = legs.map(({ title }, number) => reasonRow(good[number], `${title}: ${truths[number].name}.`, [truths[number].why]));
    return scoreOf(good, reasons);
  };

  let asking = false;
  const askForMore = async () => {
    if (asking) return;
    asking = true;
    const seed = Math.floor(Math.random() * SEEDS);
    const given = legs.map(() => kinds[0]); // any answer: the model then says what each leg is
    const answer = await askModel(shell, { check: "classify", parameters: { seed }, given }, "These four legs stay.");
    asking = false;
    if (!answer || signal.aborted) return;
    truths = answer.verdicts;
    legs.forEach(({ inputs, figures }, number) => {
      for (const input of inputs) input.checked = false;
      figures.forEach((figure, place) => draw(figure, answer.legs[number].frames[place]));
    });
    const lines = legs.map(({ title }, number) => html("p", {}, `${title}: ${truths[number].name}. ${truths[number].why}`));
    for (const told of details) {
      told.querySelector(".kd-check-reasons")?.replaceChildren(...lines);
      told.removeAttribute("open");
    }
    tell("Here are four new legs, made by the model.");
    legs[0].inputs[0].focus();
  };

  const fields = [...all(".kd-check-hint"), html("div", { class: "kd-check-legs" }, ...legs.map(({ field }) => field))];
  open({ fields, action: "Check my answers", grade, buttons: [button("Four new legs", askForMore, signal)] });
}

/**
 * Give a figure another frame: two transforms, a caption, and the words that stand for the picture.
 * @param {Element} figure
 * @param {Frame} frame
 */
function draw(figure, frame) {
  const picture = figure.querySelector("svg");
  const caption = figure.querySelector("figcaption");
  const [upper, lower] = [".kd-upper", ".kd-lower"].map((part) => figure.querySelector(part));
  if (!picture || !caption || !upper || !lower) return;
  turnLeg({ upper, lower }, Number(picture.dataset.thighM), { thigh: frame.thigh_deg, knee: frame.knee_deg });
  caption.textContent = `${frame.label}, ${timeWords(frame.time_ms)}`;
  const pose = `the thigh is ${placeWords(frame.thigh_deg)}, the knee is bent ${Math.round(frame.knee_deg)}°`;
  set(picture, { "aria-label": `${capital(frame.label)}: ${pose}.` });
}
