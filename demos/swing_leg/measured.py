"""What was measured in runners, to lay beside the model: each figure with its source and how it was read.

MEASURED holds what the validation page compares, row by row, with the default run (drive 1). SPEEDS holds
what is known from slow to fast; the model itself has only the last of them, 9.5 m/s. Nothing here enters the
model: these are the figures to check it by. measured.json is worked out by the build from the recordings
(scripts/studies/recordings.py), and so is when the model begins.

`source` is an entry of the sources page.
"""

# A row stays on one line, however long: value, unit and source belong together.
# ruff: noqa: E501
# fmt: off

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Span = tuple[float, float]  # lowest and highest; the same number twice if there is only one

RECORDED: dict[str, Any] = json.loads(Path(__file__).with_name("measured.json").read_text(encoding="utf-8"))
MODEL_BEGINS_MS: int = RECORDED["start_after_toe_off_ms"]
"""The model's time 0, in ms after the sprinter's toe-off: then his leg turned as the model's does at its start."""

TRIAL = "computed from the recordings: four whole swings"
INVERSE = "computed from the recordings, by inverse dynamics"
SECOND_HAND = "second-hand; the original was not read"
MEAN_OF_28 = "computed from the published data: mean of 28 runners"


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


@dataclass(frozen=True)
class Speed:
    """What was measured at one running speed, m/s; angles in degrees, thigh + in front; lowest and highest."""

    speed_m_s: float
    thigh_at_max_knee_deg: Span
    max_knee_deg: Span
    knee_at_vertical_deg: Span
    thigh_back_deg: Span
    thigh_front_deg: Span
    source: str
    how: str


JA1, MANY, REGULAR = "dorn2012", "miyashiro2019", "fukuchi2017"


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
    sprinter("when the hip torque is largest", "time_of_peak_hip_torque_ms", "ms", 0, INVERSE),
    Measured("net knee torque at 28–208 ms: it straightens (below 0) all the time", "highest_knee_torque_nm", None, 0, "N·m", JA1, INVERSE),
    sprinter("net knee torque at 32–176 ms, weakest", "weakest_knee_torque_nm", "N·m", 0, INVERSE),
    sprinter("net knee torque at 32–176 ms, strongest", "strongest_knee_torque_nm", "N·m", 0, INVERSE),
)


def recorded(row: dict[str, Any]) -> Speed:
    """One person at one speed, from measured.json."""
    names = ("thigh_at_max_knee_deg", "max_knee_deg", "knee_at_vertical_deg", "thigh_back_deg", "thigh_front_deg")
    spans: dict[str, Any] = {name: tuple(row[name]) for name in names}
    how = f"computed from the recordings: {row['swings']} swings of one runner"
    return Speed(speed_m_s=row["speed_m_s"], source=row["source"], how=how, **spans)


SPEEDS: tuple[Speed, ...] = tuple(sorted((
    Speed(2.5, (16, 16), (93, 93), (82, 82), (-17, -17), (30, 30), REGULAR, MEAN_OF_28),
    Speed(3.5, (18, 18), (106, 106), (97, 97), (-23, -23), (36, 36), REGULAR, MEAN_OF_28),
    Speed(4.5, (20, 20), (116, 116), (107, 107), (-28, -28), (43, 43), REGULAR, MEAN_OF_28),
    *(recorded(row) for row in RECORDED["speeds"]),
), key=lambda row: row.speed_m_s))
MODEL_SPEED_M_S = SPEEDS[-1].speed_m_s  # the only one that the model is a model of
