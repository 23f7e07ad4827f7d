// What a stage or a graph is to those who use it, and what the stages draw beside legs. Lengths in metres.

import type { Answer, Look, Pair, Pose, Scene, View } from "../ground/types.js";

/** A view that is drawn to the size of its slot, as one SVG or several side by side. */
export interface Picture extends View {
  roots: SVGSVGElement[];
  /** How one of its moments is drawn as a still frame, where that is not a runner's leg. */
  frame?: DrawFrame;
  /** The same, as they stand in a saved picture; without it, all in one row. */
  rows?: SVGSVGElement[][];
  /** Draw anew at the present size, as after a font has arrived. */
  measure(): void;
  stop(): void;
}

/** One moment of an answer in a frame so wide, px: its drawing, how tall that is, and lines of words below it. */
export type DrawFrame = (answer: Answer, look: Look, time_ms: number, width: number) => Frame;

export interface Frame {
  drawing: SVGElement;
  tall: number;
  lines: string[];
  /** What is said of it instead of the lines. */
  said?: string;
}

/** What a picture lets the reader do with time. */
export interface Actions {
  /** done: the reader has let go. */
  scrub(ms: number, done: boolean, timed?: boolean): void;
  jump(name: string): void;
}

export type Build = (slot: HTMLElement, first: Scene, act: Actions, signal: AbortSignal) => Picture;

/** The stage "race": where the second runner is when the first finishes. Lengths in metres. */
export interface RacePlace {
  race_m: number;
  step_m: number;
  /** What is drawn larger: from so far behind the first runner to so far ahead. */
  window_m: Pair;
  pose: Pose;
  first: string;
  second: string;
  note: string;
  lanes: { name: string; assumption: string; behind_m: Pair }[];
}

/** The stage "claims": the groups and the cards in each. `agrees` is null, and `note` empty, until a card is sorted. */
export interface ClaimsPlace {
  shelves: { name: string; label: string; cards: { title: string; agrees: boolean | null; note: string }[] }[];
}

/** The stage "cord": metres from the hip, y up; length and pull of the cord at each sample. */
export interface CordPlace {
  anchor: Pair;
  ground: number;
  strap: "ankle" | "thigh";
  strap_m: number;
  rest_m: number;
  limit_m: number;
  length_m: number[];
  pull_n: number[];
  /** What ends the drive early: the cord's limit, or that it asks for more than an adult has. */
  ended_by: "" | "cord" | "strength";
}
