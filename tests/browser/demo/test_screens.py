"""Any screen: nothing sticks out, fingers hit, words can be read, nothing jumps when a demo takes over."""

import pytest
from playwright.sync_api import Route

from scripts.ground.course import LESSONS
from tests.support.shared import SharedPages


@pytest.mark.parametrize("width", [320, 390, 768])
def test_no_sideways_scroll_on_small_screens(shared: SharedPages, width: int) -> None:
    demo = shared.live(width=width, height=700)
    assert demo.page.evaluate("document.documentElement.scrollWidth") <= width


def test_targets_are_44_pixels_on_touch(touched: SharedPages) -> None:
    demo = touched.live(width=390, height=800)
    small = demo.evaluate(
        """(element) => [...element.querySelectorAll("button, summary, input[type=range]")]
            .filter((control) => control.checkVisibility())
            .filter((control) => control.getBoundingClientRect().height < 43.9)
            .map((control) => control.textContent.trim() || control.name)"""
    )
    assert small == []


def test_labels_in_the_pictures_stay_readable_on_a_phone(shared: SharedPages) -> None:
    demo = shared.live(width=320, height=700)
    small = demo.evaluate(
        """(element) => [...element.querySelectorAll("svg text")]
            .filter((text) => text.checkVisibility() && text.textContent.trim())
            .map((text) => [text.textContent, parseFloat(getComputedStyle(text).fontSize)
                * (text.getScreenCTM()?.a ?? 1)])
            .filter(([, pixels]) => pixels < 13.9)"""
    )
    assert small == []


def test_the_layout_of_no_lesson_jumps_on_a_phone_when_its_demo_takes_over(shared: SharedPages) -> None:
    heights = """(demo) => [demo, demo.querySelector(".kd-stage")]
        .map((it) => it.getBoundingClientRect().height)"""
    held: list[Route] = []  # the recorded runs: until one arrives, the still picture stands there
    page, runs, jumps = shared.page("live"), "**/runs/*.json", {}
    for lesson in LESSONS:
        if lesson.demo:
            page.route(runs, lambda route: held.append(route))
            demo = shared.open(f"lessons/{lesson.name}/", width=360, height=900).locator("swing-demo").first
            still = demo.evaluate(heights)
            while held:
                held.pop().continue_()
            page.unroute(runs)
            demo.and_(page.locator(":not([data-stage=figure])")).wait_for()
            jumps[lesson.name] = [abs(a - b) for a, b in zip(still, demo.evaluate(heights), strict=True)]
    assert {name: jump for name, jump in jumps.items() if max(jump) > 20} == {}
