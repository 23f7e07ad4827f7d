"""The sprinter's recorded swings as motions: each whole swing, their mean, and how the hip moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import radians

import numpy as np
from swing_leg.parameters import Numbers

from scripts.ground.recordings import at_speed
from scripts.studies.comparison import HipMotion

SPRINT = "9.48"  # m/s, as the tables write it
STEP = 0.004  # s, between two lines of a table
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


def hip_motion(side: str) -> HipMotion:
    """The acceleration of the sprinter's hip from the toe-off of that side on, in his mean stride."""
    places = [line for line in at_speed("JA1_body_cycle", SPRINT) if line["point"] == f"hip_{side}"]
    xy = np.array([[float(line["x_m"]), float(line["y_m"])] for line in places])
    hertz = np.fft.fftfreq(len(xy), STEP)
    factor = -((2 * np.pi * hertz) ** 2) / (1 + (hertz / HIP_LOW_PASS_HZ) ** 4)
    acceleration = np.real(np.fft.ifft(np.fft.fft(xy, axis=0) * factor[:, None], axis=0))
    stance = [line[f"stance_{side}"] == "1" for line in at_speed("JA1_body_angles", SPRINT)]
    toe_off = next(line for line, on_ground in enumerate(stance) if stance[line - 1] and not on_ground)

    def motion(time: float, _: Numbers) -> tuple[float, float]:
        ax, ay = acceleration[(toe_off + round(time / STEP)) % len(acceleration)]
        return float(ax), float(ay)

    return motion


def mean_swing(speed: str = SPRINT) -> list[tuple[float, float]]:
    """Thigh and knee, rad, in the mean of the whole swings at a speed, as far as all of them go."""
    all_swings = swings(speed)
    lines = range(min(len(swing.time) for swing in all_swings))
    thigh, knee = (
        [sum(getattr(swing, joint)[line] for swing in all_swings) / len(all_swings) for line in lines]
        for joint in ("thigh", "knee")
    )
    return list(zip(thigh, knee, strict=True))
