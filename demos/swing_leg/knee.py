"""What the knee does by itself: the torque of tissue at rest, and the stops at both ends of its movement."""

from collections.abc import Callable
from math import degrees, exp

from swing_leg.parameters import REFERENCE, Numbers

Stop = Callable[[float, float, Numbers], float]

DEG = degrees(1.0)


def passive_knee(knee: float, hip: float, numbers: Numbers = REFERENCE) -> float:
    """Torque at the knee, N·m, of muscles and ligaments at rest; angles in rad (Riener and Edrich 1999)."""
    least_deg, most_deg = numbers.passive_knee_deg
    stretch, stretch_knee, stretch_hip = numbers.passive_stretch
    fold, fold_knee, fold_hip = numbers.passive_fold
    straight, straight_knee = numbers.passive_straight
    k = min(max(knee * DEG, least_deg), most_deg)
    h = hip * DEG
    return (
        exp(stretch + stretch_knee * k + stretch_hip * h)
        - exp(fold + fold_knee * k + fold_hip * h)
        + numbers.passive_offset
        + exp(straight + straight_knee * k)
    )


def fold_stop(knee: float, knee_rate: float, numbers: Numbers = REFERENCE) -> float:
    """Torque at the knee, N·m, of soft tissue squeezed between thigh and shank; beyond `fold_stop`."""
    return -numbers.fold_stiffness * (knee - numbers.fold_stop) - numbers.fold_stop_damping * knee_rate


def straight_stop(knee: float, knee_rate: float, numbers: Numbers = REFERENCE) -> float:
    """Torque at the knee, N·m, of ligaments that end its straightening; below `straight_stop`."""
    damping = numbers.straight_stop_damping * min(knee_rate, 0.0)
    return numbers.straight_stiffness * (numbers.straight_stop - knee) - damping


def no_stop(knee: float, knee_rate: float, numbers: Numbers = REFERENCE) -> float:
    """Between the two ends no stop acts."""
    return 0.0


STOPS: tuple[Stop, ...] = (straight_stop, no_stop, fold_stop)


def stop_at(knee: float, numbers: Numbers = REFERENCE) -> Stop:
    """The stop that acts at a knee angle in rad."""
    if knee > numbers.fold_stop:
        return fold_stop
    return straight_stop if knee < numbers.straight_stop else no_stop
