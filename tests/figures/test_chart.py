"""A demo's own chart, standing still: whole, the same every time, and laid out as the live one."""

import json
import os
import random
import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from scripts.figures import chart
from scripts.figures.chart_values import axis_words, point_at, tick_words, ticks_with_words
from scripts.figures.chart_words import Layout, spots_along
from scripts.figures.labels import Box, Obstacle, around, choose
from scripts.ground.fonts import static_path, write_fonts
from scripts.ground.look import SCHEMES, read_look
from scripts.ground.paths import BUILD, ROOT, WEB
from tests.support.charts import all_kinds, swing

SVG = "{http://www.w3.org/2000/svg}"
SCALES = (1.0, *(scale for _, scale in chart.SMALL))
SAMPLES = {"swing": swing, "all kinds": all_kinds}


@pytest.fixture(scope="module", autouse=True)
def fonts(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Matplotlib's fonts where the pictures look for them."""
    if not static_path("next", 400).exists():
        write_fonts(tmp_path_factory.mktemp("web"), BUILD / "fonts")


@pytest.fixture(params=SAMPLES, scope="module")
def answer(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each of the samples."""
    return SAMPLES[request.param]()


def saved(answer: dict[str, Any], path: Path, scheme: Any = "light", time_ms: float = 100.0) -> Path:
    """The picture as a file."""
    canvas, title = chart.draw_chart(answer, time_ms, scheme)
    return canvas.save(path, title)


def groups(path: Path) -> dict[str, ElementTree.Element]:
    """All that bears an id."""
    return {element.get("id", ""): element for element in ElementTree.parse(path).iter(f"{SVG}g")}


def points_of(group: ElementTree.Element) -> list[tuple[float, float]]:
    """The points of a group's first outline, control points included."""
    drawn = group.find(f".//{SVG}path")
    assert drawn is not None
    numbers = [float(text) for text in re.findall(r"-?[\d.]+", drawn.get("d", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def place_in(answer: dict[str, Any], x: float, y: float) -> tuple[float, float]:
    """Where a point of the chart is in the file, px from the upper left."""
    across, up = chart.Plot("light", answer["chart"]).at(x, y)
    return across, chart.SIZE[1] - up


def test_another_process_draws_the_same_bytes(answer: dict[str, Any], tmp_path: Path) -> None:
    script = (
        "import json, sys; from pathlib import Path; from scripts.figures.chart import draw_chart;"
        "canvas, title = draw_chart(json.load(sys.stdin), 100.0, 'light');"
        "canvas.save(Path(sys.argv[1]), title)"
    )
    paths = os.pathsep.join([str(ROOT), str(ROOT / "demos")])
    environment = os.environ | {"PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1", "PYTHONPATH": paths}
    command = [sys.executable, "-c", script, str(tmp_path / "there.svg")]
    subprocess.run(command, input=json.dumps(answer), env=environment, text=True, check=True)
    assert saved(answer, tmp_path / "here.svg").read_bytes() == (tmp_path / "there.svg").read_bytes()


def test_light_and_dark_are_the_same_picture_in_other_colours(answer: dict[str, Any], tmp_path: Path) -> None:
    light, dark = (saved(answer, tmp_path / scheme, scheme).read_text() for scheme in SCHEMES)
    assert light != dark
    assert re.sub("#[0-9a-f]{6}", "", light) == re.sub("#[0-9a-f]{6}", "", dark)


def test_every_line_dot_and_range_is_drawn(answer: dict[str, Any], tmp_path: Path) -> None:
    found = groups(saved(answer, tmp_path / "chart.svg")).keys()
    shown = answer["chart"]
    assert {f"line-{line['name']}" for line in shown["lines"]} <= found
    assert {f"dot-{number}" for number in range(len(shown["dots"]))} <= found
    with_range = {n for n, dot in enumerate(shown["dots"]) if "x_range" in dot or "y_range" in dot}
    assert {f"range-{number}" for number in with_range} == {name for name in found if "range-" in name}


def test_lines_and_dots_stand_where_their_numbers_are(answer: dict[str, Any], tmp_path: Path) -> None:
    found, shown = groups(saved(answer, tmp_path / "chart.svg")), answer["chart"]
    for line in shown["lines"]:
        drawn = points_of(found[f"line-{line['name']}"])
        for point, expected in ((drawn[0], line["points"][0]), (drawn[-1], line["points"][-1])):
            assert point == pytest.approx(place_in(answer, *expected), abs=0.02)
    for number, dot in enumerate(shown["dots"]):
        x, y = zip(*points_of(found[f"dot-{number}"]), strict=True)
        middle = ((min(x) + max(x)) / 2, (min(y) + max(y)) / 2)
        assert middle == pytest.approx(place_in(answer, dot["x"], dot["y"]), abs=0.02)


@pytest.mark.parametrize("time_ms", [0.0, 60.5, 155.25])
def test_the_cursor_stands_at_the_angles_of_its_time(time_ms: float, tmp_path: Path) -> None:
    answer = swing()
    x, y = zip(*points_of(groups(saved(answer, tmp_path / "a", time_ms=time_ms))["cursor"]), strict=True)
    samples, before = answer["samples"], int(time_ms)
    part = time_ms - before
    angles = [
        values[before] * (1 - part) + values[before + 1] * part
        for values in (samples["thigh_deg"], samples["knee_deg"])
    ]
    middle = ((min(x) + max(x)) / 2, (min(y) + max(y)) / 2)
    assert middle == pytest.approx(place_in(answer, *angles), abs=0.02)


def test_a_time_that_the_line_does_not_reach_has_no_cursor(tmp_path: Path) -> None:
    assert "cursor" not in groups(saved(swing(), tmp_path / "late.svg", time_ms=299.0))
    assert "cursor" not in groups(saved(all_kinds(), tmp_path / "still.svg"))


def test_a_line_that_leaves_the_plot_ends_at_its_edge(tmp_path: Path) -> None:
    text = saved(all_kinds(), tmp_path / "chart.svg").read_text()
    clipped = re.findall(r'<g id="line-(\w+)">\s*<path [^>]*clip-path=', text)
    assert clipped == ["end"]  # the only one whose values go beyond the axis


@pytest.mark.parametrize("scale", SCALES)
def test_words_stay_apart_and_inside_the_picture(answer: dict[str, Any], scale: float) -> None:
    plot = chart.Plot("light", answer["chart"])
    path = next((line for line in answer["chart"]["lines"] if "time_ms" in line), None)
    instants = [(one["label"], at) for one in answer["instants"] if (at := point_at(path, one["time_ms"]))]
    layout = chart.layout_of(plot, answer["chart"], instants, scale)
    boxes = [place.box for place in layout.places() if place]
    assert len(boxes) >= 3
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    for box in boxes:
        assert box.left >= 0 and box.top >= 0
        assert box.right * scale <= chart.SIZE[0] and box.bottom * scale <= chart.SIZE[1]


@pytest.mark.parametrize("width", [320, 360, 400, 480, 600, 720])
def test_all_words_are_14_px_or_more_at_every_width(width: int) -> None:
    scale = min((step for step in chart.SMALL if width <= step[0]), default=(0, 1.0))[1]
    assert chart.LETTERS * scale * width / chart.SIZE[0] >= 14 - 1e-9


def test_a_long_titles_second_sentence_leaves_a_small_picture(tmp_path: Path) -> None:
    answer = swing()
    answer["chart"]["title"] += ". Dots: runners, measured when the heel is highest"
    text = saved(answer, tmp_path / "chart.svg").read_text()
    assert "title-rest" in groups(tmp_path / "chart.svg")
    hidden = re.findall(r"@media\(max-width:(\d+)px\)\{(?:[^}]*\})*?#title-rest\{display:none\}", text)
    assert [int(width) for width in hidden] == [width for width, _ in chart.SMALL]
    assert "#title{display:none}" not in text


def test_the_colours_are_those_of_the_palette(tmp_path: Path) -> None:
    text = saved(all_kinds(), tmp_path / "chart.svg").read_text()
    palette = read_look()["light"]
    for name, colour in (("leg", "knee_drive"), ("shoe", "butt_kick"), ("end", "error"), ("half", "ink")):
        style = re.search(rf'<g id="line-{name}">\s*<path [^>]*style="([^"]*)"', text)
        assert style and palette[colour] in style[1]
        assert ("dasharray" in style[1]) == (name in ("shoe", "half"))


SCRIPT = f"""
import {{ around, choose }} from "{WEB.as_uri()}/labels.js";
import {{ axisWords, pointAt, ticksWithWords, tickWords }} from "{WEB.as_uri()}/chart-values.js";
import {{ spotsAlong, traceOf }} from "{WEB.as_uri()}/chart-labels.js";
let text = "";
for await (const part of process.stdin) text += part;
const {{ line, times, axes, rooms, crowds, pixels, plot }} = JSON.parse(text);
console.log(JSON.stringify({{
  points: times.map((time) => pointAt(line, time)),
  words: axes.map((axis) => [axisWords(axis), ...axis.ticks.map((tick) => tickWords(axis, tick))]),
  ticks: axes.flatMap((axis) => rooms.map((room) => ticksWithWords(axis.ticks, (tick) => 3 * tick, room))),
  chosen: crowds.map(({{ at, size, taken, obstacles, bounds }}) => {{
    const spots = around(at, 12, "E W NE SE NW SW N S");
    const room = {{ width: size[0], height: size[1] }};
    const {{ number, box, cost }} = choose(spots, room, {{ bounds, taken, obstacles, last: -1 }});
    return {{ number, box, cost }};
  }}),
  spots: spotsAlong(traceOf(pixels, plot)),
}}));
"""


@pytest.fixture(scope="module")
def cases() -> dict[str, Any]:
    """What both sides are asked."""
    chance = random.Random(11)

    def box() -> dict[str, float]:
        left, top = chance.uniform(0, 200), chance.uniform(0, 100)
        return {"left": left, "top": top, "right": left + 60, "bottom": top + 18}

    def circle() -> dict[str, float]:
        return {"x": chance.uniform(0, 200), "y": chance.uniform(0, 100), "r": 5, "weight": 3}

    crowds = [
        {
            "at": {"x": chance.uniform(0, 200), "y": chance.uniform(0, 100)},
            "size": [chance.uniform(20, 90), 18],
            "taken": [box() for _ in range(3)],
            "obstacles": [circle() for _ in range(9)],
            "bounds": {"left": 0, "top": 0, "right": 200, "bottom": 100},
        }
        for _ in range(60)
    ]
    shown = swing()["chart"]
    last = shown["lines"][0]["time_ms"][-1]
    return {
        "line": shown["lines"][0],
        "times": [-1, 0, last, last + 0.9, last + 5, *(chance.uniform(0, last) for _ in range(30))],
        "axes": [shown["x"], shown["y"], all_kinds()["chart"]["y"]],
        "rooms": [1, 60, 140, 280, 9000],
        "crowds": crowds,
        "pixels": [[10, 90], [60, 20], [140, 15], [260, 80]],
        "plot": {"left": 0, "top": 0, "right": 200, "bottom": 100},
    }


@pytest.fixture(scope="module")
def live(cases: dict[str, Any]) -> dict[str, Any]:
    """What JavaScript says."""
    command = ["node", "--input-type=module", "--eval", SCRIPT]
    done = subprocess.run(command, input=json.dumps(cases), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_the_live_cursor_is_at_the_same_point(cases: dict[str, Any], live: dict[str, Any]) -> None:
    for time, there in zip(cases["times"], live["points"], strict=True):
        here = point_at(cases["line"], time)
        assert (here is None) == (there is None), time
        if here:
            assert there == pytest.approx(list(here), abs=1e-9)


def test_the_live_axes_have_the_same_words(cases: dict[str, Any], live: dict[str, Any]) -> None:
    here = [[axis_words(axis), *(tick_words(axis, tick) for tick in axis["ticks"])] for axis in cases["axes"]]
    assert live["words"] == here
    ticks = [
        ticks_with_words(axis["ticks"], lambda tick: 3 * tick, room)
        for axis in cases["axes"]
        for room in cases["rooms"]
    ]
    assert live["ticks"] == ticks


def test_live_labels_find_the_same_room(cases: dict[str, Any], live: dict[str, Any]) -> None:
    for crowd, there in zip(cases["crowds"], live["chosen"], strict=True):
        here = choose(
            around(crowd["at"]["x"], crowd["at"]["y"], 12, "E W NE SE NW SW N S"),
            crowd["size"],
            Box(**crowd["bounds"]),
            [Box(**box) for box in crowd["taken"]],
            [Obstacle(**circle) for circle in crowd["obstacles"]],
        )
        assert there["number"] == here.number
        assert there["cost"] == pytest.approx(here.cost)
        assert there["box"] == pytest.approx(vars(here.box))


def test_live_lines_are_named_at_the_same_spots(cases: dict[str, Any], live: dict[str, Any]) -> None:
    plot = Box(**cases["plot"])
    here = spots_along(Layout(plot, plot).trace([(x, y) for x, y in cases["pixels"]]))
    assert [(spot["x"], spot["y"]) for spot in live["spots"]] == [
        pytest.approx((spot.x, spot.y)) for spot in here
    ]
    assert [spot["anchor"] for spot in live["spots"]] == [spot.anchor for spot in here]
