// What the build writes into the modules (scripts/build/bundle.mjs), and packages without types of their own.

/** The worker's file, named by its content. */
declare const WORKER_FILE: string;

/** The pose model: the file of its worker, its folder below assets/generated/pose/, its files, and the bytes that travel. */
declare const POSE: { worker: string; folder: string; files: { name: string; bytes: number; crc32: number }[]; travels: number };

declare module "gifenc" {
  /** Red, green, blue. */
  type Colour = [number, number, number];

  interface Encoder {
    /** One frame; the first brings the colours of all. `delay` in ms, `repeat` 0 for ever. */
    writeFrame(dots: Uint8Array, width: number, height: number, options: { palette?: Colour[]; delay: number; repeat?: number }): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
  /** The few colours that stand for all of these dots, which are given as red, green, blue, opacity. */
  export function quantize(dots: Uint8Array | Uint8ClampedArray, colours: number): Colour[];
  /** The number of the nearest colour for each dot. */
  export function applyPalette(dots: Uint8Array | Uint8ClampedArray, palette: Colour[]): Uint8Array;
}

declare module "@xapi/cmi5" {
  /** One session of a reader with one lesson; makes statements and hands them to sendXapiStatement. */
  export default class Cmi5 {
    static readonly isCmiAvailable: boolean;
    readonly launchParameters: { endpoint: string; activityId: string; registration: string; actor: object };
    readonly launchData: { launchMode: string; masteryScore?: number; returnURL?: string };
    readonly xapi: { getState(of: { agent: object; activityId: string; registration: string; stateId: string }): Promise<{ data: Record<string, unknown> }> };
    getAuthToken(): string;
    initialize(): Promise<unknown>;
    complete(): Promise<unknown>;
    pass(score: { scaled: number }): Promise<unknown>;
    fail(score: { scaled: number }): Promise<unknown>;
    terminate(): Promise<unknown>;
    sendXapiStatement(statement: object): Promise<unknown>;
  }
}

/** A style sheet as text, for pages whose own style sheet does not have it. */
declare module "*.css?text" {
  const text: string;
  export default text;
}

/** A file of the model, as text. */
declare module "*.py" {
  const text: string;
  export default text;
}
