"""The still pictures: complete, small, the same every time, and true to the run that they show."""

import json
import os
import re
import subprocess
import sys
from itertools import pairwise
from math import cos, radians, sin
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from swing_leg import bridge, simulate
from swing_leg.leg import REFERENCE_LEG
from swing_leg.shows.catalogue import declaration

from scripts.figures import fold_best, graph, stage, sweep
from scripts.figures.canvas import number
from scripts.figures.draw import draw as figures
from scripts.figures.spread import spread
from scripts.ground.describe import alt_text, describe
from scripts.ground.fonts import static_path, write_fonts
from scripts.ground.look import read_look
from scripts.ground.paths import BUILD, ROOT
from scripts.studies.optimum import load

SVG = "{http://www.w3.org/2000/svg}"
NAMES = [f"{kind}-{scheme}.svg" for kind in ("run-stage", "run-graph") for scheme in ("light", "dark")]


@pytest.fixture(scope="module", autouse=True)
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The web fonts in a folder of their own; matplotlib's where the figures look for them."""
    folder = tmp_path_factory.mktemp("fonts")
    write_fonts(folder, folder / "static")
    if not static_path("next", 400).exists():
        write_fonts(tmp_path_factory.mktemp("web"), BUILD / "fonts")
    return folder


@pytest.fixture(scope="module")
def answer() -> dict[str, Any]:
    """The bridge's answer for the measured sprinter's drive."""
    said: dict[str, Any] = json.loads(bridge.answer('{"demo": "drive-speed", "parameters": {}}'))
    return said


