"""One set of strengths for one man at four running speeds: how closely can the model follow him?

The reference model was fitted to one speed. Here some numbers of it are fitted anew, to the recorded sprinter
JA1 at 3.5, 5.2, 7.0 and 9.5 m/s at once. From speed to speed only the drive differs, and what was measured:
the leg at toe-off, and the times of flight and contact. `python -m scripts.studies.speeds` (make fit-speeds,
some five minutes) writes docs/assets/fit-speeds.json, which is committed; the reference is never touched.

    version    of this layout
    fits       name (of questions.py), numbers (of model.FREE), drives (by speed in m/s)

No result is stored: tables and tests run the model with the committed numbers.
"""

import json
from pathlib import Path
from typing import Any

from scripts.ground.paths import DOCS

VERSION = 1
RESULT = DOCS / "assets" / "fit-speeds.json"


def load(path: Path = RESULT) -> dict[str, Any]:
    """The committed result."""
    result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return result
