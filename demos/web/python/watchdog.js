// Python may hang at every stage: how long each may last, and what is said then.

import { Problem } from "./faults.js";

/** A download may last; where nothing comes we say so, and at last give up. */
const DOWNLOAD_SLOW_S = 20;
const DOWNLOAD_STALL_S = 90;
/** Of each stage after it; a reader's own text may hold a loop without an end. */
export const LIMITS_S = { start: 30, model: 15, run: 10, changed: 5 };

/** @param {(problem: Problem) => void} fail @param {(words: string) => void} add says more of how things stand */
export function buildWatchdog(fail, add) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const rest = () => clearTimeout(timer);
  /** @param {number} limit_s @param {(limit_s: number) => string} reason why we give up when nothing happens for so long */
  const watch = (limit_s, reason) => {
    rest();
    timer = setTimeout(() => fail(new Problem(reason(limit_s))), limit_s * 1000);
  };
  return {
    rest,
    watch,
    /** A bad line may be silent for a while and come back, so we say what happens before we give up. */
    watchDownload() {
      rest();
      timer = setTimeout(() => {
        add(`Nothing has come for ${DOWNLOAD_SLOW_S} seconds; it goes on as soon as the line does.`);
        watch(DOWNLOAD_STALL_S - DOWNLOAD_SLOW_S, () => `nothing has come from the server for ${DOWNLOAD_STALL_S} seconds. Look at the network, then try again.`);
      }, DOWNLOAD_SLOW_S * 1000);
    },
  };
}
