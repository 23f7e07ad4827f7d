/**
 * For the benchmark only: Pyodide as npm delivers it, behind the same messages as demos/web/python/worker.js, so that the
 * same page can be measured with both. The benchmark puts this file in place of the worker's, and beside it the folder
 * stock/ with the untouched package and the model's plain wheel.
 */
import { loadPyodide } from "./stock/pyodide.mjs";

const SERIES = ["time_ms", "thigh_deg", "knee_deg"];

async function start() {
  const indexURL = new URL("./stock/", import.meta.url).href;
  const python = await loadPyodide({ indexURL });
  await python.loadPackage(new URL("STOCK_WHEEL", indexURL).href, { messageCallback: () => {} });
  return python.pyimport("swing_leg.bridge").answer;
}

const starting = start();

self.addEventListener("message", async ({ data: { id, request } }) => {
  const answer = await starting;
  if (!request) return self.postMessage({ id });
  const reply = JSON.parse(answer(request));
  const samples = Float64Array.from(SERIES.flatMap((name) => reply.samples[name]));
  delete reply.samples;
  self.postMessage({ id, answer: JSON.stringify(reply), samples }, [samples.buffer]);
});
