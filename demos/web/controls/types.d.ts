import type { Parameter, Parameters, Scene } from "../ground/types.js";

/** Ask for a run. done: the reader has let go. */
export type Request = (values: Parameters, gesture: number, done: boolean) => void;

export interface Control {
  parameter: Parameter;
  root: HTMLElement;
  draw(scene: Scene): void;
}

/** titled: its name is the demo's title. */
export type Builder = (parameter: Parameter, id: string, request: Request, signal: AbortSignal, titled: boolean) => Control;
