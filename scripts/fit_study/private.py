"""A private copy of the model with other numbers or another term, for one question; the model stays as it is.

The package is imported once more under its own name, the changed numbers are set before the other modules
read them, and then Python's table of modules is put back. So a copy shares nothing with the model that the
site uses. Not for two threads at once.
"""

import importlib
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import degrees
from types import ModuleType
from typing import Any

from scripts.validation import Quantities, quantities

PACKAGE = "swing_leg"
READ_FIRST = (PACKAGE, f"{PACKAGE}.parameters")
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


def copy_with(numbers: Mapping[str, Any]) -> dict[str, ModuleType]:
    """The modules of a fresh copy whose parameters have these values. KeyError if one does not exist."""
    kept = {name: sys.modules.pop(name) for name in loaded()}
    try:
        parameters = importlib.import_module(f"{PACKAGE}.parameters")
        for name in set(loaded()) - set(READ_FIRST):  # importing the package read them with the old numbers
            del sys.modules[name]
        for name, value in numbers.items():
            if not hasattr(parameters, name):
                raise KeyError(f"the model has no number {name}")
            setattr(parameters, name, value)
        importlib.import_module(f"{PACKAGE}.simulation")
        return {name.removeprefix(f"{PACKAGE}."): sys.modules[name] for name in loaded()}
    finally:
        for name in loaded():
            del sys.modules[name]
        sys.modules.update(kept)


def loaded() -> list[str]:
    """The names of all modules of the package that Python knows now."""
    return [name for name in sys.modules if name == PACKAGE or name.startswith(f"{PACKAGE}.")]


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
