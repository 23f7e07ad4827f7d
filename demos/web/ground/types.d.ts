// The shapes that pass between modules. Angles in degrees and times in milliseconds, as the names say; lengths in metres.

import type { Chart, Pair } from "./chart.js";

export type { Pair };

export interface Parameter {
  name: string;
  label: string;
  unit: string;
  min: number;
  max: number;
  step: number;
  default: number;
  low_word: string;
  high_word: string;
  primary: boolean;
  help: string;
  /** A switch is 0 or 1; a choice's value is the place of one of its options. */
  kind: "slider" | "switch" | "choice";
  options: { name: string; label: string }[];
  /** A choice that is a card to sort: its help is what the card says, its words stand below it, a line each. */
  card?: boolean;
}

export type Parameters = Record<string, number>;

export interface Catalogue {
  name: string;
  title: string;
  question: string;
  parameters: Parameter[];
  readouts: { name: string; label: string; unit: string; decimals: number; more?: boolean }[];
  presets: { name: string; label: string; parameters: Parameters }[];
  instants: string[];
  start_instant: string;
  /** The picture and the one beneath it, by their names in pictures.js. */
  stage: string;
  graph: string;
  /** False: a still picture, which has no clock. */
  moves: boolean;
  /** How fast it plays at first; 1 is real time. */
  rate: number;
  frame_s: number;
  longest_ms?: number; // how long its longest run takes, where runs differ
  note: string;
}

export interface Instant {
  name: string;
  label: string;
  time_ms: number;
}

export interface Samples {
  time_ms: ArrayLike<number>;
  thigh_deg: ArrayLike<number>;
  knee_deg: ArrayLike<number>;
}

/** One finished run, as swing_leg.bridge.answer gives it. */
export interface Answer {
  ok: true;
  demo: string;
  parameters: Parameters;
  metrics: Record<string, number | null>;
  /** low and high end the band that other plausible legs give, band says it; null and "" where there is none. */
  readouts: { name: string; label: string; text: string; value: number | null; low: number | null; high: number | null; band: string }[];
  /** What the bands are, for readers; "" if there are none. */
  band_words: string;
  instants: Instant[];
  sentence: string;
  parameter_words: Record<string, string>;
  leg: { thigh_m: number; shank_m: number; foot_m: number };
  trusted_until_ms: number | null;
  samples: Samples;
  /** Where among the recorded strides its own lies, the slowest at 0, and how long that is; usually the fastest. */
  stride?: { place: number; period_ms: number };
  /** The files of the model that a reader has changed: then this is not the model's own run, and has no bands. */
  changed?: string[];
  /** Another leg on the same clock. */
  second?: Second;
  /** The picture in words, where it is not a runner's leg in its swing. */
  alt?: string;
  /** The demo's own numbers, where they are not a leg's angles. */
  table?: { names: string[]; columns: (number | string)[][] };
  first_label?: string; // what the first leg is called where there is a second
  /** What the graph shows where it is not angles against time. */
  chart?: Chart;
  /** How time is told where it is not milliseconds after toe-off. `pose`: a moment is told with its angles. */
  clock?: Clock;
  /** The table under the demo, where it is not the angles at the key instants. */
  description?: { head: string[]; rows: string[][] };
  /** What a stage of its own draws. */
  place?: unknown;
}

export type Clock = { unit: "ms" | "s"; since: string; pose: boolean };

/** The second leg of a pair: when the first is at t, it is at t + shift_ms. */
export interface Second extends Pick<Answer, "metrics" | "instants" | "samples" | "trusted_until_ms"> {
  name: string;
  label: string;
  shift_ms: number;
}

export interface Refusal {
  ok: false;
  /** "changed": the reader's own text is at fault, in this file and line; "stopped": it did not come to an end. */
  error: { kind: string; parameter: string | null; message: string; file?: string; line?: number | null };
}

/** What a reader has made of the model's files, by their paths in swing_leg. */
export type Changes = Record<string, string>;

