/**
 * Start a runtime folder in Node and try all that a reader's browser will ask of it.
 * node scripts/runtime/boot.mjs <folder> '["module", …]'
 * prints one JSON object: modules that were asked for and are missing, modules in use, the answer to each demo's
 * default run, legs of a check, and tracebacks.
 */
import path from "node:path";
import { pathToFileURL } from "node:url";

const PROBE = `
import importlib
import json
import sys
import traceback


def is_missing(name):
    try:
        importlib.import_module(name)
    except ImportError:
        parent, _, child = name.rpartition(".")
        return not hasattr(sys.modules.get(parent), child)
    return False


def traceback_of(action):
    try:
        action()
    except Exception:
        return traceback.format_exc()


def is_of_the_library(module):
    return "python313.zip/" in (getattr(module.__spec__, "origin", None) or "")


def probe():
    missing = [name for name in json.loads(modules_json) if is_missing(name)]
    if missing:
        return {"missing": missing}
    import swing_leg
    from swing_leg import bridge
    from swing_leg.shows import catalogue

    return {
        "missing": missing,
        "answers": {name: bridge.answer(json.dumps({"demo": name})) for name in catalogue.DEMOS},
        "legs": bridge.answer(json.dumps({"check": "classify", "parameters": {"seed": 1}})),
        "tracebacks": [
            traceback_of(lambda: swing_leg.simulate(drive=99.0)),
            traceback_of(lambda: swing_leg.simulat),
            traceback_of(lambda: json.loads("{")),
        ],
        "modules": sorted({name for name, module in sys.modules.items() if is_of_the_library(module)} - {"sitecustomize"}),
    }


json.dumps(probe())
`;

/** @param {string} indexURL @param {string} modules as a JSON list */
async function report(indexURL, modules) {
  const { loadPyodide } = await import(pathToFileURL(path.join(indexURL, "pyodide.mjs")).href);
  const write = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);
  const python = await loadPyodide({ indexURL, packageBaseUrl: indexURL, stdout: write, stderr: write });
  await python.loadPackage("swing_leg", { messageCallback: () => {}, errorCallback: write });
  python.globals.set("modules_json", modules);
  const probed = JSON.parse(python.runPython(PROBE));
  try {
    python.runPython("import swing_leg; swing_leg.simulate(drive=99.0)");
  } catch (error) {
    probed.crossing = error.message; // written by Python on its way to JavaScript
  }
  return probed;
}

try {
  const [folder, modules] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await report(path.resolve(folder), modules)));
} catch (error) {
  process.stderr.write(`${error.name}: ${error.message}\n${error.cause?.message ?? ""}`);
  process.exitCode = 1;
}
