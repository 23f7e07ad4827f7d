"""The sprinter's recorded swings as motions: each whole swing, their mean, and how the hip moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import radians, sqrt
from statistics import fmean

import numpy as np
from swing_leg.parameters import Numbers

from scripts.ground.recordings import SPRINT, STEP_MS, at_speed
from scripts.ground.stride import recorded_paths
from scripts.studies.comparison import HipMotion

STEP = STEP_MS / 1000  # s
HIP_LOW_PASS_HZ = 20.0  # as the table was made: its last digit must not become an acceleration


@dataclass(frozen=True)
class Swing:
    """One recorded swing, a line each 4 ms from toe-off on: s, rad, rad/s."""

    side: str
    time: Sequence[float]
    thigh: Sequence[float]
    knee: Sequence[float]
    thigh_rate: Sequence[float]
    knee_rate: Sequence[float]


@cache
def swings(speed: str = SPRINT) -> tuple[Swing, ...]:
    """The sprinter's whole swings at a speed."""
    lines: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for line in at_speed("JA1_swing_timeseries", speed):
        angles = radians(float(line["thigh_deg"])), radians(float(line["knee_flexion_deg"]))
        lines.setdefault((line["side"], line["swing"]), []).append(angles)
    made = []
    for (side, _), motion in lines.items():
        thigh, knee = [thigh for thigh, _ in motion], [knee for _, knee in motion]
        time = [STEP * number for number in range(len(motion))]
        rates = [np.gradient(values, STEP).tolist() for values in (thigh, knee)]
        made.append(Swing(side, time, thigh, knee, *rates))
    return tuple(made)


def toe_off_row(side: str) -> int:
    """The row of the sprinter's mean stride, which begins with right toe-off, at the toe-off of a side."""
    left_ms = int(at_speed("JA1_spatiotemporal", SPRINT)[0]["left_toe_off_ms"])
    return left_ms // STEP_MS if side == "L" else 0


def hip_motion(side: str) -> HipMotion:
    """The acceleration of the sprinter's hip from the toe-off of that side on, in his mean stride."""
    xy = np.array(recorded_paths()[f"hip_{side}"])
    hertz = np.fft.fftfreq(len(xy), STEP)
    factor = -((2 * np.pi * hertz) ** 2) / (1 + (hertz / HIP_LOW_PASS_HZ) ** 4)
    acceleration = np.real(np.fft.ifft(np.fft.fft(xy, axis=0) * factor[:, None], axis=0))
    toe_off = toe_off_row(side)

    def motion(time: float, _: Numbers) -> tuple[float, float]:
        ax, ay = acceleration[(toe_off + round(time / STEP)) % len(acceleration)]
        return float(ax), float(ay)

    return motion


def mean_swing(speed: str = SPRINT) -> list[tuple[float, float]]:
    """Thigh and knee, rad: the mean of the right leg's swings and the left leg's, as far as all go."""
    sides = [[swing for swing in swings(speed) if swing.side == side] for side in "RL"]

    def mean(joint: str, line: int) -> float:
        return fmean(fmean(getattr(swing, joint)[line] for swing in side) for side in sides)

    lines = range(min(len(swing.time) for swing in swings(speed)))
    return [(mean("thigh", line), mean("knee", line)) for line in lines]


def distance(curve: Sequence[float], other: Sequence[float]) -> float:
    """The root mean square of the differences between two curves."""
    return sqrt(fmean((a - b) ** 2 for a, b in zip(curve, other, strict=True)))
