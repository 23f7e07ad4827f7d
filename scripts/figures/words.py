"""The long description of each lesson's figure: build/snippets/figure-<name>.md, which its lesson includes.

A short text and a table of what is drawn, from the same computation as the picture: no number is typed.
"""

import re
from collections.abc import Callable
from pathlib import Path

from scripts.figures.claims import tell_claims_sorted
from scripts.figures.cord_presets import tell_cord_presets
from scripts.figures.fold_best import tell_fold_best
from scripts.figures.heel import tell_heel
from scripts.figures.metres import tell_metres
from scripts.figures.named_moments import tell_named_moments
from scripts.figures.one_photo import tell_one_photo
from scripts.figures.plan_bars import tell_plan_bars
from scripts.figures.sweep import tell_sweep
from scripts.figures.told import Told
from scripts.figures.two_clocks import tell_two_clocks
from scripts.tables.writing import table, write_all

UNIT = re.compile(r"(?<=\d) (?=(?:ms|min|kg·m²|m|%)(?:$|\W))")  # a number and its unit stay in one line
SUMMARY = "The figure in words and numbers"
TOLD: dict[str, Callable[[], Told]] = {  # by the names of the pictures in scripts/figures/draw.py
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
