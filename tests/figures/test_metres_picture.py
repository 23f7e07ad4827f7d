"""The picture of milliseconds and metres says what the mappings say."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from swing_leg.analyses.metres import metres_behind

from scripts.figures.metres import MOST_M, MOST_MS, SIZE, draw_metres, plot_for

SVG = "{http://www.w3.org/2000/svg}"


def points_of(drawn: Path, name: str) -> list[tuple[float, float]]:
    """Points of the outline that bears an id, px from the upper left."""
    group = next(it for it in ElementTree.parse(drawn).iter(f"{SVG}g") if it.get("id") == name)
    shape = group.find(f"{SVG}path")
    assert shape is not None
    numbers = [float(text) for text in re.findall(r"-?[\d.]+", shape.get("d", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@pytest.mark.parametrize("place", range(4))
def test_each_assumption_ends_where_its_own_mapping_says(tmp_path: Path, place: int) -> None:
    canvas, title = draw_metres("light")
    cost = metres_behind(float(MOST_MS))[place]
    points = points_of(canvas.save(tmp_path / "picture.svg", title), cost.mapping.name.replace(" ", "-"))
    plot = plot_for("light")
    right = plot.at(MOST_MS, 0)[0]
    ends = [SIZE[1] - y for x, y in points if x == pytest.approx(right, abs=0.01)]
    assert min(ends) == pytest.approx(plot.at(MOST_MS, cost.low)[1], abs=0.01)
    assert max(ends) == pytest.approx(plot.at(MOST_MS, cost.high)[1], abs=0.01)


def test_the_whole_of_every_assumption_is_in_the_picture() -> None:
    assert max(cost.high for cost in metres_behind(float(MOST_MS))) < MOST_M
