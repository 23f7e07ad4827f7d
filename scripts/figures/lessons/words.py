"""The long description of each lesson's figure: build/snippets/figure-<name>.md, which its lesson includes.

A short text and a table of what is drawn, from the same computation as the picture: no number is typed.
"""

import re
from pathlib import Path

from scripts.figures.lessons import LESSON_FIGURES
from scripts.figures.lessons.told import Told
from scripts.tables.writing import table, write_all

UNIT = re.compile(r"(?<=\d) (?=(?:ms|min|kg·m²|m|%)(?:$|\W))")  # a number and its unit stay in one line
SUMMARY = "The figure in words and numbers"


def write_snippets(destination: Path) -> list[Path]:
    """Write every description into the folder of snippets and return the files."""
    told = {f"figure-{name}": description(tell()) for name, (_, tell) in LESSON_FIGURES.items()}
    return write_all(destination, told)


def description(told: Told) -> str:
    """A closed box below the figure, which prints open."""
    rows = table(
        told.heads, [[UNIT.sub("\u00a0", cell) for cell in row] for row in told.rows], words=told.words
    )
    summary = f"<summary>{SUMMARY}</summary>"
    return f'<details class="kd-told" markdown>\n{summary}\n\n{told.text}\n\n{rows}\n</details>\n'
