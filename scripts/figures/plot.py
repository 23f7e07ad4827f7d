"""A canvas with a plot on it: where values are, level lines with their numbers, ticks below."""

from typing import Any

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Point
from scripts.ground.look import Scheme

NUMBER: dict[str, Any] = {"size": 15, "font": "mono", "colour": "soft_ink"}


def between(value: float, values: Point, px: Point) -> float:
    """Where a value is, px, if the ends of its range are at these two."""
    return px[0] + (value - values[0]) / (values[1] - values[0]) * (px[1] - px[0])


class Plot(Canvas):
    """A canvas in px. `margin` is what stands around the plot, px; x and y are the ranges of its values."""

    def __init__(self, scheme: Scheme, size: Point, margin: dict[str, int], x: Point, y: Point) -> None:
        super().__init__(scheme, size)
        self.left, self.right = margin["left"], size[0] - margin["right"]
        self.bottom: float = margin["bottom"]
        self.top: float = size[1] - margin["top"]
        self.x, self.y = x, y

    def at(self, across: float, up: float) -> Point:
        """Where two values are, px from the lower left."""
        right = between(across, self.x, (self.left, self.right))
        return right, between(up, self.y, (self.bottom, self.top))

    def level(self, value: float, words: str, name: str, optional: bool = False, **style: Any) -> None:
        """A level line with its number at the left."""
        _, y = self.at(self.x[0], value)
        ends = [(self.left, y), (self.right, y)]
        self.line(ends, stroke="rule" if value else "axis", linewidth=1, capstyle="butt", **style)
        at = (self.left - 12, y)
        self.words(words, at, name, anchor="right", baseline="center", optional=optional, **NUMBER)

    def tick(self, value: float, words: str, name: str) -> None:
        """A short line down from the axis, and below it its number."""
        x, y = self.at(value, 0)[0], self.bottom
        self.line([(x, y), (x, y - 7)], stroke="axis", linewidth=1, capstyle="butt")
        self.words(words, (x, y - 26), name, anchor="center", drift=(0, 6), **NUMBER)

    def name_across(self, words: str, name: str, below: float) -> None:
        """What stands across, so many px below the axis."""
        middle = ((self.left + self.right) / 2, self.bottom - below)
        self.words(words, middle, name, colour="soft_ink", anchor="center", drift=(0, 22))
