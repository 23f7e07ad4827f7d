"""Make the Python that readers download: Pyodide, precompiled and slim, with the model inside.

    wheel of swing_leg → pyodide lockfile add-wheels → pyodide py-compile → slim → runtime/<hash>/

The stock Pyodide compiles its library at every start; compiled here, once, Python starts far sooner. The
folder is named by its content, so that browsers may keep it. The same sources give the same bytes.
By hand: python -m scripts.runtime.make
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from scripts.ground.errors import BuildError
from scripts.ground.paths import GENERATED, PACKAGES, ROOT
from scripts.ground.zips import read_zip, write_zip
from scripts.runtime.slim import slim

PYODIDE = PACKAGES / "pyodide"
PYODIDE_CLI = Path(sysconfig.get_path("scripts")) / "pyodide"
COPIED = ("pyodide.asm.wasm", "pyodide.asm.js", "pyodide.mjs", "python_stdlib.zip")
LOCK = "pyodide-lock.json"
HASH_DIGITS = 12

# So that two builds give the same bytes: with SOURCE_DATE_EPOCH the wheel carries no time of its own, and
# .pyc files carry a hash of their source in place of its time; a fixed hash seed orders sets alike.
STEADY = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}
# Library and model travel without docstrings and assertions (0.2 MB): those speak to people and to tools.
WITHOUT_DOCSTRINGS = {"PYTHONOPTIMIZE": "2"}
# Modules of the model that only a desk calls: the command line, other athletes, the check with weights.
ON_A_DESK = ("__main__", "athletes", "analyses/added_mass")


def run(
    step: str, command: list[str], remedy: str, *, cwd: Path = ROOT, env: dict[str, str] | None = None
) -> None:
    """Run one command quietly; if it fails, BuildError says the step, its last output and the remedy."""
    done = subprocess.run(
        command, cwd=cwd, env=os.environ | STEADY | (env or {}), capture_output=True, text=True, check=False
    )
    if done.returncode:
        output = (done.stdout + done.stderr).strip()[-2000:]
        raise BuildError(f"The step '{step}' failed. {remedy}\n{' '.join(command)}\n{output}")


def check_versions() -> dict[str, str]:
    """The info block of the stock lock. BuildError unless Pyodide is there and runs our bytecode."""
    stock = PYODIDE / LOCK
    if not stock.exists():
        raise BuildError(f"{stock} is missing. Run `npm ci` to install Pyodide.")
    info: dict[str, str] = json.loads(stock.read_text(encoding="utf-8"))["info"]
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    if info["python"].rsplit(".", 1)[0] != here:
        raise BuildError(
            f"This is Python {here}, but Pyodide runs Python {info['python']}, and bytecode must match. "
            f"Use the Python that .python-version names, or change pyodide in package.json together with it."
        )
    return info


def build_wheel(folder: Path, source: Path = ROOT) -> Path:
    """Build the wheel of the model into a folder."""
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
    command = [*build, "--outdir", str(folder), str(source)]
    run("wheel of the model", command, f"Look at {source / 'pyproject.toml'} and demos/swing_leg.")
    return next(folder.glob("*.whl"))


def add_model(folder: Path, source: Path) -> None:
    """Build the wheel of the model and enter it in the lock."""
    wheel = str(build_wheel(folder, source))
    add = ["lockfile", "add-wheels", "--input", LOCK, "--output", LOCK, "--base-path", str(folder), wheel]
    remedy = "The model must not depend on packages."
    run("add the wheel to the lock", [str(PYODIDE_CLI), *add], remedy, cwd=folder)


def compile_all(folder: Path) -> None:
    """Compile the library and the model; the wheel gets a new name, in the lock too."""
    run(
        "compile the model and the standard library",
        [str(PYODIDE_CLI), "py-compile", "--silent", "--compression-level", "9", str(folder)],
        "The output below names the file that does not compile.",
        env=WITHOUT_DOCSTRINGS,
    )


def settle_wheel(folder: Path) -> Path:
    """Rewrite the wheel, without times and what no page calls, and enter its checksum in the lock."""
    wheel = next(folder.glob("*.whl"))
    # The first is for pip; the licence's text is on the site (docs/licences.md).
    left_out = ("/RECORD", "/LICENSE", *(f"swing_leg/{name}.pyc" for name in ON_A_DESK))
    write_zip(wheel, {name: body for name, body in read_zip(wheel).items() if not name.endswith(left_out)})
    lock = json.loads((folder / LOCK).read_text(encoding="utf-8"))
    for entry in lock["packages"].values():
        entry["sha256"] = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (folder / LOCK).write_text(json.dumps(lock, sort_keys=True), encoding="utf-8")
    return wheel


def publish(staged: Path, destination: Path, version: str, wheel: str) -> Path:
    """Name the folder by its content, put it in place with its manifest, and remove older ones."""
    files = sorted(staged.iterdir())
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    folder = destination / digest.hexdigest()[:HASH_DIGITS]
    manifest = {
        "version": version,
        "folder": folder.name,
        "wheel": wheel,
        "files": [{"name": file.name, "bytes": file.stat().st_size} for file in files],
    }
    if destination.exists():
        shutil.rmtree(destination)
    folder.mkdir(parents=True)
    for file in files:
        shutil.copyfile(file, folder / file.name)
    (destination / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return folder


def build_runtime(destination: Path, source: Path = ROOT) -> Path:
    """Build the runtime of the model in `source` (its pyproject.toml and demos/swing_leg) into `destination`.

    The path of the hashed folder. `destination` is replaced as a whole. Raises BuildError.
    """
    info = check_versions()
    version = json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"]
    with tempfile.TemporaryDirectory(prefix="knee-drive-runtime-") as temporary:
        staged = Path(temporary)
        for name in COPIED:
            shutil.copyfile(PYODIDE / name, staged / name)
        (staged / LOCK).write_text(json.dumps({"info": info, "packages": {}}), encoding="utf-8")
        add_model(staged, source)
        compile_all(staged)
        wheel = settle_wheel(staged)
        kept = slim(staged, source / "demos" / "swing_leg")
        folder = publish(staged, destination, version, wheel.name)
    megabytes = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    print(f"  {'':<9} {folder.name}: {kept} modules of the standard library, {megabytes:.1f} MB unpacked")
    return folder


if __name__ == "__main__":
    try:
        build_runtime(GENERATED / "runtime")
    except BuildError as error:
        sys.exit(str(error))
