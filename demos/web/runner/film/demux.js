// What a film's file holds: when each frame is shown, and its picture. Mediabunny reads it. Fetched when a film is first opened.

import { BlobSource, CanvasSink, EncodedPacketSink, Input, MATROSKA, MP4, MPEG_TS, QTFF, WEBM } from "mediabunny";

/** Pictures are made no wider or higher than this: a film of 4K then steps twice as fast, and a joint is no easier to see in more. */
const LARGEST_DOTS = 2560;
/** How many bytes of pictures are kept, and how many pictures at least and at most: those around the one that is seen. */
const ROOM = { bytes: 128 * 2 ** 20, least: 4, most: 32 };

/** Frames a second of the camera, as Android's slow motion notes them. @param {Record<string, unknown> | undefined} tags */
function captureRate(tags) {
  const noted = tags?.["com.android.capture.fps"];
  if (noted instanceof Uint8Array && noted.length >= 4) return new DataView(noted.buffer, noted.byteOffset).getFloat32(0);
  return Number(noted) || null;
}

/**
 * Null where the file is of no kind that is known here, "sound" where it holds no picture.
 * @param {Blob} file
 */
export async function readFilm(file) {
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, WEBM, MATROSKA, MPEG_TS] });
  const known = await input.canRead();
  const track = known ? await input.getPrimaryVideoTrack() : null;
  if (!track) return input.dispose(), known ? "sound" : null;
  const packets = new EncodedPacketSink(track);
  /** @type {Map<number, boolean>} in s, and whether its picture needs no other */
  const found = new Map();
  for await (const { timestamp, type } of packets.packets(undefined, undefined, { metadataOnly: true })) found.set(timestamp, type === "key");
  // What an edit has cut off at the beginning stands before 0: it is needed for decoding, and never shown.
  const all = [...found.keys()].sort((a, b) => a - b);
  const times = all.filter((time) => time >= 0);
  const shown = times.length ? times : all;
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
  const shrink = Math.min(1, LARGEST_DOTS / Math.max(width, height));
  const size = { width: Math.round(width * shrink), height: Math.round(height * shrink) };
  const room = Math.round(Math.min(Math.max(ROOM.bytes / (4 * size.width * size.height), ROOM.least), ROOM.most));
  const sink = new CanvasSink(track, { ...size, fit: "fill", poolSize: room });
  const tags = await input.getMetadataTags();
  return {
    ...size,
    room,
    codec: await track.getCodec(),
    canDecode: typeof VideoDecoder !== "undefined" && (await track.canDecode()),
    captured: captureRate(tags.raw),
    /** When each frame is shown, s. */
    times: shown,
    /** Those whose picture needs no other. */
    keys: shown.flatMap((time, index) => (found.get(time) ? [index] : [])),
    /** The pictures from a time on. Each is good until `room` more were made. @param {number} from */
    pictures: (from) => sink.canvases(from),
    close: () => input.dispose(),
  };
}
