"""The question before a demo: what stays covered until it is answered, and what stays afterwards."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.driving import LIVE_MS, set_slider, skip_prediction
from tests.support.shared import SharedPages

COVERED = ".kd-stage, .kd-clock, .kd-side > :not(.kd-foot), .kd-graph, .kd-bar, .kd-description"


@pytest.fixture
def asked(shared: SharedPages) -> Locator:
    """The lesson's demo, live, its question not yet answered."""
    page = shared.open()
    page.locator('swing-demo[data-stage="live"]').first.wait_for(timeout=LIVE_MS)
    return page.locator("swing-demo").first


def inert(demo: Locator) -> set[bool]:
    return set(demo.evaluate(f"(demo) => [...demo.querySelectorAll('{COVERED}')].map((slot) => slot.inert)"))


def test_nothing_moves_before_the_reader_has_predicted(asked: Locator) -> None:
    assert asked.get_attribute("data-gate") == "closed"
    assert inert(asked) == {True}
    names = asked.evaluate(
        """(demo) => [...document.querySelectorAll('button, input, summary')]
            .filter((node) => demo.contains(node) && !node.closest('[inert]'))
            .filter((node) => node.checkVisibility()).length"""
    )
    assert names == 0


def test_the_number_in_the_picture_is_hidden_too(asked: Locator) -> None:
    assert (
        asked.locator(".kd-stage .kd-angle").first.evaluate("(n) => getComputedStyle(n).visibility")
        == "hidden"
    )


def test_an_empty_answer_is_asked_for_in_the_page(asked: Locator) -> None:
    page = asked.page
    button = page.get_by_role("button", name="This is my prediction")
    button.press("Enter")
    words = page.locator(".kd-predict").get_by_role("status")
    expect(words).to_have_text("Choose one answer first. Or press “Show me anyway”.")
    assert asked.get_attribute("data-gate") == "closed"
    page.locator(".kd-predict input").first.press("Space")
    expect(words).to_be_empty()


def test_a_prediction_opens_the_demo_and_stays_beside_the_result(page: Page, lesson: str) -> None:
    page.goto(lesson)
    asked = page.locator("swing-demo").first
    page.locator(".kd-predict label").nth(1).click()
    page.get_by_role("button", name="This is my prediction").click()
    assert asked.get_attribute("data-gate") == "open" and inert(asked) == {False}
    assert "further in front" in asked.locator(".kd-prediction").inner_text()
    page.reload()
    page.locator('swing-demo[data-gate="open"]').first.wait_for()
    assert "further in front" in page.locator(".kd-predicted").inner_text()


def test_the_models_answer_opens_after_the_readers_first_run(asked: Locator) -> None:
    page = asked.page
    skip_prediction(page)
    payoff = page.locator("details.kd-payoff")
    assert payoff.evaluate("(details) => details.open") is False
    set_slider(asked, "drive", 1.2)
    assert payoff.evaluate("(details) => details.open") is True
    assert "The thigh is further in front." in payoff.inner_text()


def test_changing_the_prediction_closes_the_demo_again(asked: Locator) -> None:
    page = asked.page
    skip_prediction(page)
    page.get_by_role("button", name="Predict first").click()
    assert asked.get_attribute("data-gate") == "closed" and inert(asked) == {True}
    assert page.locator(".kd-predict input").first.evaluate("(node) => node === document.activeElement")


def test_closed_storage_does_no_harm(new_page: Callable[..., Page], lesson: str) -> None:
    page = new_page()
    page.watch.expected += ["uncaught: no"]  # the theme reads the storage unguarded
    closed = "{ get() { throw new DOMException('no', 'SecurityError'); } }"
    page.add_init_script(f"Object.defineProperty(window, 'localStorage', {closed})")
    page.goto(lesson)
    page.locator(".kd-predict label").first.click()
    page.get_by_role("button", name="This is my prediction").click()
    assert page.locator("swing-demo").first.get_attribute("data-gate") == "open"


def test_on_paper_nothing_is_covered(asked: Locator) -> None:
    asked.page.emulate_media(media="print")
    covered = asked.locator(".kd-graph").evaluate("(node) => getComputedStyle(node).filter")
    assert covered == "none"


def test_how_python_is_doing_stays_in_sight(asked: Locator) -> None:
    foot = asked.locator(".kd-foot")
    assert foot.evaluate("(node) => getComputedStyle(node).filter") == "none"
    assert foot.evaluate("(node) => node.inert") is False


def test_who_was_shown_anyway_is_not_asked_again_on_coming_back(page: Page, lesson: str) -> None:
    page.goto(lesson)
    skip_prediction(page)
    page.locator(".kd-lesson-foot a", has_text="Glossary").click()
    page.wait_for_url("**/glossary/")
    page.go_back()
    page.locator('swing-demo[data-gate="open"]').first.wait_for()
