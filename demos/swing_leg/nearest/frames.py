"""What was marked: pictures of one swing with two angles each, and whose leg it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from math import cos, radians, sqrt
from random import Random
from typing import Any

from swing_leg.analyses.running_speeds import FASTEST, SLOWEST
from swing_leg.anthropometry import REFERENCE_ATHLETE, Body
from swing_leg.athletes import athlete
from swing_leg.control import ParameterError, shown, within
from swing_leg.leg import leg_of

MOST_FRAMES = 2000  # eight seconds at 240 pictures a second
LIMITS = {  # of a mark's numbers, in their units
    "time_ms": (-1e6, 1e6),
    "thigh_deg": (-180.0, 180.0),
    "knee_deg": (-60.0, 200.0),
    "thigh_error_deg": (0.05, 60.0),
    "knee_error_deg": (0.05, 60.0),
}


@dataclass(frozen=True)
class Frame:
    """One marked picture: ms, degrees, and how far each angle may be off, in degrees.

    The thigh counts from the plumb line, + in front; the knee's bend from straight.
    """

    time_ms: float
    thigh_deg: float
    knee_deg: float
    thigh_error_deg: float
    knee_error_deg: float

    @property
    def together(self) -> float:
        """How far the two errors go together, as a correlation: 0.87 in a straight leg, 0.53 in a folded one.

        A mark of the knee that is off turns thigh and shank against each other. This holds for three
        marks that are equally wrong, and for a thigh as long as the shank.
        """
        return sqrt(2.0 + cos(radians(self.knee_deg))) / 2

    def off(self, thigh_deg: float, knee_deg: float) -> tuple[float, float]:
        """How far other angles are from the marked ones, in errors, as two numbers that are independent."""
        thigh = (thigh_deg - self.thigh_deg) / self.thigh_error_deg
        knee = (knee_deg - self.knee_deg) / self.knee_error_deg
        return thigh, (knee - self.together * thigh) / sqrt(1.0 - self.together**2)

    def moved(self, random: Random, errors: float) -> "Frame":
        """The picture marked once more, by somebody whose errors are so many times as large."""
        first, second = random.gauss(0.0, errors), random.gauss(0.0, errors)
        thigh = self.thigh_deg + self.thigh_error_deg * first
        part = self.together * first + sqrt(1.0 - self.together**2) * second
        return replace(self, thigh_deg=thigh, knee_deg=self.knee_deg + self.knee_error_deg * part)


@dataclass(frozen=True)
class Runner:
    """Whose leg it is. Without height and mass, in m and kg, it is the measured sprinter's leg.

    `running_speed` in m/s says with whom drive is compared: 1 is the sprinter at that speed. None: not known.
    """

    sex: str = REFERENCE_ATHLETE.sex
    height: float | None = None
    mass: float | None = None
    running_speed: float | None = None

    @property
    def body(self) -> Body:
        """The body in the model. ValueError for one that the model does not know."""
        given = {} if self.mass is None else {"mass": self.mass}
        return athlete(self.sex, height=self.height, **given)


def read_frames(given: object) -> list[Frame]:
    """The marked pictures in the order of their times. Raises ParameterError, which names the picture."""
    if not isinstance(given, list) or not 1 <= len(given) <= MOST_FRAMES:
        raise ParameterError(
            "frames", f"frames is {shown(given)}; it must be a list of 1 to {MOST_FRAMES} pictures."
        )
    found = sorted((read_frame(number, it) for number, it in enumerate(given, 1)), key=lambda it: it.time_ms)
    for one, next_one in pairwise(found):
        if one.time_ms == next_one.time_ms:
            raise ParameterError(
                "frames", f"Two pictures have the time {one.time_ms:g} ms; each needs its own."
            )
    return found


def read_frame(number: int, given: object) -> Frame:
    """One picture. Raises ParameterError."""
    names = [it.name for it in fields(Frame)]
    if not isinstance(given, Mapping) or given.keys() != set(names):
        raise ParameterError(
            "frames", f"Picture {number} is {shown(given)}; it must have: {', '.join(names)}."
        )
    try:
        return Frame(**{name: within(name, given[name], *LIMITS[name]) for name in names})
    except ParameterError as error:
        raise ParameterError("frames", f"Picture {number}: {error}") from error


def read_runner(given: object) -> Runner:
    """Whose leg it is. Raises ParameterError for what the model does not know."""
    names = [it.name for it in fields(Runner)]
    if not isinstance(given, Mapping) or not given.keys() <= set(names):
        raise ParameterError("runner", f"runner is {shown(given)}; it may have: {', '.join(names)}.")
    known: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if "running_speed" in known:
        known["running_speed"] = within("running_speed", known["running_speed"], SLOWEST, FASTEST, "m/s")
    runner = Runner(**known)
    try:
        leg_of(runner.body)
    except ValueError as error:
        raise ParameterError(getattr(error, "parameter", "runner"), str(error)) from error
    return runner


def spacing_ms(frames: Sequence[Frame]) -> float:
    """The usual time from one picture to the next, ms: the middle one of all."""
    gaps = sorted(b.time_ms - a.time_ms for a, b in pairwise(frames))
    return gaps[len(gaps) // 2]
