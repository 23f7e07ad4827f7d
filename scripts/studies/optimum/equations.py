"""The leg's equations for the solver: the model's own, with six muscles and rounded corners.

The ten numbers of the state: θ, k, θ', k' (thigh and knee angle and their rates, rad and rad/s), then the
activations in the order of MUSCLES. The six controls are the excitations in the same order, 0 to 1. Unlike in
the model, activation rises and falls equally fast.
"""

from dataclasses import dataclass, fields
from math import degrees, pi, radians
from typing import Any

import casadi as ca
from swing_leg.leg import REFERENCE_LEG
from swing_leg.parameters import REFERENCE as p

from scripts.studies.optimum import smooth as s
from scripts.studies.optimum.numbers import ADDED as n

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
    push = pi / 2 * p.gravity * p.step_time / p.contact_time
    lift = push * push_shape(time)  # g + ay
    on_thigh = hip_torque + knee_torque - whirl * phi_rate**2 - leg.thigh_weight_moment * lift * ca.sin(theta)
    on_shank = whirl * theta_rate**2 - knee_torque - leg.shank_weight_moment * lift * ca.sin(phi)
    determinant = m11 * m22 - m12 * m12
    theta_acceleration = (m22 * on_thigh - m12 * on_shank) / determinant
    phi_acceleration = (m11 * on_shank - m12 * on_thigh) / determinant
    activation_rates = [(excitations[i] - state[4 + i]) / n.activation_time for i in range(len(MUSCLES))]
    return ca.vertcat(
        theta_rate, knee_rate, theta_acceleration, theta_acceleration - phi_acceleration, *activation_rates
    )


def push_shape(time: Any) -> Any:
    """The other foot's push as a fraction of its peak: half a sine wave while that foot is on the ground."""
    return ca.sin(pi * s.clip((time - p.flight_time) / p.contact_time, 0.0, 1.0, s.PUSH_WIDTH))


def torques(state: Any, factors: Any) -> tuple[Any, Any]:
    """Torques (τ, τk) in N·m."""
    theta, knee, theta_rate, knee_rate = (state[i] for i in range(4))
    f = {name: factors[i] for i, name in enumerate(FACTOR_NAMES)}
    hip = theta - p.pelvis
    constant = f["constant_arms"]

    def mixed(arm: Any, constant_arm: float, factor: Any) -> Any:
        return factor * ((1 - constant) * arm + constant * constant_arm)

    table_hip = s.table(hip, p.arm_hip_deg, p.hamstring_hip_arm)
    table_knee = s.table(knee, p.arm_knee_deg, p.hamstring_knee_arm)
    ham_hip = mixed(table_hip, n.constant_hamstring_hip_arm, f["hamstring_hip_arm"])
    ham_knee = mixed(table_knee, n.constant_hamstring_knee_arm, f["hamstring_knee_arm"])
    rectus_hip = f["rectus_hip_arm"] * s.table(hip, p.arm_hip_deg, p.rectus_hip_arm)
    rectus_knee = f["rectus_knee_arm"] * s.table(knee, p.arm_knee_deg, p.rectus_knee_arm)

    def pull(muscle: int, strength: float, factor: str, speed: Any, shape: float) -> Any:
        return strength * p.mass * f[factor] * state[4 + muscle] * s.force_velocity(speed, shape)

    hip_flexors = pull(
        0, p.hip_flexor_strength, "hip_flexors", theta_rate / p.hip_flexor_speed, p.hip_flexor_shape
    )
    gluteals = pull(2, p.gluteal_strength, "gluteals", -theta_rate / p.gluteal_speed, p.gluteal_shape)
    speed = (rectus_hip * theta_rate - rectus_knee * knee_rate) / p.rectus_speed
    rectus = pull(1, p.rectus_strength, "rectus", speed, p.rectus_shape)
    speed = (ham_knee * knee_rate - ham_hip * theta_rate) / p.hamstring_speed
    hamstrings = pull(3, p.hamstring_strength, "hamstrings", speed, p.hamstring_shape)
    speed = table_knee * knee_rate / n.one_joint_speed
    one_joint = pull(4, n.one_joint_strength, "one_joint_flexor", speed, n.one_joint_shape)
    speed = -rectus_knee * knee_rate / n.vasti_speed
    vasti = pull(5, n.vasti_strength, "vasti", speed, n.vasti_shape)

    hip_torque = hip_flexors - gluteals + rectus * rectus_hip - hamstrings * ham_hip
    knee_torque = (
        hamstrings * ham_knee
        + one_joint * table_knee
        - (rectus + vasti) * rectus_knee
        - f["damping"] * (p.knee_damping + p.knee_drag * s.absolute(knee_rate, s.RATE_WIDTH)) * knee_rate
        + passive_knee(knee, hip)
        + f["stop"] * stops(knee, knee_rate)
    )
    return hip_torque, knee_torque


def passive_knee(knee: Any, hip: Any) -> Any:
    """Torque of tissue at rest, N·m: swing_leg.knee.passive_knee with rounded limits."""
    k = s.clip(knee * degrees(1.0), *p.passive_knee_deg, degrees(s.STOP_WIDTH))
    h = hip * degrees(1.0)
    stretch, stretch_knee, stretch_hip = p.passive_stretch
    fold, fold_knee, fold_hip = p.passive_fold
    straight, straight_knee = p.passive_straight
    return (
        ca.exp(stretch + stretch_knee * k + stretch_hip * h)
        - ca.exp(fold + fold_knee * k + fold_hip * h)
        + p.passive_offset
        + ca.exp(straight + straight_knee * k)
    )


def stops(knee: Any, knee_rate: Any) -> Any:
    """Torque of both stops, N·m: swing_leg.knee's, each rounded where it begins."""
    fold, straight = knee - p.fold_stop, p.straight_stop - knee
    straightening = s.ramp(-knee_rate, s.RATE_WIDTH)
    return (
        -p.fold_stiffness * s.ramp(fold, s.STOP_WIDTH)
        - p.fold_stop_damping * knee_rate * s.switch(fold, s.STOP_WIDTH)
        + p.straight_stiffness * s.ramp(straight, s.STOP_WIDTH)
        + p.straight_stop_damping * straightening * s.switch(straight, s.STOP_WIDTH)
    )


def start_state() -> tuple[float, ...]:
    """The state at toe-off: the model's own, with the other three muscles at rest."""
    motion = (p.start_thigh_deg, p.start_knee_deg, p.start_thigh_rate_deg_s, p.start_knee_rate_deg_s)
    return (*map(radians, motion), p.start_hip_flexors, 0.0, 0.0, p.start_hamstrings, 0.0, 0.0)
