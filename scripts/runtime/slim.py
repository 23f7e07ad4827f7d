"""Which modules of Python's standard library travel to the reader, and how they are packed.

The list is not kept by hand. Python is started in Node with the whole library; it imports every module that
the model's source names anywhere, runs every demo, and writes tracebacks. What it has loaded by then is kept.
So when the model needs one more module, it is there after the next build; and when the model needs something
that the browser's Python does not have, the build stops and names file and line.
"""

import ast
import json
import marshal
import py_compile
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from scripts.ground.errors import BuildError
from scripts.ground.zips import read_zip, write_zip

LOADER = Path(__file__).with_name("library.py")
LOADER_TABLE = "library.bin"
BOOT = Path(__file__).with_name("boot.mjs")
BOOT_LIMIT_S = 120.0
PYC_HEAD_BYTES = 16

# Loaded by Python on its own in rare moments, when no import statement of ours tells.
RARE_MODULES = (
    "encodings.ascii",
    "encodings.cp437",  # names of files inside a zip
    "encodings.latin_1",
    "encodings.unicode_escape",
)


def imports_in(package: Path) -> dict[str, str]:
    """Every outside module that the package imports, also within functions: name → file and line.

    Not __main__.py: there is no command line in a browser.
    """
    found: dict[str, str] = {}
    for file in sorted(set(package.rglob("*.py")) - {package / "__main__.py"}):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), str(file))):
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


def compiled_loader() -> bytes:
    """library.py as a .pyc file that needs no source beside it."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "sitecustomize.pyc"
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(
            str(LOADER), str(target), "sitecustomize.py", doraise=True, optimize=2, invalidation_mode=mode
        )
        return target.read_bytes()


def pack(library: Path, wanted: set[str]) -> None:
    """Reduce the library's zip to the modules wanted, most of them in one table for library.py to read."""
    files = {"sitecustomize.pyc": compiled_loader()}
    table: dict[str, tuple[bool, bytes]] = {}
    for entry, content in sorted(read_zip(library).items()):
        name = module_name(entry)
        if not entry.endswith(".pyc") or name not in wanted:
            continue
        if name.split(".")[0] == "encodings":  # Python must read text before it can load anything
            files[entry] = content
        else:
            table[name] = (entry.endswith("/__init__.pyc"), content[PYC_HEAD_BYTES:])
    files[LOADER_TABLE] = marshal.dumps(table, 2)
    write_zip(library, files)


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
    pack(library, set(whole["modules"]))
    slimmed = boot(folder, needed)
    differing = [part for part in whole if slimmed.get(part) != whole[part]]
    if differing:
        raise BuildError(
            f"{library}: with the slim library Python gives other {', '.join(differing)}. "
            f"If a module is missing, name it in RARE_MODULES of {__file__}."
        )
    return len(whole["modules"])
