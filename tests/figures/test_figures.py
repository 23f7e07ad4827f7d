"""The lessons' own figures: complete, small, and true to the model; and a run in words."""

import gzip
import re
from math import radians
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from fontTools.ttLib import TTFont
from swing_leg import simulate
from swing_leg.analyses.metres import metres_behind
from swing_leg.bands import band
from swing_leg.leg import REFERENCE_LEG
from swing_leg.parameters import REFERENCE

from scripts.figures import bands, four_speeds
from scripts.figures.canvas import number
from scripts.figures.lessons import LESSON_FIGURES, fold_best, metres, sweep, swings
from scripts.figures.plot import Plot
from scripts.ground.describe import alt_text, describe
from scripts.ground.fonts import ENGLISH, WEB_WEIGHTS, write_fonts
from scripts.ground.paths import BUILD
from scripts.ground.recordings import SPRINT, at_speed, table
from scripts.studies.optimum import load
from scripts.studies.speeds.recording import recorded
from tests.support.asking import ask, metric

SVG = "{http://www.w3.org/2000/svg}"


def points_of(path: Path, name: str) -> list[tuple[float, float]]:
    """The points, control points included, of the outline that bears an id."""
    group = next(element for element in ElementTree.parse(path).iter(f"{SVG}g") if element.get("id") == name)
    drawn = group.find(f"{SVG}path")
    numbers = [float(text) for text in re.findall(r"-?[\d.]+", drawn.get("d", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def centre_of(path: Path, name: str) -> tuple[float, float]:
    """The middle of an outline, px."""
    x, y = zip(*points_of(path, name), strict=True)
    return (min(x) + max(x)) / 2, (min(y) + max(y)) / 2


def test_every_picture_is_there(drawn: Path) -> None:
    names = ("signs", "bands", *four_speeds.PICTURES, *LESSON_FIGURES)
    others = {f"{name}-{scheme}.svg" for name in names for scheme in ("light", "dark")}
    assert {path.name for path in drawn.iterdir()} == {*others, "logo.svg", "favicon.svg"}


def test_the_bands_are_as_long_as_they_say(drawn: Path) -> None:
    """Lengths against each other: two bars of one picture have one scale."""
    rows = list(reversed(bands.ROWS))
    widths = []
    for place in range(len(rows)):
        across = [x for x, _ in points_of(drawn / "bands-light.svg", f"band-{place}")]
        widths.append(max(across) - min(across))
    ends = [band(metric) for _, metric in rows]
    told = [(high or 0.0) - (low or 0.0) for low, high in ends]
    assert [wide / widths[0] for wide in widths] == pytest.approx([ms / told[0] for ms in told], abs=0.01)


def test_light_and_dark_are_the_same_picture_in_other_colours(drawn: Path) -> None:
    for light in drawn.glob("*-light.svg"):
        dark = light.with_name(f"{light.stem.removesuffix('-light')}-dark.svg")
        texts = [path.read_text(encoding="utf-8") for path in (light, dark)]
        assert texts[0] != texts[1]
        assert re.sub("#[0-9a-f]{6}", "", texts[0]) == re.sub("#[0-9a-f]{6}", "", texts[1])


def test_pictures_have_a_title_are_small_and_need_no_font_and_no_other_file(drawn: Path) -> None:
    for path in drawn.iterdir():
        assert len(gzip.compress(path.read_bytes())) < 26_000, "as it is sent"
        root = ElementTree.parse(path).getroot()
        assert len(root.findtext(f"{SVG}title") or "") > 10, "a title"
        tags = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert not tags & {"text", "image", "script", "metadata"}
        links = [value for element in root.iter() for key, value in element.items() if key.endswith("href")]
        assert all(link.startswith("#") for link in links)


def test_the_lessons_curve_ends_at_the_models_own_angles(drawn: Path) -> None:
    plot = sweep.Broken("light", (0.5, 1.3))
    points = points_of(drawn / "drive-sweep-light.svg", "thigh")
    for drive, point in ((0.5, points[0]), (1.3, points[-1])):
        x, y = plot.at(drive, metric(simulate(drive=drive), "thigh_at_max_knee_flexion_deg"))
        assert point == pytest.approx((x, sweep.SIZE[1] - y), abs=0.02)


def test_the_dots_of_lesson_4s_curve_are_the_sprinters_four_swings(drawn: Path) -> None:
    plot, picture = sweep.Broken("light", (0.5, 1.3)), drawn / "drive-sweep-light.svg"
    angles = sorted(float(row["thigh_at_max_knee"]) for row in at_speed("JA1_swings", SPRINT))
    assert len(angles) == 4
    (x, low), (_, high) = (plot.at(1, deg) for deg in (angles[0], angles[-1]))
    middle = x, sweep.SIZE[1] - (low + high) / 2
    assert centre_of(picture, "measured-swings") == pytest.approx(middle, abs=0.02)


def test_the_curves_of_folding_are_those_of_the_swings_that_they_name(drawn: Path) -> None:
    plot, best = fold_best.plot_for("light"), load()["base"]
    picture = drawn / "fold-best-light.svg"
    for name, knee in (
        ("drive", radians(REFERENCE.start_knee_deg)),
        ("best", radians(best["trajectory"]["knee_deg"][0])),
    ):
        x, y = plot.at(0, REFERENCE_LEG.inertia_about_hip(knee))
        assert points_of(picture, name)[0] == pytest.approx((x, fold_best.SIZE[1] - y), abs=0.02)
    vertical = metric(simulate(), "thigh_vertical_ms")
    knee_then = radians(metric(simulate(), "knee_at_thigh_vertical_deg"))
    x, y = plot.at(vertical, REFERENCE_LEG.inertia_about_hip(knee_then))
    ring = centre_of(picture, "drive-vertical")
    assert ring == pytest.approx((x, fold_best.SIZE[1] - y), abs=0.05)


@pytest.mark.parametrize("place", range(4))
def test_each_assumption_ends_where_its_own_mapping_says(drawn: Path, place: int) -> None:
    cost, plot = metres_behind(float(metres.MOST_MS))[place], metres.plot_for("light")
    assert cost.high < metres.MOST_M, "the whole of it is in the picture"
    points = points_of(drawn / "step-or-two-light.svg", cost.mapping.name.replace(" ", "-"))
    right = plot.at(metres.MOST_MS, 0)[0]
    ends = [metres.SIZE[1] - y for x, y in points if x == pytest.approx(right, abs=0.01)]
    for found, end in ((min(ends), cost.low), (max(ends), cost.high)):
        assert found == pytest.approx(plot.at(metres.MOST_MS, end)[1], abs=0.01)


def test_each_row_of_dots_has_all_71_swings_and_each_stands_where_its_line_says(drawn: Path) -> None:
    picture = ElementTree.parse(drawn / "swings-by-speed-light.svg").getroot()
    groups = [it for it in picture.iter(f"{SVG}g") if (it.get("id") or "").startswith("PathCollection")]
    dots = [
        [(float(it.get("x", "")), float(it.get("y", ""))) for it in one.iter(f"{SVG}use")] for one in groups
    ]
    plot = Plot("light", swings.SIZE, swings.MARGIN, swings.SPEEDS_M_S, (0, 1))
    for panel, start in zip(swings.PANELS, range(0, len(dots), len(swings.PEOPLE)), strict=True):
        swings.turn_to(plot, panel)
        wanted = [plot.at(float(it["speed_m_s"]), float(it[panel.column])) for it in table("all_swings")]
        found = [dot for one in dots[start : start + len(swings.PEOPLE)] for dot in one]
        places = sorted((round(x, 2), round(swings.SIZE[1] - y, 2)) for x, y in wanted)
        assert len(found) == 71
        assert np.array(sorted(found)) == pytest.approx(np.array(places), abs=0.05)


@pytest.mark.parametrize("angle", ["thigh", "knee"])
def test_the_fitted_sets_line_and_the_sprinters_dots_begin_at_his_toe_off(drawn: Path, angle: str) -> None:
    plot, picture = four_speeds.plot_for(angle, "light"), drawn / f"four-speeds-{angle}-light.svg"
    for it in recorded():
        name = f"{it.speed:g}".replace(".", "-")
        x, y = plot.at(0, {"thigh": it.thigh, "knee": it.knee}[angle][0])
        start = x, four_speeds.SIZE[1] - y
        assert points_of(picture, f"set-{name}")[0] == pytest.approx(start, abs=0.02)
        below = points_of(picture, f"measured-{name}")[0]
        assert below == pytest.approx((x, start[1] + four_speeds.RADIUS), abs=0.02), (
            "a dot begins at its foot"
        )


def test_a_picture_is_told_in_words_and_in_a_row_for_each_instant() -> None:
    answer = ask("drive-speed")
    metrics, words, rows = answer["metrics"], alt_text(answer), describe(answer)
    assert f"{metrics['time_of_max_knee_flexion_ms']:.0f} ms" in words
    assert f"{metrics['thigh_at_max_knee_flexion_deg']:.0f}° in front" in words
    assert f"bent {metrics['max_knee_flexion_deg']:.0f}°" in words
    assert [row[0] for row in rows] == [instant["label"] for instant in answer["instants"]]
    assert rows[0] == ("toe-off", "0 ms", "42° behind vertical", "bent 7°") and rows[1][2] == "vertical"
    without = answer | {"instants": answer["instants"][:2]}
    assert "134 ms after toe-off: thigh vertical" in alt_text(without), "the last instant that does happen"


def test_lengths_are_written_as_short_as_can_be() -> None:
    assert [number(value) for value in (1.0, 1.2345, -0.001, 120.0)] == ["1", "1.23", "0", "120"]


def test_english_letters_are_cut_small_and_reach_every_weight_that_the_style_sheets_use() -> None:
    rules = (BUILD / "fonts" / "english.css").read_text(encoding="utf-8")
    for name, most_bytes in (("next", 20_000), ("mono", 12_000)):
        path = BUILD / "fonts" / f"{name}-english.woff2"
        assert path.name in rules and path.stat().st_size < most_bytes
        font = TTFont(path)
        assert set(ENGLISH) <= font.getBestCmap().keys()
        assert (font["fvar"].axes[0].minValue, font["fvar"].axes[0].maxValue) == WEB_WEIGHTS


def test_fonts_for_figures_are_the_same_every_time_and_hold_our_signs(tmp_path: Path) -> None:
    write_fonts(tmp_path)
    for path in sorted((BUILD / "fonts").iterdir()):
        assert path.read_bytes() == (tmp_path / path.name).read_bytes()
    for path in (BUILD / "fonts").glob("*.ttf"):
        assert set(map(ord, "°–−×")) <= TTFont(path).getBestCmap().keys()


def test_every_outline_that_is_drawn_again_keeps_its_fill(drawn: Path) -> None:
    root = ElementTree.parse(drawn / "named-moments-light.svg").getroot()
    copied = [group for group in root.iter(f"{SVG}g") if (group.get("id") or "").startswith("PathCollection")]
    styles = [path.get("style") or "" for group in copied for path in group.iter(f"{SVG}path")]
    assert len(styles) > 20 and [style for style in styles if "fill: #" not in style] == []
