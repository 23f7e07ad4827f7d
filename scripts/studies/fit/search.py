"""A small search for the fitted numbers that miss least: one at a time up and down, with ever smaller steps.

It starts from the model's own numbers and from a few others drawn with a fixed seed; the best end counts.
"""

from collections.abc import Callable
from random import Random

Point = tuple[float, ...]
SEED = 2026
STARTS = 3
FIRST_STEP, LAST_STEP = 0.5, 0.015  # of the way from the middle to a bound


def best_point(loss: Callable[[Point], float], size: int, starts: int = STARTS) -> tuple[Point, float]:
    """Where `loss` is least with `size` coordinates, each from −1 to 1, and its value there."""
    random = Random(SEED)
    places: list[Point] = [(0.0,) * size]
    places += [tuple(random.uniform(-0.8, 0.8) for _ in range(size)) for _ in range(starts - 1)]
    return min((descend(loss, place) for place in places), key=lambda end: end[1])


def descend(loss: Callable[[Point], float], place: Point) -> tuple[Point, float]:
    """Go down from one place: keep every step that helps, go on the same way, halve the step if none does."""
    here, value, step = place, loss(place), FIRST_STEP
    while step >= LAST_STEP:
        before = here
        for i in range(len(here)):
            for change in (step, -step):
                there = moved(here, i, change)
                if there != here and (found := loss(there)) < value:
                    here, value = there, found
                    break
        if here == before:
            step /= 2
            continue
        further = tuple(bounded(2 * now - then) for now, then in zip(here, before, strict=True))
        if (found := loss(further)) < value:
            here, value = further, found
    return here, value


def moved(place: Point, i: int, change: float) -> Point:
    """The place with one coordinate changed, within its bounds."""
    return (*place[:i], bounded(place[i] + change), *place[i + 1 :])


def bounded(value: float) -> float:
    """Within −1 and 1."""
    return min(max(value, -1.0), 1.0)
