"""What was measured in runners, to lay beside the model: each figure with its source and how it was read.

MEASURED holds what the validation page compares, row by row, with the default run (drive 1). SPEEDS holds
what is known at eight running speeds; the model itself has only the last of them, 9.5 m/s. FITS says how
closely the model was fitted. Nothing here enters the model: these are the figures to check it by.

`source` is an entry of the sources page, or UNNAMED where no source is on record; such a figure is unverified.
"""

# A row stays on one line, however long: value, unit and source belong together.
# ruff: noqa: E501
# fmt: off

from dataclasses import dataclass

Span = tuple[float, float]  # lowest and highest; the same number twice if there is only one

UNNAMED = "unnamed"

TRIAL = "computed from the trial data"
INVERSE = "computed from the trial data, by inverse dynamics"
SECOND_HAND = "second-hand; the original was not read"
MEAN_OF_28 = "computed from the published data: mean of 28 runners"
NOBODY_KNOWS = "unverified: no source is on record"
QUOTED = "quoted from the fit; the recording itself is not on this site"


@dataclass(frozen=True)
class Measured:
    """One measured figure. `low` None means: anything up to `high`.

    `quantity` is what the model calls it: a metric of a run, or a name that scripts/tables/validation.py works out;
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
    """What was measured at one running speed, m/s; angles in degrees, thigh + in front. None: not known."""

    speed_m_s: float
    thigh_at_max_knee_deg: Span
    max_knee_deg: float | None
    knee_at_vertical_deg: Span | None
    thigh_back_deg: float
    thigh_front_deg: Span
    source: str
    how: str


@dataclass(frozen=True)
class Fit:
    """Distance between the fitted model and the measured sprinter, root mean square, in degrees."""

    what: str
    thigh_deg: Span
    knee_deg: Span
    source: str
    how: str


JA1, MANY, REGULAR = "dorn2012", "miyashiro2019", "fukuchi2017"

MEASURED: tuple[Measured, ...] = (
    Measured("swing time, toe-off to foot strike", None, 336, 341, "ms", JA1, TRIAL, without="the run ends before foot strike"),
    Measured("largest knee bend", "max_knee_flexion_deg", 149, 149, "°", JA1, TRIAL),
    Measured("largest knee bend, mean ± 1 SD of 79 sprinters at 9.9 m/s", "max_knee_flexion_deg", 142.8, 154.0, "°", MANY, SECOND_HAND),
    Measured("when the knee is bent most (heel highest)", "time_of_max_knee_flexion_ms", 148, 149, "ms", JA1, TRIAL),
    Measured("thigh at that moment, in front", "thigh_at_max_knee_flexion_deg", 19, 21, "°", JA1, TRIAL),
    Measured("thigh vertical", "thigh_vertical_ms", 119, 124, "ms", JA1, TRIAL),
    Measured("knee bend when the thigh is vertical", "knee_at_thigh_vertical_deg", 139, 142, "°", JA1, TRIAL),
    Measured("fastest thigh", "peak_thigh_speed_deg_s", 801, 820, "°/s", JA1, TRIAL),
    Measured("when the thigh is fastest", "time_of_peak_thigh_speed_ms", 154, 155, "ms", JA1, TRIAL),
    Measured("knee lift (thigh highest)", "knee_lift_deg", 66, 71, "°", JA1, TRIAL),
    Measured("when the knee is highest", "time_of_knee_lift_ms", 234, 236, "ms", JA1, TRIAL),
    Measured("largest net hip torque, driving forward", "peak_hip_torque_nm_kg", 4.0, 4.2, "N·m/kg", JA1, INVERSE, 1),
    Measured("when the hip torque is largest", "time_of_peak_hip_torque_ms", 24, 36, "ms", JA1, INVERSE),
    Measured("net knee torque at 20–200 ms: it straightens (below 0) all the time", "highest_knee_torque_nm", None, 0, "N·m", JA1, INVERSE),
    Measured("net knee torque at 24–168 ms, weakest", "weakest_knee_torque_nm", -31, -31, "N·m", JA1, INVERSE),
    Measured("net knee torque at 24–168 ms, strongest", "strongest_knee_torque_nm", -98, -98, "N·m", JA1, INVERSE),
)

SPEEDS: tuple[Speed, ...] = (
    Speed(2.5, (16, 16), 93, (82, 82), -17, (30, 30), REGULAR, MEAN_OF_28),
    Speed(2.75, (19, 24), None, None, -25, (37, 37), UNNAMED, NOBODY_KNOWS),
    Speed(3.5, (18, 18), 106, (97, 97), -23, (36, 36), REGULAR, MEAN_OF_28),
    Speed(3.6, (26, 29), None, (84, 88), -26, (43, 43), UNNAMED, NOBODY_KNOWS),
    Speed(4.5, (20, 20), 116, (107, 107), -28, (43, 43), REGULAR, MEAN_OF_28),
    Speed(5.19, (28, 28), 126, (109, 109), -31, (50, 50), JA1, TRIAL),
    Speed(6.97, (26, 26), 148, (135, 135), -36, (61, 61), JA1, TRIAL),
    Speed(9.5, (19, 21), 149, (139, 142), -45, (66, 71), JA1, TRIAL),
)
MODEL_SPEED_M_S = 9.5  # the only one that the model is a model of

FITS: tuple[Fit, ...] = (
    Fit("up to the highest knee", (1.8, 2.3), (2.4, 2.6), JA1, QUOTED),
    Fit("the whole swing", (3.1, 3.1), (5.0, 7.0), JA1, QUOTED),
)
