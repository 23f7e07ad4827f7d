r"""An elastic cord from an anchor behind the athlete to one leg: its pull, its torques, what it asks for.

The athlete stands on the other leg and looks away from the anchor. The hip does not move. Lengths in m:

    hip o ────→ +x                          behind: from the hip back to the anchor
        │\                                  height: of the anchor above the ground
        │ \  thigh
        │  o                                pull = stiffness × (length − rest length), 0 when slack
        │  │ shank
 anchor │  o ankle          E = ½ stiffness (length − rest length)²
   ×────┼──'                τ  = −∂E/∂θ at a fixed knee angle k         + flexes the hip
 ───────┴──── ground        τk = −∂E/∂k at a fixed thigh angle θ        + flexes the knee

The torques are exact for this geometry (tests: finite differences of E). A real cord is not so simple: rubber
is stiffer at first and pulls less on the way back. The pull may be wrong by a quarter (assumed).

What the hip flexors have is what people have on a measuring machine (Anderson 2007), not the strength that is
fitted to the sprinter's swing. That one is four times as large: docs/model.md says why.
"""

from dataclasses import dataclass
from math import cos, degrees, hypot, inf, radians, sin

from swing_leg.control import within
from swing_leg.leg import REFERENCE_LEG, Leg, leg_with
from swing_leg.parameters import REFERENCE, Numbers

PLACES = ("ankle", "thigh")
DRIVE_POSES = 21  # one each 5° of the thigh: a number of method, so it is no row in parameters.py
RANGES = {  # of a cord; wide enough for any on sale
    "stiffness": (*REFERENCE.cord_stiffness_range, "N/m"),
    "rest_length": (*REFERENCE.cord_length_range, "m"),
    "behind": (*REFERENCE.cord_behind_range, "m"),
    "height": (*REFERENCE.cord_height_range, "m"),
    "stretch_limit": (*REFERENCE.cord_stretch_range, "× the rest length"),
}


class OverstretchedError(ValueError):
    """The cord would be stretched beyond its limit."""


@dataclass(frozen=True)
class Cord:
    """A cord and where it is fixed. Stiffness in N/m, lengths in m, `stretch_limit` × the rest length."""

    stiffness: float
    rest_length: float
    behind: float
    height: float
    place: str = "ankle"
    stretch_limit: float = REFERENCE.stretch_limit

    def __post_init__(self) -> None:
        for name, (low, high, unit) in RANGES.items():
            within(name, getattr(self, name), low, high, unit)
        if self.place not in PLACES:
            raise ValueError(f"place is {self.place!r}; it must be one of: {', '.join(PLACES)}.")


@dataclass(frozen=True)
class Pull:
    """What the cord does in one pose: its length in m, its pull in N, its torques on hip and knee in N·m."""

    length: float
    force: float
    hip_torque: float
    knee_torque: float


@dataclass(frozen=True)
class Work:
    """What one moment of a drive asks of the hip flexors. Torques in N·m, + flexes the hip.

    `required`: what it takes to keep the leg moving at its tempo, against the cord and gravity.
    `available`: what an average adult of this size has at this tempo. `speed_share`: the part of full
    strength that the tempo leaves, 1 at a stand. Slow and heavy: both high. Fast and light: both low.
    """

    thigh_deg: float
    pull: Pull
    required: float
    available: float
    speed_share: float

    @property
    def effort(self) -> float:
        """Required as a part of available. Above 1 it cannot be done; below 0 the leg falls by itself."""
        return self.required / self.available if self.available else inf


def hip_height(leg: Leg = REFERENCE_LEG, numbers: Numbers = REFERENCE) -> float:
    """How high the standing athlete's hip is above the ground, m."""
    return leg.thigh_length + leg.shank_length + numbers.ankle_height


