"""Questions to the model as the demos ask them, and what tests of several rooms measure with."""

import json
from typing import Any

from swing_leg import Run, bridge
from swing_leg.anthropometry import Body
from swing_leg.leg import leg_of

FEMALE_LEG = leg_of(Body("female", 62.0, 0.40, 0.43))


def ask(demo: str, previous: dict[str, Any] | None = None, **parameters: float) -> dict[str, Any]:
    """The bridge's answer to a demo with these parameters, or its refusal."""
    request = {"demo": demo, "parameters": parameters, "previous": previous}
    answer: dict[str, Any] = json.loads(bridge.answer(json.dumps(request)))
    return answer


def metric(run: Run, name: str) -> float:
    """A metric as a number: what does not happen within the run comes later than anything."""
    value = run.metrics[name]
    return float("inf") if value is None else value
