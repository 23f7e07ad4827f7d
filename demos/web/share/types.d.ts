import type { RecordedRun, Scene } from "../ground/types.js";
import type { Build } from "../picture/types.js";

/** What is shared: a demo as it is now. */
export interface Shared {
  demo: HTMLElement;
  run: RecordedRun;
  scene: Scene;
  /** To the page in this state. */
  link: string;
  stage: Build;
  /** Aborted when the demo leaves the page. */
  signal: AbortSignal;
}

/** Say it where a screen reader hears it. */
export type Say = (words: string) => void;

/** What work that takes a while is given. */
export interface Work {
  /** Ends the work: then it rejects with the signal's reason. */
  signal: AbortSignal;
  /** From 0 to 1. */
  progress(share: number): void;
}
