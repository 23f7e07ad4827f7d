"""The leg's equations for the solver: the model's own, with six muscles and rounded corners.

The ten numbers of the state: θ, k, θ', k' (thigh and knee angle and their rates, rad and rad/s), then the
activations in the order of MUSCLES. The six controls are the excitations in the same order, 0 to 1. Unlike in
the model, activation rises and falls equally fast.
"""

from dataclasses import dataclass, fields
from math import degrees, pi, radians
from typing import Any

import casadi as ca
from swing_leg import knee as tissue
from swing_leg import parameters as p
from swing_leg.dynamics import PUSH
from swing_leg.leg import REFERENCE_LEG
from swing_leg.muscles import PELVIS

from scripts.studies.optimum import numbers as n
from scripts.studies.optimum import smooth as s

MUSCLES = ("hip flexors", "rectus femoris", "gluteals", "hamstrings", "one-joint knee flexor", "vasti")


@dataclass(frozen=True)
class Factors:
    """What the sensitivity study changes: factors on the model's numbers, all 1 for the model as it is."""

    hip_flexors: float = 1.0
    rectus: float = 1.0
    gluteals: float = 1.0
    hamstrings: float = 1.0
    one_joint_flexor: float = 1.0
    vasti: float = 1.0
    hamstring_hip_arm: float = 1.0
    hamstring_knee_arm: float = 1.0
    rectus_hip_arm: float = 1.0
    rectus_knee_arm: float = 1.0
    damping: float = 1.0
    stop: float = 1.0
    constant_arms: float = 0.0  # 1: the hamstrings' arms are the constant ones of numbers.py


MODEL = Factors()
FACTOR_NAMES = tuple(field.name for field in fields(Factors))


def rates(time: Any, state: Any, excitations: Any, factors: Any) -> Any:
    """How fast each number of the state changes; SI. `factors` holds Factors' fields in order."""
    theta, knee, theta_rate, knee_rate = (state[i] for i in range(4))
    phi, phi_rate = theta - knee, theta_rate - knee_rate
    hip_torque, knee_torque = torques(state, factors)
    leg = REFERENCE_LEG
    m11, m22 = leg.thigh_moment_of_inertia, leg.shank_moment_of_inertia
    m12, whirl = leg.coupling * ca.cos(knee), leg.coupling * ca.sin(knee)
    lift = PUSH * push_shape(time)  # g + ay
    on_thigh = hip_torque + knee_torque - whirl * phi_rate**2 - leg.thigh_weight_moment * lift * ca.sin(theta)
    on_shank = whirl * theta_rate**2 - knee_torque - leg.shank_weight_moment * lift * ca.sin(phi)
    determinant = m11 * m22 - m12 * m12
    theta_acceleration = (m22 * on_thigh - m12 * on_shank) / determinant
    phi_acceleration = (m11 * on_shank - m12 * on_thigh) / determinant
    activation_rates = [(excitations[i] - state[4 + i]) / n.ACTIVATION_TIME for i in range(len(MUSCLES))]
    return ca.vertcat(
        theta_rate, knee_rate, theta_acceleration, theta_acceleration - phi_acceleration, *activation_rates
    )


def push_shape(time: Any) -> Any:
    """The other foot's push as a fraction of its peak: half a sine wave while that foot is on the ground."""
    return ca.sin(pi * s.clip((time - p.FLIGHT_TIME) / p.CONTACT_TIME, 0.0, 1.0, s.PUSH_WIDTH))


