"""The recorded sprinter behind the model: there when asked for, true, and called a recording."""

import re
from collections.abc import Callable
from math import atan2, degrees

import pytest
from playwright.sync_api import Locator, Page, expect
from swing_leg.analyses.running_speeds import FASTEST, MEASURED, numbers_at

from scripts.ground.recordings import at_speed, speeds
from scripts.studies.recordings import CURVE_STEP_MS, curves
from tests.support.driving import set_slider, wait_for_stage
from tests.support.shared import SharedPages

PLACES = """(graph) => {
    const points = (path) => path.getAttribute("d").slice(1).split("L");
    const pairs = (path) => points(path).map((point) => point.split(",").map(Number));
    const levels = [...graph.querySelectorAll(".kd-values .tick")].map((tick) => [
        Number(tick.textContent.replace("−", "-").replace("°", "")),
        Number(/,([\\d.]+)/.exec(tick.getAttribute("transform"))[1]) - 0.5, // d3 moves ticks by half a pixel
    ]);
    return { curves: [...graph.querySelectorAll(".kd-sprinter .kd-curve")].map(pairs), levels };
}"""

# Where each capsule's axis begins and ends, m, y up: halfway between the ends of either round.
LEG_AT = """(demo, times) => times.map((time) => {
    const range = demo.querySelector(".kd-scrub");
    range.value = time;
    range.dispatchEvent(new Event("input", { bubbles: true }));
    const capsules = demo.querySelector(".kd-own-leg .kd-fill").getAttribute("d").split("M").slice(1);
    return capsules.map((capsule) => {
        const last = (piece) => piece.match(/-?[\\d.]+/g).slice(-2).map(Number);
        const [a1, a2, b2, b1] = capsule.split(/[AL]/).map(last);
        return [[a1, a2], [b1, b2]].map(([one, two]) => [(one[0] + two[0]) / 2, (one[1] + two[1]) / 2]);
    });
})"""
PLOT_PX = """(graph) => {
    const grid = graph.querySelector(".kd-values .tick line");
    return Math.abs(Number(grid.getAttribute("x2") ?? grid.getAttribute("x1")));
}"""
# Which curves run through the sprinter's words, a pixel or two of air around their letters.
CROSSED = """(graph) => [...graph.querySelectorAll(".kd-curve")].filter((curve) => {
    const boxes = [...graph.querySelectorAll(".kd-sprinter text")].map((it) => it.getBoundingClientRect());
    const step = curve.getTotalLength() / 300;
    const points = Array.from({ length: 301 }, (_, at) => curve.getPointAtLength(at * step));
    const within = ({ left, right, top, bottom }, x, y) => x > left && x < right && y > top && y < bottom;
    const inside = ({ x, y }) => boxes.some((it) => within(it, x, y));
    return points.some((point) => inside(point.matrixTransform(curve.getScreenCTM())));
}).map((curve) => curve.getAttribute("class"))"""
RECORDED_LEG = "the sprinter's own leg, recorded"
RECORDED_BETWEEN = "the sprinter's own leg, between two recordings"


def toggle(demo: Locator) -> Locator:
    return demo.get_by_role("button", name="Show the sprinter")


def graph(demo: Locator) -> Locator:
    return demo.locator(".kd-graph")


def test_by_key_the_sprinter_comes_and_goes_and_is_called_a_recording(live_demo: Locator) -> None:
    button, picture = toggle(live_demo), graph(live_demo).locator("svg.kd-picture")
    stage = live_demo.locator('[data-part="stage"]')
    assert button.get_attribute("aria-pressed") == "false"
    expect(graph(live_demo).locator(".kd-sprinter path")).to_have_count(0)
    button.press("Enter")
    expect(graph(live_demo).locator(".kd-sprinter path")).to_have_count(4)
    assert button.get_attribute("aria-pressed") == "true"
    expect(stage.locator(".kd-own-leg path")).to_have_count(2)
    assert "dotted: sprinter's own leg," in stage.locator("text").all_text_contents()
    assert re.search(
        rf"{RECORDED_LEG}: thigh \d+° (in front|behind), knee bent \d+°",
        stage.get_attribute("aria-label") or "",
    )
    words = " ".join(graph(live_demo).locator(".kd-sprinter text").all_text_contents())
    assert words == "dashed: a sprinter, 4 swings, 9.5 m/s from a recording, not simulated"
    assert "a sprinter, from a recording, not simulated" in (picture.get_attribute("aria-label") or "")
    button.press("Enter")
    expect(graph(live_demo).locator(".kd-sprinter path")).to_have_count(0)
    assert "sprinter" not in (picture.get_attribute("aria-label") or "")
    expect(live_demo.locator(".kd-own-leg path")).to_have_count(0)
    assert "sprinter" not in stage.inner_html() + (stage.get_attribute("aria-label") or "")


@pytest.mark.parametrize("demo", ["side-by-side", "drive-speed"])
def test_no_curve_runs_through_the_words_that_name_the_sprinter_on_any_screen(
    screen: Page, site: str, demo: str
) -> None:
    screen.goto(f"{site}embed/{demo}/?sprinter=1")
    expect(graph(screen.locator("swing-demo")).locator(".kd-sprinter text").first).to_be_attached()
    for width in (360, 600, 800, 900, 1280):
        screen.set_viewport_size({"width": width, "height": 800})
        words = graph(screen.locator("swing-demo")).locator(".kd-sprinter text")
        expect(words.first).to_have_text(re.compile("^dashed: a sprinter"))
        assert not words.last.text_content().endswith(","), width  # type: ignore[union-attr]
        assert graph(screen.locator("swing-demo")).evaluate(CROSSED) == [], width


