"""A module of demos/web on its own, for benchmarks and tests: with all that it imports, in one file."""

import json
import subprocess
from functools import cache
from pathlib import Path

from scripts.ground.paths import PACKAGES, ROOT
from scripts.ground.shipped import shipped


@cache
def module(name: str) -> bytes:
    """What a browser can load in place of a module, as "share/address.js"."""
    worker = json.dumps(Path(shipped("python/worker.js")).name)
    options = ("--bundle", "--format=esm", f"--define:WORKER_FILE={worker}")
    command = [str(PACKAGES / ".bin" / "esbuild"), f"demos/web/{name}", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
