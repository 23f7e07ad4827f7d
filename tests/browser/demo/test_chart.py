"""A demo's own chart, live: its cursor stands where the run is, dragging moves time, no words collide."""

from collections.abc import Callable
from io import BytesIO
from itertools import combinations
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page
from swing_leg.shows import catalogue

from scripts.ground.look import read_look
from tests.support.charts import all_kinds, run, swing
from tests.support.served import MODULES
from tests.support.shared import SharedPages

BUILD = """async ([module, scene, scheme]) => {
    const { buildChart } = await import(module);
    window.said = [];
    const act = {
        scrub: (ms, done) => said.push(["scrub", ms, done]),
        jump: (name) => said.push(["jump", name]),
    };
    document.documentElement.dataset.mdColorScheme = scheme;
    document.body.style.cssText = `margin: 0; background: var(--kd-paper);
        font-family: "Atkinson Hyperlegible Next Variable"`;
    document.body.innerHTML = `<div class="kd-block" style="margin: 0">
        <div class="kd-demo" style="display: block">
        <div class="kd-graph" data-shows="chart" style="margin: 0">
        <div class="kd-graph-frame" style="height: 415px; position: static"></div></div></div></div>`;
    const { signal } = new AbortController();
    window.picture = buildChart(document.querySelector(".kd-graph-frame"), scene, act, signal);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.ready;
    picture.measure();
}""".replace("MODULES", MODULES)
WORDS = """(selector) => [...document.querySelectorAll(selector)].flatMap((node) => {
    const { left, top, right, bottom, width } = node.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(node).fontSize);
    const seen = width > 0 && getComputedStyle(node).visibility !== "hidden";
    return seen && node.textContent ? [{ text: node.textContent, left, top, right, bottom, size }] : [];
})"""
SCHEMES = {"light": "default", "dark": "slate"}
Show = Callable[..., Page]


