"""Mechanics of a leg written another way than the model: places are (forward, upward) from the hip, m."""

from math import cos, sin

from swing_leg.dynamics import accelerations
from swing_leg.leg import Leg
from swing_leg.solver import State

G = 9.81
Vector = tuple[float, float]


def below(angle: float, length: float) -> Vector:
    """From a joint to a point on the part that hangs from it."""
    return length * sin(angle), -length * cos(angle)


def centre_of_mass(leg: Leg, theta: float, knee: float) -> Vector:
    """Of the whole leg, from the hip."""
    thigh, joint = below(theta, leg.thigh_centre), below(theta, leg.thigh_length)
    shank, mass = below(theta - knee, leg.shank_centre), leg.thigh_mass + leg.shank_mass
    return (
        (leg.thigh_mass * thigh[0] + leg.shank_mass * (joint[0] + shank[0])) / mass,
        (leg.thigh_mass * thigh[1] + leg.shank_mass * (joint[1] + shank[1])) / mass,
    )


def holding_torque(leg: Leg, state: State, hip_torque: float, hip_ax: float, hip_ay: float) -> float:
    """The knee torque that keeps the knee's angle. Accelerations are straight lines in it: two tell all."""

    def opening(knee_torque: float) -> float:
        of_thigh, of_shank = accelerations(leg, *state, hip_torque, knee_torque, hip_ax, hip_ay)
        return of_thigh - of_shank

    return -opening(0.0) / (opening(1.0) - opening(0.0))
