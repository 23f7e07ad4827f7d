"""The still leg of lesson 1, and the held knee of lesson 5, as readers use them."""

import re

import pytest
from playwright.sync_api import Locator, expect
from swing_leg.analyses.folding import held, inertia
from swing_leg.shows.pose import named_poses

from tests.support.driving import set_slider, thigh_angle, time_ms
from tests.support.shared import SharedPages


@pytest.fixture
def pose(shared: SharedPages) -> Locator:
    return shared.live("lessons/words/")


@pytest.fixture
def fold(shared: SharedPages) -> Locator:
    return shared.live("lessons/fold/")


def shank_angle(demo: Locator) -> float:
    return float(demo.locator('[data-part="shank"]').first.get_attribute("data-angle-deg") or "nan")


def dot(demo: Locator) -> tuple[float, float]:
    """Where the chart's dot is, px."""
    circle = demo.locator(".kd-point-drive circle")
    return float(circle.get_attribute("cx") or "nan"), float(circle.get_attribute("cy") or "nan")


def test_each_slider_sets_its_own_angle(pose: Locator) -> None:
    set_slider(pose, "thigh_deg", -30)
    assert (thigh_angle(pose), shank_angle(pose)) == (-30, -180)
    set_slider(pose, "knee_deg", 90)
    assert (thigh_angle(pose), shank_angle(pose)) == (-30, -120)
    assert "thigh 30° behind" in (pose.locator(".kd-words").text_content() or "")


def test_a_still_leg_has_no_clock(pose: Locator) -> None:
    set_slider(pose, "knee_deg", 60)
    for part in (".kd-play", ".kd-scrub", ".kd-step", ".kd-rate", ".kd-instant-button", ".kd-graph"):
        assert pose.locator(part).count() == 0, part
    words = " ".join(
        pose.locator(part).text_content() or ""
        for part in (".kd-stage", ".kd-sentence", ".kd-readouts >> nth=0")
    )
    assert not re.search(r"\bms\b|toe-off|last run|after", words), words
    assert "last pose: thigh" in words
    label = pose.locator('[data-part="stage"]').get_attribute("aria-label") or ""
    assert "bent 60°" in label and " ms" not in label
    assert "t=" not in pose.page.url


def test_the_arc_at_the_knee_opens_with_the_knee(pose: Locator) -> None:
    set_slider(pose, "thigh_deg", 0)
    heights = []
    for knee_deg in (30, 90, 150):
        set_slider(pose, "knee_deg", knee_deg)
        box = pose.locator(".kd-world > .kd-arc").first.bounding_box()
        assert box
        heights.append(box["height"])
    assert heights == sorted(set(heights)), "from straight below the knee ever further round it"


def test_a_named_pose_is_set_by_its_button(pose: Locator) -> None:
    named = next(it for it in named_poses() if it.name == "thigh-vertical")
    pose.get_by_role("button", name="Thigh vertical").click()
    expect(pose.locator(".kd-sentence")).to_contain_text("“thigh vertical”")
    assert thigh_angle(pose) == round(named.thigh_deg) and shank_angle(pose) == -round(named.knee_deg)
    expect(pose.locator('output[name="knee_deg"]')).to_have_text(f"{named.knee_deg:.0f}°")


def test_a_link_opens_its_pose(shared: SharedPages) -> None:
    demo = shared.live("lessons/words/#thigh_deg=-20&knee_deg=45")
    expect(demo.locator('output[name="shank_deg"]')).to_have_text("65° behind vertical")
    assert thigh_angle(demo) == -20


def test_the_table_follows_the_pose(pose: Locator) -> None:
    set_slider(pose, "thigh_deg", 0)
    set_slider(pose, "knee_deg", 90)
    rows = pose.locator(".kd-description tbody tr")
    assert rows.nth(1).locator("td").all_text_contents() == ["the plumb line", "−90°", "points straight back"]


def test_the_dot_runs_along_the_curve_and_the_leg_gets_further(fold: Locator) -> None:
    places, thighs = [], []
    for knee_deg in (30, 90, 150):
        set_slider(fold, "knee_deg", knee_deg)
        places.append(dot(fold))
        thighs.append(thigh_angle(fold))
    assert [x for x, _ in places] == sorted(x for x, _ in places)
    assert [y for _, y in places] == sorted(y for _, y in places), "lower on the chart: less inertia"
    assert thighs == sorted(thighs), "after the same 100 ms the folded thigh is further in front"
    assert time_ms(fold) == 100


def test_its_numbers_are_the_models(fold: Locator) -> None:
    detail = set_slider(fold, "knee_deg", 120)
    run = held(2.0943951023931953)
    assert detail["metrics"]["thigh_vertical_ms"] == pytest.approx(run.metrics["thigh_vertical_ms"])
    expect(fold.locator('output[name="inertia_kg_m2"]')).to_have_text(f"{inertia(run.knee[0]):.2f} kg·m²")


def test_the_held_leg_has_a_clock_although_its_chart_has_none(fold: Locator) -> None:
    fold.locator('[data-instant="thigh-vertical"]').click()
    assert thigh_angle(fold) == pytest.approx(0, abs=0.01)
    fold.locator(".kd-scrub").evaluate(
        "(node) => { node.value = 60; node.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    assert time_ms(fold) == 60


@pytest.mark.parametrize("lesson", ["words", "fold"])
def test_nothing_is_wider_than_a_phone(shared: SharedPages, lesson: str) -> None:
    page = shared.live(f"lessons/{lesson}/", width=320, height=800).page
    wide = page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