def scene_of(answer: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """What the demo's parts hand to a picture, as far as a chart reads it."""
    scene = {
        "catalogue": catalogue.declaration("drive-speed"),
        "answer": answer,
        "previous": None,
        "previous_label": "last run",
        "time_ms": 100,
        "instant": None,
    }
    return scene | changes


@pytest.fixture
def show(shared: SharedPages) -> Show:
    """Draw a scene on a bare page of this width."""

    def show(scene: dict[str, Any], width: int = 700, scheme: str = "light") -> Page:
        page = shared.page("chart")
        page.set_viewport_size({"width": width, "height": 600})
        if page.url == "about:blank":
            page.goto(shared.site + MODULES)
        page.evaluate(BUILD, [f"{shared.site}{MODULES}graph/chart.js", scene, SCHEMES[scheme]])
        return page

    return show


def draw(page: Page, scene: dict[str, Any]) -> None:
    """Draw another scene in the same picture."""
    page.evaluate("(scene) => picture.draw(scene)", scene)


def said(page: Page) -> list[Any]:
    """What the picture asked the demo to do."""
    asked: list[Any] = page.evaluate("said")
    return asked


def px_of(page: Page, thigh: float, knee: float) -> tuple[float, float]:
    """Where two angles are in the picture, worked out from its own ticks."""
    marks = page.evaluate(
        """() => [...document.querySelectorAll(".kd-axes .tick")].map((tick) => [
            tick.textContent, tick.transform.baseVal[0].matrix.e, tick.transform.baseVal[0].matrix.f])"""
    )
    across = {text: x for text, x, y in marks if x}
    up = {text: y for text, x, y in marks if y}
    x = across["−45°"] + (thigh + 45) / 90 * (across["45°"] - across["−45°"])
    y = up["0°"] + knee / 180 * (up["180°"] - up["0°"])
    return x, y


def cursor(page: Page) -> tuple[float, float]:
    """Where the cursor is in the picture, px."""
    place = page.locator(".kd-chart-cursor")
    return float(place.get_attribute("cx") or "nan"), float(place.get_attribute("cy") or "nan")


@pytest.mark.parametrize("time_ms", [0, 60, 155])
def test_the_cursor_stands_at_the_angles_of_its_time(show: Show, time_ms: int) -> None:
    page = show(scene_of(swing(), time_ms=time_ms))
    samples = run(1.0)["samples"]
    expected = px_of(page, samples["thigh_deg"][time_ms], samples["knee_deg"][time_ms])
    assert cursor(page) == pytest.approx(expected, abs=0.01)


def test_the_cursor_moves_with_the_clock_and_between_samples(show: Show) -> None:
    page = show(scene_of(swing(), time_ms=60))
    ends = []
    for time in (60, 61, 60.5):
        draw(page, scene_of(swing(), time_ms=time))
        ends.append(cursor(page))
    (x0, y0), (x1, y1), between = ends
    assert between == pytest.approx(((x0 + x1) / 2, (y0 + y1) / 2), abs=1e-6)
    draw(page, scene_of(swing(), time_ms=295))
    assert not page.locator(".kd-chart-cursor").is_visible()  # the line ends before


def test_dragging_along_the_curve_moves_through_time(show: Show) -> None:
    page = show(scene_of(swing(), time_ms=0))
    samples = run(1.0)["samples"]
    corner = page.locator(".kd-chart").bounding_box()
    assert corner
    for ms, then in ((60, page.mouse.down), (140, page.mouse.up)):
        x, y = px_of(page, samples["thigh_deg"][ms], samples["knee_deg"][ms])
        page.mouse.move(corner["x"] + x, corner["y"] + y)
        then()
    assert said(page) == [["scrub", 60, False], ["scrub", 140, False], ["scrub", 140, True]]


def test_the_last_run_is_dashed_in_the_other_colour_and_named(show: Show) -> None:
    page = show(scene_of(swing(), previous=swing(0.6)))
    last = page.locator(".kd-last-lines path")
    assert last.count() == 1
    stroke, dashes = last.evaluate("(n) => [getComputedStyle(n).stroke, getComputedStyle(n).strokeDasharray]")
    assert "px" in dashes
    assert stroke == rgb(read_look()["light"]["butt_kick"])
    assert page.locator(".kd-chart-word", has_text="last run").count() == 1
    draw(page, scene_of(swing(), previous=swing()))
    assert last.count() == 0  # the same curve again says nothing


def rgb(colour: str) -> str:
    """#rrggbb as the browser writes it."""
    return "rgb({}, {}, {})".format(*(int(colour[start : start + 2], 16) for start in (1, 3, 5)))


def test_a_chart_without_time_has_every_line_and_no_clock(show: Show) -> None:
    page = show(scene_of(all_kinds()))
    names = page.locator("[data-line]").evaluate_all("(all) => all.map((node) => node.dataset.line).sort()")
    assert names == sorted(line["name"] for line in all_kinds()["chart"]["lines"])
    assert page.locator(".kd-point").count() == len(all_kinds()["chart"]["dots"])
    assert page.locator("input, button").count() == 0
    assert not page.locator(".kd-chart-cursor").is_visible()


def test_the_picture_says_what_it_shows_to_those_who_do_not_see_it(show: Show) -> None:
    page = show(scene_of(swing()))
    assert page.get_by_role("img", name=swing()["chart"]["alt"]).count() == 1


@pytest.mark.parametrize("width", [360, 700, 1100])
@pytest.mark.parametrize("sample", [swing, all_kinds])
def test_words_never_collide_and_are_14_px_or_more(show: Show, sample: Any, width: int) -> None:
    page = show(scene_of(sample(), previous=swing(0.6)), width)
    words = page.evaluate(WORDS, ".kd-chart text")
    assert len(words) > 10
    assert all(word["size"] >= 14 for word in words)
    assert all(word["left"] >= 0 and word["right"] <= width and word["top"] >= 0 for word in words)
    assert [pair for pair in combinations(words, 2) if collide(*pair)] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def collide(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """True if two texts' boxes share more than the empty rim of their lines."""
    rim = 3
    beside = one["left"] + rim < other["right"] and other["left"] + rim < one["right"]
    return beside and one["top"] + rim < other["bottom"] and other["top"] + rim < one["bottom"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_scheme_has_its_own_colours(show: Show, scheme: str) -> None:
    page = show(scene_of(swing()), 700, scheme)
    picture = Image.open(BytesIO(page.locator(".kd-graph").screenshot())).convert("RGB")
    colours = dict((colour, count) for count, colour in picture.getcolors(1 << 20) or [])
    palette = read_look()[scheme]
    for name, least in (("card", 100_000), ("knee_drive", 500)):
        colour = tuple(int(palette[name][start : start + 2], 16) for start in (1, 3, 5))
        assert colours.get(colour, 0) > least, name