/**
 * Where a shape of the body begins or ends: a place in metres, or from one point of the recording so far towards another (1 is
 * there), and then so many metres to the left of that way.
 */
export type End = Pair | [from: string, to: string, part: number, left_m: number];

/** A tapered capsule: two circles and what their common tangents enclose. */
export interface BodyShape {
  part: string;
  from: End;
  to: End;
  r: Pair;
}

/** One recorded stride from the model's time 0 on, as scripts/ground/stride.py writes it: x and y of each point as waves, mm. */
export interface Stride {
  /** Where it is not a recording as it is: the fastest one slowed, or between two. */
  how?: "slowed" | "between";
  speed_m_s: number;
  period_ms: number;
  points: Record<string, number[][]>;
}

export interface Look {
  stage: { x: Pair; pair_x: Pair; y: Pair; ground: number; tick: number };
  graph: { angle_deg: Pair; ticks_deg: number[] };
  /** Radii at both ends; heel and toe from the ankle, with the shank hanging straight down. */
  limb: { thigh: Pair; shank: Pair; foot: Pair; heel: Pair; toe: Pair };
  /** The pale body from back to front, and the recording that moves it. */
  body: BodyShape[];
  stride: Stride;
  /** The straight leg of the cord's athlete; the rest is the runner's. */
  stander: BodyShape[];
  cord: { x: Pair; y: Pair };
}

/** What the build writes to runs/<slug>.json. */
export interface RecordedRun {
  catalogue: Catalogue;
  answer: Answer;
  look: Look;
  /** A run that always stands beside it, in the place of the last one. */
  beside?: { label: string; answer: Answer };
  /** The file of the runs along the main sliders, in sweeps/; "" if there are none. */
  sweep: string;
}

export type Phase = "idle" | "downloading" | "starting" | "loading-model" | "live" | "error";

export interface RuntimeState {
  phase: Phase;
  loadedBytes: number; // unpacked bytes that have arrived
  totalBytes: number; // 0 while it is not known
  message: string; // a plain sentence for the reader
  /** For maintainers: what the browser or Python said, in an error. */
  detail: string;
  /** True where no worker may run, so that the page stands still while Python computes. */
  inPage: boolean;
  /** After an error: whether trying again can help. */
  again: boolean;
}

/** Thigh and knee at one time. The shank's angle is thigh − knee. */
export interface Pose {
  thigh: number;
  knee: number;
}

/** Everything that a view needs to draw itself. */
export interface Scene {
  catalogue: Catalogue;
  look: Look;
  answer: Answer;
  /** The run to compare with, or null; and what it is called on its curve. */
  previous: Answer | null;
  previous_label: string;
  /** True once the main sliders move the leg without Python, among recorded runs. */
  swept: boolean;
  /** What the controls say; differs from answer.parameters until that run is finished. */
  wanted: Parameters;
  time_ms: number;
  /** The same moment in the previous run: its own key instant if the demo stands at one. */
  previous_ms: number;
  /** The key instant that the demo stands at, or null. */
  instant: Instant | null;
  playing: boolean;
  rate: number;
  loop: boolean;
  /** True when nothing is moving: the moment for words that a screen reader may fetch. */
  settled: boolean;
  /** True while numbers are kept from eyes and ears alike: by the coach, or until the reader has predicted. */
  secret: boolean;
  /** True if the recorded sprinter stands behind the model's curves, and his own leg behind its leg. */
  sprinter: boolean;
  /** Whether the recorded strides have come that not every page has; "" while nobody has asked for them, or at first. */
  strides: "" | "here" | "lost";
  /** True if this demo has a clock. */
  moves: boolean;
  runtime: RuntimeState;
  calm: boolean;
  /** True for a parameter that the page does not let the reader change. */
  locked: (name: string) => boolean;
  prediction: string;
  /** A change of the model, as links carry it; "" for none. */
  change: string;
}

export interface View {
  draw(scene: Scene): void;
}
