"""Two runs side by side: what the second does later, earlier, further or less far than the first.

Differences are second minus first, in degrees, ms and °/s as the names say. They are exact to 0.01 ms and
0.01° for the model's arithmetic; whether a real runner differs by as much is another question.
"""

from dataclasses import dataclass
from math import ceil, degrees, floor

from swing_leg.metrics import Metrics, value_at
from swing_leg.simulation import Run

SYNCS = {"toe-off": None, "thigh-vertical": "thigh_vertical_ms"}  # instant: the metric that says when it is
SLACK = 1e-9  # ms; rounding may not cost a sample at either end


@dataclass(frozen=True)
class Comparison:
    """Second run minus first, on a clock that shows 0 at the instant `sync` of both.

    `metrics`: the differences; None where one of the two does not happen within its run.
    `time_ms`: every whole ms that lies in both runs; `thigh_deg`, `knee_deg`: the differences then.
    """

    sync: str
    metrics: Metrics
    time_ms: tuple[float, ...]
    thigh_deg: tuple[float, ...]
    knee_deg: tuple[float, ...]


def compare(first: Run, second: Run, sync: str = "toe-off") -> Comparison:
    """The second run minus the first. Both clocks start at `sync`: "toe-off" or "thigh-vertical".

    Raises ValueError for another instant, or when a thigh is never vertical.
    """
    zero_first, zero_second = zero_ms(first, sync, "first"), zero_ms(second, sync, "second")
    differences: Metrics = {}
    for name, before in first.metrics.items():
        after = second.metrics[name]
        shift = zero_second - zero_first if name.endswith("_ms") else 0.0
        differences[name] = None if before is None or after is None else after - before - shift

    end_first, end_second = 1000 * first.time[-1] - zero_first, 1000 * second.time[-1] - zero_second
    begin, end = max(-zero_first, -zero_second), min(end_first, end_second)
    clock = tuple(float(ms) for ms in range(ceil(begin - SLACK), floor(end + SLACK) + 1))
    thigh, knee = [], []
    for ms in clock:
        thigh_first, knee_first = angles_deg(first, zero_first + ms)
        thigh_second, knee_second = angles_deg(second, zero_second + ms)
        thigh.append(thigh_second - thigh_first)
        knee.append(knee_second - knee_first)
    return Comparison(sync, differences, clock, tuple(thigh), tuple(knee))


def zero_ms(run: Run, sync: str, which: str) -> float:
    """When the instant `sync` is in a run, in ms after toe-off."""
    if sync not in SYNCS:
        raise ValueError(f"sync is {sync!r}; it must be one of: {', '.join(SYNCS)}.")
    metric = SYNCS[sync]
    time = run.metrics[metric] if metric else 0.0
    if time is None:
        raise ValueError(
            f"The {which} run has no instant {sync} within {1000 * run.time[-1]:.0f} ms; use toe-off."
        )
    return time


def angles_deg(run: Run, ms: float) -> tuple[float, float]:
    """Thigh and knee angle, in degrees, at any time within a run."""
    at = min(max(ms / 1000, 0.0), run.time[-1])
    thigh = value_at(at, run.time, run.thigh, run.thigh_rate)
    return degrees(thigh), degrees(value_at(at, run.time, run.knee, run.knee_rate))