def pull(cord: Cord, theta: float, knee: float, leg: Leg | None = None, numbers: Numbers = REFERENCE) -> Pull:
    """The cord's pull and torques in a pose, rad. Raises OverstretchedError, which says by how much."""
    leg, phi = leg or leg_with(numbers), theta - knee
    along_thigh = leg.thigh_length if cord.place == "ankle" else numbers.thigh_strap * leg.thigh_length
    along_shank = leg.shank_length if cord.place == "ankle" else 0.0
    from_hip_x = along_thigh * sin(theta) + along_shank * sin(phi)
    from_hip_y = -along_thigh * cos(theta) - along_shank * cos(phi)
    dx, dy = (
        from_hip_x + cord.behind,
        from_hip_y + hip_height(leg, numbers) - cord.height,
    )  # from the anchor to the strap
    length = hypot(dx, dy)
    if length > cord.stretch_limit * cord.rest_length:
        stretch, limit = length / cord.rest_length, cord.stretch_limit * cord.rest_length
        raise OverstretchedError(
            f"With the thigh at {degrees(theta):.0f}° the cord would be {length:.2f} m long, "
            f"{stretch:.2f} × its rest length of {cord.rest_length:.2f} m. "
            f"Beyond {cord.stretch_limit:g} ×, that is {limit:.2f} m, it may tear. "
            "Stand closer to the anchor or take a longer cord."
        )
    force = cord.stiffness * max(length - cord.rest_length, 0.0)
    if force == 0.0:
        return Pull(length, 0.0, 0.0, 0.0)
    fx, fy = -force * dx / length, -force * dy / length  # on the leg, toward the anchor
    # Virtual work: force × the strap's movement per radian. The hip turns all, the knee only the shank.
    hip_torque = fy * from_hip_x - fx * from_hip_y
    knee_torque = -along_shank * (fx * cos(phi) + fy * sin(phi))
    return Pull(length, force, hip_torque, knee_torque)


def work(
    cord: Cord,
    theta: float,
    knee: float,
    tempo_deg_s: float,
    leg: Leg | None = None,
    numbers: Numbers = REFERENCE,
) -> Work:
    """What a pose, in rad, asks of the hip flexors when the thigh passes it at a tempo in °/s.

    The tempo is steady and the knee held; to get the leg going takes more.
    """
    n, leg, phi = numbers, leg or leg_with(numbers), theta - knee
    tempo = radians(within("tempo_deg_s", tempo_deg_s, 0.0, n.most_tempo_deg_s, "°/s"))
    pulled = pull(cord, theta, knee, leg, n)
    # The sum of both equations of motion with the leg turning steadily as one and the hip at rest.
    weight = n.gravity * (leg.thigh_weight_moment * sin(theta) + leg.shank_weight_moment * sin(phi))
    return Work(degrees(theta), pulled, weight - pulled.hip_torque, *available_at(tempo, leg, n))


def adult_strength(leg: Leg = REFERENCE_LEG, numbers: Numbers = REFERENCE, spreads: float = 0.0) -> float:
    """What an adult of this size has at the hip at a stand, N·m, so many deviations from the average.

    Anderson 2007 found men's strength as a part of weight × height; two of three lie within one
    standard deviation. Height is what the length of thigh and shank suggests.
    """
    n, (average, spread) = numbers, numbers.cord_strength
    height = (leg.thigh_length + leg.shank_length) / (n.thigh_per_height + n.shank_per_height)
    return (average + spreads * spread) * leg.body_mass * n.gravity * height


def available_at(tempo: float, leg: Leg = REFERENCE_LEG, numbers: Numbers = REFERENCE) -> tuple[float, float]:
    """What a tempo, rad/s, leaves an average adult of this size: torque, N·m, and part of full strength.

    Anderson 2007's curve; its form is taken from RBDL's code, and carried on beyond the slower half.
    """
    most, half = numbers.cord_curve
    whole = 2 * most * half
    share = max(0.0, (whole - tempo * (2 * most + most - half)) / (whole + 2 * tempo * (half - 2 * most)))
    return adult_strength(leg, numbers) * share, share


def fastest_tempo(numbers: Numbers = REFERENCE) -> float:
    """The tempo at which an adult has nothing left, rad/s."""
    most, half = numbers.cord_curve
    return 2 * most * half / (2 * most + most - half)


def drive(
    cord: Cord, tempo_deg_s: float, leg: Leg | None = None, numbers: Numbers = REFERENCE
) -> tuple[Work, ...]:
    """A whole drive at one tempo; the first moment is its start, the last its end.

    Raises OverstretchedError if the cord does not allow the drive.
    """
    poses = [pose_at(i / (DRIVE_POSES - 1), numbers) for i in range(DRIVE_POSES)]
    return tuple(work(cord, radians(t), radians(k), tempo_deg_s, leg, numbers) for t, k in poses)


def pose_at(part: float, numbers: Numbers = REFERENCE) -> tuple[float, float]:
    """Thigh and knee, °, in step, at a part of a whole drive: 0 is its start, 1 its end."""
    (thigh, knee), (thigh_end, knee_end) = numbers.cord_start_deg, numbers.cord_end_deg
    return thigh + part * (thigh_end - thigh), knee + part * (knee_end - knee)
