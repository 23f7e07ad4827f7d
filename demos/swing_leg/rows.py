"""A row of the table of numbers: what a number is, its symbol, value, unit, source and status.

A class of numbers (parameters.py) has a field a row. `part` heads a group of rows.
"""

from dataclasses import field, fields
from typing import Any, NamedTuple

STATUSES = ("published", "computed", "fitted", "unverified", "chosen")
Value = float | tuple[float, ...]
Pair = tuple[float, float]
Triple = tuple[float, float, float]


class Parameter(NamedTuple):
    """One row. `value` is in `unit`; a table of numbers is a tuple. `part` heads a group of rows."""

    name: str
    symbol: str
    value: Value
    unit: str
    source: str
    status: str
    part: str = ""

    @property
    def value_text(self) -> str:
        """The value ready to print, with a true minus sign: "−42.2", or "0.018, 0.028, …" for a table."""
        values = self.value if isinstance(self.value, tuple) else (self.value,)
        return ", ".join(f"{value:g}" for value in values).replace("-", "−")


_parts: list[str] = [""]


def part(title: str) -> None:
    """Begin a part of the table."""
    _parts.append(title)


def row[V: Value](name: str, symbol: str, value: V, unit: str, source: str, status: str) -> V:
    """A field of a class of numbers: its value, and beside it the row that tells what it is."""
    told = Parameter(name, symbol, value, unit, source, status, _parts[-1])
    number: V = field(default=value, metadata={"row": told})
    return number


def ready() -> Any:
    """A field that follows from the others, kept ready because every step of a run asks for it."""
    return field(init=False)


def rows_of(numbers: type) -> dict[str, Parameter]:
    """The rows of a class of numbers, by the names of its fields."""
    return {it.name: it.metadata["row"] for it in fields(numbers) if "row" in it.metadata}
