import type { Parameter, Parameters, Scene } from "../ground/types.js";

/** How a slider is moved: by a finger, to a place; or by a key, on from where it stands. */
export type Hand = "pulled" | "stepped";

/** Ask for a run. done: the reader has let go. With a hand, recorded runs may stand for those between them. */
export type Request = (values: Parameters, gesture: number, done: boolean, hand?: Hand) => void;

export interface Control {
  parameter: Parameter;
  root: HTMLElement;
  draw(scene: Scene): void;
}

/** titled: its name is the demo's title. */
export type Builder = (parameter: Parameter, id: string, request: Request, signal: AbortSignal, titled: boolean) => Control;
