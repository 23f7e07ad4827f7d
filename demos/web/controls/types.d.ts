import type { Parameter, Parameters, Scene } from "../ground/types.js";
import type { Hand } from "../run/session.js";

/** Ask for a run. done: the reader has let go. With a hand, recorded runs may stand for those between them. */
export type Request = (values: Parameters, gesture: number, done: boolean, hand?: Hand) => void;

export interface Control {
  parameter: Parameter;
  root: HTMLElement;
  draw(scene: Scene): void;
}

/** titled: its name is the demo's title. */
export type Builder = (parameter: Parameter, id: string, request: Request, signal: AbortSignal, titled: boolean) => Control;
