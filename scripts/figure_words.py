"""The long description of each lesson's figure: build/snippets/figure-<name>.md, which its lesson includes.

A short text and a table of what is drawn, from the same computation as the picture: no number is typed.
"""

import re
from collections.abc import Callable
from pathlib import Path

from scripts.pictures.claims import tell_claims_sorted
from scripts.pictures.cord_presets import tell_cord_presets
from scripts.pictures.fold_best import tell_fold_best
from scripts.pictures.heel import tell_heel
from scripts.pictures.metres import tell_metres
from scripts.pictures.named_moments import tell_named_moments
from scripts.pictures.one_photo import tell_one_photo
from scripts.pictures.plan_bars import tell_plan_bars
from scripts.pictures.sweep import tell_sweep
from scripts.pictures.told import Told
from scripts.pictures.two_clocks import tell_two_clocks
from scripts.tables import table, write_all

UNIT = re.compile(r"(?<=\d) (?=(?:ms|min|kg·m²|m|%)(?:$|\W))")  # a number and its unit stay in one line
SUMMARY = "The figure in words and numbers"
TOLD: dict[str, Callable[[], Told]] = {  # by the names of the pictures in scripts/figures.py
    "one-photo": tell_one_photo,
    "named-moments": tell_named_moments,
    "heel-lift": tell_heel,
    "two-clocks": tell_two_clocks,
    "drive-sweep": tell_sweep,
    "fold-best": tell_fold_best,
    "step-or-two": tell_metres,
    "cord-presets": tell_cord_presets,
    "claims-sorted": tell_claims_sorted,
    "plan-bars": tell_plan_bars,
}


def write_snippets(destination: Path) -> list[Path]:
    """Write every description into the folder of snippets and return the files."""
    return write_all(destination, {f"figure-{name}": description(tell()) for name, tell in TOLD.items()})


def description(told: Told) -> str:
    """A closed box below the figure, which prints open."""
    rows = table(
        told.heads, [[UNIT.sub("\u00a0", cell) for cell in row] for row in told.rows], words=told.words
    )
    summary = f"<summary>{SUMMARY}</summary>"
    return f'<details class="kd-told" markdown>\n{summary}\n\n{told.text}\n\n{rows}\n</details>\n'
