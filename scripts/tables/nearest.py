"""The validation page's tables of the nearest swing, from docs/assets/nearest.json."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from scripts.studies.nearest import load
from scripts.tables.writing import number, table, write_all

Rows = Sequence[dict[str, Any]]


def write_snippets(destination: Path) -> list[Path]:
    """Write the tables into the folder and return the files."""
    written = load()
    tables = {"nearest-trials": trials(written["trials"]), "nearest-sprinter": sprinter(written["recorded"])}
    return write_all(destination, tables)


def trials(rows: Rows) -> str:
    """How often the stated range held the true drive, by the rate of the film."""
    heads = (
        "Film", "Swings", "Range holds the drive", "Its usual width",
        "… the drive behind vertical", "Its usual width",
    )  # fmt: skip
    groups = [(f"{rate} frames a second", [it for it in rows if it["rate"] == rate]) for rate in rates(rows)]
    return table(heads, (trial_cells(*group) for group in [*groups, ("all", rows)]), words=1)


def rates(rows: Rows) -> list[int]:
    """The frame rates, fastest first."""
    return sorted({int(it["rate"]) for it in rows}, reverse=True)


def trial_cells(name: str, rows: Rows) -> tuple[str, ...]:
    """One row of that table."""
    cells = [name, str(len(rows))]
    for which in ("", "_behind"):
        cells += [
            str(sum(it[f"holds{which}"] for it in rows)),
            number(median(it[f"width{which}"] for it in rows), 2),
        ]
    return tuple(cells)


def sprinter(rows: Rows) -> str:
    """What comes out when the recorded sprinter's mean swings go in."""
    heads = ("Speed", "Drive", "Heel pull", "Thigh wait", "Thigh: off by", "Knee: off by")
    return table(heads, (sprinter_cells(it) for it in rows), words=1)


def sprinter_cells(it: dict[str, Any]) -> tuple[str, ...]:
    """One row of that table."""
    settings = [
        ranged(it["values"][name], it["ranges"][name]) for name in ("drive", "heel_pull", "thigh_wait")
    ]
    return (f"{it['speed']:.1f} m/s", *settings, *(f"{number(off, 1)}°" for off in it["off"]))


def ranged(value: float, ends: Sequence[float]) -> str:
    """A setting and its range."""
    low, high = (number(end, 2) for end in ends)
    return f"{number(value, 2)} ({low}–{high})" if low != high else number(value, 2)
