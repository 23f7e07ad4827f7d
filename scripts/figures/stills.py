"""The demos as they stand before any script runs, drawn by the very modules that draw them when one does.

Node runs those modules once for each recorded run of the build (scripts/figures/still/), in a page without a
browser. What comes out is HTML with SVG inside it; its colours are the style sheet's, so one drawing serves
light and dark pages.
"""

import json
import shutil
import subprocess
from pathlib import Path

from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, GENERATED, ROOT

STILLS = BUILD / "stills"
SCRIPTS = ROOT / "scripts" / "figures" / "still"


def write_stills(runs: Path = GENERATED / "runs", folder: Path = STILLS) -> None:
    """Draw every run of a folder into another: <slug>.json, with the inside of each of the demo's places."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    node("demos.mjs", str(runs), str(folder))


def still(slug: str, slot: str, view: str = "full") -> str:
    """What is inside a place of a demo before any script: HTML. `slot` is stage, clock, side, graph or bar.

    What only a script can use is there with class kd-coming: it keeps its room and is not seen. A place that
    the demo does not have, or not in this view, is the empty string.
    """
    path = STILLS / f"{slug}.json"
    try:
        drawn: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BuildError(f"{path} is not there yet: it is made by `make build`, so run that.") from error
    return drawn[view].get(slot, "")


def node(script: str, *words: str, given: str = "") -> str:
    """Run one of our scripts in Node; what it says. Raises BuildError with its complaint."""
    command = ["node", str(SCRIPTS / script), *words]
    done = subprocess.run(command, input=given, cwd=ROOT, text=True, capture_output=True)
    if done.returncode:
        raise BuildError(f"{script} could not draw: {done.stderr.strip()}")
    return done.stdout
