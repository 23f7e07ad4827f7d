// What a coach makes of a photo or a film, and what the parts of this room share.
// Places are dots of the upright picture, x to the right, y down. Times are ms of the runner's own time from the first frame.

/** Those of the leg that swings; the head is for covering the face alone. */
export type Joint = "hip" | "knee" | "ankle" | "toe" | "head";

export interface Point {
  x: number;
  y: number;
  by: "hand" | "found";
  /** 0 to 1, as the pose model says; 1 by hand. */
  sure: number;
  /** Whether the coach has looked at it. What nobody has looked at is drawn hollow, and is not counted. */
  looked: boolean;
}

export type Marks = Partial<Record<Joint, Point>>;

/** A photo or a film that is open. */
export interface Clip {
  /** The name of its file. */
  name: string;
  kind: "photo" | "film";
  /** Dots of the upright picture. */
  width: number;
  height: number;
  /** When each frame is shown as the film plays, in ms from the first; a photo has one frame. */
  times_ms: readonly number[];
  /** The upright picture of a frame; good until the next is asked for. Rejects with a sentence for the coach. */
  frame(index: number, signal?: AbortSignal): Promise<CanvasImageSource>;
  close(): void;
}

/** What the marks of a frame say. */
export interface FrameAngles {
  frame: number;
  time_ms: number;
  /** Degrees in front of straight down. */
  thigh_deg: number;
  /** Degrees, 0 when straight; null where the ankle is not marked. */
  knee_deg: number | null;
  /** One standard deviation of each, in degrees, from marks that are two dots off. */
  errors: { thigh_deg: number; knee_deg: number | null };
  /** In dots of the picture. */
  lengths: { thigh: number; shank: number | null };
}

/** What is drawn on a frame beside the joints. */
export interface Note {
  frame: number;
  kind: "line" | "angle" | "words";
  /** Two, three or one of them. */
  points: [x: number, y: number][];
  words: string;
}

/** All that the coach has made: this is what undo takes back, and what a project file keeps. */
export interface Made {
  marks: Record<number, Marks>;
  /** The way the runner goes in the picture: 1 to the right, -1 to the left, 0 not said yet. */
  facing: 1 | -1 | 0;
  /** The frame in which the toe leaves the ground, or null. */
  toeOff: number | null;
  /** Frames a second when it was filmed and when it is played: 240 and 30 make each second of the film an eighth. */
  filmed: { at: number; plays: number } | null;
  /** A length that is known, for metres; or null. */
  scale: { frame: number; from: [number, number]; to: [number, number]; metres: number } | null;
  athlete: { sex: "male" | "female"; height: number; mass: number };
  notes: Note[];
}

/** The swing of the model that comes nearest, as swing_leg answers. */
export interface Nearest {
  /** Drive, heel pull and thigh wait, in the model's own numbers, each with the range that the marking leaves it. */
  values: Record<string, { value: number; low: number; high: number }>;
  /** The model's leg: ms after toe-off, and degrees. */
  samples: { time_ms: number[]; thigh_deg: number[]; knee_deg: number[] };
  [more: string]: unknown;
}

/** What is open and what was made of it. Everybody reads it; it changes through its own methods alone. */
export interface Work {
  readonly clip: Clip | null;
  /** The frame that is shown. */
  readonly at: number;
  readonly made: Readonly<Made>;
  /** Null until it was asked for, and again as soon as what it was made of has changed. */
  readonly nearest: Nearest | null;
  /** Whether there are marks that no file holds. */
  readonly unsaved: boolean;
  /** What is made now is in a file as well. */
  saved(): void;
  /** Put another photo or film in the place of this one. With what was made of it, where that is known. */
  open(clip: Clip, made?: Made): void;
  /** Show a frame; outside it is the nearest one. */
  go(frame: number): void;
  /** One step that can be taken back: `words` name it ("knee marked"). What is made within one drag gives the same `step`. */
  change(words: string, part: Partial<Made>, step?: object): void;
  /** What was taken back or done again, or null where there is nothing. */
  undo(): string | null;
  redo(): string | null;
  keepNearest(nearest: Nearest | null): void;
  /** The runner's own time of a frame, in ms from the first. */
  timeOf(frame: number): number;
  /** Called after every change until the signal ends it, with the names of what differs. */
  watch(told: (what: ReadonlySet<"clip" | "at" | "made" | "nearest">) => void, signal: AbortSignal): void;
}

/** Where the frame is seen: the canvas below, and above it layers of SVG whose units are the picture's dots. */
export interface Stage {
  root: HTMLElement;
  canvas: HTMLCanvasElement;
  /** A group of its own for whoever draws; later ones lie above. */
  layer(name: string): SVGGElement;
  /** The dots of the picture that one CSS pixel covers. */
  dotsPerPixel(): number;
  /** Where on the picture a pointer is. */
  dotAt(event: MouseEvent): [x: number, y: number];
  /** The frame that is seen: while a picture is decoded it is not yet `work.at`. */
  seen(): number;
  /** Fulfilled once nothing is left to draw. */
  drawn(): Promise<void>;
}

/** What each part of the page is given. */
export interface Hands {
  work: Work;
  stage: Stage;
  /** Tell everybody, also those who listen. */
  say(words: string): void;
  signal: AbortSignal;
}
