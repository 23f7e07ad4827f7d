"""How far a knee folds with no torque at it: the knee's recorded path, and a shank that only hangs there.

The shank with the foot is one rigid part with the model's mass. It is let go some ms before toe-off with the
recorded angle and speed; from then on only the knee's acceleration and gravity turn it.
"""

from dataclasses import dataclass
from math import atan2, cos, degrees, pi, sin

from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.parameters import REFERENCE

from scripts.ground.stride import recorded_paths
from scripts.studies.swings import STEP, toe_off_row

FINE = 10  # steps of the integration in one of these; a test doubles them


@dataclass(frozen=True)
class Fold:
    """Knee bend at a time after toe-off: as recorded, and of the free shank, degrees."""

    time_ms: float
    recorded: float
    free: float


def path(point: str) -> list[complex]:
    """Where a point is along the mean stride, forward + upward · i, m: one stride, which repeats."""
    return [complex(*place) for place in recorded_paths()[point]]


def from_vertical(upper: complex, lower: complex) -> float:
    """The angle of a segment from the downward vertical, + in front, rad."""
    along = lower - upper
    return atan2(along.real, -along.imag)


def folds(
    side: str, before_ms: int, until_ms: int, leg: Leg = REFERENCE_LEG, steps: int = FINE
) -> list[Fold]:
    """Both folds every 4 ms from toe-off on, for the right ("R") or the left ("L") leg."""
    hip, knee, ankle = (path(f"{joint}_{side}") for joint in ("hip", "knee", "ankle"))
    count = len(knee)
    first = toe_off_row(side) - round(before_ms / 1000 / STEP)

    def at(points: list[complex], index: int) -> complex:
        return points[(first + index) % count]

    def shank(index: int) -> float:
        return from_vertical(at(knee, index), at(ankle, index))

    angle, rate = shank(0), turned(shank(-1), shank(1)) / (2 * STEP)
    found = []
    for index in range(round((before_ms + until_ms) / 1000 / STEP) + 1):
        thigh = from_vertical(at(hip, index), at(knee, index))
        time_ms = index * STEP * 1000 - before_ms
        if time_ms >= 0:
            recorded = turned(shank(index), thigh)
            found.append(Fold(time_ms, degrees(recorded), degrees(thigh - angle)))
        now, then = (acceleration(*(at(knee, near + it) for it in (-1, 0, 1))) for near in (index, index + 1))
        for fine in range(steps):
            push = now + (then - now) * fine / steps
            turning = (REFERENCE.gravity + push.imag) * sin(angle) + push.real * cos(angle)
            rate -= leg.shank_weight_moment / leg.shank_moment_of_inertia * turning * STEP / steps
            angle += rate * STEP / steps
    return found


def acceleration(before: complex, now: complex, after: complex) -> complex:
    """The second derivative of a path, from three rows that follow each other, m/s²."""
    return (before - 2 * now + after) / STEP**2


def turned(before: float, after: float) -> float:
    """How far an angle has turned, the short way, rad."""
    return (after - before + pi) % (2 * pi) - pi
