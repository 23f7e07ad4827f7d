"""Each lesson's figure: there in light and dark, with a short text instead, and told in words and numbers."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from matplotlib.patches import PathPatch
from swing_leg import simulate
from swing_leg.bands import band, band_text
from swing_leg.control import BUTT_KICK
from swing_leg.shows.cord_drill import DEMO, show
from swing_leg.words import number_text, value_text

from scripts.figures.canvas import width_of
from scripts.figures.draw import both_schemes
from scripts.figures.lessons import LESSON_FIGURES, named_moments, one_photo, plan_bars, two_clocks
from scripts.figures.lessons.told import UNIT, description
from scripts.figures.limbs import vertices_of
from scripts.ground.course import written
from scripts.ground.errors import BuildError

IMAGE = re.compile(
    r"!\[([^\]]*)\]\(/assets/generated/figures/([\w-]+)-(light|dark)\.svg\)\{ \.kd-only-(light|dark)"
)
# A lesson has a figure once its page includes the words of one; every picture must be told on some page.
WRITTEN = {lesson.name: lesson.page.read_text(encoding="utf-8") for lesson in written()}
PAGES = {name: text for name, text in WRITTEN.items() if '--8<-- "figure-' in text}
PHONE = 328  # px: how wide a page of 360 px shows a picture


def rows_of(name: str) -> list[tuple[str, ...]]:
    """The table of a figure's long description."""
    return list(LESSON_FIGURES[name][1]().rows)


def images_in(page: str) -> Iterator[tuple[str, str, str]]:
    """Alt text, name and colours of each picture of a lesson's own."""
    for alt, name, scheme, shown in IMAGE.findall(page):
        assert scheme == shown
        yield alt, name, scheme


@pytest.mark.parametrize("lesson", PAGES)
def test_each_lesson_has_a_figure_in_light_and_dark_with_one_short_text(lesson: str) -> None:
    images = list(images_in(PAGES[lesson]))
    for (alt, name, first), (again, same, second) in zip(images[::2], images[1::2], strict=True):
        assert (first, second) == ("light", "dark")
        assert (alt, name) == (again, same)
        assert name in LESSON_FIGURES
        assert 40 < len(alt) < 200
        assert len(re.findall(r"[.!?](?:\s|$)", alt)) <= 2


@pytest.mark.parametrize("lesson", PAGES)
def test_the_long_description_stands_right_below_the_figure_or_its_caption(lesson: str) -> None:
    for _, name, _ in images_in(PAGES[lesson]):
        below = PAGES[lesson].partition(f"{name}-dark.svg)")[2].split("\n\n")
        snippet = f'--8<-- "figure-{name}.md"'
        assert below[1] == snippet or (below[1].endswith("{ .kd-caption }") and below[2] == snippet)


def test_every_lesson_picture_is_told_and_belongs_to_a_lesson() -> None:
    assert {name for page in PAGES.values() for _, name, _ in images_in(page)} == set(LESSON_FIGURES)


@pytest.mark.parametrize("name", LESSON_FIGURES)
def test_a_description_is_a_box_with_words_and_a_table_that_is_full(name: str) -> None:
    told = LESSON_FIGURES[name][1]()
    text = description(told)
    assert text.startswith('<details class="kd-told" data-search-exclude markdown>\n<summary>')
    assert text.endswith("</details>\n")
    assert told.text in text and len(told.text.split()) > 15
    assert len(told.rows) > 2
    assert all(len(row) == len(told.heads) and all(row) for row in told.rows)


@pytest.mark.parametrize("name", LESSON_FIGURES)
def test_a_figure_is_drawn_alike_twice_and_no_two_parts_bear_one_name(
    name: str, drawn: Path, tmp_path: Path
) -> None:
    light, _ = both_schemes(LESSON_FIGURES[name][0], tmp_path, name)
    assert light.read_bytes() == (drawn / light.name).read_bytes()
    named = [element.get("id") for element in ElementTree.parse(light).iter() if element.get("id")]
    assert len(named) == len(set(named))


@pytest.mark.parametrize("name", LESSON_FIGURES)
def test_words_are_14_px_on_a_phone(name: str) -> None:
    canvas, _ = LESSON_FIGURES[name][0]("light")
    rules = canvas.styles()
    steps = [
        (int(width), float(scale))
        for width, scale in re.findall(r"@media\(max-width:(\d+)px\)\{#[^}]*scale\(([\d.]+)\)", rules)
    ]
    scale = min(step for step in steps if step[0] >= PHONE)[1]
    smallest = min(text.get_fontsize() for text in canvas.axes.texts)
    assert smallest * scale * PHONE / canvas.size[0] >= 13.7  # 14 px, as near as a size's tenth allows


