"""How a changed model is judged: on every measured row, misses counted in tolerances, never on one number."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from scripts.studies.comparison import Quantities, as_measured, compare, miss_of
from scripts.studies.measured import MEASURED, Measured

# What counts as one step of missing. Angles: about the fit's own root mean square. The rest: judgement.
TOLERANCES = {"°": 2.5, "ms": 5.0, "°/s": 20.0, "N·m/kg": 0.4, "N·m": 15.0}
ROWS = tuple(row for row in MEASURED if row.quantity is not None)
SPEED, TORQUE = "peak_thigh_speed_deg_s", "peak_hip_torque_nm_kg"  # the two misses that the study is about


@dataclass(frozen=True)
class Judgement:
    """`overall` is the root mean square of all misses, in tolerances.

    `inside` are the rows without a miss, `near` those that miss by at most one tolerance.
    """

    overall: float
    inside: tuple[str, ...]
    near: tuple[str, ...]
    worst: str
    worst_miss: float  # in tolerances, with its sign


def judge(found: Quantities) -> Judgement:
    """A run against all rows. What is inside is settled at the measurement's precision, as on the page."""
    steps = {row.what: miss for row, miss in zip(ROWS, misses(found), strict=True)}
    worst = max(steps, key=lambda what: abs(steps[what]))
    inside = tuple(it.row.what for it in compare(found, ROWS) if it.miss == 0)
    near = tuple(what for what, miss in steps.items() if abs(miss) <= 1.0)
    return Judgement(sqrt(mean_square(steps.values())), inside, near, worst, steps[worst])


def misses(found: Quantities, rows: Iterable[Measured] = ROWS) -> list[float]:
    """Each row's miss in tolerances, not rounded. Infinite if the run has no such figure."""
    steps = []
    for row in rows:
        value = as_measured(row, found)
        step = float("inf") if value is None else miss_of(value, row.low, row.high) / TOLERANCES[row.unit]
        steps.append(step)
    return steps


def mean_square(steps: Iterable[float]) -> float:
    """The mean of the squares."""
    squares = [step * step for step in steps]
    return sum(squares) / len(squares)
