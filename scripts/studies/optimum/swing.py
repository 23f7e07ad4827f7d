"""A swing as the solver found it, and what a coach would read off it."""

from bisect import bisect_right
from dataclasses import dataclass
from math import ceil
from typing import Any

from swing_leg.metrics import Metrics, cubic, metrics_of

SAMPLES = 114  # of a stored swing: one every 3 ms
METRIC_SAMPLE = 0.001  # s


@dataclass(frozen=True)
class Swing:
    """What IPOPT gave back. `status` is its own word; only `solved` swings may be used."""

    status: str
    solved: bool
    iterations: int
    phases: tuple[float, float]  # durations until the phase angle and from there to foot strike, s
    times: tuple[float, ...]  # of the nodes, s
    states: tuple[tuple[float, ...], ...]  # at the nodes: θ, k, θ', k' and six activations; SI
    excitations: tuple[tuple[float, ...], ...]  # in the intervals between the nodes
    effort: float  # ∫ Σ excitation² dt, s
    unknowns: Any  # the solver's own vector, from which another question may begin

    @property
    def time(self) -> float:
        """Duration of the swing, s."""
        return sum(self.phases)

    def at(self, time: float) -> tuple[float, float, float, float]:
        """θ, k, θ', k' at a time in s: between two nodes the cubic that fits both angles and both rates."""
        i = min(bisect_right(self.times, time), len(self.times) - 1) - 1
        theta, knee, theta_rate, knee_rate = list(zip(*self.states, strict=True))[:4]
        thigh_value, thigh_slope = cubic(i, self.times, theta, theta_rate)
        knee_value, knee_slope = cubic(i, self.times, knee, knee_rate)
        t = time - self.times[i]
        return thigh_value(t), knee_value(t), thigh_slope(t), knee_slope(t)

    def metrics(self) -> Metrics:
        """The model's own metrics of this swing. The last fraction of a millisecond is not looked at."""
        count = ceil(self.time / METRIC_SAMPLE)
        times = tuple(i * METRIC_SAMPLE for i in range(count))
        thigh, knee, thigh_rate, knee_rate = zip(*map(self.at, times), strict=True)
        return metrics_of(times, thigh, knee, thigh_rate, knee_rate)
