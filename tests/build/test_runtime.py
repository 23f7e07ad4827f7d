"""The Python that readers download: it starts, answers as CPython does, is small, and builds alike twice."""

import json
import marshal
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from swing_leg import bridge

from scripts.ground.errors import BuildError
from scripts.ground.paths import MODEL, ROOT, SITE
from scripts.hosting.precompress import precompress
from scripts.runtime.make import LIBRARY, build_runtime
from scripts.runtime.slim import RARE_MODULES, boot, imports_in, model_files

MOST_BROTLI_BYTES = 2_800_000
MOST_GZIP_BYTES = 3_700_000
TOLERANCE = 1e-9  # degrees, milliseconds and degrees per second alike: only the last bits may differ


@pytest.fixture(scope="module")
def runtime(site: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runtime of the built site, what readers get."""
    copy = tmp_path_factory.mktemp("built") / "runtime"
    return shutil.copytree(SITE / "assets/generated/runtime", copy)


@pytest.fixture(scope="module")
def manifest(runtime: Path) -> dict[str, Any]:
    """What the runtime says about itself."""
    found: dict[str, Any] = json.loads((runtime / "manifest.json").read_text())
    return found


@pytest.fixture(scope="module")
def booted(runtime: Path, manifest: dict[str, Any]) -> dict[str, Any]:
    """What Python says once the finished runtime has started in Node."""
    modules = {*imports_in(MODEL), *RARE_MODULES, "asyncio", "traceback", "linecache"}
    return boot(runtime / manifest["folder"] / LIBRARY, manifest["lock"], sorted(modules))


def numbers(value: object, path: str = "") -> dict[str, float]:
    """Every number within a JSON value, by the path to it."""
    if isinstance(value, dict):
        return {k: v for name, part in value.items() for k, v in numbers(part, f"{path}/{name}").items()}
    if isinstance(value, list):
        return {k: v for i, part in enumerate(value) for k, v in numbers(part, f"{path}/{i}").items()}
    return {path: float(value)} if isinstance(value, int | float) else {}


def test_every_module_that_the_model_names_is_in_the_slim_library(booted: dict[str, Any]) -> None:
    assert booted["missing"] == []


def test_every_demo_is_answered_in_webassembly_as_in_cpython(booted: dict[str, Any]) -> None:
    assert booted["answers"]
    for name, text in booted["answers"].items():
        there, here = json.loads(text), json.loads(bridge.answer(json.dumps({"demo": name})))
        assert there["ok"] and there["sentence"] == here["sentence"]
        assert numbers(there) == pytest.approx(numbers(here), abs=TOLERANCE)


def test_a_traceback_names_file_line_and_function(booted: dict[str, Any]) -> None:
    model, misspelt, library = booted["tracebacks"]
    assert re.search(r'File "swing_leg/simulation\.py", line \d+, in simulate\n', model), model
    assert "drive is 99.0" in model
    assert "has no attribute 'simulat'. Did you mean: 'simulate'?" in misspelt
    assert re.search(r'File "json/decoder\.py", line \d+, in decode\n', library), library
    assert booted["crossing"], "an error on its way to JavaScript names the file"


def test_only_modules_in_use_are_shipped(booted: dict[str, Any]) -> None:
    told = {"argparse", "unittest", "pydoc", "zipfile", "tarfile", "shutil", "tempfile", "pathlib", "struct"}
    told |= {"subprocess", "socket", "selectors", "logging", "signal", "threading", "concurrent", "dis"}
    assert not told & {entry.split("/")[0].removesuffix(".py") for entry in booted["entries"]}


def test_the_manifest_gives_each_file_with_its_bytes(runtime: Path, manifest: dict[str, Any]) -> None:
    files = {file.name: file.stat().st_size for file in (runtime / manifest["folder"]).iterdir()}
    assert {entry["name"]: entry["bytes"] for entry in manifest["files"]} == files
    assert {"pyodide.asm.wasm", "pyodide.asm.js", "pyodide.mjs", manifest["library"]} == files.keys()
    stock = json.loads((ROOT / "node_modules/pyodide/package.json").read_text())
    assert manifest["version"] == stock["version"]


def test_the_archive_is_a_webassembly_module_without_code_and_holds_the_model(
    runtime: Path, manifest: dict[str, Any]
) -> None:
    archive = runtime / manifest["folder"] / manifest["library"]
    module = "new WebAssembly.Module(fs.readFileSync(process.argv[1]))"
    script = f"WebAssembly.Module.customSections({module}, 'python').length"
    said = subprocess.run(["node", "-p", script, str(archive)], capture_output=True, text=True, check=True)
    assert said.stdout == "1\n"
    with zipfile.ZipFile(archive) as held:
        assert {entry.compress_type for entry in held.infolist()} == {zipfile.ZIP_STORED}
        table = marshal.loads(held.read("library.bin"))
    assert {f"swing_leg/{file.relative_to(MODEL).as_posix()}" for file in model_files(MODEL)} <= table.keys()


def test_all_that_makes_python_live_fits_the_budget(runtime: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(runtime, tmp_path / "runtime")
    precompress(copy)  # what was packed before is kept
    for ending, most in ((".br", MOST_BROTLI_BYTES), (".gz", MOST_GZIP_BYTES)):
        assert sum(file.stat().st_size for file in copy.rglob(f"*{ending}")) <= most


def test_another_build_gives_the_same_bytes_and_old_folders_go(
    runtime: Path, manifest: dict[str, Any], tmp_path: Path
) -> None:
    destination = tmp_path / "runtime"
    (destination / "0123456789ab").mkdir(parents=True)
    again = build_runtime(destination)
    assert again.name == manifest["folder"]
    assert {path.name for path in destination.iterdir()} == {again.name, "manifest.json"}
    for file in again.iterdir():
        assert file.read_bytes() == (runtime / again.name / file.name).read_bytes(), file.name


def copy_of_the_model(tmp_path: Path) -> Path:
    """The model, to be broken."""
    return shutil.copytree(MODEL, tmp_path / "swing_leg")


def test_a_module_that_the_browser_lacks_stops_the_build_with_file_and_line(tmp_path: Path) -> None:
    package = copy_of_the_model(tmp_path)
    (package / "storage.py").write_text("import json\n\n\ndef save():\n    import sqlite3\n")
    with pytest.raises(BuildError, match=r"storage\.py:5: the model imports sqlite3"):
        build_runtime(tmp_path / "runtime", package)


def test_a_mistake_in_the_model_stops_the_build_and_names_file_and_line(tmp_path: Path) -> None:
    package = copy_of_the_model(tmp_path)
    (package / "broken.py").write_text("def half(:\n")
    with pytest.raises(BuildError, match=r"broken\.py:1: the model does not compile"):
        build_runtime(tmp_path / "runtime", package)
