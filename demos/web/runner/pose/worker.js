/**
 * The worker that finds joints: MediaPipe's pose landmarker, which is given one picture after the other and keeps none.
 *
 * In:  {files, base}                     what to fetch and where: see Source in python/download.js
 *      {id, picture}                     an ImageBitmap, closed here
 * Out: {phase, loadedBytes, totalBytes}  on its way
 *      {ready: true}
 *      {id, bodies}                      of each person 33 joints: x and y as parts of the picture, and how sure it is, 0 to 1
 *      {problem}                         the end of a sentence for the coach
 */

import { PoseLandmarker } from "@mediapipe/tasks-vision";
import { Download } from "../../python/download.js";
import { problemOf, Problem } from "../../python/faults.js";

/** @typedef {[x: number, y: number, sure: number]} Joint3 */
/** @typedef {{files: import("../../python/download.js").RuntimeFile[], base: string, id: undefined} | {id: number, picture: ImageBitmap}} Asked */

const MOST_PEOPLE = 2; // in one look
const quiet = () => {};

/** All first bytes of two stand before all second ones. @param {Uint8Array<ArrayBuffer> | undefined} packed */
async function unpacked(packed) {
  const halves = new Uint8Array(await new Response(new Blob(packed && [packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  const second = Math.ceil(halves.length / 2);
  return halves.map((_, at) => halves[at % 2 ? second + (at - 1) / 2 : at / 2]);
}

/** @param {import("../../python/download.js").RuntimeFile[]} files @param {string} base */
async function begin(files, base) {
  const download = new Download(files, { base, again: false }, (report) => postMessage(report));
  await Promise.race([Promise.all([...download.scripts, ...download.bodies.values()]), download.failed]);
  const [program, models] = await Promise.all([".wasm", ".packed"].map((end) => download.bodies.get(base + files.find(({ name }) => name.endsWith(end))?.name)));
  // The script of the program has put its maker where the library looks for it, and is given what has arrived: nothing more is asked for.
  Object.assign(self, { Module: { wasmBinary: program, print: quiet, printErr: quiet }, custom_dbg: quiet });
  const landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: "", wasmBinaryPath: base },
    { baseOptions: { modelAssetBuffer: await unpacked(models), delegate: "CPU" }, runningMode: "IMAGE", numPoses: MOST_PEOPLE }
  );
  postMessage({ ready: true });
  return landmarker;
}

/** @type {Promise<PoseLandmarker>} */
let landmarker;

addEventListener("message", async ({ data }) => {
  const asked = /** @type {Asked} */ (data);
  try {
    if (asked.id === undefined) {
      landmarker = begin(asked.files, asked.base);
      await landmarker;
      return;
    }
    const { landmarks } = (await landmarker).detect(asked.picture);
    asked.picture.close();
    postMessage({ id: asked.id, bodies: landmarks.map((body) => body.map(({ x, y, visibility }) => [x, y, visibility])) });
  } catch (error) {
    const problem = error instanceof Problem || !/memory|alloc/i.test(String(error)) ? error : problemOf(error);
    const words = problem instanceof Problem ? problem.message : "something unexpected happened in it. Try again, or reload the page.";
    console.info(error);
    postMessage({ problem: words });
  }
});
