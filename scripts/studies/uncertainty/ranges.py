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

from swing_leg.parameters import ROWS
from swing_leg.rows import Value

from scripts.studies.optimum.numbers import ADDED


class Kind(Enum):
    """What a drawn number does to a row."""

    SCALE = "scale"  # the value, or all of a table, times 1 ± spread
    MOVE = "move"  # the value ± spread, in the row's own unit
    EXPONENT = "exponent"  # a torque exp(p₁ + …) times 1 ± spread: p₁ changes by the logarithm


@dataclass(frozen=True)
class Range:
    """One of the model's numbers: its field in Numbers, how far it may be off, and why."""

    field: str
    spread: float
    why: str
    kind: Kind = Kind.SCALE

    @property
    def name(self) -> str:
        """What its row on the model page is called."""
        return ROWS[self.field].name

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
    Range("hip_flexor_strength", 0.10, PINNED),
    Range("hip_flexor_speed", 0.15, FITTED),
    Range("hip_flexor_shape", 0.25, FITTED),
    Range("rectus_strength", 0.25, FITTED),
    Range("rectus_speed", 0.25, FITTED),
    Range("rectus_shape", 0.25, FITTED),
    Range("gluteal_strength", 0.25, FITTED),
    Range("gluteal_speed", 0.15, FITTED),
    Range("gluteal_shape", 0.25, FITTED),
    Range("hamstring_strength", 0.25, "a generic man's, not this sprinter's"),
    Range("hamstring_speed", 0.25, ASSUMED),
    Range("hamstring_shape", 0.25, ASSUMED),
    Range("eccentric_force", 0.15, ASSUMED),
    Range("rise_time", 0.25, FITTED),
    Range("fall_time", 0.25, FITTED),
    Range("hamstring_hip_arm", 0.20, GEOMETRY),
    Range("hamstring_knee_arm", 0.20, GEOMETRY),
    Range("rectus_hip_arm", 0.20, GEOMETRY),
    Range("rectus_knee_arm", 0.20, GEOMETRY),
    Range("knee_drag", 0.25, FITTED),
    Range("passive_stretch", 0.25, "people at rest differ by more", Kind.EXPONENT),
    Range("passive_fold", 0.25, "people at rest differ by more", Kind.EXPONENT),
    Range("passive_offset", 0.25, "people at rest differ by more"),
    Range("passive_straight", 0.25, "unverified", Kind.EXPONENT),
    Range("fold_stop_deg", 6.0, "calf meets thigh sooner or later by body shape", Kind.MOVE),
    Range("fold_stop_stiffness", 0.25, FITTED),
    Range("fold_stop_damping", 0.25, FITTED),
    Range("straight_stop_deg", 2.0, "knees straighten more or less", Kind.MOVE),
    Range("straight_stop_stiffness", 0.25, FITTED),
    Range("straight_stop_damping", 0.25, FITTED),
    Range("start_thigh_deg", 0.10, FILM),
    Range("start_knee_deg", 4.0, FILM, Kind.MOVE),
    Range("start_thigh_rate_deg_s", 0.10, RATE),
    Range("start_knee_rate_deg_s", 50.0, RATE, Kind.MOVE),
    Range("start_hip_flexors", 0.25, "fitted, and the first torque comes out too large"),
    Range("start_hamstrings", 0.50, "fitted, and his were more active"),
    Range("flight_time", 0.10, TIMED),
    Range("contact_time", 0.10, TIMED),
    Range("thigh_length", 0.04, FILM),
    Range("shank_length", 0.04, FILM),
    Range("foot_length", 0.10, "assumed"),
    Range("foot_centre", 0.25, "assumed"),
    Range("pelvis_deg", 5.0, "a real pelvis rocks by as much", Kind.MOVE),
    Range("male_thigh_mass", 0.10, BODY),
    Range("male_thigh_centre", 0.05, BODY),
    Range("male_thigh_gyration", 0.05, BODY),
    Range("male_shank_mass", 0.10, BODY),
    Range("male_shank_centre", 0.05, BODY),
    Range("male_shank_gyration", 0.05, BODY),
    Range("male_foot_mass", 0.20, "with its shoe"),
    Range("male_foot_gyration", 0.05, BODY),
    Range("switch_width_deg", 0.25, HABIT),
    Range("drive_ends_deg", 10.0, HABIT, Kind.MOVE),
    Range("rectus_begins_deg", 10.0, HABIT, Kind.MOVE),
    Range("late_begins_deg", 5.0, HABIT, Kind.MOVE),
    Range("hamstring_effort", 0.25, HABIT),
)

# Lever arms that do not change with the angle, in m, as simpler models have them. In a share of the sets they take
# the place of the tables, and are scaled like them. All four stand in van Soest and Bobbert's model of jumping
# (1993, Biological Cybernetics 69:195), quoted from general knowledge: unverified. The best swing's study has the hamstrings'.
CONSTANT_ARMS = {"hamstring_hip_arm": ADDED.constant_hamstring_hip_arm, "hamstring_knee_arm": ADDED.constant_hamstring_knee_arm, "rectus_hip_arm": 0.035, "rectus_knee_arm": 0.042}
CONSTANT_ARMS_SHARE = 0.25

# When the foot leaves the ground differs by so much between a camera and a force plate, ms. The start moves along the
# recorded motion, and the flight that is left with it.
START_MS = 8.0

# One step is flight and contact, and a little more; it follows them, so that the body neither sinks nor rises.
FOLLOWS = {"step_time": ("flight_time", "contact_time")}
