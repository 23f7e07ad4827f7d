"""A run of the model laid beside what was measured in runners, as data.

A miss counts from the nearer end of the measured range, at the precision of the measurement.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, sin
from typing import Protocol

from swing_leg import Run
from swing_leg.dynamics import hip_acceleration
from swing_leg.leg import leg_with
from swing_leg.parameters import REFERENCE, Numbers

from scripts.studies.measured import MEASURED, Measured

Quantities = Mapping[str, float | None]
HipMotion = Callable[[float, Numbers], tuple[float, float]]
# When the net knee torque is compared, and when its sign, in ms after toe-off; samples are 1 ms apart.
# measured.py's rows name the same windows (test).
BENDING, RISING = slice(32, 177), slice(28, 209)


@dataclass(frozen=True)
class Compared:
    """One row: what was measured, the model's value, and by how much it misses (0 within the range).

    Both are rounded to the measurement's precision; None where the model has no such figure.
    """

    row: Measured
    model: float | None
    miss: float | None


def compare(found: Quantities, rows: Iterable[Measured] = MEASURED) -> list[Compared]:
    """The rows beside what a run gave. A quantity that the run lacks raises ValueError."""
    return [compared(row, found) for row in rows]


def compared(row: Measured, found: Quantities) -> Compared:
    """One row beside what a run gave."""
    if row.quantity is None:
        return Compared(row, None, None)
    value = found[row.quantity]
    if value is None:
        raise ValueError(f"the run has no {row.quantity}")
    shown = round(value, row.decimals)
    return Compared(row, shown, miss_of(shown, row.low, row.high))


def miss_of(value: float, low: float | None, high: float) -> float:
    """How far a value lies above the range (+) or below it (−), in their common unit; 0 inside."""
    if value > high:
        return value - high
    return value - low if low is not None and value < low else 0.0


def quantities(run: Run) -> Quantities:
    """Everything that measured.py asks of a run: its metrics and its net torques, in N·m or N·m/kg."""
    hip, knee = net_torques(run)
    strongest = max(range(len(hip)), key=hip.__getitem__)
    rising, bending = knee[RISING], knee[BENDING]
    return run.metrics | {
        "peak_hip_torque_nm_kg": hip[strongest] / REFERENCE.mass,
        "time_of_peak_hip_torque_ms": 1000 * run.time[strongest],
        "highest_knee_torque_nm": max(rising),
        "weakest_knee_torque_nm": max(bending),
        "strongest_knee_torque_nm": min(bending),
    }


class Motion(Protocol):
    """A leg's motion, of the model or recorded: s, rad, rad/s, in samples the same time apart."""

    @property
    def time(self) -> Sequence[float]: ...
    @property
    def thigh(self) -> Sequence[float]: ...
    @property
    def knee(self) -> Sequence[float]: ...
    @property
    def thigh_rate(self) -> Sequence[float]: ...
    @property
    def knee_rate(self) -> Sequence[float]: ...


def net_torques(
    run: Motion, numbers: Numbers = REFERENCE, motion: HipMotion = hip_acceleration
) -> tuple[list[float], list[float]]:
    """Net torques (hip, knee) in N·m at each sample of a motion, worked back from it.

    This is what a laboratory does with a filmed runner. Accelerations are central differences.
    """
    leg, gravity = leg_with(numbers), numbers.gravity
    hip, knee = [], []
    last = len(run.time) - 1
    for i, time in enumerate(run.time):
        before, after = max(i - 1, 0), min(i + 1, last)
        span = run.time[after] - run.time[before]
        thigh_acceleration = (run.thigh_rate[after] - run.thigh_rate[before]) / span
        knee_acceleration = (run.knee_rate[after] - run.knee_rate[before]) / span
        shank_acceleration = thigh_acceleration - knee_acceleration
        thigh, shank = run.thigh[i], run.thigh[i] - run.knee[i]
        shank_rate = run.thigh_rate[i] - run.knee_rate[i]
        ax, ay = motion(time, numbers)
        m12, whirl = leg.coupling * cos(run.knee[i]), leg.coupling * sin(run.knee[i])
        on_thigh = (
            leg.thigh_moment_of_inertia * thigh_acceleration
            + m12 * shank_acceleration
            + whirl * shank_rate**2
            + leg.thigh_weight_moment * ((gravity + ay) * sin(thigh) + ax * cos(thigh))
        )
        on_shank = (
            m12 * thigh_acceleration
            + leg.shank_moment_of_inertia * shank_acceleration
            - whirl * run.thigh_rate[i] ** 2
            + leg.shank_weight_moment * ((gravity + ay) * sin(shank) + ax * cos(shank))
        )
        knee.append(-on_shank)
        hip.append(on_thigh + on_shank)
    return hip, knee
