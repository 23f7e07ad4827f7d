"""In every chart a label is nearest to its own dot, has a line to it, or leaves, at every width."""

import json
import subprocess
from pathlib import Path
from typing import Any

from swing_leg import bridge
from swing_leg.shows import catalogue

WIDTHS = (*range(320, 700, 40), *range(760, 1921, 160))
DRAWS = Path(__file__).with_name("chart_labels.mjs")


def scenes(demo: str) -> list[dict[str, Any]]:
    """The demo as it opens, at each of its presets, and standing at its last instant beside another run."""
    declared = catalogue.declaration(demo)
    runs = [{}, *(preset["parameters"] for preset in declared["presets"])]
    answers = [json.loads(bridge.answer(json.dumps({"demo": demo, "parameters": values}))) for values in runs]
    usual = {
        "catalogue": declared,
        "previous": None,
        "previous_label": "last run",
        "time_ms": 0,
        "instant": None,
    }
    standing = {"previous": answers[-1], "instant": (answers[0]["instants"] or [None])[-1]}
    alone = [usual | {"answer": answer, "instant": None} for answer in answers]
    return [*alone, usual | {"answer": answers[0]} | standing]


def test_a_label_is_nearest_to_its_own_dot_or_has_a_line_to_it() -> None:
    charts = [name for name, demo in catalogue.DEMOS.items() if demo.graph == "chart"]
    assert len(charts) >= 3
    given = {"cases": [scene for demo in charts for scene in scenes(demo)], "widths": WIDTHS}
    done = subprocess.run(
        ["node", str(DRAWS)], input=json.dumps(given), text=True, capture_output=True, check=True
    )
    seen = json.loads(done.stdout)
    assert seen["looked"] > 800
    assert seen["faults"] == []
