"""Which modules of Python's standard library travel to the reader.

The list is not kept by hand. Python is started in Node with the whole library; it imports every module that
the model's source names anywhere, runs every demo, and writes tracebacks. What it has loaded by then is kept.
So when the model needs one more module, it is there after the next build; and when the model needs something
that the browser's Python does not have, the build stops and names file and line.
"""

import ast
import json
import os
import subprocess
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from scripts.ground.errors import BuildError
from scripts.ground.zips import read_zip, write_zip
from scripts.runtime.pack import pack

BOOT = Path(__file__).with_name("boot.mjs")
BOOT_LIMIT_S = 120.0
LOADER = Path(__file__).with_name("library.py")
PYODIDE_CLI = Path(sysconfig.get_path("scripts")) / "pyodide"
# Docstrings and assertions speak to people and to tools: they stay at home. The same sources give the same
# bytes: a module carries a hash of its source in place of a time, and sets are written in one order.
STEADY = {"PYTHONOPTIMIZE": "2", "SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}

# What Pyodide's start imports and hardly uses, cut short: it brings zipfile, pathlib, asyncio, socket, dis …
STAND_INS = Path(__file__).with_name("stand_ins")
STAND_IN = {
    "asyncio/__init__.py": (STAND_INS / "asyncio.py").read_bytes(),
    "inspect.py": (STAND_INS / "inspect.py").read_bytes(),
    "pyodide/_package_loader.py": (STAND_INS / "package_loader.py").read_bytes(),
    "pyodide/webloop.py": (STAND_INS / "webloop.py").read_bytes(),
    "_pyodide/docstring.py": (STAND_INS / "docstring.py").read_bytes(),
    "importlib/resources/__init__.py": b"",
    "importlib/resources/abc.py": b"__all__ = ()\n",  # names that importlib.abc would pass on
}

# Modules of the model that only a desk calls: the command line, the check with weights.
ON_A_DESK = ("__main__.py", "analyses/added_mass.py")

# Loaded by Python on its own in rare moments, when no import statement of ours tells.
RARE_MODULES = ("encodings.ascii", "encodings.latin_1", "encodings.unicode_escape")


def model_files(package: Path) -> list[Path]:
    """What of the model travels: its modules and its data."""
    files = {file for file in package.rglob("*") if file.suffix in (".py", ".json")}
    return sorted(files - {package / name for name in ON_A_DESK})


def imports_in(package: Path) -> dict[str, str]:
    """Every outside module that what travels imports, also within functions: name → file and line.

    BuildError names file and line of a mistake.
    """
    found: dict[str, str] = {}
    for file in model_files(package):
        if file.suffix != ".py":
            continue
        try:
            tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
        except SyntaxError as error:
            raise BuildError(f"{file}:{error.lineno}: the model does not compile: {error.msg}.") from error
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            else:
                continue
            for name in names:
                if name.split(".")[0] != package.name:
                    found.setdefault(name, f"{file}:{node.lineno}")
    return found


def boot(archive: Path, lock: dict[str, Any], modules: list[str]) -> dict[str, Any]:
    """Start Python in Node with this library, import the modules, run every demo: what boot.mjs reports."""
    command = ["node", str(BOOT), str(archive), json.dumps(lock), json.dumps(modules)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=BOOT_LIMIT_S, check=False)
    except FileNotFoundError as error:
        raise BuildError(
            "Node was not found; the runtime is tried in it. Install Node 20 or newer."
        ) from error
    except subprocess.TimeoutExpired as error:
        raise BuildError(f"{archive}: Python did not start in Node within {BOOT_LIMIT_S:.0f} s.") from error
    if done.returncode or not done.stdout:
        raise BuildError(f"{archive}: Python does not work in Node:\n{done.stderr[-3000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def compile_all(folder: Path) -> None:
    """Let pyodide-build compile the archives in a folder, in place."""
    command = [str(PYODIDE_CLI), "py-compile", "--silent", "--compression-level", "0", str(folder)]
    done = subprocess.run(command, env=os.environ | STEADY, text=True, capture_output=True)
    if done.returncode:
        raise BuildError(f"The library of the browser's Python does not compile:\n{done.stderr[-2000:]}")


def slim(stock: Path, package: Path, lock: dict[str, Any], archive: Path) -> int:
    """Pack the model and those modules of the stock library that are in use, and prove that all still works.

    The number of modules kept. BuildError if the slim library gives other answers than the whole one.
    """
    imports = imports_in(package)
    files = model_files(package)
    model = {f"{package.name}/{file.relative_to(package).as_posix()}": file.read_bytes() for file in files}
    whole = archive.with_name("whole.zip")
    write_zip(whole, read_zip(stock) | model | STAND_IN)
    needed = sorted({*imports, *RARE_MODULES})
    expected = boot(whole, lock, needed)
    for name in expected["missing"]:
        raise BuildError(
            f"{imports.get(name, name)}: the model imports {name}, which the browser's Python does not have. "
            "Do without it: the model uses only the standard library that comes with Pyodide."
        )
    entries = {*expected["entries"], *model}
    chosen = {name: body for name, body in read_zip(whole).items() if name in entries}
    whole.unlink()
    with tempfile.TemporaryDirectory(prefix="knee-drive-library-") as folder:
        travelling = Path(folder) / "library.zip"
        write_zip(travelling, chosen | {"sitecustomize.py": LOADER.read_bytes()})
        compile_all(Path(folder))
        pack(travelling, archive)
    slimmed = boot(archive, lock, needed)
    differing = [part for part in expected if slimmed.get(part) != expected[part]]
    if differing:
        raise BuildError(
            f"With the slim library Python gives other {', '.join(differing)}. "
            f"If a module is missing, name it in RARE_MODULES of {__file__}."
        )
    return len(expected["entries"])
