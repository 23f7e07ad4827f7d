"""One set of numbers, asked everything: the metrics at every node and the knee's torque."""

from math import degrees
from typing import Any

from swing_leg import Run, simulate
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE, Numbers

from scripts.studies.comparison import BENDING, net_torques
from scripts.studies.uncertainty.conclusions import EARLY_PULL, Outcome
from scripts.studies.uncertainty.sweep import WITH, WITHOUT

LONGER_MS = 400  # longer than a sprinter's whole swing


def outcome_of(numbers: Numbers = REFERENCE) -> Outcome:
    """What one set gives, or the model itself.

    The model too is asked for what comes late in a longer run, so that a node where it comes late still has
    distances, and its neighbours' bands can lean on them.
    """
    plain, pulled = simulate(numbers=numbers), simulate(heel_pull=EARLY_PULL, numbers=numbers)
    metrics = tuple(metrics_of(numbers, **settings) for settings in (*WITH, *WITHOUT))
    _, knee = net_torques(plain, numbers)
    measured = knee[BENDING]  # while the sprinter's was
    return Outcome(metrics, (min(measured), max(measured)), lead_deg(plain, pulled))


def metrics_of(numbers: Numbers, **settings: Any) -> Metrics:
    """The metrics of one swing; what does not happen within its time is looked for in a longer one."""
    found = simulate(**settings, numbers=numbers).metrics
    if None not in found.values():
        return found
    longer = simulate(**settings, numbers=numbers, duration_ms=LONGER_MS).metrics
    return {name: longer[name] if value is None else value for name, value in found.items()}


def lead_deg(plain: Run, other: Run) -> float:
    """How far the other thigh gets ahead of the plain one, in degrees, until that one is vertical."""
    behind = [(a, b) for a, b in zip(plain.thigh, other.thigh, strict=True) if a < 0.0]
    return degrees(max(b - a for a, b in behind))