def torques(state: Any, factors: Any) -> tuple[Any, Any]:
    """Torques (τ, τk) in N·m."""
    theta, knee, theta_rate, knee_rate = (state[i] for i in range(4))
    f = {name: factors[i] for i, name in enumerate(FACTOR_NAMES)}
    hip = theta - PELVIS
    constant = f["constant_arms"]

    def mixed(arm: Any, constant_arm: float, factor: Any) -> Any:
        return factor * ((1 - constant) * arm + constant * constant_arm)

    table_hip = s.table(hip, p.ARM_HIP_DEG, p.HAMSTRING_HIP_ARM)
    table_knee = s.table(knee, p.ARM_KNEE_DEG, p.HAMSTRING_KNEE_ARM)
    ham_hip = mixed(table_hip, n.CONSTANT_HAMSTRING_HIP_ARM, f["hamstring_hip_arm"])
    ham_knee = mixed(table_knee, n.CONSTANT_HAMSTRING_KNEE_ARM, f["hamstring_knee_arm"])
    rectus_hip = f["rectus_hip_arm"] * s.table(hip, p.ARM_HIP_DEG, p.RECTUS_HIP_ARM)
    rectus_knee = f["rectus_knee_arm"] * s.table(knee, p.ARM_KNEE_DEG, p.RECTUS_KNEE_ARM)

    def pull(muscle: int, strength: float, factor: str, speed: Any, shape: float) -> Any:
        return strength * p.MASS * f[factor] * state[4 + muscle] * s.force_velocity(speed, shape)

    hip_flexors = pull(
        0, p.HIP_FLEXOR_STRENGTH, "hip_flexors", theta_rate / p.HIP_FLEXOR_SPEED, p.HIP_FLEXOR_SHAPE
    )
    gluteals = pull(2, p.GLUTEAL_STRENGTH, "gluteals", -theta_rate / p.GLUTEAL_SPEED, p.GLUTEAL_SHAPE)
    speed = (rectus_hip * theta_rate - rectus_knee * knee_rate) / p.RECTUS_SPEED
    rectus = pull(1, p.RECTUS_STRENGTH, "rectus", speed, p.RECTUS_SHAPE)
    speed = (ham_knee * knee_rate - ham_hip * theta_rate) / p.HAMSTRING_SPEED
    hamstrings = pull(3, p.HAMSTRING_STRENGTH, "hamstrings", speed, p.HAMSTRING_SHAPE)
    speed = table_knee * knee_rate / n.ONE_JOINT_SPEED
    one_joint = pull(4, n.ONE_JOINT_STRENGTH, "one_joint_flexor", speed, n.ONE_JOINT_SHAPE)
    speed = -rectus_knee * knee_rate / n.VASTI_SPEED
    vasti = pull(5, n.VASTI_STRENGTH, "vasti", speed, n.VASTI_SHAPE)

    hip_torque = hip_flexors - gluteals + rectus * rectus_hip - hamstrings * ham_hip
    knee_torque = (
        hamstrings * ham_knee
        + one_joint * table_knee
        - (rectus + vasti) * rectus_knee
        - f["damping"] * p.KNEE_DAMPING * knee_rate
        + passive_knee(knee, hip)
        + f["stop"] * stops(knee, knee_rate)
    )
    return hip_torque, knee_torque


def passive_knee(knee: Any, hip: Any) -> Any:
    """Torque of tissue at rest, N·m: swing_leg.knee.passive_knee with rounded limits."""
    k = s.clip(knee * degrees(1.0), tissue.LEAST_KNEE_DEG, tissue.MOST_KNEE_DEG, degrees(s.STOP_WIDTH))
    h = hip * degrees(1.0)
    return (
        ca.exp(tissue.STRETCH + tissue.STRETCH_KNEE * k + tissue.STRETCH_HIP * h)
        - ca.exp(tissue.FOLD + tissue.FOLD_KNEE * k + tissue.FOLD_HIP * h)
        + p.PASSIVE_OFFSET
        + ca.exp(tissue.STRAIGHT + tissue.STRAIGHT_KNEE * k)
    )


def stops(knee: Any, knee_rate: Any) -> Any:
    """Torque of both stops, N·m: swing_leg.knee's, each rounded where it begins."""
    fold, straight = knee - tissue.FOLD_STOP, tissue.STRAIGHT_STOP - knee
    straightening = s.ramp(-knee_rate, s.RATE_WIDTH)
    return (
        -tissue.FOLD_STIFFNESS * s.ramp(fold, s.STOP_WIDTH)
        - p.FOLD_STOP_DAMPING * knee_rate * s.switch(fold, s.STOP_WIDTH)
        + tissue.STRAIGHT_STIFFNESS * s.ramp(straight, s.STOP_WIDTH)
        + p.STRAIGHT_STOP_DAMPING * straightening * s.switch(straight, s.STOP_WIDTH)
    )


def start_state() -> tuple[float, ...]:
    """The state at toe-off: the model's own, with the other three muscles at rest."""
    motion = (p.START_THIGH_DEG, p.START_KNEE_DEG, p.START_THIGH_RATE_DEG_S, p.START_KNEE_RATE_DEG_S)
    return (*map(radians, motion), p.START_HIP_FLEXORS, p.START_RECTUS, 0.0, 0.0, 0.0, 0.0)
