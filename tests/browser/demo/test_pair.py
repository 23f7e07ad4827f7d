"""Two legs on one clock: each at its own instant, or both at one time; synced as the reader chooses."""

import re

import pytest
from playwright.sync_api import Locator, expect
from swing_leg.strategies import butt_kick, knee_drive

from tests.support.driving import set_slider
from tests.support.shared import SharedPages
from tests.support.states import status

KNEE, KICK = knee_drive().metrics, butt_kick().metrics


PAIR = "lessons/side-by-side/"


@pytest.fixture
def pair(shared: SharedPages) -> Locator:
    return shared.live(PAIR)


def leg(pair: Locator, name: str) -> tuple[float, float]:
    """Time and thigh angle of a leg as it is drawn."""
    stage = pair.locator(f'.kd-stage [data-leg="{name}"]')
    angle = stage.locator('[data-part="thigh"]').get_attribute("data-angle-deg")
    return float(stage.get_attribute("data-time-ms") or "nan"), float(angle or "nan")


def test_each_leg_stands_at_its_own_heel_highest(pair: Locator) -> None:
    for name, metrics in (("first", KNEE), ("second", KICK)):
        time, thigh = leg(pair, name)
        assert time == pytest.approx(metrics["time_of_max_knee_flexion_ms"], abs=0.01)
        assert thigh == pytest.approx(metrics["thigh_at_max_knee_flexion_deg"], abs=0.01)


def test_a_leg_that_a_slider_moved_has_its_last_run_in_dashes(pair: Locator) -> None:
    set_slider(pair, "thigh_wait", 0.2)
    first, second = (pair.locator(f'[data-leg="{name}"] .kd-last') for name in ("first", "second"))
    expect(second).to_be_visible()
    expect(first).to_be_hidden()
    words = pair.locator(".kd-leg-last")
    expect(words.nth(0)).to_have_text("")
    expect(words.nth(1)).to_contain_text("last run: 165 ms, thigh vertical")
    pair.get_by_role("button", name="Reset").click()
    expect(second).to_be_hidden()


def test_between_the_instants_both_show_the_same_time(pair: Locator) -> None:
    pair.locator(".kd-scrub").evaluate(
        "(node) => { node.value = 60; node.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    assert leg(pair, "first")[0] == leg(pair, "second")[0] == 60


def test_synced_at_thigh_vertical_the_second_clock_is_later_by_the_difference(pair: Locator) -> None:
    pair.get_by_text("More sliders and numbers").click()
    pair.locator('select[name="sync"]').select_option("1")
    pair.locator('output[name="difference_thigh_vertical_ms"][data-value="0"]').wait_for()
    pair.locator(".kd-scrub").evaluate(
        "(node) => { node.value = 60; node.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    later = (KICK["thigh_vertical_ms"] or 0) - (KNEE["thigh_vertical_ms"] or 0)
    assert leg(pair, "second")[0] - leg(pair, "first")[0] == pytest.approx(later, abs=1e-6)
    assert re.search(r"sync=thigh-vertical", pair.page.url)


def test_a_link_names_the_sync_in_words(shared: SharedPages) -> None:
    pair = shared.live(PAIR + "#sync=thigh-vertical&thigh_wait=0.3")
    pair.locator('output[name="difference_thigh_vertical_ms"][data-value="0"]').wait_for()
    assert pair.locator('select[name="sync"]').input_value() == "1"


def test_a_sync_that_there_is_not_is_told_with_those_there_are(shared: SharedPages) -> None:
    notice = status(shared.live(PAIR + "#sync=landing").page)
    assert "landing" in notice and "toe-off, thigh-vertical" in notice


def test_the_second_leg_differs_in_more_than_colour(pair: Locator) -> None:
    limbs = '.kd-stage [data-leg="{}"] .kd-limb'
    dashes = [
        pair.locator(limbs.format(name)).first.evaluate("(node) => getComputedStyle(node).strokeDasharray")
        for name in ("first", "second")
    ]
    assert dashes[0] == "none" and dashes[1] != "none"
    assert pair.locator(".kd-leg-name").all_inner_texts() == ["Knee drive", "Butt kick"]


def test_without_pull_and_wait_the_legs_are_the_same(pair: Locator) -> None:
    set_slider(pair, "thigh_wait", 0)
    detail = set_slider(pair, "heel_pull", 0)
    assert detail["metrics"]["difference_thigh_vertical_ms"] == 0
    assert leg(pair, "first") == leg(pair, "second")
