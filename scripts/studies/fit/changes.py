"""What was tried against the misses: one change of the model at a time, then some together.

Every change has a physical reason. Its size is a round number or another muscle's value; none was tuned on a
result. "assumed" means that the size is a judgement. STRENGTHS lists the fitted numbers that the joint fits
may move together; the fits say how far and what they are judged on.
"""

# A change stays on one line, however long: label, reason and size belong together.
# ruff: noqa: E501

from dataclasses import dataclass, field, replace
from typing import Any

from swing_leg.parameters import REFERENCE as p
from swing_leg.parameters import Numbers

from scripts.studies.fit.judge import ROWS, SPEED, TORQUE
from scripts.studies.fit.terms import (
    NOTHING_NEW,
    Terms,
    braking,
    hip_tissue,
    hip_viscosity,
    pelvis_turn,
    torque_angle,
)


@dataclass(frozen=True)
class Change:
    """One attempt: other numbers (fields of Numbers), new terms, and why."""

    name: str
    label: str
    why: str
    numbers: dict[str, Any] = field(default_factory=dict)
    terms: Terms = NOTHING_NEW

    def with_also(self, **numbers: float) -> Numbers:
        """The model's numbers with those of this attempt, and some more, in place of its own."""
        return replace(p, **self.numbers | numbers)


UNCHANGED = Change("reference", "The model as it is", "")
CHANGES: tuple[Change, ...] = (
    Change("hip-tissue", "Resting tissue at the hip", "it is stretched at toe-off and recoils ([Riener 1999](sources.md#riener1999), second-hand)", terms=Terms(hip_tissue=hip_tissue)),
    Change("hip-viscosity", "Viscous tissue at the hip, 2 N·m·s/rad", "the knee has damping, the hip has none (assumed)", terms=Terms(hip_tissue=hip_viscosity)),
    Change("torque-angle", "Hip flexors weaker as the hip bends, half at 90°", "short muscles pull less (assumed; [Ito 2024](sources.md#ito2024) measured the opposite, without movement)", terms=Terms(torque_angle=torque_angle)),
    Change("flexor-speed", "Hip flexors' greatest speed 18 rad/s, not 22.8", "the same as the hip extensors", {"hip_flexor_speed": p.gluteal_speed}),
    Change("flexor-shape", "Hip flexors' Hill shape 0.25, not 0.4", "the same as the two-joint muscles", {"hip_flexor_shape": p.rectus_shape}),
    Change("half-ready", "Hip flexors half active at toe-off, not 0.978", "the thigh still swings back; activity may be rising (assumed)", {"start_hip_flexors": 0.5}),
    Change("slow-rise", "Half active at toe-off, and rising in 30 ms, not 15", "slower activation (assumed)", {"start_hip_flexors": 0.5, "rise_time": 0.030}),
    Change("stretch", "No extra force while a muscle is stretched", "the first torque is that of stretched flexors", {"eccentric_force": 1.001}),
    Change("early-end", "The drive ends at 0°, not 30° in front", "hip flexors may stop sooner (assumed)", {"drive_ends_deg": 0.0}),
    Change("quick-fall", "Activation falls in 30 ms, not 50", "quicker relaxation (assumed)", {"fall_time": 0.030}),
    Change("early-gluteals", "The hip extensors begin at 20°, not 40°", "earlier braking of the thigh (assumed)", {"gluteals_begin_deg": 20.0}),
    Change("co-activation", "Hamstrings at 10 % while the thigh is behind", "muscles on both sides of a joint work together (assumed)", terms=Terms(heel_pull=0.1)),
    Change("knee-damping", "Knee damping 0.6, not 0.894", "a looser knee (assumed)", {"knee_damping": 0.6}),
    Change("knee-tissue", "The knee tissue's last coefficient −1.50, not −0.150", "another transcription of [Riener 1999](sources.md#riener1999) has it", {"passive_straight": (2.220, -1.50)}),
    Change("pelvis-tilt", "The pelvis tilted 18° forward, not 8°", "changes the lever arms at the hip (assumed)", {"pelvis_deg": -18.0}),
    Change("pelvis-turn", "The pelvis turns, carrying the hip forward", "1.4 cm to each side of the middle, once a stride (assumed)", terms=Terms(hip_forward=pelvis_turn)),
    Change("braking", "The hip is braked and driven on by the other foot", "5 m/s² back, then forward (assumed)", terms=Terms(hip_forward=braking)),
    Change("long-leg", "Thigh and shank 5 % longer", "lengths come from markers on the skin (assumed)", {"thigh_length": 1.05 * p.thigh_length, "shank_length": 1.05 * p.shank_length}),
    Change("heavy-leg", "Thigh and shank 10 % heavier", "a sprinter's legs may be heavier than the average (assumed)", {"male_thigh_mass": 1.1 * p.male_thigh_mass, "male_shank_mass": 1.1 * p.male_shank_mass}),
    Change("light-leg", "Thigh and shank 10 % lighter", "or lighter (assumed)", {"male_thigh_mass": 0.9 * p.male_thigh_mass, "male_shank_mass": 0.9 * p.male_shank_mass}),
    Change("slower-toe-off", "The thigh swings back at 150 °/s at toe-off, not 195.5", "a rate worked out at the edge of a recording is uncertain (assumed)", {"start_thigh_rate_deg_s": -150.0}),
    Change("together", "Hip tissue, torque–angle and half active at toe-off", "the three that hip anatomy speaks for", {"start_hip_flexors": 0.5}, Terms(hip_tissue=hip_tissue, torque_angle=torque_angle)),
)  # fmt: skip

STRENGTHS = (
    "hip_flexor_strength", "hip_flexor_speed", "hip_flexor_shape", "rectus_strength", "gluteal_strength",
    "knee_damping", "fold_stop_stiffness", "start_hip_flexors", "start_rectus", "hamstring_effort",
)  # fmt: skip
LATER = (  # held out of one fit: does a model that fits the rest get these right by itself?
    "thigh_vertical_ms", "time_of_max_knee_flexion_ms", "time_of_peak_thigh_speed_ms", "knee_lift_deg",
    "time_of_knee_lift_ms",
)  # fmt: skip


@dataclass(frozen=True)
class Fit:
    """A joint search over STRENGTHS, each within ± spread, for the rows with these quantities."""

    name: str
    label: str
    quantities: frozenset[str]
    spread: float = 0.25
    base: Change = UNCHANGED  # whose other numbers and terms it has


ALL = frozenset(row.quantity for row in ROWS if row.quantity)
TOGETHER = next(change for change in CHANGES if change.name == "together")
FITS: tuple[Fit, ...] = (
    Fit("fit-two", "Fitted to the two misses alone", frozenset((SPEED, TORQUE))),
    Fit("fit-all", "Fitted to all rows", ALL),
    Fit("fit-held", "Fitted to all rows but timings and knee lift, which are held out", ALL - set(LATER)),
    Fit("fit-tissue", "Fitted to all rows, with the three changes of hip anatomy", ALL, base=TOGETHER),
    Fit("fit-wide", "Fitted to all rows, beyond what is plausible", ALL, spread=0.60),
)
