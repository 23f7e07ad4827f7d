"""The lessons' own figures: complete, small, and true to the model; and a run in words."""

import json
import re
from math import radians
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from swing_leg import bridge, simulate
from swing_leg.leg import REFERENCE_LEG

from scripts.figures import draw as figures
from scripts.figures import fold_best, sweep
from scripts.figures.canvas import number
from scripts.ground.describe import alt_text, describe
from scripts.ground.fonts import ENGLISH, WEB_WEIGHTS, static_path, write_fonts
from scripts.studies.optimum import load

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", autouse=True)
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fonts in a folder of their own, and where the figures look for them."""
    folder = tmp_path_factory.mktemp("fonts")
    write_fonts(folder)
    if not static_path("next", 400).exists():
        write_fonts()
    return folder


@pytest.fixture(scope="module")
def answer() -> dict[str, Any]:
    """The bridge's answer for the measured sprinter's drive."""
    said: dict[str, Any] = json.loads(bridge.answer('{"demo": "drive-speed", "parameters": {}}'))
    return said


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every figure that the build draws."""
    folder = tmp_path_factory.mktemp("drawn") / "figures"
    figures.draw_all(folder)
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


def test_every_picture_is_there(folder: Path) -> None:
    others = {
        f"{name}-{scheme}.svg"
        for name in ("signs", "thigh-by-speed", *figures.LESSON_PICTURES)
        for scheme in ("light", "dark")
    }
    assert {path.name for path in folder.iterdir()} == {*others, "logo.svg", "favicon.svg"}


def test_light_and_dark_are_the_same_picture_in_other_colours(folder: Path) -> None:
    for light in folder.glob("*-light.svg"):
        dark = light.with_name(light.name.replace("-light", "-dark"))
        texts = [path.read_text(encoding="utf-8") for path in (light, dark)]
        assert texts[0] != texts[1]
        assert re.sub("#[0-9a-f]{6}", "", texts[0]) == re.sub("#[0-9a-f]{6}", "", texts[1])


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


def test_the_lessons_curve_ends_at_the_models_own_angles(folder: Path) -> None:
    plot = sweep.Broken("light", (0.5, 1.3))
    points = points_of(folder / "drive-sweep-light.svg", "thigh")
    for drive, point in ((0.5, points[0]), (1.3, points[-1])):
        angle = simulate(drive=drive).metrics["thigh_at_max_knee_flexion_deg"]
        assert angle is not None
        x, y = plot.at(drive, angle)
        assert point == pytest.approx((x, sweep.SIZE[1] - y), abs=0.02)


def test_the_curves_of_folding_are_those_of_the_swings_that_they_name(folder: Path) -> None:
    plot, best = fold_best.plot_for("light"), load()["base"]
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


def test_lengths_are_written_as_short_as_can_be() -> None:
    assert [number(value) for value in (1.0, 1.2345, -0.001, 120.0)] == ["1", "1.23", "0", "120"]


def test_english_letters_are_cut_small_and_reach_every_weight_that_the_style_sheets_use(fonts: Path) -> None:
    rules = (fonts / "english.css").read_text(encoding="utf-8")
    for name, most_bytes in (("next", 20_000), ("mono", 12_000)):
        path = fonts / f"{name}-english.woff2"
        assert path.name in rules and path.stat().st_size < most_bytes
        font = TTFont(path)
        assert set(ENGLISH) <= font.getBestCmap().keys()
        assert (font["fvar"].axes[0].minValue, font["fvar"].axes[0].maxValue) == WEB_WEIGHTS


def test_fonts_for_figures_are_the_same_every_time_and_hold_our_signs(fonts: Path, tmp_path: Path) -> None:
    write_fonts(tmp_path)
    for path in sorted(fonts.iterdir()):
        assert path.read_bytes() == (tmp_path / path.name).read_bytes()
    for path in fonts.glob("*.ttf"):
        assert set(map(ord, "°–−×")) <= TTFont(path).getBestCmap().keys()
