// What swing_leg.nearest.answer tells. Times are ms after toe-off, angles degrees.

import type { Instant, Samples } from "../../ground/types.js";

export interface Told {
  /** 0 to 1; at 1 there is either a fit or a reason why there is none. */
  done: number;
  sentence: string;
  refused: string | null;
  fit: Fit | null;
  /** Not there for too few frames. */
  spread?: string;
  toe_off_ms?: number;
  toe_off_suggested?: boolean;
  running_speed?: number;
  running_speed_suggested?: boolean;
  instants?: (Instant & { thigh_deg: number; knee_deg: number })[];
  curve?: Samples;
}

export interface Fit {
  values: Record<string, { value: number; low: number; high: number }>;
  samples: { time_ms: number[]; thigh_deg: number[]; knee_deg: number[] };
  words: string[];
  demos: { name: string; title: string; parameters: Record<string, number> }[];
}
