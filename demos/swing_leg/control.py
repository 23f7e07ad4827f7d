"""What the athlete tries to do: how hard each muscle is asked to work, at every thigh angle.

θ is the thigh angle:

    S(x) = 1 / (1 + exp(−x / 3°))      a soft switch: 0 well below, 1 well above
    on = 1 − S(θ − 30°)                the drive ends as the thigh comes up
    behind = 1 − S(θ)                  the thigh is still behind vertical
"""

from math import exp, radians

from swing_leg import parameters as p

# In the order of simulate.
RANGES = {"drive": p.DRIVE_RANGE, "heel_pull": p.HEEL_PULL_RANGE, "thigh_wait": p.THIGH_WAIT_RANGE}

# Chosen so that the heel is highest with the thigh vertical.
BUTT_KICK = dict(zip(RANGES, p.BUTT_KICK, strict=True))

WIDTH = radians(p.SWITCH_WIDTH_DEG)
# S(x − c) = 1 / (1 + exp(−x/w) exp(c/w)): one exponential serves all four switches.
DRIVE_ENDS = exp(p.DRIVE_ENDS_DEG / p.SWITCH_WIDTH_DEG)
GLUTEALS_BEGIN = exp(p.GLUTEALS_BEGIN_DEG / p.SWITCH_WIDTH_DEG)
HAMSTRINGS_BEGIN = exp(p.HAMSTRINGS_BEGIN_DEG / p.SWITCH_WIDTH_DEG)


def efforts(
    theta: float, drive: float, heel_pull: float, thigh_wait: float
) -> tuple[float, float, float, float]:
    """Efforts of hip flexors, rectus, hamstrings, gluteals (fractions of full) at a thigh angle in rad."""
    e = exp(-theta / WIDTH)
    behind = e / (1.0 + e)
    on = 1.0 - 1.0 / (1.0 + e * DRIVE_ENDS)
    hip_flexors = drive * (1.0 - thigh_wait * behind) * on
    hamstrings = heel_pull * behind + p.HAMSTRING_EFFORT / (1.0 + e * HAMSTRINGS_BEGIN)
    return hip_flexors, p.RECTUS_EFFORT * hip_flexors, hamstrings, 1.0 / (1.0 + e * GLUTEALS_BEGIN)


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
