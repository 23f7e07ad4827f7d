"""The long description of each lesson's figure: build/snippets/figure-<name>.md, which its lesson includes.

A short text and a table of what is drawn, from the same computation as the picture: no number is typed.
"""

from pathlib import Path

from scripts.figures.lessons import LESSON_FIGURES
from scripts.figures.lessons.told import description
from scripts.tables.writing import write_all


def write_snippets(destination: Path) -> list[Path]:
    """Write every description into the folder of snippets and return the files."""
    told = {f"figure-{name}": description(tell()) for name, (_, tell) in LESSON_FIGURES.items()}
    return write_all(destination, told)
