"""The recorded sprinter's stride as the pictures need it: each point's path, as the waves that it is made of.

A stride repeats itself, so the way of each coordinate is a mean and a few waves that fit into the stride (a
Fourier series). Ten waves give each point back within 4.5 mm, the rounding included. So a page needs some 800
bytes for the sprint where the table has 200 kB, and 2.3 kB more for the slower speeds when they are wanted.
"""

from collections.abc import Iterable
from functools import cache
from math import cos, pi, sin
from typing import Any, TypedDict

from scripts.ground.recordings import SPRINT, STEP_MS, at_speed, speeds

WAVES = 10
HIP = "hip_R"  # where the model's leg hangs: every other point is counted from here
POINTS = (
    *("knee_R", "ankle_R", "shoulder_R", "elbow_R", "wrist_R"),
    *("hip_L", "knee_L", "ankle_L", "heel_sole_L", "ball_sole_L", "toe_sole_L", "shoulder_L", "elbow_L"),
    *("wrist_L", "mid_hip", "mid_shoulder", "head_centre_est"),
)
OWN_FOOT = ("heel_sole_R", "ball_sole_R", "toe_sole_R")  # wanted only where the sprinter's own leg is shown


class Stride(TypedDict):
    """One stride at his measured speed, from right toe-off until the same moment comes again.

    For each point the waves of x (forward) and of y (up), in mm: the mean, then sine and cosine of the wave
    that fits in once, of the one that fits in twice, and so on. The hip's own x is its way to and fro about
    an even run, its y its height above the ground; every other point is counted from the hip.
    """

    speed_m_s: float
    period_ms: int
    points: dict[str, list[list[int]]]


@cache
def read_stride(speed: str = SPRINT, names: tuple[str, ...] = POINTS) -> Stride:
    """The stride at one of his speeds, worked out from the table."""
    hip = recorded_paths(speed)[HIP]
    own = {HIP: [waves_of([place[axis] for place in hip]) for axis in (0, 1)]}
    return {
        "speed_m_s": float(at_speed("JA1_spatiotemporal", speed)[0]["measured_speed_m_s"]),
        "period_ms": STEP_MS * len(hip),
        "points": own | points_from_hip(names, speed),
    }


def later_strides() -> dict[str, Any]:
    """What a page fetches once a slower runner or his own leg is wanted: whole slower strides, slowest first,
    and of the fastest one the foot that it lacks.
    """
    *slower, fastest = speeds()
    return {
        "slower": [read_stride(speed, POINTS + OWN_FOOT) for speed in slower],
        "foot": points_from_hip(OWN_FOOT, fastest),
    }


def points_from_hip(names: Iterable[str], speed: str = SPRINT) -> dict[str, list[list[int]]]:
    """The waves of these points, as `Stride` has them."""
    paths = recorded_paths(speed)

    def way(name: str, axis: int) -> list[float]:
        return [at[axis] - hip[axis] for at, hip in zip(paths[name], paths[HIP], strict=True)]

    return {name: [waves_of(way(name, axis)) for axis in (0, 1)] for name in names}


@cache
def recorded_paths(speed: str = SPRINT) -> dict[str, list[tuple[float, float]]]:
    """Where each point is in each row of the table at this speed, m."""
    paths: dict[str, list[tuple[float, float]]] = {}
    for row in at_speed("JA1_body_cycle", speed):
        paths.setdefault(row["point"], []).append((float(row["x_m"]), float(row["y_m"])))
    return paths


def waves_of(metres: list[float]) -> list[int]:
    """A way recorded from right toe-off on, as its mean and its waves, mm."""
    count = len(metres)

    def part(number: int) -> int:
        total = sum(here * basis(number, place / count) for place, here in enumerate(metres))
        return round(1000 * total * (2 if number else 1) / count)

    return [part(number) for number in range(2 * WAVES + 1)]


def basis(number: int, turn: float) -> float:
    """1, then sine and cosine of each wave in turn, at this part of the stride."""
    angle = 2 * pi * ((number + 1) // 2) * turn
    return sin(angle) if number % 2 else cos(angle)


def points_at(stride: Stride, time_ms: float) -> dict[str, tuple[float, float]]:
    """Each point at a time of the model, m from the hip; of the hip itself, what the table has."""
    known = [basis(number, time_ms / stride["period_ms"]) for number in range(2 * WAVES + 1)]

    def metres(waves: list[int]) -> float:
        return sum(amount * part for amount, part in zip(waves, known, strict=True)) / 1000

    return {name: (metres(x), metres(y)) for name, (x, y) in stride["points"].items()}
