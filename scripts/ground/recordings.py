"""The recorded runners in demos/recordings/, as they stand there; its README says what each column means."""

import csv
from functools import cache

from scripts.ground.paths import ROOT

RECORDINGS = ROOT / "demos" / "recordings"
SPRINT = "9.48"  # m/s, the sprinter's fastest speed as the tables write it
STEP_MS = 4  # between two rows of a motion
Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of a table, by the name of its file without the ending."""
    with (RECORDINGS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def at_speed(name: str, speed_m_s: str) -> list[Row]:
    """The rows of a table at one running speed, as its file writes it: "9.48"."""
    return [row for row in table(name) if row["speed_m_s"] == speed_m_s]


def speeds() -> list[str]:
    """The sprinter's running speeds as the tables write them, slowest first."""
    return [row["speed_m_s"] for row in table("JA1_spatiotemporal")]