@pytest.fixture(scope="module")
def folder(answer: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that the build draws, of one run called "run"."""
    runs, folder = tmp_path_factory.mktemp("runs"), tmp_path_factory.mktemp("drawn") / "figures"
    run = {"answer": answer, "catalogue": declaration("drive-speed")}
    (runs / "run.json").write_text(json.dumps(run), encoding="utf-8")
    figures.draw_all(runs, folder)
    return folder


def points_of(path: Path, name: str) -> list[tuple[float, float]]:
    """The points, control points included, of the outline that bears an id."""
    group = next(element for element in ElementTree.parse(path).iter(f"{SVG}g") if element.get("id") == name)
    drawn = group.find(f"{SVG}path")
    assert drawn is not None
    numbers = [float(text) for text in re.findall(r"-?[\d.]+", drawn.get("d", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def centre_of(path: Path, name: str) -> tuple[float, float]:
    """The middle of a circle, px."""
    x, y = zip(*points_of(path, name), strict=True)
    return (min(x) + max(x)) / 2, (min(y) + max(y)) / 2


def stage_px(x: float, y: float) -> tuple[float, float]:
    """Where metres from the hip are in the stage's view box."""
    box = read_look()["stage"]
    return (x - box["x"][0]) * stage.PX_PER_M, (box["y"][1] - y) * stage.PX_PER_M


def test_every_picture_is_there(folder: Path) -> None:
    others = {
        f"{name}-{scheme}.svg"
        for name in ("signs", "thigh-by-speed", *figures.LESSON_PICTURES)
        for scheme in ("light", "dark")
    }
    assert {path.name for path in folder.iterdir()} == {*NAMES, *others, "logo.svg", "favicon.svg"}


def test_light_and_dark_are_the_same_picture_in_other_colours(folder: Path) -> None:
    for light in folder.glob("*-light.svg"):
        dark = light.with_name(light.name.replace("-light", "-dark"))
        texts = [path.read_text(encoding="utf-8") for path in (light, dark)]
        assert texts[0] != texts[1]
        assert re.sub("#[0-9a-f]{6}", "", texts[0]) == re.sub("#[0-9a-f]{6}", "", texts[1])


def test_another_process_draws_the_same_bytes(folder: Path, answer: dict[str, Any], tmp_path: Path) -> None:
    script = (
        "import json, sys; from pathlib import Path; from scripts.figures.draw import draw_figures;"
        "from swing_leg.shows.catalogue import declaration;"
        "draw_figures(json.load(sys.stdin), 'run', Path(sys.argv[1]), declaration('drive-speed'))"
    )
    paths = os.pathsep.join([str(ROOT), str(ROOT / "demos")])
    environment = os.environ | {"PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1", "PYTHONPATH": paths}
    command = [sys.executable, "-c", script, str(tmp_path)]
    subprocess.run(command, input=json.dumps(answer), env=environment, text=True, check=True)
    for name in NAMES:
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_pictures_are_small_and_need_no_font_and_no_other_file(folder: Path) -> None:
    for path in folder.iterdir():
        assert path.stat().st_size < 60_000
        root = ElementTree.parse(path).getroot()
        tags = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert not tags & {"text", "image", "script", "metadata"}
        links = [value for element in root.iter() for key, value in element.items() if key.endswith("href")]
        assert all(link.startswith("#") for link in links)


def test_every_picture_has_a_title(folder: Path) -> None:
    for path in folder.iterdir():
        assert len(ElementTree.parse(path).getroot().findtext(f"{SVG}title") or "") > 10


def test_the_stage_fills_the_live_pictures_view_box(folder: Path) -> None:
    (left, right), (bottom, top) = read_look()["stage"]["x"], read_look()["stage"]["y"]
    box = ElementTree.parse(folder / "run-stage-light.svg").getroot().get("viewBox", "").split()
    expected = [0, 0, (right - left) * stage.PX_PER_M, (top - bottom) * stage.PX_PER_M]
    assert [float(side) for side in box] == pytest.approx(expected)
    assert centre_of(folder / "run-stage-light.svg", "hip") == pytest.approx(stage_px(0, 0), abs=0.02)


def test_the_drawn_knee_is_where_the_angle_puts_it(folder: Path, answer: dict[str, Any]) -> None:
    thigh = radians(answer["metrics"]["thigh_at_max_knee_flexion_deg"])
    knee = stage_px(0.437 * sin(thigh), -0.437 * cos(thigh))
    assert centre_of(folder / "run-stage-light.svg", "knee") == pytest.approx(knee, abs=0.02)


def test_the_graph_begins_at_the_first_angles_and_its_cursor_stands_at_heel_highest(
    folder: Path, answer: dict[str, Any]
) -> None:
    plot = graph.Plot("light", 300)
    for angle in ("thigh", "knee"):
        x, y = plot.at(0, answer["samples"][f"{angle}_deg"][0])
        first = points_of(folder / "run-graph-light.svg", angle)[0]
        assert first == pytest.approx((x, graph.SIZE[1] - y), abs=0.02)
    x, _ = plot.at(answer["metrics"]["time_of_max_knee_flexion_ms"], 0)
    assert points_of(folder / "run-graph-light.svg", "cursor")[0][0] == pytest.approx(x, abs=0.02)


def test_the_lessons_curve_ends_at_the_models_own_angles(folder: Path) -> None:
    plot = sweep.Plot("light", (0.5, 1.3))
    points = points_of(folder / "drive-sweep-light.svg", "thigh")
    for drive, point in ((0.5, points[0]), (1.3, points[-1])):
        angle = simulate(drive=drive).metrics["thigh_at_max_knee_flexion_deg"]
        assert angle is not None
        x, y = plot.at(drive, angle)
        assert point == pytest.approx((x, sweep.SIZE[1] - y), abs=0.02)


def test_the_curves_of_folding_are_those_of_the_swings_that_they_name(folder: Path) -> None:
    plot, best = fold_best.Plot("light"), load()["base"]
    drawn = {
        name: points_of(folder / "fold-best-light.svg", name) for name in ("drive", "best", "drive-vertical")
    }
    for name, knee in (("drive", radians(8)), ("best", radians(best["trajectory"]["knee_deg"][0]))):
        x, y = plot.at(0, REFERENCE_LEG.inertia_about_hip(knee))
        assert drawn[name][0] == pytest.approx((x, fold_best.SIZE[1] - y), abs=0.02)
    metrics = simulate().metrics
    vertical, knee_then = metrics["thigh_vertical_ms"], metrics["knee_at_thigh_vertical_deg"]
    assert vertical is not None and knee_then is not None
    x, y = plot.at(vertical, REFERENCE_LEG.inertia_about_hip(radians(knee_then)))
    ring = centre_of(folder / "fold-best-light.svg", "drive-vertical")
    assert ring == pytest.approx((x, fold_best.SIZE[1] - y), abs=0.05)


def test_the_words_for_a_picture_carry_the_metrics_numbers(answer: dict[str, Any]) -> None:
    metrics, words = answer["metrics"], alt_text(answer)
    assert f"{metrics['time_of_max_knee_flexion_ms']:.0f} ms" in words
    assert f"{metrics['thigh_at_max_knee_flexion_deg']:.0f}° in front" in words
    assert f"bent {metrics['max_knee_flexion_deg']:.0f}°" in words


def test_the_table_has_a_row_for_each_instant(answer: dict[str, Any]) -> None:
    rows = describe(answer)
    assert [row[0] for row in rows] == [instant["label"] for instant in answer["instants"]]
    assert rows[0] == ("toe-off", "0 ms", "44° behind vertical", "bent 8°")
    assert rows[1][2] == "vertical"


def test_an_instant_that_does_not_happen_leaves_the_last_that_does(answer: dict[str, Any]) -> None:
    without = answer | {"instants": answer["instants"][:2]}
    assert "124 ms after toe-off: thigh vertical" in alt_text(without)


@pytest.mark.parametrize("angles", [(25.4, 150.4), (0.4, 8), (-44.3, 8)])
def test_angles_are_said_as_the_live_picture_says_them(angles: tuple[float, float]) -> None:
    words = {25.4: "thigh 25° in front", 0.4: "thigh vertical", -44.3: "thigh 44° behind"}
    assert stage.angle_words(*angles) == (words[angles[0]], f"knee bent {angles[1]:.0f}°")


@pytest.mark.parametrize("width", [320, 360, 400, 480, 600])
def test_the_angles_words_stay_14_px_or_more_on_a_phone(width: int) -> None:
    scale = min((step for step in stage.SMALL if width <= step[0]), default=(0, 1.0))[1]
    assert 17 * scale * width / 630 >= 14


places = st.lists(st.tuples(st.floats(0, 1000), st.floats(10, 120)), min_size=1, max_size=5)


@given(places)
def test_words_in_a_row_never_touch_if_there_is_room(wanted: list[tuple[float, float]]) -> None:
    wanted.sort()
    widths = [width for _, width in wanted]
    middles = spread([place for place, _ in wanted], widths, 0, 1000, 5)
    edges = [(middle - width / 2, middle + width / 2) for middle, width in zip(middles, widths, strict=True)]
    assert edges[0][0] >= -1e-6 and edges[-1][1] <= 1000 + 1e-6
    assert all(after[0] - before[1] >= 5 - 1e-6 for before, after in pairwise(edges))


def test_words_that_have_room_stand_at_their_places() -> None:
    assert spread([100, 300], [50, 60], 0, 1000, 5) == [100, 300]


def test_lengths_are_written_as_short_as_can_be() -> None:
    assert [number(value) for value in (1.0, 1.2345, -0.001, 120.0)] == ["1", "1.23", "0", "120"]


def test_the_style_sheet_names_fonts_that_are_there_with_their_licence(fonts: Path) -> None:
    named = set(re.findall(r'url\("([^"]+)"\)', (fonts / "fonts.css").read_text(encoding="utf-8")))
    assert named == {path.name for path in fonts.glob("*.woff2")}
    for family in ("next", "mono"):
        licence = (fonts / f"atkinson-hyperlegible-{family}-OFL.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in licence.upper()


def test_fonts_for_figures_are_the_same_every_time_and_hold_our_signs(fonts: Path, tmp_path: Path) -> None:
    write_fonts(tmp_path / "web", tmp_path / "static")
    for path in sorted((fonts / "static").iterdir()):
        assert path.read_bytes() == (tmp_path / "static" / path.name).read_bytes()
        assert set(map(ord, "°–−×")) <= TTFont(path).getBestCmap().keys()
