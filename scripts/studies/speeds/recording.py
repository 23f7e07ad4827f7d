"""The recorded sprinter at four speeds: his mean swing up to knee lift, and how much his own swings differ.

Read from demos/recordings, whose README says where they come from. Angles in degrees, times in ms after
toe-off, a sample every 4 ms.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from statistics import fmean

from scripts.ground.recordings import Row, at_speed, table

SAMPLE_MS = 4
Curve = tuple[float, ...]
Swings = dict[tuple[str, str], list[tuple[float, float]]]  # leg and swing → thigh and knee, sample by sample


@dataclass(frozen=True)
class Recorded:
    """The mean of the right leg's swings and the left leg's, at one speed in m/s, from toe-off to knee lift.

    `own_thigh` and `own_knee` are how far a swing of his own lies from the mean, root mean square over all.
    `peak_thigh_speed`, °/s, and `in_front`, the thigh when the heel is highest: least and greatest of his
    swings. Flight, contact and step in s.
    """

    speed: float
    thigh: Curve
    knee: Curve
    thigh_rate: float  # at toe-off, °/s
    knee_rate: float
    own_thigh: float
    own_knee: float
    peak_thigh_speed: tuple[float, float]
    in_front: tuple[float, float]
    flight: float
    contact: float
    step: float

    @property
    def lift_ms(self) -> int:
        """When the thigh is highest."""
        return SAMPLE_MS * (len(self.thigh) - 1)


@cache
def recorded() -> tuple[Recorded, ...]:
    """The four speeds, slowest first."""
    swings: dict[str, Swings] = defaultdict(lambda: defaultdict(list))
    for it in table("JA1_swing_timeseries"):
        angles = float(it["thigh_deg"]), float(it["knee_flexion_deg"])
        swings[it["speed_m_s"]][it["side"], it["swing"]].append(angles)
    times = {it["speed_m_s"]: it for it in table("JA1_spatiotemporal")}
    return tuple(of_speed(name, swings[name], times[name]) for name in sorted(swings, key=float))


def of_speed(name: str, swings: Swings, times: Row) -> Recorded:
    """What the files say of one speed."""
    samples = range(min(map(len, swings.values())))

    def mean(angle: int) -> list[float]:
        sides = [[swing for (of, _), swing in swings.items() if of == side] for side in "RL"]
        return [fmean(fmean(it[i][angle] for it in side) for side in sides) for i in samples]

    thigh, knee = mean(0), mean(1)
    last = max(samples, key=thigh.__getitem__) + 1

    def own(angle: int, curve: Sequence[float]) -> float:
        return sqrt(fmean(distance([it[angle] for it in one[:last]], curve) ** 2 for one in swings.values()))

    def ends(column: str) -> tuple[float, float]:
        single = [float(row[column]) for row in at_speed("JA1_swings", name)]
        return min(single), max(single)

    return Recorded(
        speed=float(name),
        thigh=tuple(thigh[:last]),
        knee=tuple(knee[:last]),
        thigh_rate=first_rate(thigh),
        knee_rate=first_rate(knee),
        own_thigh=own(0, thigh[:last]),
        own_knee=own(1, knee[:last]),
        peak_thigh_speed=ends("peak_thigh_rate"),
        in_front=ends("thigh_at_max_knee"),
        flight=float(times["flight_mean_ms"]) / 1000,
        contact=float(times["contact_mean_ms"]) / 1000,
        step=float(times["stride_time_ms"]) / 2000,
    )


def first_rate(curve: Sequence[float]) -> float:
    """The rate at the first sample, °/s, by the parabola through the first three."""
    return (-3 * curve[0] + 4 * curve[1] - curve[2]) / (2 * SAMPLE_MS / 1000)


def distance(curve: Sequence[float], other: Sequence[float]) -> float:
    """The root mean square of the differences between two curves."""
    return sqrt(fmean((a - b) ** 2 for a, b in zip(curve, other, strict=True)))
