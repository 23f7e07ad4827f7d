"""The table of the page on stride length: the recorded sprinter's steps at four speeds."""

from itertools import pairwise
from pathlib import Path

from scripts.ground.recordings import Row
from scripts.ground.recordings import table as recorded
from scripts.tables.writing import number, table, write_all

HEADS = (
    "Speed, m/s", "Step length, m", "Steps a second", "Swing of the right leg, ms",
    "Foot on the ground, mean of both, ms",
    "Longer steps than the row before", "More of them",
)  # fmt: skip


def write_snippets(destination: Path) -> list[Path]:
    """Write the page's table into the folder and return the file."""
    return write_all(destination, {"stride": stride()})


def stride() -> str:
    """One row for each speed."""
    rows = recorded("JA1_spatiotemporal")
    grown = [("–", "–"), *(growth(before, row) for before, row in pairwise(rows))]
    return table(HEADS, [(*cells(row), *both) for row, both in zip(rows, grown, strict=True)], words=0)


def cells(row: Row) -> tuple[str, ...]:
    """One speed ready to print."""
    return (
        number(float(row["speed_m_s"]), 1),
        number(float(row["step_length_m"]), 2),
        number(float(row["step_rate_per_s"]), 2),
        number(float(row["swing_right_ms"]), 0),
        number(float(row["contact_mean_ms"]), 0),
    )


def growth(before: Row, row: Row) -> tuple[str, str]:
    """By how much step length and step rate grew, in %."""
    length, rate = (
        100 * (float(row[name]) / float(before[name]) - 1) for name in ("step_length_m", "step_rate_per_s")
    )
    return f"+{number(length, 0)} %", f"+{number(rate, 0)} %"
