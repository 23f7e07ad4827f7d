"""The recorded sprinter at four speeds: his mean swing up to knee lift, and how much his own swings differ.

Read from demos/recordings, whose README says where they come from. Angles in degrees, times in ms after
toe-off, a sample every 4 ms.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import degrees, sqrt
from statistics import fmean

from scripts.ground.recordings import STEP_MS, Row, at_speed, table
from scripts.studies.comparison import BENDING, net_torques
from scripts.studies.swings import STEP, distance, hip_motion, mean_swing, swings

Curve = tuple[float, ...]


@dataclass(frozen=True)
class Recorded:
    """The mean of the right leg's swings and the left leg's, at one speed in m/s, from toe-off to knee lift.

    `own_thigh` and `own_knee` are how far a swing of his own lies from the mean, root mean square over all.
    `peak_thigh_speed`, °/s, and `in_front`, the thigh when the heel is highest: least and greatest of his
    swings; `mean_peak_thigh_speed` is the mean of all of them. Flight, contact and step in s.
    """

    speed: float
    thigh: Curve
    knee: Curve
    thigh_rate: float  # at toe-off, °/s
    knee_rate: float
    own_thigh: float
    own_knee: float
    peak_thigh_speed: tuple[float, float]
    mean_peak_thigh_speed: float
    in_front: tuple[float, float]
    flight: float
    contact: float
    step: float

    @property
    def lift_ms(self) -> int:
        """When the thigh is highest."""
        return STEP_MS * (len(self.thigh) - 1)


@cache
def recorded() -> tuple[Recorded, ...]:
    """The four speeds, slowest first."""
    return tuple(of_speed(row) for row in sorted(table("JA1_spatiotemporal"), key=speed_of))


@cache
def knee_torque() -> Curve:
    """The mean net torque at his knee in the sprint, N·m, while it straightens the knee, every 4 ms."""
    lines = slice(BENDING.start // STEP_MS, 1 + (BENDING.stop - 1) // STEP_MS)
    each = (net_torques(it, motion=hip_motion(it.side))[1][lines] for it in swings())
    return tuple(fmean(them) for them in zip(*each, strict=True))


def speed_of(row: Row) -> float:
    """The speed that a row is about, m/s."""
    return float(row["speed_m_s"])


def of_speed(times: Row) -> Recorded:
    """What the files say of one speed."""
    name = times["speed_m_s"]
    thigh, knee = ([degrees(angle) for angle in curve] for curve in zip(*mean_swing(name), strict=True))
    last = max(range(len(thigh)), key=thigh.__getitem__) + 1

    def own(joint: str, curve: Sequence[float]) -> float:
        each = ([degrees(angle) for angle in getattr(it, joint)[:last]] for it in swings(name))
        return sqrt(fmean(distance(angles, curve) ** 2 for angles in each))

    def of_swings(column: str) -> list[float]:
        return [float(row[column]) for row in at_speed("JA1_swings", name)]

    fastest, in_front = of_swings("peak_thigh_rate"), of_swings("thigh_at_max_knee")
    return Recorded(
        speed=speed_of(times),
        thigh=tuple(thigh[:last]),
        knee=tuple(knee[:last]),
        thigh_rate=first_rate(thigh),
        knee_rate=first_rate(knee),
        own_thigh=own("thigh", thigh[:last]),
        own_knee=own("knee", knee[:last]),
        peak_thigh_speed=(min(fastest), max(fastest)),
        mean_peak_thigh_speed=fmean(fastest),
        in_front=(min(in_front), max(in_front)),
        flight=float(times["flight_mean_ms"]) / 1000,
        contact=float(times["contact_mean_ms"]) / 1000,
        step=float(times["stride_time_ms"]) / 2000,
    )


def first_rate(curve: Sequence[float]) -> float:
    """The rate at the first sample, °/s, by the parabola through the first three."""
    return (-3 * curve[0] + 4 * curve[1] - curve[2]) / (2 * STEP)


def moved(it: Recorded, later_ms: float) -> dict[str, float]:
    """By how much a start changes that lies some ms after toe-off: fields of Numbers, in their units.

    Angles and rates follow the recorded motion, with the acceleration of its first 8 ms also before toe-off.
    """
    later = later_ms / 1000
    change = {"flight_time": -later}
    for joint, curve, rate in (("thigh", it.thigh, it.thigh_rate), ("knee", it.knee, it.knee_rate)):
        acceleration = (curve[0] - 2 * curve[1] + curve[2]) / STEP**2  # °/s²
        change[f"start_{joint}_deg"] = rate * later + acceleration * later**2 / 2
        change[f"start_{joint}_rate_deg_s"] = acceleration * later
    return change
