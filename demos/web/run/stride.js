// The recorded stride that goes with a run. Every page has the fastest; what the slower ones and his own leg need is fetched when it is wanted.

import { orNull } from "../ground/late.js";

/** @import { Answer, Scene, Stride } from "../ground/types.js" */

/** What no answer names is the fastest. */
export const FASTEST = 3;
/** @type {typeof import("./strides.js") | null} */
let recorded = null;
/** @type {Scene["strides"]} */
let state = "";
/** @type {Map<number, Stride>} those that were put together, by their place among the recordings */
const made = new Map();

/** Fetch the strides, unless they are here. */
export async function fetchStrides() {
  recorded ??= await orNull(import("./strides.js"));
  state = recorded ? "here" : "lost";
}

/**
 * The stride of a run and whether all strides have come. Until then a slower runner moves as the fastest did, slowed.
 * @param {Stride} fastest
 * @param {Answer} answer
 */
export function strideOf(fastest, { stride: wanted }) {
  if (!recorded) return { stride: wanted ? slowed(fastest, wanted.period_ms) : fastest, strides: state };
  const place = wanted?.place ?? FASTEST;
  const stride = made.get(place) ?? recorded.strideAt(fastest, place);
  made.set(place, stride);
  return { stride, strides: state };
}

/** @param {Stride} stride @param {number} period_ms @returns {Stride} */
const slowed = (stride, period_ms) => ({ ...stride, how: "slowed", period_ms, speed_m_s: (stride.speed_m_s * stride.period_ms) / period_ms });
