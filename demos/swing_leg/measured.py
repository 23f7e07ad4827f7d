"""What was measured in runners from slow to fast, for the demos to lay beside the model.

Nothing here enters the model, whose own starts stand in parameters.py. measured.json is worked out by the build
from the recordings (scripts/studies/recordings.py).
`source` is an entry of the sources page.
"""

# A row stays on one line, however long: value, unit and source belong together.
# ruff: noqa: E501
# fmt: off

import json
from dataclasses import dataclass
from pkgutil import get_data
from typing import Any

Span = tuple[float, float]  # lowest and highest; the same number twice if there is only one

RECORDED: dict[str, Any] = json.loads(get_data("swing_leg", "measured.json") or "")
MEAN_OF_28 = "computed from the published data: mean of 28 runners"


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


JA1, REGULAR = "dorn2012", "fukuchi2017"


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
