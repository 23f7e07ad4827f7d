// The pictures that a demo may have, by the names that the catalogue uses. All stages together are less than d3's axes: no page
// waits for one. The graph is fetched beside them, and a demo goes on without it where it does not come.

import { orNull } from "../ground/late.js";
import { buildClaims } from "../picture/claims.js";
import { buildCordStage } from "../picture/cord-stage.js";
import { buildPair } from "../picture/pair.js";
import { buildRace } from "../picture/race.js";
import { marked } from "../picture/mark.js";
import { buildStage } from "../picture/stage.js";

/** @import { Catalogue } from "../ground/types.js" */
/** @import { Build, Picture } from "../picture/types.js" */
/** @typedef {{stage: Build, graph: ((...given: Parameters<Build>) => Picture | null) | null}} Builders */

/** @type {Record<string, Build>} */
const STAGES = { leg: (slot, first) => buildStage(slot, first), pair: buildPair, race: buildRace, cord: buildCordStage, claims: buildClaims };

/** Ask for what draws graphs: it may come while the demo waits for its run. */
export const askForGraphs = () => orNull(import("../graph/graphs.js"));

/** What draws a demo's two pictures. @param {Catalogue} catalogue @param {ReturnType<typeof askForGraphs>} [coming] @returns {Promise<Builders>} */
export async function buildersOf({ stage, graph }, coming) {
  const drawn = marked(STAGES[stage]);
  if (graph === "none") return { stage: drawn, graph: null };
  const came = await (coming ?? askForGraphs());
  return { stage: drawn, graph: came ? marked(came.GRAPHS[graph]) : tellLost };
}

/** In the place of a graph that has not come. @param {HTMLElement} frame */
function tellLost(frame) {
  const slot = /** @type {HTMLElement} */ (frame.parentElement);
  slot.className = "kd-lost";
  slot.textContent = "The graph has not arrived. Is the network there? Then load the page again.";
  return null;
}
