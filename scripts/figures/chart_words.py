"""The words on a still chart: each beside what it names, none upon another.

The rules are those of chart-labels.js. Lengths in px at the width at which the picture is shown,
y down.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot
from typing import Any

from scripts.figures.canvas import width_of
from scripts.figures.labels import Box, Obstacle, Placed, Spot, around, choose
from scripts.figures.limbs import Point

SIZE = 15.0
LINE_GAP = 12
DOT_GAP = 12
# How much it matters that words lie on them: what labels.py counts, so many times.
ON_ZERO, ON_LINE, ON_DOT = 0.3, 3, 9
LINE_EVERY = 10
LINE_RADIUS, DOT_RADIUS = 5, 8
# More than this, as labels.py counts, and words leave. None hides others.
CROWDED = {"instant": 25, "dot": 50, "line": 85}
LINE_HEIGHT = 1.2  # in sizes of the letters
APART = 5  # between two labels, at least
PARTS = (0.85, 0.7, 0.5, 0.3, 0.15)  # of the way along a line, where its name may stand
STYLES: dict[str, dict[str, Any]] = {  # what gets its place first comes first
    "band": {"colour": "knee_drive", "weight": 400},
    "drive": {"colour": "knee_drive", "weight": 700},
    "kick": {"colour": "butt_kick", "weight": 700},
    "soft": {"colour": "knee_drive", "weight": 400},
    "reference": {"colour": "ink", "weight": 400},
    "limit": {"colour": "error", "weight": 700},
    "measured": {"colour": "ink", "weight": 400},
    "partial": {"colour": "ink", "weight": 400},
    "instant": {"colour": "soft_ink", "weight": 400},
}


@dataclass(frozen=True)
class Wish:
    """Words that want to stand in the first of these spots that has room."""

    text: str
    kind: str
    spots: Sequence[Spot]
    what: str = "line"


class Layout:
    """Collects what wants to be named, the more important first, and what must stay clear of words."""

    def __init__(self, plot: Box, bounds: Box) -> None:
        self.plot, self.bounds = plot, bounds
        self.wishes: list[Wish] = []
        self.obstacles: list[Obstacle] = []

    def band(self, label: str, middle: float) -> None:
        """Name a band inside it, at its top or bottom."""
        rows = (self.plot.top + 14, self.plot.bottom - 14, self.plot.top + 34, self.plot.bottom - 34)
        self.wishes.append(Wish(label, "band", [Spot(middle, row, "middle") for row in rows]))

    def line(self, label: str, kind: str, pixels: Sequence[Point]) -> None:
        """Name a line at its end or beside it."""
        trace = self.trace(pixels)
        self.keep_clear(trace)
        if label and trace:
            self.wishes.append(Wish(label, kind, spots_along(trace)))

    def dot(
        self,
        label: str,
        kind: str,
        place: Point,
        ranges: Sequence[Sequence[Point]],
        reach: float,
        side: str = "",
    ) -> None:
        """Name a dot beside it, on its `side` if it has one ("left", "right").

        Its ranges are straight lines; `reach` is how far the level one goes.
        """
        for ends in ranges:
            self.keep_clear(self.trace(ends))
        self.obstacles.append(Obstacle(*place, DOT_RADIUS, ON_DOT))
        if label:
            spots = [beside(spot, place[0], reach) for spot in around(*place, DOT_GAP, "E W NE SE NW SW N S")]
            anchor = {"left": "end", "right": "start"}.get(side)
            there = [spot for spot in spots if anchor in (None, spot.anchor)]
            self.wishes.append(Wish(label, kind, there, "dot"))

    def instants(self, named: Sequence[tuple[str, Point]]) -> None:
        """Name key instants on the curve where there is room."""
        self.obstacles += [Obstacle(*place, DOT_RADIUS, ON_DOT) for _, place in named]
        for label, place in named:
            spots = around(*place, DOT_GAP, "E W NE NW SE SW N S")
            self.wishes.append(Wish(label, "instant", spots, "instant"))

    def zero(self, ends: Sequence[Point]) -> None:
        """The line at 0 of an axis is dark: words had rather not lie on it."""
        self.keep_clear(self.trace(ends), ON_ZERO)

    def keep_clear(self, trace: Sequence[Point], weight: float = ON_LINE) -> None:
        """No words on this line, if it can be helped."""
        self.obstacles += [Obstacle(x, y, LINE_RADIUS, weight) for x, y in trace]

    def trace(self, pixels: Sequence[Point]) -> list[Point]:
        """A line's points every few px, where it is inside the plot."""
        points: list[Point] = []
        left = 0.0
        for (x0, y0), (x1, y1) in pairwise(pixels):
            long = hypot(x1 - x0, y1 - y0)
            while left < long:
                points.append((x0 + (x1 - x0) * left / long, y0 + (y1 - y0) * left / long))
                left += LINE_EVERY
            left -= long
        plot = self.plot
        return [
            (x, y)
            for x, y in [*points, *pixels[-1:]]
            if plot.left - 1 <= x <= plot.right + 1 and plot.top - 1 <= y <= plot.bottom + 1
        ]

    def places(self) -> list[Placed | None]:
        """Where each wish's words stand; None for those that find no room."""
        order = list(STYLES)
        taken: list[Box] = []
        found: list[Placed | None] = [None] * len(self.wishes)
        for number, wish in sorted(enumerate(self.wishes), key=lambda one: order.index(one[1].kind)):
            room = (width_of(wish.text, SIZE, STYLES[wish.kind]["weight"]), SIZE * LINE_HEIGHT)
            place = choose(wish.spots, room, self.bounds, taken, self.obstacles)
            hides = any(place.box.overlaps(other) for other in taken)
            if not hides and place.cost <= CROWDED[wish.what]:
                found[number] = place
                taken.append(replace(place.box, left=place.box.left - APART, right=place.box.right + APART))
        return found

    def crosses(self, place: Placed) -> bool:
        """True if words at this place lie on a line, a dot or an axis."""
        return any(circle.touches(place.box) for circle in self.obstacles)


def spots_along(trace: Sequence[Point]) -> list[Spot]:
    """Beside the end of a line, then beside other parts of it."""

    def near(part: float, order: str) -> list[Spot]:
        return around(*trace[int(part * (len(trace) - 1) + 0.5)], LINE_GAP, order)

    middle = [spot for part in PARTS for spot in near(part, "NW SE NE SW N S")]
    return [*near(1, "E NE SE N S"), *middle, *near(0, "N S E W")]


def beside(spot: Spot, x: float, reach: float) -> Spot:
    """The spot, further to the side if the dot's range reaches there."""
    if spot.anchor == "start":
        return Spot(max(spot.x, x + reach), spot.y, spot.anchor)
    if spot.anchor == "end":
        return Spot(min(spot.x, x - reach), spot.y, spot.anchor)
    return spot
