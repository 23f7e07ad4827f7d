"""The Python that readers download: it starts, answers as CPython does, is small, and builds alike twice."""

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from swing_leg import bridge

from scripts.ground.errors import BuildError
from scripts.ground.paths import ROOT, SITE
from scripts.hosting.precompress import precompress
from scripts.runtime.make import build_runtime
from scripts.runtime.slim import RARE_MODULES, boot, imports_in

BROTLI_BUDGET_BYTES = 3_450_000
TOLERANCE = 1e-9  # degrees, milliseconds and degrees per second alike: only the last bits may differ


@pytest.fixture(scope="module")
def runtime(site: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runtime of the built site, what readers get, where Node takes no package.json for its own."""
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
    modules = {*imports_in(ROOT / "demos" / "swing_leg"), *RARE_MODULES, "asyncio", "traceback", "linecache"}
    return boot(runtime / manifest["folder"], sorted(modules))


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
    assert "swing_leg/simulation.py" in booted["crossing"], "an error on its way to JavaScript"


def test_only_modules_in_use_are_shipped(booted: dict[str, Any]) -> None:
    assert not {"argparse", "unittest", "pydoc", "xml", "http"} & set(booted["modules"])


def test_the_manifest_gives_each_file_with_its_bytes(runtime: Path, manifest: dict[str, Any]) -> None:
    files = {file.name: file.stat().st_size for file in (runtime / manifest["folder"]).iterdir()}
    assert {entry["name"]: entry["bytes"] for entry in manifest["files"]} == files
    assert manifest["wheel"] in files
    assert {"pyodide.asm.wasm", "pyodide.asm.js", "pyodide.mjs", "python_stdlib.zip"} < files.keys()
    stock = json.loads((ROOT / "node_modules/pyodide/package.json").read_text())
    assert manifest["version"] == stock["version"]


def test_the_lock_lists_the_model_alone_with_its_checksum(runtime: Path, manifest: dict[str, Any]) -> None:
    folder = runtime / manifest["folder"]
    (entry,) = json.loads((folder / "pyodide-lock.json").read_text())["packages"].values()
    wheel = (folder / entry["file_name"]).read_bytes()
    assert entry["file_name"] == manifest["wheel"]
    assert entry["sha256"] == hashlib.sha256(wheel).hexdigest()


def test_all_that_makes_python_live_fits_the_budget(runtime: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(runtime, tmp_path / "runtime")
    _, packed = precompress(copy)  # what was packed before is kept
    as_they_are = sum(file.stat().st_size for file in runtime.rglob("*") if file.suffix in (".zip", ".whl"))
    assert packed + as_they_are <= BROTLI_BUDGET_BYTES


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
    """The project's pyproject.toml and model, to be broken."""
    source = tmp_path / "project"
    shutil.copytree(ROOT / "demos" / "swing_leg", source / "demos" / "swing_leg")
    shutil.copy(ROOT / "pyproject.toml", source)
    return source


def test_a_module_that_the_browser_lacks_stops_the_build_with_file_and_line(tmp_path: Path) -> None:
    source = copy_of_the_model(tmp_path)
    (source / "demos/swing_leg/storage.py").write_text("import json\n\n\ndef save():\n    import sqlite3\n")
    with pytest.raises(BuildError, match=r"storage\.py:5: the model imports sqlite3"):
        build_runtime(tmp_path / "runtime", source)


def test_a_mistake_in_the_model_stops_the_build_and_names_the_file(tmp_path: Path) -> None:
    source = copy_of_the_model(tmp_path)
    (source / "demos/swing_leg/broken.py").write_text("def half(:\n")
    with pytest.raises(BuildError, match=r"(?s)compile the model.*broken\.py"):
        build_runtime(tmp_path / "runtime", source)
