"""Can the model's two largest misses be closed? What was tried, judged on every measured row at once.

The misses: the thigh's peak speed, and the hip torque just after toe-off. `python -m scripts.studies.fit`
(make fit-study, about two minutes) tries everything and writes docs/assets/fit-study.json, which is
committed. The model itself is never touched: every attempt is given numbers of its own.

    version       of this layout
    fingerprint   of the model's default run; if it differs, run make fit-study
    seed          of the starting points of the searches
    strengths     the fitted numbers that the searches may move
    attempts      name, label, why, quantities (what the validation page compares, to 0.001); a search also
                  has spread, factors (on each of the strengths), runs (how many it tried), judged_on

Verdicts are not stored: scripts/tables/fit.py works them out from the quantities.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from swing_leg import simulate

from scripts.ground.paths import DOCS

VERSION = 1
RESULT = DOCS / "assets" / "fit-study.json"
PROBE_MS = 20


def load(path: Path = RESULT) -> dict[str, Any]:
    """The committed result."""
    result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return result


def fingerprint() -> str:
    """A hash of the default run's motion every 20 ms, to a millionth of a radian."""
    run = simulate()
    values = [*run.thigh[::PROBE_MS], *run.knee[::PROBE_MS]]
    return hashlib.sha256(" ".join(f"{value + 0.0:.6f}" for value in values).encode()).hexdigest()[:16]
