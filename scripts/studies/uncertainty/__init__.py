"""How sure is the model? The same swings with 200 sets of plausible numbers.

`python -m scripts.studies.uncertainty` (make bands) writes two files, which are committed. The site reads
them.

demos/swing_leg/bands.json travels with the model, which reads it in bands.py:

    version        of this layout
    fingerprint    of the model and the ranges; if it differs, run make bands
    seed, sets     how the sets were drawn
    percentiles    where the bands end
    axes           the drives, heel pulls and thigh waits of the grid
    with_knee_muscles, without_knee_muscles
                   metric → four lists, a value for each node: low, high, difference_low, difference_high

Nodes go through all thigh waits, then the next heel pull, then the next drive. Without knee muscles there are
only the drives. Each value is to be added to what the model itself gives at that node, in the metric's unit:
low and high to the metric, the others to its difference from the plain knee drive at the same drive, taken
set by set. `null`: no such end, since too many sets, or the model itself, do not get there within 400 ms.
Settings without a value of the model's own have no band.

docs/assets/uncertainty.json is for the model page: the conclusions, in how many sets each holds, the figures.
"""

import json
from pathlib import Path
from typing import Any

from scripts.ground.paths import DOCS, MODEL

VERSION = 1
BANDS = MODEL / "bands.json"
CONCLUSIONS = DOCS / "assets" / "uncertainty.json"


def load(path: Path = CONCLUSIONS) -> dict[str, Any]:
    """A committed result."""
    result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return result
