"""The bundled files: named by their content, with source maps; a module's mistake is told with its place."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.ground.paths import BUILD, GENERATED, MODEL, PACKAGES, ROOT, WEB

BUNDLE = "scripts/build/bundle.mjs"


@pytest.fixture
def copy(site: str, tmp_path: Path) -> Path:
    """What the bundler reads, in a folder of its own."""
    shutil.copytree(WEB, tmp_path / "demos" / "web")
    shutil.copytree(MODEL, tmp_path / "demos" / "swing_leg")
    for name in ("look", "fonts"):
        shutil.copytree(BUILD / name, tmp_path / "build" / name)
    pose = GENERATED.relative_to(ROOT) / "pose" / "manifest.json"
    (tmp_path / pose).parent.mkdir(parents=True)
    shutil.copyfile(ROOT / pose, tmp_path / pose)
    (tmp_path / "scripts" / "build").mkdir(parents=True)
    shutil.copyfile(ROOT / BUNDLE, tmp_path / BUNDLE)
    (tmp_path / "node_modules").symlink_to(PACKAGES)
    return tmp_path


def bundle(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["node", BUNDLE], cwd=root, text=True, capture_output=True)


def shipped(root: Path) -> dict[str, object]:
    """What the bundler says that it made, after it has run."""
    assert bundle(root).returncode == 0
    return dict(json.loads((root / "build" / "shipped.json").read_text()))


def test_a_file_is_called_as_before_unless_a_module_in_it_has_changed(copy: Path) -> None:
    first = shipped(copy)
    assert shipped(copy) == first
    with (copy / "demos" / "web" / "check" / "course.js").open("a") as module:
        module.write("console.info(1);\n")
    changed = shipped(copy)
    assert {name for name in first if first[name] != changed[name]} == {"check/page.js"}


def test_every_script_and_style_sheet_has_its_source_map_beside_it(site: str) -> None:
    names = {path.name for path in (GENERATED / "web").iterdir()}
    assert {f"{name}.map" for name in names if name.endswith((".js", ".css"))} <= names


@pytest.mark.parametrize(
    ("module", "mistake"),
    [
        ("demo/bar.js", "const = 1;"),
        ("check/list.js", 'import "./gone.js";'),
        ("look/demo.css", ".kd-block { color: red;"),
    ],
)
def test_a_mistake_is_told_once_with_its_file_and_line(copy: Path, module: str, mistake: str) -> None:
    path = copy / "demos" / "web" / module
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines, mistake]))
    done = bundle(copy)
    assert done.returncode == 1
    assert f"demos/web/{module}:{len(lines) + 1}:" in done.stderr
    assert len(re.findall(r"\[(ERROR|WARNING)\]", done.stderr)) == 1
    assert "generated" not in done.stderr and "at " not in done.stderr


def test_an_error_that_is_not_a_modules_is_told_too(copy: Path) -> None:
    (copy / "build" / "shipped.json").mkdir()
    done = bundle(copy)
    assert done.returncode == 1
    assert "EISDIR" in done.stderr