def test_the_three_photos_of_each_runner_are_the_models_own_instants() -> None:
    rows = rows_of("one-photo")
    for name, settings, of_runner in (("A", {}, rows[:3]), ("B", BUTT_KICK, rows[3:])):
        metrics = simulate(**settings).metrics
        highest = metrics["time_of_max_knee_flexion_ms"]
        times = (metrics["thigh_vertical_ms"], highest, highest + one_photo.LATER_MS)
        assert [row[2] for row in of_runner] == [value_text(time, "ms") for time in times]
        assert {row[0] for row in of_runner} == {name}
        assert of_runner[1][4] == value_text(metrics["max_knee_flexion_deg"], "°")


def test_the_first_photos_hardly_differ_in_the_thigh_and_the_last_ones_do() -> None:
    drive, kick = (one_photo.photos(run) for run in one_photo.runs())
    assert abs(drive[0].thigh_deg - kick[1].thigh_deg) < 5
    assert drive[2].thigh_deg - kick[2].thigh_deg > 20


def test_the_five_moments_are_in_order_and_carry_the_runs_numbers() -> None:
    metrics = simulate().metrics
    rows = rows_of("named-moments")
    labels = [row[0] for row in rows]
    assert labels == ["toe-off", "thigh vertical", "heel highest", "thigh fastest", "knee highest"]
    names = ("thigh_vertical", "time_of_max_knee_flexion", "time_of_peak_thigh_speed", "time_of_knee_lift")
    assert [row[1] for row in rows[1:]] == [value_text(metrics[f"{name}_ms"], "ms") for name in names]
    assert all(
        before.time_ms < after.time_ms for before, after in pairwise(named_moments.moments(simulate()))
    )


def test_the_line_of_time_shows_runs_and_bands() -> None:
    kick = {name: BUTT_KICK[name] for name in ("drive", "heel_pull", "thigh_wait")}
    for (metric, words), row in zip(two_clocks.MOMENTS, rows_of("two-clocks"), strict=True):
        assert row[0] == words
        for cell, settings in zip(row[1:3], ({}, kick), strict=True):
            time = simulate(**settings).metrics[metric]
            ends = band_text(band(metric, **settings), "ms").replace(" ms", "")
            assert cell == f"{number_text(time)} ({ends})"


def test_the_bars_end_where_the_bands_end() -> None:
    low, high = band("thigh_vertical_ms")
    patch = next(
        patch
        for patch in two_clocks.draw_two_clocks("light")[0].axes.patches
        if patch.get_gid() == "moment-0-drive"
    )
    assert isinstance(patch, PathPatch)
    across = vertices_of(patch.get_path())[:, 0]
    assert (across.min(), across.max()) == pytest.approx((two_clocks.along(low), two_clocks.along(high)))


def test_the_cords_are_the_demos_presets() -> None:
    for preset, row in zip(DEMO.presets, rows_of("cord-presets"), strict=True):
        metrics = show(preset.parameters, None).metrics
        start, end = metrics["start_pull_n"], metrics["end_pull_n"]
        assert row[:2] == (preset.label.lower(), f"{number_text(start)} to {number_text(end)}")
        assert (metrics["end_effort_weak_percent"] or 999) <= 90
    assert "3 of 3 stay under the band" in LESSON_FIGURES["cord-presets"][1]().text


def test_the_bars_of_time_fill_both_plans_and_the_screen_gets_less_than_half() -> None:
    for minutes in plan_bars.PLANS:
        plan = plan_bars.pieces(minutes)
        assert sum(piece.end - piece.begin for piece in plan) == minutes
        screen = sum(piece.end - piece.begin for piece in plan if piece.screen)
        assert 0 < screen < minutes / 2


def test_a_plan_with_a_gap_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"minutes": [{"text": times}], "do": [{"text": "Talk"}]} for times in ("0–3", "4–20")]
    monkeypatch.setattr(plan_bars, "session_plan", lambda minutes: {"rows": rows})
    with pytest.raises(BuildError, match="20 minutes"):
        plan_bars.pieces(20)


def test_names_of_pieces_fit_their_room_at_their_largest() -> None:
    largest = plan_bars.SMALL[-1][1]
    for minutes in plan_bars.PLANS:
        for piece in plan_bars.pieces(minutes):
            for line in plan_bars.in_lines(piece.words, 700).split("\n"):
                assert width_of(line, 15, 700) * largest <= plan_bars.ROOM


def test_a_number_and_its_unit_stay_in_one_line() -> None:
    assert UNIT.sub("_", "124 ms") == "124_ms"
    assert UNIT.sub("_", "thigh 45° in front") == "thigh 45° in front"
    assert UNIT.sub("_", "3 moments") == "3 moments"