def test_the_dashed_curves_pass_through_the_recorded_means(live_demo: Locator) -> None:
    toggle(live_demo).click()
    expect(graph(live_demo).locator(".kd-sprinter .kd-curve")).to_have_count(2)
    found = graph(live_demo).evaluate(PLACES)
    (low, low_px), *_, (high, high_px) = sorted(found["levels"])
    recorded = curves()
    for joint, points in zip(("knee", "thigh"), found["curves"], strict=True):
        drawn = [low + (y - low_px) / (high_px - low_px) * (high - low) for _, y in points]
        assert drawn == pytest.approx(recorded[joint]["mean"][: len(drawn)], abs=0.6)
        assert (len(drawn) - 1) * CURVE_STEP_MS > 290, "to the end of the graph"
    toggle(live_demo).click()


def test_beside_a_slower_runner_the_graph_is_as_long_as_his_swing_and_has_the_sprinter_at_that_speed(
    live_demo: Locator,
) -> None:
    toggle(live_demo).click()
    words = graph(live_demo).locator(".kd-sprinter text").first
    stage = live_demo.locator('[data-part="stage"]')
    for speed, sprinter, pale, own in (
        (5.2, "5 swings, 5.2 m/s", "pale: from a recording,", RECORDED_LEG),
        (5.6, "5 swings, 5.2 m/s, the nearest", "pale: between two recordings,", RECORDED_BETWEEN),
    ):
        set_slider(live_demo, "running_speed", speed)
        expect(words).to_have_text(f"dashed: a sprinter, {sprinter}")
        assert pale in stage.locator("text").all_text_contents()
        assert f"Dotted beside it, {own}: thigh" in (stage.get_attribute("aria-label") or "")
        found = graph(live_demo).evaluate(PLACES)["curves"][0]
        apart_px = (found[-1][0] - found[0][0]) / (len(found) - 1)
        duration_ms = 1000 * numbers_at(speed).slow_duration
        assert apart_px == pytest.approx(
            CURVE_STEP_MS / duration_ms * graph(live_demo).evaluate(PLOT_PX), rel=0.01
        )
    live_demo.locator('[data-instant="knee-highest"]').click()
    whole, handle = (one.bounding_box() for one in (graph(live_demo), graph(live_demo).locator(".kd-scrub")))
    cursor = graph(live_demo).locator(".kd-cursor circle").first.bounding_box()
    assert whole and handle and cursor and cursor["x"] + cursor["width"] < whole["x"] + whole["width"]
    toggle(live_demo).click()
    set_slider(live_demo, "running_speed", FASTEST)


def test_his_own_leg_is_drawn_at_the_angles_that_were_recorded(live_demo: Locator) -> None:
    """Thigh, the calf in two pieces, heel and sole, against the table of his right leg."""

    def deg(here: list[float], there: list[float]) -> float:
        return degrees(atan2(there[0] - here[0], here[1] - there[1]))

    times = [0, 48, 96, 144, 192, 240]
    toggle(live_demo).click()
    expect(live_demo.locator(".kd-own-leg path")).to_have_count(2)
    for recording, speed in zip(reversed(speeds()), reversed(MEASURED), strict=True):
        rows = {int(row["time_ms"]): row for row in at_speed("JA1_body_angles", recording)}
        if speed != FASTEST:  # there it begins
            set_slider(live_demo, "running_speed", speed)
        for time, capsules in zip(times, live_demo.evaluate(LEG_AT, times), strict=True):
            (hip, knee), (below, _), (_, ankle), *_, (heel, ball), _ = capsules
            thigh, shank = deg(hip, knee), deg(below, ankle)
            recorded = [float(rows[time][name]) for name in ("thigh_R_deg", "knee_R_deg")]
            assert [thigh, thigh - shank] == pytest.approx(recorded, abs=3), f"at {time} ms and {speed} m/s"
            assert 20 < deg(heel, ball) - shank < 160, f"his foot points forward at {time} ms"
    toggle(live_demo).click()
    set_slider(live_demo, "running_speed", FASTEST)


def test_of_two_legs_the_first_has_the_recorded_one_behind_it_and_says_so(shared: SharedPages) -> None:
    pair = shared.live("lessons/side-by-side/")
    expect(pair.locator(".kd-own-leg path")).to_have_count(0)
    toggle(pair).click()
    expect(pair.locator('[data-leg="first"] .kd-own-leg path')).to_have_count(2)
    expect(pair.locator('[data-leg="second"] .kd-own-leg path')).to_have_count(0)
    assert pair.locator(".kd-leg-own").all_text_contents() == [f"dotted: {RECORDED_LEG}", ""]
    toggle(pair).click()


@pytest.mark.parametrize(("setting", "paths"), [("", 0), ("?sprinter=1", 4)])
def test_an_embed_shows_the_sprinter_only_if_its_address_asks_for_him(
    new_page: Callable[..., Page], site: str, setting: str, paths: int
) -> None:
    page = new_page()
    page.goto(f"{site}embed/drive-speed/{setting}")
    demo = wait_for_stage(page, "live")
    expect(demo.locator(".kd-sprinter path")).to_have_count(paths)
    expect(demo.locator(".kd-own-leg path")).to_have_count(paths // 2)
    label = demo.locator(".kd-graph svg.kd-picture").get_attribute("aria-label") or ""
    assert ("from a recording" in label) == bool(paths)
