"""Finding room for words beside what they name: labels.js in Python. Lengths in px, y down."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot

OUTSIDE = 200
ON_WORDS = 80
ON_MARK = 10
LATER_SPOT = 1
PER_PX_MOVED = 0.2
HALF_LINE = 8  # px from the middle of a line of text to its edge


@dataclass(frozen=True)
class Spot:
    """Where words may stand. y is the middle of the line of text; anchor is "start", "middle" or "end"."""

    x: float
    y: float
    anchor: str


@dataclass(frozen=True)
class Box:
    """The room that words take."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """True if two boxes share any room."""
        beside = self.left < other.right and other.left < self.right
        return beside and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True)
class Obstacle:
    """A circle that words had better not touch; `weight` says how much better."""

    x: float
    y: float
    r: float
    weight: float

    def touches(self, box: Box) -> bool:
        """True if the circle reaches into the box."""
        across = self.x - min(max(self.x, box.left), box.right)
        down = self.y - min(max(self.y, box.top), box.bottom)
        return hypot(across, down) < self.r


@dataclass(frozen=True)
class Placed:
    """A label's place: the spot's number, the spot moved inside the bounds, its room, and what it costs."""

    number: int
    spot: Spot
    box: Box
    cost: float


def around(x: float, y: float, gap: float, order: str) -> list[Spot]:
    """Places around a point, best first; `order` holds compass letters: "E SE NE"."""
    spots = []
    for where in order.split():
        right = 1 if "E" in where else -1 if "W" in where else 0
        down = 1 if "S" in where else -1 if "N" in where else 0
        slant = 0.75 if right and down else 1
        anchor = "start" if right > 0 else "end" if right < 0 else "middle"
        spots.append(Spot(x + right * gap * slant, y + down * (gap * slant + HALF_LINE), anchor))
    return spots


def box_at(spot: Spot, width: float, height: float) -> Box:
    """The room that words of this size take at a spot."""
    left = spot.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[spot.anchor] * width
    return Box(left, spot.y - height / 2, left + width, spot.y + height / 2)


def choose(
    spots: Sequence[Spot],
    size: tuple[float, float],
    bounds: Box,
    taken: Sequence[Box],
    obstacles: Sequence[Obstacle],
) -> Placed:
    """The best spot for words of a size (width, height), moved sideways inside the bounds."""

    def placed(number: int, wish: Spot) -> Placed:
        at = box_at(wish, *size)
        shift = max(bounds.left - at.left, 0) + min(bounds.right - at.right, 0)
        spot = replace(wish, x=wish.x + shift)
        box = box_at(spot, *size)
        cost = number * LATER_SPOT + abs(shift) * PER_PX_MOVED
        if box.top < bounds.top or box.bottom > bounds.bottom:
            cost += OUTSIDE
        cost += ON_WORDS * sum(box.overlaps(other) for other in taken)
        cost += sum(ON_MARK * circle.weight for circle in obstacles if circle.touches(box))
        return Placed(number, spot, box, cost)

    return min((placed(number, wish) for number, wish in enumerate(spots)), key=lambda one: one.cost)
