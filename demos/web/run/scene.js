// What the views are to draw, put together from the session's runs and the clock.

import { strideOf } from "./stride.js";
import { instantAt, instantNamed, sameParameters } from "../ground/motion.js";

/** @import { RecordedRun, Scene } from "../ground/types.js" */
/** @import { Player } from "./player.js" */
/** @import { Session } from "./session.js" */

/**
 * @param {RecordedRun} run
 * @param {Session} session
 * @param {Player} player
 * @param {Pick<Scene, "runtime" | "calm" | "prediction" | "secret" | "sprinter" | "locked" | "change"> & {dragging: boolean}} circumstances
 * @returns {Scene}
 */
export function sceneOf({ catalogue, look, beside }, session, player, { dragging, ...circumstances }) {
  const { answer, wanted } = session;
  const { moves } = catalogue;
  const { time_ms, playing, rate, loop } = player;
  const { stride, strides } = strideOf(look.stride, answer);
  const before = session.previous;
  const otherModel = Boolean(before?.changed) !== Boolean(answer.changed);
  const previous = beside?.answer ?? (before && (otherModel || !sameParameters(before.parameters, answer.parameters)) ? before : null);
  const instant = instantAt(answer, time_ms);
  // Standing at a key instant, the last run is shown at its own: the question is where the thigh was *then*.
  const then = playing || !previous || !instant ? null : instantNamed(previous, instant.name);
  return {
    catalogue,
    look: { ...look, stride },
    strides,
    answer,
    previous,
    previous_label: beside?.label ?? (otherModel ? "the model's own" : moves ? "last run" : "last pose"),
    swept: session.sweep.isHere && catalogue.parameters.some(({ kind, primary }) => primary && kind === "slider"),
    wanted,
    time_ms,
    previous_ms: then?.time_ms ?? time_ms,
    instant,
    playing,
    rate,
    loop,
    settled: !playing && !dragging,
    moves,
    ...circumstances,
  };
}
