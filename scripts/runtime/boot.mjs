/**
 * Start Pyodide in Node with an archive for library, and try all that a reader's browser will ask of it.
 * node scripts/runtime/boot.mjs <archive> '{"info": …, "packages": {}}' '["module", …]'
 * prints one JSON object: modules that were asked for and are missing, entries of the archive in use, the answer to each
 * demo's default run, legs of a check, and tracebacks.
 */
import path from "node:path";
import { loadPyodide } from "pyodide";

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


def without_sources(text):
    """Only the whole library has the lines to show, and the place where it lies in front of a file."""
    kept = [line for line in text.split("\\n") if line.startswith("  File ") or not line.startswith("  ")]
    return "\\n".join(kept).replace("/lib/python313.zip/", "")


def entries():
    """Modules by their files in the archive. Only the slim one has sitecustomize."""
    origins = [getattr(module.__spec__, "origin", None) or "" for module in sys.modules.values()]
    found = {origin.partition("python313.zip/")[2].removesuffix("c") for origin in origins}
    return sorted(found - {"", "sitecustomize.py"})


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
            without_sources(traceback_of(action))
            for action in (lambda: swing_leg.simulate(drive=99.0), lambda: swing_leg.simulat, lambda: json.loads("{"))
        ],
        "entries": entries(),
    }


json.dumps(probe())
`;

/** @param {string} stdLibURL @param {string} lock @param {string} modules as a JSON list */
async function report(stdLibURL, lock, modules) {
  const write = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);
  const python = await loadPyodide({ stdLibURL, lockFileContents: lock, packageBaseUrl: "/", stdout: write, stderr: write });
  python.globals.set("modules_json", modules);
  const probed = JSON.parse(python.runPython(PROBE));
  try {
    python.runPython("import swing_leg; swing_leg.simulate(drive=99.0)");
  } catch (error) {
    probed.crossing = /simulation\.py/.test(error.message); // written by Python on its way to JavaScript
  }
  return probed;
}

try {
  const [archive, lock, modules] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await report(path.resolve(archive), lock, modules)));
} catch (error) {
  process.stderr.write(`${error.name}: ${error.message}\n${error.cause?.message ?? ""}`);
  process.exitCode = 1;
}
