"""How far each number of the model may be from the truth, and why we think so. All ranges are judgements.

Most rows are scaled: 0.25 stands for ±25 %. A few angles are moved instead, and the resting torque of the knee
is scaled as a torque. Strengths, arms, damping and toe-off have the ranges of the study of the best swing.
What is not here does not move: gravity, body mass (strengths count for one kilogram) and settings.
"""

# A row stays on one line, however long: number and reason belong together.
# ruff: noqa: E501
# fmt: off

from dataclasses import dataclass
from enum import Enum
from math import log

from scripts.studies.model_copy import Value
from scripts.studies.optimum.numbers import CONSTANT_HAMSTRING_HIP_ARM, CONSTANT_HAMSTRING_KNEE_ARM


class Kind(Enum):
    """What a drawn number does to a row."""

    SCALE = "scale"  # the value, or all of a table, times 1 ± spread
    MOVE = "move"  # the value ± spread, in the row's own unit
    EXPONENT = "exponent"  # a torque exp(p₁ + …) times 1 ± spread: p₁ changes by the logarithm


@dataclass(frozen=True)
class Range:
    """One row of parameters.py: its name there, the constant that holds it, how far it may be off, and why."""

    name: str
    constant: str
    spread: float
    why: str
    kind: Kind = Kind.SCALE

    def changed(self, value: Value, share: float) -> Value:
        """The row's value for a share of its range from −1 (least) to +1 (greatest)."""
        change = self.spread * share
        if self.kind is Kind.MOVE:
            assert isinstance(value, float)
            return value + change
        if self.kind is Kind.EXPONENT:
            assert isinstance(value, tuple)
            return (value[0] + log(1 + change), *value[1:])
        return tuple(it * (1 + change) for it in value) if isinstance(value, tuple) else value * (1 + change)


FITTED = "fitted to one swing; others would fit nearly as well"
PINNED = "fitted, and the time to vertical pins it"
ASSUMED = "assumed; books differ by as much"
GEOMETRY = "bodies and models of muscle paths differ by as much"
BODY = "one body beside de Leva's average"
FILM = "markers on moving skin"
RATE = "a rate of filmed angles at the edge of flight"
TIMED = "toe-off and touchdown in camera pictures"
HABIT = "when this sprinter's efforts change is fitted"

