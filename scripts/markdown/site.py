"""Markdown to HTML: the one place that calls MkDocs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.ground.errors import BuildError
from scripts.ground.paths import ROOT
from scripts.ground.shipped import inline, shipped

STYLE, CHECKS = "look/pages/lesson-page.css", "check/page.js"


def run_mkdocs(folder: Path, root: Path = ROOT, config: Path | None = None) -> None:
    """Markdown to HTML with MkDocs, every warning an error. Raises BuildError with what MkDocs said.

    The settings are mkdocs.yml of `root`, unless `config` names others. Not with --quiet: that would hide
    the warnings from --strict as well.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    if config:
        command += ["--config-file", str(config)]
    done = subprocess.run(command, cwd=root, env=os.environ | environment(), capture_output=True, text=True)
    if done.returncode:
        said = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("INFO")]
        raise BuildError("MkDocs found something wrong on a page:\n" + "\n".join(said).strip())


def environment() -> dict[str, str]:
    """What MkDocs finds in the environment: its date, no word on MkDocs 2, what our files are called."""
    return {
        "SOURCE_DATE_EPOCH": source_date(),
        "NO_MKDOCS_2_WARNING": "1",
        "LESSON_STYLE": shipped(STYLE),
        "LESSON_SCRIPT": shipped("demo/lesson.js"),
        "LESSON_WATCH": inline("watch.js"),
        "CHECK_SCRIPT": shipped(CHECKS),
    }


def source_date() -> str:
    """Seconds since 1970 of the last commit, so that two builds of one commit carry the same dates."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return os.environ["SOURCE_DATE_EPOCH"]
    if not shutil.which("git"):
        return "0"
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() or "0"
