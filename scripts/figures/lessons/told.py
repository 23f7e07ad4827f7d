"""A lesson's figure in words and numbers: its long description, and the form of the numbers in it."""

import re
from dataclasses import dataclass

from swing_leg.metrics import Metrics
from swing_leg.words import value_text

from scripts.tables.writing import table

Cells = tuple[str, ...]
UNIT = re.compile(r"(?<=\d) (?=(?:ms|min|kg·m²|m|%)(?:$|\W))")  # a number and its unit stay in one line
SUMMARY = "The figure in words"


@dataclass(frozen=True)
class Told:
    """A short description and a table of what is drawn. The first `words` columns are text."""

    text: str
    heads: Cells
    rows: tuple[Cells, ...]
    words: int = 1


def description(told: Told) -> str:
    """A closed box below the figure, which prints open."""
    rows = table(
        told.heads, [[UNIT.sub("\u00a0", cell) for cell in row] for row in told.rows], words=told.words
    )
    opening = f'<details class="kd-told" data-search-exclude markdown>\n<summary>{SUMMARY}</summary>'
    return f"{opening}\n\n{told.text}\n\n{rows}\n</details>\n"


def in_ms(value: float | None) -> str:
    """ "124 ms"; "not within the run" for what does not happen."""
    return value_text(value, "ms")


def in_degrees(value: float | None) -> str:
    """ "150°"; "not within the run" for what does not happen."""
    return value_text(value, "°")


def found(metrics: Metrics, name: str) -> float:
    """A metric that the picture cannot do without. Raises ValueError if the run has none."""
    value = metrics[name]
    if value is None:
        raise ValueError(f"the run has no {name}, and the figure shows it")
    return value
