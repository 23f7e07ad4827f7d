"""Make the Python that readers download: Pyodide, precompiled and slim, with the model inside.

    python_stdlib.zip, swing_leg → what is in use (slim.py) → one archive (pack.py) → runtime/<hash>/

The stock Pyodide compiles its library at every start; compiled here, once, Python starts far sooner. The
folder is named by its content, so that browsers may keep it. The same sources give the same bytes.
By hand: python -m scripts.runtime.make
"""

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any
from zlib import crc32

from scripts.ground.errors import BuildError
from scripts.ground.paths import GENERATED, MODEL, PACKAGES
from scripts.runtime.slim import slim

PYODIDE = PACKAGES / "pyodide"
COPIED = ("pyodide.asm.wasm", "pyodide.asm.js", "pyodide.mjs")
LIBRARY = "library.wasm"
HASH_DIGITS = 12


def lock_of_nothing() -> dict[str, Any]:
    """Pyodide's lock without packages. BuildError unless Pyodide is there and runs our bytecode."""
    stock = PYODIDE / "pyodide-lock.json"
    if not stock.exists():
        raise BuildError(f"{stock} is missing. Run `npm ci` to install Pyodide.")
    info: dict[str, str] = json.loads(stock.read_text(encoding="utf-8"))["info"]
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    if info["python"].rsplit(".", 1)[0] != here:
        raise BuildError(
            f"This is Python {here}, but Pyodide runs Python {info['python']}, and bytecode must match. "
            f"Use the Python that .python-version names, or change pyodide in package.json together with it."
        )
    return {"info": info, "packages": {}}


def publish(staged: Path, destination: Path, manifest: dict[str, Any]) -> Path:
    """Name the folder by its content, put it in place with its manifest, and remove older ones."""
    files = sorted(staged.iterdir())
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    folder = destination / digest.hexdigest()[:HASH_DIGITS]
    manifest["folder"] = folder.name
    manifest["files"] = [
        {"name": file.name, "bytes": file.stat().st_size, "crc32": crc32(file.read_bytes())} for file in files
    ]
    if destination.exists():
        shutil.rmtree(destination)
    folder.mkdir(parents=True)
    for file in files:
        shutil.copyfile(file, folder / file.name)
    (destination / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return folder


def build_runtime(destination: Path, package: Path = MODEL) -> Path:
    """Build the runtime of the model in `package` into `destination`.

    The path of the hashed folder. `destination` is replaced as a whole. Raises BuildError.
    """
    lock = lock_of_nothing()
    version = json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"]
    with tempfile.TemporaryDirectory(prefix="knee-drive-runtime-") as temporary:
        staged = Path(temporary)
        kept = slim(PYODIDE / "python_stdlib.zip", package, lock, staged / LIBRARY)
        for name in COPIED:
            shutil.copyfile(PYODIDE / name, staged / name)
        folder = publish(staged, destination, {"version": version, "library": LIBRARY, "lock": lock})
    megabytes = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    print(f"  {'':<9} {folder.name}: {kept} modules of library and model, {megabytes:.1f} MB unpacked")
    return folder


if __name__ == "__main__":
    try:
        build_runtime(GENERATED / "runtime")
    except BuildError as error:
        sys.exit(str(error))
