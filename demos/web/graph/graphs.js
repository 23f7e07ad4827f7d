// What stands below a demo's picture, by the names that the catalogue uses: a file of its own, with d3's axes.

import { buildChart } from "./chart.js";
import { buildGraph } from "./graph.js";

/** @import { Build } from "../picture/types.js" */

/** @type {Record<string, Build>} */
export const GRAPHS = { chart: buildChart, angles: buildGraph };
