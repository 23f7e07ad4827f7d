// The pictures that a demo may have, by the names that the catalogue uses. Together they are less than d3's axes: no page waits for one.

import { buildChart } from "../graph/chart.js";
import { buildGraph } from "../graph/graph.js";
import { buildClaims } from "../picture/claims.js";
import { buildCordStage } from "../picture/cord-stage.js";
import { buildPair } from "../picture/pair.js";
import { buildRace } from "../picture/race.js";
import { buildStage } from "../picture/stage.js";

/** @import { Catalogue } from "../ground/types.js" */
/** @import { Build } from "../picture/types.js" */
/** @typedef {{stage: Build, graph: Build | null}} Builders */

/** @type {Record<string, Build>} */
const STAGES = { leg: (slot, first) => buildStage(slot, first), pair: buildPair, race: buildRace, cord: buildCordStage, claims: buildClaims };

/** @type {Record<string, Build | null>} */
const GRAPHS = { none: null, chart: buildChart, angles: buildGraph };

/** What draws a demo's two pictures. @param {Catalogue} catalogue @returns {Builders} */
export const buildersOf = ({ stage, graph }) => ({ stage: STAGES[stage], graph: GRAPHS[graph] });
