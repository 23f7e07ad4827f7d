"""A copy of the project to change and build, which leaves the project as it is."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.ground.paths import BUILD, GENERATED, PACKAGES, ROOT, SITE


def copy_project(folder: Path) -> Path:
    """Copy what git knows and what has been built; the installed packages are shared."""
    known = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(known, cwd=ROOT, check=True, capture_output=True, text=True)
    for name in filter(None, listed.stdout.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    for made in (BUILD, GENERATED, SITE):
        shutil.copytree(made, folder / made.relative_to(ROOT), ignore=shutil.ignore_patterns("kit", "lock*"))
    (folder / "node_modules").symlink_to(PACKAGES)
    return folder


def python_in(folder: Path, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """A command of this Python in the copy, and the environment in which it finds the copy's model."""
    return [sys.executable, *arguments], os.environ | {"PYTHONPATH": str(folder / "demos")}
