"""Hitting a number with the lesson's own demo: tries are counted once the reader has begun."""

import pytest
from playwright.sync_api import Locator, expect
from swing_leg import simulate

from tests.support.checking import check_named, expect_verdict, press
from tests.support.driving import set_slider


@pytest.fixture
def target(live_demo: Locator) -> Locator:
    """The lesson's own target, below its live demo."""
    return check_named(live_demo.page, "vertical-at-150")


def test_a_target_counts_each_settled_run_as_a_try(target: Locator, live_demo: Locator) -> None:
    page = target.page
    target.get_by_role("button", name="Start my 4 tries").focus()
    press(page, "Enter")
    assert page.evaluate("document.activeElement.type") == "range", "the focus goes to the demo"
    note = page.locator(".kd-check-note")
    set_slider(live_demo, "drive", 1.2)
    time_ms = simulate(1.2).metrics["thigh_vertical_ms"] or 0
    expect(note).to_contain_text(f"Try 1 of 4: {time_ms:.0f} ms, {150 - time_ms:.0f} ms too early.")
    set_slider(live_demo, "drive", 0.7)
    expect(note).to_contain_text("Hit: 159 ms, in try 2.")
    expect_verdict(target, "yes", "Hit: 159 ms")
    note.get_by_role("button", name="Back to the question").click()
    assert target.evaluate("(check) => check.contains(document.activeElement)")


def test_a_row_of_key_presses_is_one_try_and_the_last_try_ends_it(
    target: Locator, live_demo: Locator
) -> None:
    page = target.page
    target.get_by_role("button", name="Start my 4 tries").click()
    press(page, *["ArrowRight"] * 5)
    expect(page.locator(".kd-check-note")).to_contain_text("Try 1 of 4")
    for number, drive in ((2, 1.1), (3, 1.2)):
        set_slider(live_demo, "drive", drive)
        expect(page.locator(".kd-check-note")).to_contain_text(f"Try {number} of 4")
    set_slider(live_demo, "drive", 1.3)
    expect_verdict(target, "no", "Missed in 4 tries.")
    assert target.locator(".kd-check-rows li").count() == 4
