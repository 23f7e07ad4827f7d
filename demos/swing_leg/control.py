"""What the athlete tries to do: how hard each muscle is asked to work, at every thigh angle.

θ is the thigh angle:

    S(x) = 1 / (1 + exp(−x / 3°))      a soft switch: 0 well below, 1 well above
    on = 1 − S(θ − θ₁)                 the drive ends as the thigh passes vertical
    behind = 1 − S(θ)                  the thigh is still behind vertical

The drive is counted from the measured sprinter's at his running speed. The rectus femoris does not follow it.
"""

from collections.abc import Callable
from math import exp

from swing_leg.parameters import REFERENCE, Numbers

Efforts = Callable[[float], tuple[float, float, float, float]]

# In the order of simulate.
RANGES = {
    "drive": REFERENCE.drive_range,
    "heel_pull": REFERENCE.heel_pull_range,
    "thigh_wait": REFERENCE.thigh_wait_range,
}

# The plain knee drive: the measured sprinter's drive, and nothing else that a setting can do.
PLAIN = dict.fromkeys(RANGES, 0.0) | {"drive": 1.0}

# Chosen so that the heel is highest with the thigh vertical.
BUTT_KICK = dict(zip(("drive", "heel_pull", "thigh_wait"), REFERENCE.butt_kick, strict=True))


def efforts(
    drive: float = 1.0, heel_pull: float = 0.0, thigh_wait: float = 0.0, numbers: Numbers = REFERENCE
) -> Efforts:
    """Efforts of hip flexors, rectus, hamstrings, gluteals (fractions of full): a function of θ in rad."""
    n, full = numbers, drive * numbers.drive_effort

    def at(theta: float) -> tuple[float, float, float, float]:
        e = exp(-theta / n.switch_width)
        behind = e / (1.0 + e)
        on = 1.0 - 1.0 / (1.0 + e * n.drive_ends)
        hip_flexors = full * (1.0 - thigh_wait * behind) * on
        rectus = 1.0 / (1.0 + e * n.rectus_begins)
        gluteals = 1.0 / (1.0 + e * n.late_begins)
        hamstrings = heel_pull * behind + n.hamstring_effort * gluteals
        return hip_flexors, rectus, hamstrings, gluteals

    return at


class CheckError(ValueError):
    """A request for a check that cannot be answered; the message is a sentence."""


class ParameterError(ValueError):
    """A parameter that does not exist or a value that it cannot have; `parameter` is its name."""

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(message)
        self.parameter = parameter


def check(name: str, value: object) -> float:
    """A control's value as a number. Raises ParameterError, which names control, value and range."""
    return within(name, value, *RANGES[name])


def within(name: str, value: object, low: float, high: float, unit: str = "", where: str = "") -> float:
    """A value of a range as a number. Raises ParameterError, which names parameter, value and range."""
    after = f" {unit}" if unit else ""
    wanted = f"from {low:g} to {high:g}{after}{where}"
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ParameterError(name, f"{name} is {shown(value)}; it must be a number {wanted}.")
    if not low <= value <= high:  # also true for NaN
        raise ParameterError(name, f"{name} is {shown(value)}{after}; it must be {wanted}.")
    return float(value)


def shown(value: object) -> str:
    """A value as it may stand in a message, however long it is."""
    try:
        text = repr(value)
    except ValueError:  # Python refuses to write out integers of more than 4300 digits
        return "a number too long to print"
    return text if len(text) <= 40 else f"{text[:39]}…"
