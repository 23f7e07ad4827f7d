"""A lesson's figure in words and numbers: what its long description says. Only the numbers' form is here."""

from dataclasses import dataclass

from swing_leg.metrics import Metrics
from swing_leg.words import value_text

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """A short description and a table of what is drawn. The first `words` columns are text."""

    text: str
    heads: Cells
    rows: tuple[Cells, ...]
    words: int = 1


def in_ms(value: float | None) -> str:
    """ "124 ms"; "not within 300 ms" for what does not happen."""
    return value_text(value, "ms")


def in_degrees(value: float | None) -> str:
    """ "150°"; "not within 300 ms" for what does not happen."""
    return value_text(value, "°")


def found(metrics: Metrics, name: str) -> float:
    """A metric that the picture cannot do without. Raises ValueError if the run has none."""
    value = metrics[name]
    if value is None:
        raise ValueError(f"the run has no {name}, and the figure shows it")
    return value
