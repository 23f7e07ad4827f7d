// The shapes that pass between modules. Angles in degrees and times in milliseconds, as the names say; lengths in metres.

export interface Parameter {
  name: string;
  label: string;
  symbol: string;
  unit: string;
  min: number;
  max: number;
  step: number;
  default: number;
  low_word: string;
  high_word: string;
  primary: boolean;
  help: string;
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
  frame_s: number;
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
  readouts: { name: string; label: string; text: string; value: number | null }[];
  instants: Instant[];
  sentence: string;
  parameter_words: Record<string, string>;
  leg: { thigh_m: number; shank_m: number; foot_m: number };
  trusted_until_ms: number | null;
  samples: Samples;
}

export interface Refusal {
  ok: false;
  error: { kind: string; parameter: string | null; message: string };
}

export type Pair = [number, number];

/** A tapered capsule: two circles and what their common tangents enclose. */
export interface Capsule {
  from: Pair;
  to: Pair;
  r: Pair;
}

export interface Look {
  stage: { x: Pair; y: Pair; ground: number; tick: number };
  graph: { angle_deg: Pair; ticks_deg: number[] };
  /** Radii at both ends; heel and toe from the ankle, with the shank hanging straight down. */
  limb: { thigh: Pair; shank: Pair; foot: Pair; heel: Pair; toe: Pair };
  runner: { head: { cx: number; cy: number; r: number }; capsules: (Capsule & { part: string })[] };
}

/** What the build writes to runs/<slug>.json. */
export interface RecordedRun {
  catalogue: Catalogue;
  answer: Answer;
  look: Look;
}

export type Phase = "idle" | "downloading" | "starting" | "loading-model" | "live" | "error";

export interface RuntimeState {
  phase: Phase;
  loadedBytes: number;
  totalBytes: number;
  message: string;
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
  /** The run to compare with, or null. */
  previous: Answer | null;
  /** What the controls say; differs from answer.parameters until that run is finished. */
  wanted: Parameters;
  time_ms: number;
  /** The same moment in the previous run: its own key instant if the demo stands at one. */
  previous_ms: number;
  /** The key instant that the demo stands at, or null. */
  instant: Instant | null;
  playing: boolean;
  rate: number;
  /** True when nothing is moving: the moment for words that a screen reader may fetch. */
  settled: boolean;
  runtime: RuntimeState;
  calm: boolean;
  prediction: string;
}

export interface View {
  draw(scene: Scene): void;
}

/** A view that is an SVG of its own, drawn to the size of its slot. */
export interface Picture extends View {
  root: SVGSVGElement;
  /** Draw anew at the present size, as after a font has arrived. */
  measure(): void;
  stop(): void;
}
