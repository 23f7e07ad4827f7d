"""Which modules of Python's standard library travel to the reader, and the zip that holds only those.

The list is not kept by hand. Python is started in Node with the whole library; it imports every module that
the model's source names anywhere, runs every demo, and writes tracebacks. What it has loaded by then is kept.
So when the model needs one more module, it is there after the next build; and when the model needs something
that the browser's Python does not have, the build stops and names file and line.
"""

import ast
import json
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.steps import BuildError

BOOT = Path(__file__).with_name("boot.mjs")
BOOT_LIMIT_S = 120.0
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can say

# Loaded by Python on its own in rare moments, when no import statement of ours tells.
RARE_MODULES = (
    "encodings.ascii",
    "encodings.cp437",  # names of files inside a zip
    "encodings.latin_1",
    "encodings.unicode_escape",
)


def imports_in(package: Path) -> dict[str, str]:
    """Every outside module that the package imports, also within functions: name → file and line."""
    found: dict[str, str] = {}
    for file in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            else:
                continue
            for name in names:
                if name.split(".")[0] != package.name:
                    found.setdefault(name, f"{file}, line {node.lineno}")
    return found


def module_name(entry: str) -> str:
    """The module that an entry of the zip holds: "json/__init__.pyc" is json."""
    return entry.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")


def boot(folder: Path, modules: list[str]) -> dict[str, Any]:
    """Start the runtime of a folder in Node, import the modules, run every demo: what boot.mjs reports."""
    command = ["node", str(BOOT), str(folder), json.dumps(modules)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=BOOT_LIMIT_S, check=False)
    except FileNotFoundError as error:
        raise BuildError(
            "Node was not found; the runtime is tried in it. Install Node 20 or newer."
        ) from error
    except subprocess.TimeoutExpired as error:
        raise BuildError(
            f"The runtime in {folder} did not start in Node within {BOOT_LIMIT_S:.0f} s."
        ) from error
    if done.returncode or not done.stdout:
        raise BuildError(f"The runtime in {folder} does not work in Node:\n{done.stderr[-3000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def rewrite(archive: Path, keep: Callable[[str], bool] = lambda entry: True) -> int:
    """Write a zip anew with the entries wanted, sorted and without times, so that the bytes repeat."""
    with zipfile.ZipFile(archive) as source:
        entries = {name: source.read(name) for name in sorted(source.namelist()) if keep(name)}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in entries.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, content, compresslevel=9)
    return len(entries)


def slim(folder: Path, package: Path) -> int:
    """Reduce python_stdlib.zip of a runtime folder to the modules in use and prove that it still works.

    The number of modules kept. BuildError if the slim library gives other answers than the whole one.
    """
    library = folder / "python_stdlib.zip"
    imports = imports_in(package)
    needed = sorted({*imports, *RARE_MODULES})
    whole = boot(folder, needed)
    for name in whole["missing"]:
        raise BuildError(
            f"{imports.get(name, name)}: the model imports {name}, which the browser's Python does not have. "
            "Do without it: the model uses only the standard library that comes with Pyodide."
        )
    wanted = set(whole["modules"])
    kept = rewrite(library, lambda entry: entry.endswith(".pyc") and module_name(entry) in wanted)
    if boot(folder, needed) != whole:
        raise BuildError(
            f"{library}: with the slim library Python does not answer as with the whole one. Name the module "
            f"that is missing in RARE_MODULES of {__file__}."
        )
    return kept
