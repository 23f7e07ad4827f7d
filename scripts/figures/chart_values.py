"""A chart's values as words and places, as demos/web/graph/chart-parts.js has them."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from scripts.figures.limbs import Point


def ticks_with_words(ticks: Sequence[float], place: Callable[[float], float], room: float) -> list[float]:
    """The ticks that have room for words: all, every second, every third … counted from 0."""
    zero = ticks.index(0) if 0 in ticks else 0
    for every in range(1, len(ticks)):
        kept = [tick for number, tick in enumerate(ticks) if (number - zero) % every == 0]
        if all(abs(place(b) - place(a)) >= room for a, b in pairwise(kept)):
            return kept
    return list(ticks[zero : zero + 1])


def tick_words(axis: dict[str, Any], value: float) -> str:
    """ "−45°", "0.5"."""
    return f"{value:.12g}{'°' if axis['unit'] == '°' else ''}".replace("-", "−")


def axis_words(axis: dict[str, Any]) -> str:
    """The axis' name with its unit, unless the ticks bear it."""
    label, unit = axis["label"], axis["unit"]
    return f"{label}, {unit}" if unit not in ("", "°") and not label.endswith(unit) else label


def path_of(chart: dict[str, Any]) -> dict[str, Any] | None:
    """The line that bears the cursor: the first that has times."""
    return next((line for line in chart["lines"] if "time_ms" in line), None)


def point_at(line: dict[str, Any] | None, time_ms: float) -> Point | None:
    """Where a line with times is at a time, in its own units; None where it does not reach."""
    if not line or len(line["time_ms"]) < 2:
        return None
    times, points = line["time_ms"], line["points"]
    # A line may end with the last whole sample before an instant: the instant still belongs to it.
    if not times[0] <= time_ms <= 2 * times[-1] - times[-2]:
        return None
    after = min(max(bisect_left(times, time_ms), 1), len(times) - 1)
    part = min((time_ms - times[after - 1]) / (times[after] - times[after - 1]), 1)
    x, y = (a * (1 - part) + b * part for a, b in zip(points[after - 1], points[after], strict=True))
    return x, y