RANGES = (
    Range("hip flexors: strength", "HIP_FLEXOR_STRENGTH", 0.10, PINNED),
    Range("hip flexors: greatest speed", "HIP_FLEXOR_SPEED", 0.15, FITTED),
    Range("hip flexors: torque–velocity shape", "HIP_FLEXOR_SHAPE", 0.25, FITTED),
    Range("rectus femoris: strength", "RECTUS_STRENGTH", 0.25, FITTED),
    Range("rectus femoris: greatest speed", "RECTUS_SPEED", 0.25, FITTED),
    Range("rectus femoris: force–velocity shape", "RECTUS_SHAPE", 0.25, FITTED),
    Range("hip extensors: strength", "GLUTEAL_STRENGTH", 0.25, FITTED),
    Range("hip extensors: greatest speed", "GLUTEAL_SPEED", 0.15, FITTED),
    Range("hip extensors: torque–velocity shape", "GLUTEAL_SHAPE", 0.25, FITTED),
    Range("hamstrings: strength (54 in the source, rounded)", "HAMSTRING_STRENGTH", 0.25, "a generic man's, not this sprinter's"),
    Range("hamstrings: greatest speed", "HAMSTRING_SPEED", 0.25, ASSUMED),
    Range("hamstrings: force–velocity shape", "HAMSTRING_SHAPE", 0.25, ASSUMED),
    Range("all muscles: force when lengthening fast", "ECCENTRIC_FORCE", 0.15, ASSUMED),
    Range("all muscles: activation rises in", "RISE_TIME", 0.25, ASSUMED),
    Range("all muscles: activation falls in", "FALL_TIME", 0.25, ASSUMED),
    Range("hamstrings: moment arm at the hip", "HAMSTRING_HIP_ARM", 0.20, GEOMETRY),
    Range("hamstrings: moment arm at the knee", "HAMSTRING_KNEE_ARM", 0.20, GEOMETRY),
    Range("rectus femoris: moment arm at the hip", "RECTUS_HIP_ARM", 0.20, GEOMETRY),
    Range("rectus femoris: moment arm at the knee", "RECTUS_KNEE_ARM", 0.20, GEOMETRY),
    Range("knee: damping", "KNEE_DAMPING", 0.25, FITTED),
    Range("passive knee: exp(p₁ + p₂K + p₃H), pushes to bend", "PASSIVE_STRETCH", 0.25, "people at rest differ by more", Kind.EXPONENT),
    Range("passive knee: −exp(p₄ + p₅K + p₆H), pushes to straighten", "PASSIVE_FOLD", 0.25, "people at rest differ by more", Kind.EXPONENT),
    Range("passive knee: constant", "PASSIVE_OFFSET", 0.25, "people at rest differ by more"),
    Range("passive knee: exp(p₈ + p₉K), near straight", "PASSIVE_STRAIGHT", 0.25, "unverified", Kind.EXPONENT),
    Range("fold stop: begins at", "FOLD_STOP_DEG", 6.0, "calf meets thigh sooner or later by body shape", Kind.MOVE),
    Range("fold stop: stiffness", "FOLD_STOP_STIFFNESS", 0.25, FITTED),
    Range("fold stop: damping", "FOLD_STOP_DAMPING", 0.25, FITTED),
    Range("straight stop: begins at", "STRAIGHT_STOP_DEG", 2.0, "knees straighten more or less", Kind.MOVE),
    Range("straight stop: stiffness", "STRAIGHT_STOP_STIFFNESS", 0.25, FITTED),
    Range("straight stop: damping while straightening", "STRAIGHT_STOP_DAMPING", 0.25, FITTED),
    Range("start: thigh angle", "START_THIGH_DEG", 0.10, FILM),
    Range("start: knee angle", "START_KNEE_DEG", 4.0, FILM, Kind.MOVE),
    Range("start: thigh rate", "START_THIGH_RATE_DEG_S", 0.25, RATE),
    Range("start: knee rate", "START_KNEE_RATE_DEG_S", 0.10, RATE),
    Range("start: hip-flexor activation", "START_HIP_FLEXORS", 0.25, "fitted, and the first torque comes out too large"),
    Range("start: rectus activation", "START_RECTUS", 0.25, FITTED),
    Range("hip motion: flight after toe-off", "FLIGHT_TIME", 0.10, TIMED),
    Range("hip motion: the other foot's contact", "CONTACT_TIME", 0.10, TIMED),
    Range("athlete: thigh length", "THIGH_LENGTH", 0.04, FILM),
    Range("athlete: shank length", "SHANK_LENGTH", 0.04, FILM),
    Range("athlete: foot length", "FOOT_LENGTH", 0.10, "assumed"),
    Range("athlete: foot's centre beyond the ankle", "FOOT_CENTRE", 0.25, "assumed"),
    Range("athlete: pelvis angle (hip angle h = θ − pelvis)", "PELVIS_DEG", 5.0, "a real pelvis rocks by as much", Kind.MOVE),
    Range("male thigh: mass", "MALE_THIGH_MASS", 0.10, BODY),
    Range("male thigh: centre of mass", "MALE_THIGH_CENTRE", 0.05, BODY),
    Range("male thigh: radius of gyration", "MALE_THIGH_GYRATION", 0.05, BODY),
    Range("male shank: mass", "MALE_SHANK_MASS", 0.10, BODY),
    Range("male shank: centre of mass", "MALE_SHANK_CENTRE", 0.05, BODY),
    Range("male shank: radius of gyration", "MALE_SHANK_GYRATION", 0.05, BODY),
    Range("male foot: mass", "MALE_FOOT_MASS", 0.20, "with its shoe"),
    Range("male foot: radius of gyration", "MALE_FOOT_GYRATION", 0.05, BODY),
    Range("control: width of every soft switch S", "SWITCH_WIDTH_DEG", 0.25, HABIT),
    Range("control: the drive ends at thigh angle", "DRIVE_ENDS_DEG", 5.0, HABIT, Kind.MOVE),
    Range("control: the hip extensors begin at thigh angle", "GLUTEALS_BEGIN_DEG", 5.0, HABIT, Kind.MOVE),
    Range("control: the hamstrings begin at thigh angle", "HAMSTRINGS_BEGIN_DEG", 5.0, HABIT, Kind.MOVE),
    Range("control: rectus effort", "RECTUS_EFFORT", 0.25, HABIT),
    Range("control: late hamstring effort", "HAMSTRING_EFFORT", 0.25, HABIT),
)

# Lever arms that do not change with the angle, in m, as simpler models have them. In a share of the sets they take
# the place of the tables, and are scaled like them. All four stand in van Soest and Bobbert's model of jumping
# (1993, Biological Cybernetics 69:195), quoted from general knowledge: unverified. The best swing's study has the hamstrings'.
CONSTANT_ARMS = {"HAMSTRING_HIP_ARM": CONSTANT_HAMSTRING_HIP_ARM, "HAMSTRING_KNEE_ARM": CONSTANT_HAMSTRING_KNEE_ARM, "RECTUS_HIP_ARM": 0.035, "RECTUS_KNEE_ARM": 0.042}
CONSTANT_ARMS_SHARE = 0.25

# One step is flight and contact, and a little more; it follows them, so that the body neither sinks nor rises.
FOLLOWS = {"STEP_TIME": ("FLIGHT_TIME", "CONTACT_TIME")}
