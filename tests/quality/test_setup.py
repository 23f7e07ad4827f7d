"""`make setup` says in a sentence what a machine lacks, before it takes anybody's time."""

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.ground.paths import ROOT

PYTHON = """case "$*" in
-c*) exit 0 ;;
"-m venv .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
*) exit 1 ;;
esac"""
SOUND = {"npm": "exit 0", "node": "exit 0", "python3.13": PYTHON}


@pytest.mark.parametrize(
    ("machine", "said", "began"),
    [
        ({"npm": ""}, "Node 20.19 (or 22.12) or newer with npm is needed", False),
        ({"node": '[ "$1" = --version ] && echo v18.0.0; exit 1'}, "Node v18.0.0 is too old", False),
        ({"python3.13": ""}, "Python 3.13 is needed", False),
        ({}, "pip could not install the packages of requirements.txt. Is the network there?", True),
    ],
    ids=["no npm", "an old Node", "no Python", "no network"],
)
def test_setup_names_what_is_missing_before_the_minute_of_packages(
    tmp_path: Path, machine: dict[str, str], said: str, began: bool
) -> None:
    for name in ("Makefile", "requirements.txt", "pyproject.toml", "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, tmp_path)
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("sh", "mkdir", "cp", "touch"):
        (programs / name).symlink_to(str(shutil.which(name)))
    for name, script in (SOUND | machine).items():
        if script:
            (programs / name).write_text(f"#!/bin/sh\n{script}\n")
            (programs / name).chmod(0o755)
    command = [str(shutil.which("make")), "setup", "SHELL=/bin/sh"]
    done = subprocess.run(command, cwd=tmp_path, env={"PATH": str(programs)}, capture_output=True, text=True)
    assert done.returncode and said in done.stdout
    assert ("Setting up Python packages" in done.stdout) == began
