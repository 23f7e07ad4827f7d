"""What was measured at the model's own speed, row by row, to lay beside its default run (drive 1).

The sprinter's figures are worked out from his recording (recordings.py) and stand in measured.json; nothing here
enters the model. `source` is an entry of the sources page.
"""

# A row stays on one line, however long: value, unit and source belong together.
# ruff: noqa: E501
# fmt: off

from dataclasses import dataclass

from swing_leg.measured import JA1, RECORDED

MANY = "miyashiro2019"
TRIAL = "computed from the recordings: four whole swings"
INVERSE = "computed from the recordings, by inverse dynamics"
FLAT_TOP = f"{INVERSE}; a flat top, so the time is uncertain by some 20 ms"
SECOND_HAND = "second-hand; the original was not read"


@dataclass(frozen=True)
class Measured:
    """One measured figure. `low` None means: anything up to `high`. Times count from toe-off.

    `quantity` is what the model calls it: a metric of a run, or a name that scripts/studies/comparison.py works out;
    None if the model has no such figure, and then `without` says why. `decimals` is the precision at which
    model and measurement can be compared.
    """

    what: str
    quantity: str | None
    low: float | None
    high: float
    unit: str
    source: str
    how: str
    decimals: int = 0
    without: str = ""


def sprinter(what: str, name: str, unit: str, decimals: int = 0, how: str = TRIAL, without: str = "") -> Measured:
    """A figure of the recorded sprinter, by its name in measured.json."""
    low, high = RECORDED["sprinter"][name]
    return Measured(what, None if without else name, low, high, unit, JA1, how, decimals, without)


MEASURED: tuple[Measured, ...] = (
    sprinter("swing time, toe-off to foot strike", "swing_ms", "ms", without="the run ends before foot strike"),
    sprinter("largest knee bend", "max_knee_flexion_deg", "°"),
    Measured("largest knee bend, mean ± 1 SD of 79 sprinters at 9.9 m/s", "max_knee_flexion_deg", 142.8, 154.0, "°", MANY, SECOND_HAND),
    sprinter("when the knee is bent most (heel highest)", "time_of_max_knee_flexion_ms", "ms"),
    sprinter("thigh at that moment, in front", "thigh_at_max_knee_flexion_deg", "°"),
    sprinter("thigh vertical", "thigh_vertical_ms", "ms"),
    sprinter("knee bend when the thigh is vertical", "knee_at_thigh_vertical_deg", "°"),
    sprinter("fastest thigh", "peak_thigh_speed_deg_s", "°/s"),
    sprinter("when the thigh is fastest", "time_of_peak_thigh_speed_ms", "ms"),
    sprinter("knee lift (thigh highest)", "knee_lift_deg", "°"),
    sprinter("when the knee is highest", "time_of_knee_lift_ms", "ms"),
    sprinter("largest net hip torque, driving forward", "peak_hip_torque_nm_kg", "N·m/kg", 1, INVERSE),
    sprinter("when the hip torque is largest", "time_of_peak_hip_torque_ms", "ms", 0, FLAT_TOP),
    Measured("net knee torque at 28–208 ms: it straightens (below 0) all the time", "highest_knee_torque_nm", None, 0, "N·m", JA1, INVERSE),
    sprinter("net knee torque at 32–176 ms, weakest", "weakest_knee_torque_nm", "N·m", 0, INVERSE),
    sprinter("net knee torque at 32–176 ms, strongest", "strongest_knee_torque_nm", "N·m", 0, INVERSE),
)
