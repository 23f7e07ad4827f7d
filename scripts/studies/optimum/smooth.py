"""The model's corners, rounded, because the solver needs slopes that do not jump.

Every corner is made of one function, ramp, a rounded max(x, 0). Its greatest error is half its width, at the
corner itself, and falls off as width²/(4·distance). Widths ten times smaller move the time of the best swing
by less than 0.1 ms; but then the solver sometimes rests in a swing some ms slower than the best one nearby.
"""

from collections.abc import Sequence
from math import radians
from typing import Any

import casadi as ca
from swing_leg.parameters import REFERENCE

SPEED_WIDTH = 0.01  # of a muscle's greatest speed
ARM_WIDTH = radians(2.0)  # at every point of a lever-arm table; moves an arm by less than 0.5 mm
STOP_WIDTH = radians(1.0)  # where a stop begins; moves its torque by less than 3 N·m
RATE_WIDTH = 0.2  # rad/s, where the straight stop's damping begins and the knee turns the other way
PUSH_WIDTH = 0.01  # of the other foot's contact time, where its push begins and ends


def ramp(x: Any, width: float) -> Any:
    """max(x, 0), rounded over the width."""
    return (x + ca.sqrt(x * x + width * width)) / 2


def absolute(x: Any, width: float) -> Any:
    """|x|, rounded over the width."""
    return ca.sqrt(x * x + width * width)


def switch(x: Any, width: float) -> Any:
    """1 above 0, 0 below, rounded: the slope of ramp."""
    return (1 + x / ca.sqrt(x * x + width * width)) / 2


def clip(x: Any, low: float, high: float, width: float) -> Any:
    """x kept within low and high, rounded at both."""
    return low + ramp(x - low, width) - ramp(x - high, width)


def force_velocity(speed: Any, shape: float) -> Any:
    """swing_leg.muscles.force_velocity with rounded corners at speeds 0 and 1."""
    shortening, lengthening = ramp(speed, SPEED_WIDTH), ramp(-speed, SPEED_WIDTH)
    extra = REFERENCE.eccentric_force - 1.0
    stretch = lengthening * (1 + 1 / shape)
    return ramp(1 - shortening, SPEED_WIDTH) / (1 + shortening / shape) + extra * stretch / (extra + stretch)


def table(angle: Any, angles_deg: Sequence[float], arms: Sequence[float]) -> Any:
    """A lever arm, m, at an angle in rad: straight lines between the points, constant outside, rounded."""
    arm, slope = arms[0], 0.0
    points = [radians(degree) for degree in angles_deg]
    for i, point in enumerate(points):
        inside = i + 1 < len(points)
        next_slope = (arms[i + 1] - arms[i]) / (points[i + 1] - point) if inside else 0.0
        arm = arm + (next_slope - slope) * ramp(angle - point, ARM_WIDTH)
        slope = next_slope
    return arm
