"""What a coach would read off a run: when and where the key instants are.

Between two samples an angle is the cubic that fits both angles and both rates. So instants are found to
0.01 ms although samples are 1 ms apart (tests). What does not happen within the run is None.
"""

from collections.abc import Sequence
from math import degrees, radians

from swing_leg import solver
from swing_leg.solver import Curve, root_between

Metrics = dict[str, float | None]
Series = Sequence[float]
THIGH_45 = radians(45.0)  # what thigh_at_45_ms asks for
TOLERANCE = 1e-9  # s


def metrics_of(time: Series, thigh: Series, knee: Series, thigh_rate: Series, knee_rate: Series) -> Metrics:
    """All metrics, in degrees, ms and °/s as their names say. The arguments are in s, rad and rad/s."""
    heel_highest = peak_time(time, knee, knee_rate)
    vertical = rise_time(time, thigh, thigh_rate, 0.0)
    at_45 = rise_time(time, thigh, thigh_rate, THIGH_45)
    knee_highest = peak_time(time, thigh, thigh_rate)
    fastest, peak_speed = peak_of_parabola(time, thigh_rate)
    if peak_speed is not None and peak_speed <= 0.0:  # where it moves backward slowest is not its fastest
        fastest = peak_speed = None

    def thigh_deg(at: float | None) -> float | None:
        return None if at is None else degrees(value_at(at, time, thigh, thigh_rate))

    def knee_deg(at: float | None) -> float | None:
        return None if at is None else degrees(value_at(at, time, knee, knee_rate))

    return {
        "max_knee_flexion_deg": knee_deg(heel_highest),
        "time_of_max_knee_flexion_ms": in_ms(heel_highest),
        "thigh_at_max_knee_flexion_deg": thigh_deg(heel_highest),
        "thigh_vertical_ms": in_ms(vertical),
        "knee_at_thigh_vertical_deg": knee_deg(vertical),
        "peak_thigh_speed_deg_s": None if peak_speed is None else degrees(peak_speed),
        "time_of_peak_thigh_speed_ms": in_ms(fastest),
        "thigh_at_45_ms": in_ms(at_45),
        "knee_lift_deg": thigh_deg(knee_highest),
        "time_of_knee_lift_ms": in_ms(knee_highest),
    }


def in_ms(time: float | None) -> float | None:
    """Seconds as milliseconds."""
    return None if time is None else 1000.0 * time


def cubic(i: int, time: Series, values: Series, rates: Series) -> tuple[Curve, Curve]:
    """Between samples i and i + 1: the value, and its rate, as functions of the time since sample i in s."""
    return solver.cubic(time[i + 1] - time[i], (values[i], rates[i]), (values[i + 1], rates[i + 1]))


def value_at(at: float, time: Series, values: Series, rates: Series) -> float:
    """The value at any time within the run."""
    i = min(int(at / (time[1] - time[0])), len(time) - 2)
    value, _ = cubic(i, time, values, rates)
    return value(at - time[i])


def rise_time(time: Series, values: Series, rates: Series, level: float) -> float | None:
    """When the value first rises through a level."""
    rises = (i for i in range(len(time) - 1) if values[i] < level <= values[i + 1])
    i = next(rises, None)
    if i is None:
        return None
    value, _ = cubic(i, time, values, rates)
    return time[i] + root_between(lambda t: value(t) - level, 0.0, time[i + 1] - time[i], TOLERANCE)


def peak_time(time: Series, values: Series, rates: Series) -> float | None:
    """When the value is greatest; None if it is still rising at the end, or falls from the beginning."""
    top = max(range(len(values)), key=values.__getitem__)
    if top in (0, len(values) - 1):
        return None
    i = top if rates[top] > 0 else top - 1
    _, rate = cubic(i, time, values, rates)
    return time[i] + root_between(rate, 0.0, time[i + 1] - time[i], TOLERANCE)


def peak_of_parabola(time: Series, values: Series) -> tuple[float | None, float | None]:
    """Time and height of the greatest value, by the parabola through it and its neighbours, or None."""
    top = max(range(len(values)), key=values.__getitem__)
    if top in (0, len(values) - 1):
        return None, None
    before, here, after = values[top - 1], values[top], values[top + 1]
    shift = (before - after) / (2 * (before - 2 * here + after))  # in samples, from −½ to ½
    return time[top] + shift * (time[1] - time[0]), here - (before - after) * shift / 4
