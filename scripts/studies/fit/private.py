"""A private copy of the model with other numbers or another term, for one question; the model stays as it is.

scripts/studies/model_copy.py makes the copy. Here it gets its new terms and is run.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import degrees
from types import ModuleType
from typing import Any

from scripts.studies.comparison import Quantities, quantities
from scripts.studies.model_copy import copy_with

# hip angle, knee angle, thigh rate (degrees, degrees, rad/s) → torque at the hip, N·m for the reference body
HipTissue = Callable[[float, float, float], float]
# hip angle in degrees → share of the hip flexors' torque that is left there
TorqueAngle = Callable[[float], float]
# time in s → the hip's acceleration forward, m/s², in addition to the model's
HipForward = Callable[[float], float]


@dataclass(frozen=True)
class Terms:
    """What a copy may have that the model has not, and which efforts it runs with."""

    hip_tissue: HipTissue | None = None
    torque_angle: TorqueAngle | None = None
    hip_forward: HipForward | None = None
    heel_pull: float = 0.0


NOTHING_NEW = Terms()


def run_copy(numbers: Mapping[str, Any], terms: Terms = NOTHING_NEW) -> Quantities:
    """All that the validation page compares, of the default run of a changed copy."""
    modules = copy_with(numbers)
    simulation, leg = modules["simulation"], modules["leg"].REFERENCE_LEG
    motion = modules["dynamics"].hip_acceleration
    if terms.hip_forward:
        motion = pushed(motion, terms.hip_forward)
    # The copy's simulation looks both up by name; nobody else has this copy.
    vars(simulation)["hip_acceleration"] = motion
    vars(simulation)["torques"] = with_terms(modules["muscles"].torques, modules, terms)
    run = simulation.simulate(heel_pull=terms.heel_pull)
    return quantities(run, leg, motion)


def with_terms(
    torques: Callable[..., tuple[float, float]], modules: dict[str, ModuleType], terms: Terms
) -> Callable[..., tuple[float, float]]:
    """The copy's torques with hip tissue and with a hip-flexor torque that depends on the hip's angle."""
    pelvis, mass = modules["muscles"].PELVIS, modules["parameters"].MASS

    def changed(
        body_mass: float, motion: Any, activations: Any, stop: Any, knee_muscles: bool
    ) -> tuple[float, float]:
        theta, phi, theta_rate, _ = motion
        hip_deg, knee_deg = degrees(theta - pelvis), degrees(theta - phi)
        if terms.torque_angle:
            flexors, *others = activations
            activations = (flexors * terms.torque_angle(hip_deg), *others)
        hip, knee = torques(body_mass, motion, activations, stop, knee_muscles)
        if terms.hip_tissue:
            hip += body_mass / mass * terms.hip_tissue(hip_deg, knee_deg, theta_rate)
        return hip, knee

    return changed


def pushed(
    motion: Callable[[float], tuple[float, float]], forward: HipForward
) -> Callable[[float], tuple[float, float]]:
    """The hip's motion with a push forward."""

    def changed(time: float) -> tuple[float, float]:
        ax, ay = motion(time)
        return ax + forward(time), ay

    return changed
