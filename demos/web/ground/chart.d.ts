// A chart, as the model sends it: lines, dots and bands on two axes, which graph/chart.js draws.

export type Pair = [number, number];

/** One picture of lines and dots, which chart.js draws. Angles in degrees. */
export interface Chart {
  title: string;
  alt: string;
  x: Axis;
  y: Axis;
  lines: ChartLine[];
  dots: ChartDot[];
  bands?: { x: Pair; label: string }[];
}

export interface Axis {
  label: string;
  min: number;
  max: number;
  ticks: number[];
  unit: string;
}

export interface ChartLine {
  name: string;
  label: string;
  style: "drive" | "kick" | "soft" | "reference" | "limit";
  points: Pair[];
  /** When the line is at each point; the first line that has it bears the cursor. */
  time_ms?: number[];
}

export interface ChartDot {
  x: number;
  y: number;
  label?: string;
  style: "measured" | "drive" | "kick";
  x_range?: Pair;
  y_range?: Pair;
  /** Its name stands only there, so that neighbours keep theirs. */
  side?: "left" | "right";
}
