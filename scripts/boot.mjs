/**
 * Start a runtime folder in Node and try all that a reader's browser will ask of it.
 * node scripts/boot.mjs <folder> '["module", …]'
 * prints one JSON object: modules that were asked for and are missing, modules in use, the answer to each demo's
 * default run, and tracebacks.
 */
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, modules] = process.argv.slice(2);
const indexURL = path.resolve(folder);
const { loadPyodide } = await import(pathToFileURL(path.join(indexURL, "pyodide.mjs")).href);

const quiet = { messageCallback: () => {}, errorCallback: (message) => process.stderr.write(`${message}\n`) };
const python = await loadPyodide({ indexURL, packageBaseUrl: indexURL, stdout: () => {} });
await python.loadPackage("swing_leg", quiet);

python.globals.set("modules_json", modules);
const report = python.runPython(`
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


missing = [name for name in json.loads(modules_json) if is_missing(name)]
if not missing:
    import swing_leg
    from swing_leg import bridge, catalogue

json.dumps({"missing": missing} if missing else {
    "missing": missing,
    "answers": {name: bridge.answer(json.dumps({"demo": name})) for name in catalogue.DEMOS},
    "tracebacks": [traceback_of(lambda: swing_leg.simulate(drive=99.0)), traceback_of(lambda: swing_leg.simulat)],
    "modules": sorted(
        name for name, module in sys.modules.items() if "python313.zip/" in (getattr(module, "__file__", None) or "")
    ),
})
`);

// An error that crosses from Python to JavaScript is written by Python as well.
let crossing = "";
try {
  python.runPython("swing_leg.simulate(drive=99.0)");
} catch (error) {
  crossing = String(error.message);
}
process.stdout.write(JSON.stringify({ ...JSON.parse(report), crossing }));
