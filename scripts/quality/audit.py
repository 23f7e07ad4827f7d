"""Ask whether a locked package is known to be unsafe, where the services that know it answer.

pip-audit asks PyPI, npm its own registry. Neither is everywhere to be reached: then that is said, and it is
no failure.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.ground.paths import ROOT

PATIENCE_S = 30
SILENT = "not asked: the service that knows does not answer here"
PYTHON = (
    *(
        str(Path(sys.executable).parent / "pip-audit"),
        "--requirement",
        "requirements.txt",
        "--require-hashes",
    ),
    *("--disable-pip", "--format", "json", "--progress-spinner", "off", "--timeout", "5"),
)
NPM = ("npm", "audit", "--json", "--fetch-timeout", "5000", "--fetch-retries", "0")


@dataclass(frozen=True)
class Verdict:
    """`answered` is False where nobody could be asked; `unsafe` has a line for each package."""

    answered: bool
    unsafe: tuple[str, ...] = ()


def ask(command: tuple[str, ...]) -> Any:
    """What a tool says as JSON; None if it says nothing in time."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S)
        return json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):  # not there, no network, no JSON, no end
        return None


def read_pip(said: Any) -> Verdict:
    """What pip-audit found. It skips what the service does not know; of a service that is away, all."""
    packages = said["dependencies"] if said else []
    asked = [package for package in packages if "vulns" in package]
    unsafe = []
    for package in asked:
        for vuln in package["vulns"]:
            mended = ", ".join(vuln["fix_versions"]) or "no version"
            unsafe.append(f"{package['name']} {package['version']}: {vuln['id']}, mended in {mended}")
    return Verdict(bool(asked), tuple(unsafe))


def read_npm(said: Any) -> Verdict:
    """What npm found; without `vulnerabilities` it has told an error instead."""
    found = said.get("vulnerabilities") if said else None
    if found is None:
        return Verdict(answered=False)
    reasons = {
        name: [why["title"] if isinstance(why, dict) else f"by {why}" for why in one["via"]]
        for name, one in found.items()
    }
    return Verdict(True, tuple(f"{name}: {'; '.join(whys)}" for name, whys in reasons.items()))


AUDITS = {"Python packages": (PYTHON, read_pip), "npm packages": (NPM, read_npm)}


def audits() -> dict[str, Verdict]:
    """The verdict on each kind of package."""
    return {name: read(ask(command)) for name, (command, read) in AUDITS.items()}
