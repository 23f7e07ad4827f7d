// What the build writes into the modules (scripts/build/bundle.mjs), and packages without types of their own.

/** The worker's file, named by its content. */
declare const WORKER_FILE: string;

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
