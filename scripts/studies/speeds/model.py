"""The model of this study: the reference model with other numbers, and three things that it has not.

- At toe-off the hamstrings still work, with what they had while the foot was on the ground.
- The rectus femoris begins by itself, at a thigh angle; it and the late muscles work alike at every speed.
- The knee's damping grows with the square of its speed.

As in the sprinter's EMG, hamstrings and gluteals come back only when the knee is highest (SILENT).

MENDED are radii of gyration about the axis that the leg really turns about (de Leva 1996, transverse).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import degrees, exp
from typing import Any, NamedTuple

from swing_leg.control import Efforts
from swing_leg.knee import Stop
from swing_leg.leg import leg_with
from swing_leg.muscles import Four, torques
from swing_leg.parameters import REFERENCE, Numbers
from swing_leg.simulation import Run, rates_with, run_of, start

from scripts.ground.recordings import STEP_MS
from scripts.studies.comparison import net_torques
from scripts.studies.speeds.recording import Recorded
from scripts.studies.swings import distance

MENDED = {"male_shank_gyration": 0.246, "male_foot_gyration": 0.245}
KNEE_HIGHEST_DEG = 64.0  # the thigh's angle at 9.5 m/s when hamstrings and gluteals are active again
SILENT = {
    "start_rectus": 0.0,
    "rectus_effort": 1.0,
    "hamstrings_begin_deg": KNEE_HIGHEST_DEG,
    "gluteals_begin_deg": KNEE_HIGHEST_DEG,
}


class Free(NamedTuple):
    """A number that the fit may move: between which ends, and what it is."""

    low: float
    high: float
    first: float  # where the search begins
    what: str
    unit: str


FREE = {
    "hip_flexor_strength": Free(2, 9, 7, "hip flexors: strength", "N·m/kg"),
    "hip_flexor_speed": Free(12, 40, 20, "hip flexors: greatest speed", "rad/s"),
    "hip_flexor_shape": Free(0.15, 0.8, 0.6, "hip flexors: torque–velocity shape", "1"),
    "start_hip_flexors": Free(0.15, 0.25, 0.2, "hip flexors: active at toe-off", "× drive"),
    "drive_ends_deg": Free(-30, 70, 20, "hip flexors: the drive ends at thigh angle", "°"),
    "rise_time": Free(0.01, 0.08, 0.05, "all muscles: activation rises in", "s"),
    "fall_time": Free(0.012, 0.07, 0.03, "all muscles: activation falls in", "s"),
    "rectus_strength": Free(1, 30, 10, "rectus femoris: strength", "N/kg"),
    "rectus_begins_deg": Free(-18, 60, 0, "rectus femoris: begins at thigh angle", "°"),
    "start_hamstrings": Free(0, 1, 0.5, "hamstrings: active at toe-off", "× drive"),
    "knee_damping": Free(0, 2, 0.9, "knee: damping, even", "N·m·s/rad"),
    "knee_drag": Free(0, 0.2, 0.05, "knee: damping that grows with its speed", "N·m·s²/rad²"),
    "fold_stop_deg": Free(120, 150, 135, "fold stop: begins at", "°"),
    "fold_stop_stiffness": Free(1, 20, 5, "fold stop: stiffness", "N·m/°"),
    "fold_stop_damping": Free(0.2, 8, 3, "fold stop: damping", "N·m·s/rad"),
}
OWN = ("rectus_begins_deg", "start_hamstrings", "knee_drag")  # the others are fields of Numbers
Found = Mapping[str, float]


def numbers_for(recorded: Recorded, found: Found) -> Numbers:
    """The model's numbers with those found, and with toe-off and steps as measured at this speed."""
    changed: dict[str, Any] = MENDED | SILENT
    changed |= {name: value for name, value in found.items() if name not in OWN}
    return replace(
        REFERENCE,
        **changed,
        start_thigh_deg=recorded.thigh[0],
        start_knee_deg=recorded.knee[0],
        start_thigh_rate_deg_s=recorded.thigh_rate,
        start_knee_rate_deg_s=recorded.knee_rate,
        flight_time=recorded.flight,
        contact_time=recorded.contact,
        step_time=recorded.step,
    )


def efforts_of(
    drive: float, heel_pull: float, thigh_wait: float, numbers: Numbers, rectus_begins_deg: float
) -> Efforts:
    """As control.efforts, but that the rectus begins by itself: a function of the thigh's angle in rad."""
    n = numbers
    rectus_begins = exp(rectus_begins_deg / n.switch_width_deg)

    def at(theta: float) -> Four:
        e = exp(-theta / n.switch_width)
        behind = e / (1.0 + e)
        return (
            drive * (1.0 - thigh_wait * behind) * (1.0 - 1.0 / (1.0 + e * n.drive_ends)),
            n.rectus_effort / (1.0 + e * rectus_begins),
            heel_pull * behind + n.hamstring_effort / (1.0 + e * n.hamstrings_begin),
            1.0 / (1.0 + e * n.gluteals_begin),
        )

    return at


def swing(
    recorded: Recorded,
    found: Found,
    drive: float,
    heel_pull: float = 0.0,
    thigh_wait: float = 0.0,
    knee_muscles: bool = True,
) -> Run:
    """One swing from the measured toe-off to the measured knee lift. The settings are those of simulate."""
    numbers = numbers_for(recorded, found)
    drag = found["knee_drag"] if knee_muscles else 0.0

    def with_drag(
        body_mass: float, motion: Four, activations: Four, stop: Stop, knee_muscles: bool, n: Numbers
    ) -> tuple[float, float]:
        hip, knee = torques(body_mass, motion, activations, stop, knee_muscles, n)
        knee_rate = motion[2] - motion[3]
        return hip, knee - drag * knee_rate * abs(knee_rate)

    *motion, hip_flexors, rectus, _, gluteals = start(drive, numbers)
    state = (*motion, hip_flexors, rectus, found["start_hamstrings"] * drive, gluteals)
    wanted = efforts_of(drive, heel_pull, thigh_wait, numbers, found["rectus_begins_deg"])
    rates = rates_with(leg_with(numbers), wanted, numbers, knee_muscles, with_drag)
    return run_of(rates, state, numbers, duration_ms=recorded.lift_ms)


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


def compared(recorded: Recorded, found: Found, drive: float) -> Fitted:
    """One swing beside the recorded one."""
    run = swing(recorded, found, drive)

    thigh = [degrees(value) for value in run.thigh[::STEP_MS]]
    knee = [degrees(value) for value in run.knee[::STEP_MS]]
    hip, _ = net_torques(run, numbers_for(recorded, found))
    strongest = max(range(len(hip)), key=hip.__getitem__)
    return Fitted(
        tuple(a - b for a, b in zip(thigh, recorded.thigh, strict=True)),
        tuple(a - b for a, b in zip(knee, recorded.knee, strict=True)),
        distance(thigh, recorded.thigh),
        distance(knee, recorded.knee),
        degrees(max(run.thigh_rate)),
        hip[strongest] / REFERENCE.mass,
        1000 * run.time[strongest],
    )
