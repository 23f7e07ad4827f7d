"""A checkout has the same bytes on every machine, whatever its git does to line ends."""

import subprocess
from pathlib import Path

import pytest

from scripts.ground.paths import ROOT


def checkout(folder: Path, *settings: str) -> dict[str, bytes]:
    """A clone's files and bytes."""
    subprocess.run(["git", "clone", "--quiet", "--shared", *settings, str(ROOT), str(folder)], check=True)
    files = [path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this copy is no clone")
def test_a_checkout_that_would_turn_line_ends_round_has_the_same_bytes(tmp_path: Path) -> None:
    turned = checkout(tmp_path / "turned", "--config", "core.autocrlf=true")
    assert turned and turned == checkout(tmp_path / "plain", "--config", "core.autocrlf=false")
