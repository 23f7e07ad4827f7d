"""A link to a state: it says exactly what it means, and what had to be changed; with Python and without."""

import pytest
from playwright.sync_api import Locator, Page
from swing_leg import simulate

from tests.support.driving import time_ms, wait_for_stage
from tests.support.shared import FIRST, SharedPages
from tests.support.states import WASM, block_python, slider, status, wait_for_run

IN_VIEW = """(stage) => {
    const { top, bottom } = stage.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
}"""


def test_a_link_keeps_the_time_to_the_microsecond(live_demo: Locator) -> None:
    page = live_demo.page
    live_demo.locator('[data-instant="toe-off"]').first.click()
    page.keyboard.press(".")
    page.wait_for_url("**t=4.167")
    page.reload()
    demo = wait_for_stage(page, "live")
    assert time_ms(demo) == pytest.approx(4.167, abs=1e-9)


@pytest.mark.parametrize(
    ("link", "said", "used"),
    [
        ("heel_pull=0.17", "heel pull “0.17”", "0.15 is used"),
        ("drive=1.304", "drive speed “1.304”", "1.3 is used"),
        ("drive=1.1234", "drive speed “1.1234”", "1.12 is used"),
        ("thigh_wait=much", "thigh wait “much”", "0 is used"),
        ("drive=1.1&t=400", "time “400”", "360 ms is used"),
    ],
)
def test_a_link_that_was_corrected_says_both_values(
    shared: SharedPages, link: str, said: str, used: str
) -> None:
    told = status(shared.live(FIRST + "#" + link).page)
    assert said in told and used in told


def test_a_link_on_the_sliders_steps_needs_no_correction(shared: SharedPages) -> None:
    demo = shared.live(FIRST + "#drive=1.15&heel_pull=0.2&thigh_wait=0.3&t=60")
    wait_for_run(demo.page, drive=1.15, heel_pull=0.2, thigh_wait=0.3)
    assert not demo.locator(".kd-notice").is_visible()
    assert time_ms(demo) == 60


def test_a_phrase_of_the_text_sets_the_demo_and_numbers_in_it_follow(live_demo: Locator) -> None:
    page = live_demo.page
    drive, thigh = page.locator('data[value="live drive"]'), page.locator('data[value^="live drive=1 "]')
    page.locator("a.kd-act", has_text="0.50, relaxed").focus()
    page.keyboard.press("Enter")
    wait_for_run(page, drive=0.5)
    assert live_demo.get_attribute("data-gate") == "open", "who reads on may see"
    relaxed = simulate(drive=0.5).metrics
    assert time_ms(live_demo) == pytest.approx(relaxed["time_of_max_knee_flexion_ms"], abs=1e-3)
    assert live_demo.locator(".kd-stage").evaluate(IN_VIEW), "the picture has come into view"
    assert (drive.inner_text(), thigh.inner_text()) == ("0.50", "4° behind vertical")
    live_demo.get_by_role("button", name="Hide numbers").click()
    assert (drive.inner_text(), thigh.inner_text()) == ("…", "…")
    live_demo.get_by_role("button", name="Hide numbers").click()


@pytest.mark.parametrize("link", ["at=thigh-vertical", "at=Thigh%2DVertical", "drive=1.15&at=thigh-vertical"])
def test_a_link_may_name_its_instant(shared: SharedPages, link: str) -> None:
    demo = shared.live(FIRST + "#" + link)
    drive = 1.15 if "drive" in link else 1
    wait_for_run(demo.page, drive=drive)
    assert time_ms(demo) == pytest.approx(simulate(drive=drive).metrics["thigh_vertical_ms"], abs=1e-3)
    assert status(shared.live(FIRST + "#at=midnight").page).endswith("the usual one is used.")


def test_reset_leads_back_to_the_recorded_run_when_a_links_run_never_came(stuck: SharedPages) -> None:
    first = time_ms(stuck.live(stage="error"))
    demo = stuck.live(FIRST + "#drive=1.15&t=60", stage="error")
    assert time_ms(demo) == 60
    demo.get_by_role("button", name="Reset").click()
    assert (slider(demo, "drive"), time_ms(demo)) == (1.0, first)


def test_a_moved_slider_forgets_the_links_time(page: Page, lesson: str) -> None:
    block_python(page)
    page.goto(lesson + "#heel_pull=0.2&t=60")
    demo = wait_for_stage(page, "error")
    demo.locator('[data-instant="knee-highest"]').first.click()
    demo.locator('input[name="drive"]').press("ArrowRight")
    page.unroute(WASM)
    demo.get_by_role("button", name="Try again").click()
    wait_for_stage(page, "live")
    wait_for_run(page, drive=1.01, heel_pull=0.2)
    assert time_ms(demo) > 200


def test_a_slider_moved_without_python_says_what_the_picture_still_shows(stuck: SharedPages) -> None:
    demo = stuck.live(stage="error")
    demo.get_by_text("More sliders and numbers").click()
    demo.locator('input[name="heel_pull"]').press("ArrowRight")
    told = "The picture still shows heel pull 0.00; without Python only recorded runs can be shown."
    assert told in status(demo.page)
    demo.locator('input[name="heel_pull"]').press("ArrowLeft")
    assert not demo.locator(".kd-notice").is_visible(), "the recorded run is what is asked for again"


def test_a_link_opened_without_python_says_what_the_picture_still_shows(stuck: SharedPages) -> None:
    told = status(stuck.live(FIRST + "#drive=9&heel_pull=0.2", stage="error").page)
    assert "1.3 is used." in told and "The picture still shows drive speed 1.00" in told
