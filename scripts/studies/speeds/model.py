"""The reference model with the numbers that a fit may move, and with what was measured at a speed.

Hamstrings and gluteals come back shortly before the knee is highest: where, in the sprint, the sprinter's net
hip torque turns from driving to braking. His EMG of them rises some 30 ms later.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import degrees
from typing import Any, NamedTuple

from swing_leg import Run, simulate
from swing_leg.parameters import REFERENCE, Numbers

from scripts.ground.recordings import STEP_MS
from scripts.studies.comparison import BENDING, net_torques
from scripts.studies.speeds.recording import Recorded
from scripts.studies.swings import distance

BRAKES_BEFORE_LIFT_DEG = 10.0


class Free(NamedTuple):
    """A number that the fit may move: between which ends, and what it is."""

    low: float
    high: float
    first: float  # where the search begins
    what: str
    unit: str


FREE = {
    "hip_flexor_strength": Free(2, 8, 7, "hip flexors: strength", "N·m/kg"),
    "hip_flexor_speed": Free(12, 40, 20, "hip flexors: greatest speed", "rad/s"),
    "hip_flexor_shape": Free(0.15, 0.8, 0.6, "hip flexors: torque–velocity shape", "1"),
    "start_hip_flexors": Free(0.15, 0.25, 0.2, "hip flexors: active at toe-off", "× drive"),
    "drive_ends_deg": Free(-30, 70, 20, "hip flexors: the drive ends at thigh angle", "°"),
    "rise_time": Free(0.01, 0.08, 0.05, "all muscles: activation rises in", "s"),
    "fall_time": Free(0.025, 0.07, 0.03, "all muscles: activation falls in", "s"),
    "rectus_strength": Free(1, 30, 10, "rectus femoris: strength", "N/kg"),
    "rectus_begins_deg": Free(-18, 60, 0, "rectus femoris: begins at thigh angle", "°"),
    "start_hamstrings": Free(0, 1, 0.5, "hamstrings: active at toe-off", "× drive"),
    "knee_damping": Free(0, 2, 0.9, "knee: damping, even", "N·m·s/rad"),
    "knee_drag": Free(0, 0.2, 0.05, "knee: damping that grows with its speed", "N·m·s²/rad²"),
    "fold_stop_deg": Free(120, 150, 135, "fold stop: begins at", "°"),
    "fold_stop_stiffness": Free(1, 20, 5, "fold stop: stiffness", "N·m/°"),
    "fold_stop_damping": Free(0.2, 8, 3, "fold stop: damping", "N·m·s/rad"),
}
Found = Mapping[str, float]


def numbers_for(recorded: Recorded, found: Found, effort: float) -> Numbers:
    """The model's numbers with those found, and with toe-off and steps as measured at this speed.

    `effort` is the drive of the speed, as a share of the hip flexors' full effort.
    """
    changed: dict[str, Any] = dict(found)
    return replace(
        REFERENCE,
        **changed,
        drive_effort=effort,
        late_begins_deg=max(recorded.thigh) - BRAKES_BEFORE_LIFT_DEG,
        start_thigh_deg=recorded.thigh[0],
        start_knee_deg=recorded.knee[0],
        start_thigh_rate_deg_s=recorded.thigh_rate,
        start_knee_rate_deg_s=recorded.knee_rate,
        flight_time=recorded.flight,
        contact_time=recorded.contact,
        step_time=recorded.step,
    )


def swing(recorded: Recorded, found: Found, effort: float, **settings: Any) -> Run:
    """One swing from the measured toe-off to the measured knee lift; `settings` are those of simulate."""
    return simulate(numbers=numbers_for(recorded, found, effort), duration_ms=recorded.lift_ms, **settings)


@dataclass(frozen=True)
class Fitted:
    """A swing beside the recorded one: differences and distances in degrees, peaks in °/s and N·m/kg."""

    thigh_off: tuple[float, ...]
    knee_off: tuple[float, ...]
    thigh_rms: float
    knee_rms: float
    peak_thigh_speed: float
    peak_hip_torque: float  # N·m/kg
    peak_hip_torque_ms: float
    knee_torque: tuple[float, ...]  # net, N·m, while it straightens his knee, every 4 ms


def compared(recorded: Recorded, found: Found, effort: float) -> Fitted:
    """One swing beside the recorded one."""
    numbers = numbers_for(recorded, found, effort)
    run = simulate(numbers=numbers, duration_ms=recorded.lift_ms)

    thigh = [degrees(value) for value in run.thigh[::STEP_MS]]
    knee = [degrees(value) for value in run.knee[::STEP_MS]]
    hip, knee_torque = net_torques(run, numbers)
    strongest = max(range(len(hip)), key=hip.__getitem__)
    return Fitted(
        tuple(a - b for a, b in zip(thigh, recorded.thigh, strict=True)),
        tuple(a - b for a, b in zip(knee, recorded.knee, strict=True)),
        distance(thigh, recorded.thigh),
        distance(knee, recorded.knee),
        degrees(max(run.thigh_rate)),
        hip[strongest] / REFERENCE.mass,
        1000 * run.time[strongest],
        tuple(knee_torque[BENDING][::STEP_MS]),
    )
