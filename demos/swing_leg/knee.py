"""What the knee does by itself: the torque of tissue at rest, and the stops at both ends of its movement."""

from collections.abc import Callable
from math import degrees, exp, radians

from swing_leg import parameters as p

Stop = Callable[[float, float], float]

DEG = degrees(1.0)
STRETCH, STRETCH_KNEE, STRETCH_HIP = p.PASSIVE_STRETCH
FOLD, FOLD_KNEE, FOLD_HIP = p.PASSIVE_FOLD
STRAIGHT, STRAIGHT_KNEE = p.PASSIVE_STRAIGHT
LEAST_KNEE_DEG, MOST_KNEE_DEG = p.PASSIVE_KNEE_DEG
FOLD_STOP = radians(p.FOLD_STOP_DEG)
STRAIGHT_STOP = radians(p.STRAIGHT_STOP_DEG)
FOLD_STIFFNESS = p.FOLD_STOP_STIFFNESS * DEG  # N·m/rad
STRAIGHT_STIFFNESS = p.STRAIGHT_STOP_STIFFNESS * DEG  # N·m/rad


def passive_knee(knee: float, hip: float) -> float:
    """Torque at the knee, N·m, of muscles and ligaments at rest; angles in rad (Riener and Edrich 1999)."""
    k = min(max(knee * DEG, LEAST_KNEE_DEG), MOST_KNEE_DEG)
    h = hip * DEG
    return (
        exp(STRETCH + STRETCH_KNEE * k + STRETCH_HIP * h)
        - exp(FOLD + FOLD_KNEE * k + FOLD_HIP * h)
        + p.PASSIVE_OFFSET
        + exp(STRAIGHT + STRAIGHT_KNEE * k)
    )


def fold_stop(knee: float, knee_rate: float) -> float:
    """Torque at the knee, N·m, of soft tissue squeezed between thigh and shank; beyond FOLD_STOP."""
    return -FOLD_STIFFNESS * (knee - FOLD_STOP) - p.FOLD_STOP_DAMPING * knee_rate


def straight_stop(knee: float, knee_rate: float) -> float:
    """Torque at the knee, N·m, of ligaments that end its straightening; below STRAIGHT_STOP."""
    return STRAIGHT_STIFFNESS * (STRAIGHT_STOP - knee) - p.STRAIGHT_STOP_DAMPING * min(knee_rate, 0.0)


def no_stop(knee: float, knee_rate: float) -> float:
    """Between the two ends no stop acts."""
    return 0.0


STOPS: tuple[Stop, ...] = (straight_stop, no_stop, fold_stop)


def stop_at(knee: float) -> Stop:
    """The stop that acts at a knee angle in rad."""
    if knee > FOLD_STOP:
        return fold_stop
    return straight_stop if knee < STRAIGHT_STOP else no_stop
