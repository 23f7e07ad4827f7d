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
"""

from dataclasses import dataclass
from math import cos, degrees, hypot, radians, sin

from swing_leg import parameters as p
from swing_leg.control import within
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.muscles import force_velocity
from swing_leg.simulation import Run

PLACES = ("ankle", "thigh")
DRIVE_POSES = 21  # one each 5° of the thigh: a number of method, so it is no row in parameters.py
RANGES = {  # of a cord; wide enough for any on sale
    "stiffness": (*p.CORD_STIFFNESS_RANGE, "N/m"),
    "rest_length": (*p.CORD_LENGTH_RANGE, "m"),
    "behind": (*p.CORD_BEHIND_RANGE, "m"),
    "height": (*p.CORD_HEIGHT_RANGE, "m"),
    "stretch_limit": (*p.CORD_STRETCH_RANGE, "× the rest length"),
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
    stretch_limit: float = p.STRETCH_LIMIT

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
    `available`: what the hip flexors have at this tempo. `speed_share`: the part of their full strength that
    the tempo leaves them, 1 at a stand. Slow and heavy: both high. Fast and light: both low.
    """

    thigh_deg: float
    pull: Pull
    required: float
    available: float
    speed_share: float

    @property
    def effort(self) -> float:
        """Required as a part of available. Above 1 it cannot be done; below 0 the leg falls by itself."""
        return self.required / self.available


def pull(cord: Cord, theta: float, knee: float, leg: Leg = REFERENCE_LEG) -> Pull:
    """The cord's pull and torques in a pose, rad. Raises OverstretchedError, which says by how much."""
    phi = theta - knee
    along_thigh = leg.thigh_length if cord.place == "ankle" else p.THIGH_STRAP * leg.thigh_length
    along_shank = leg.shank_length if cord.place == "ankle" else 0.0
    hip_height = leg.thigh_length + leg.shank_length + p.ANKLE_HEIGHT
    from_hip_x = along_thigh * sin(theta) + along_shank * sin(phi)
    from_hip_y = -along_thigh * cos(theta) - along_shank * cos(phi)
    dx, dy = from_hip_x + cord.behind, from_hip_y + hip_height - cord.height  # from the anchor to the strap
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


def energy(cord: Cord, theta: float, knee: float, leg: Leg = REFERENCE_LEG) -> float:
    """The energy in the stretched cord in a pose, rad, in J."""
    return 0.5 * pull(cord, theta, knee, leg).force ** 2 / cord.stiffness


def pull_along(cord: Cord, run: Run, leg: Leg = REFERENCE_LEG) -> tuple[Pull, ...]:
    """The pull at each sample of a run, as if a cord were there. The run itself does not feel it."""
    return tuple(pull(cord, theta, knee, leg) for theta, knee in zip(run.thigh, run.knee, strict=True))


def work(cord: Cord, theta: float, knee: float, tempo_deg_s: float, leg: Leg = REFERENCE_LEG) -> Work:
    """What a pose, in rad, asks of the hip flexors when the thigh passes it at a tempo in °/s.

    The tempo is steady and the knee held; to get the leg going takes more. `available` is the fitted 6.43 N·m
    for each kg times f(speed), without the rectus. The same sprinter's net torque was measured at 4.2 N·m for
    each kg at most, so real efforts are higher. Compare cords with it; do not lean on one number.
    """
    tempo = radians(within("tempo_deg_s", tempo_deg_s, 0.0, p.MOST_TEMPO_DEG_S, "°/s"))
    phi = theta - knee
    pulled = pull(cord, theta, knee, leg)
    # The sum of both equations of motion with the leg turning steadily as one and the hip at rest.
    weight = p.GRAVITY * (leg.thigh_weight_moment * sin(theta) + leg.shank_weight_moment * sin(phi))
    speed_share = force_velocity(tempo / p.HIP_FLEXOR_SPEED, p.HIP_FLEXOR_SHAPE)
    available = p.HIP_FLEXOR_STRENGTH * leg.body_mass * speed_share
    return Work(degrees(theta), pulled, weight - pulled.hip_torque, available, speed_share)


def drive(
    cord: Cord,
    tempo_deg_s: float,
    leg: Leg = REFERENCE_LEG,
    start_deg: tuple[float, float] = p.CORD_START_DEG,
    end_deg: tuple[float, float] = p.CORD_END_DEG,
) -> tuple[Work, ...]:
    """A whole drive at one tempo, from a pose (thigh, knee, in °) to another, knee in step with thigh.

    The first is the start, the last the end. Raises OverstretchedError if the cord does not allow the drive.
    """
    (thigh_start, knee_start), (thigh_end, knee_end) = start_deg, end_deg
    moments = []
    for i in range(DRIVE_POSES):
        part = i / (DRIVE_POSES - 1)
        theta = radians(thigh_start + part * (thigh_end - thigh_start))
        knee = radians(knee_start + part * (knee_end - knee_start))
        moments.append(work(cord, theta, knee, tempo_deg_s, leg))
    return tuple(moments)
