// The pictures that a demo may have, by the names that the catalogue uses. Each page fetches only those that it shows.

import { buildStage } from "../picture/stage.js";

/** @import { Catalogue } from "../ground/types.js" */
/** @import { Build } from "../picture/types.js" */
/** @typedef {{stage: Build, graph: Build | null}} Builders */

/** @type {Record<string, () => Promise<Build>>} */
const STAGES = {
  leg: async () => (slot, first) => buildStage(slot, first),
  pair: async () => (await import("../picture/pair.js")).buildPair,
  race: async () => (await import("../picture/race.js")).buildRace,
  cord: async () => (await import("../picture/cord-stage.js")).buildCordStage,
  claims: async () => (await import("../picture/claims.js")).buildClaims,
};

/** @type {Record<string, () => Promise<Build | null>>} */
const GRAPHS = {
  none: async () => null,
  chart: async () => (await import("../graph/chart.js")).buildChart,
  angles: async () => (await import("../graph/graph.js")).buildGraph,
};

/** What draws a demo's two pictures. @param {Catalogue} catalogue @returns {Promise<Builders>} */
export async function buildersOf({ stage, graph }) {
  const [first, second] = await Promise.all([STAGES[stage](), GRAPHS[graph]()]);
  return { stage: first, graph: second };
}
