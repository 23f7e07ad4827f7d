"""The question before a demo: what is there until it is answered, what opens, and what stays where it was."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.ground.course import written
from scripts.markdown.check.summary import predictions
from tests.support.driving import LIVE_MS, SETTLED, set_slider, skip_prediction
from tests.support.shared import SharedPages

pytestmark = pytest.mark.saves_data
PREDICTING = ["", *(f"lessons/{lesson.name}/" for lesson in written() if predictions(lesson.page))]
PHONE = {"width": 390, "height": 844}
SCREENS = [
    PHONE,
    {"width": 360, "height": 740},
    {"width": 768, "height": 1024},
    {"width": 1366, "height": 768},
]
# Of a block: what is seen of the demo, the pictures that are seen, what is blurred, and how tall it is, px.
SEEN = """(block) => {
    const seen = (selector) => [...block.querySelectorAll(selector)].filter((node) => node.checkVisibility());
    const drawn = seen("svg").filter((node) => node.getBoundingClientRect().height > 0);
    return {
        demo: seen("swing-demo *").filter((node) => node.getBoundingClientRect().height > 0).length,
        frames: new Set(drawn.map((node) => node.closest(".kd-question-picture, swing-demo"))).size,
        blurred: seen("*").filter((node) => getComputedStyle(node).filter !== "none").length,
        height: block.getBoundingClientRect().height,
    };
}"""
# Where question, answers and the row of buttons stand on the screen, and how far the page is scrolled.
PLACES = """() => [scrollY, ...[...document.querySelectorAll(
    ".kd-predict :is(.kd-predict-question, .kd-choice, .kd-predict-row)"
)].map((node) => node.getBoundingClientRect()).flatMap(({ left, top }) => [left, top])].map(Math.round)"""


@pytest.fixture
def asked(shared: SharedPages) -> Locator:
    """The lesson's demo, live, its question not yet answered."""
    page = shared.open()
    page.locator('swing-demo[data-stage="live"]').first.wait_for(timeout=LIVE_MS)
    return page.locator("swing-demo").first


def block_of(page: Page) -> dict[str, Any]:
    seen: dict[str, Any] = page.locator(".kd-block:has(> .kd-predict)").first.evaluate(SEEN)
    return seen


def test_a_closed_question_is_its_words_and_one_still_picture_on_one_screen(shared: SharedPages) -> None:
    for lesson in PREDICTING:
        page = shared.open(lesson, **PHONE)
        assert page.locator(".kd-predict").first.get_attribute("data-state") == "asking"
        seen = block_of(page)
        assert (seen["demo"], seen["frames"], seen["blurred"]) == (0, 1, 0), (lesson, seen)
        assert seen["height"] <= PHONE["height"] - 48, f"{lesson}: {seen['height']:.0f} px below the header"
        told = page.locator(".kd-question-picture").inner_html()
        assert "°" not in told, f"{lesson}: the picture says an angle"


def test_nothing_of_the_demo_can_be_reached_before_the_reader_has_predicted(asked: Locator) -> None:
    reached = asked.evaluate(
        """(demo) => [...demo.querySelectorAll("button, input, summary, select, [tabindex]")]
            .filter((node) => node.checkVisibility()).length"""
    )
    assert reached == 0


@pytest.mark.parametrize("address", ["lessons/drive-speed/", "embed/drive-speed/?predict=1"])
def test_what_was_touched_stays_where_it_is_and_tab_goes_on_in_the_demo(
    page: Page, site: str, address: str
) -> None:
    page.set_viewport_size(SCREENS[0])  # type: ignore[arg-type]
    page.goto(site + address)
    for screen in SCREENS:
        page.set_viewport_size(screen)  # type: ignore[arg-type]
        page.evaluate(SETTLED)
        for words in ("This is my prediction", "Show me anyway"):
            page.locator(".kd-predict[data-state=asking]").wait_for()
            page.locator('swing-demo:not([data-stage="figure"])').wait_for()
            page.locator(".kd-predict label").nth(1).click()
            press = page.get_by_role("button", name=words)
            press.scroll_into_view_if_needed()
            before = page.evaluate(PLACES)
            press.press("Enter")
            expect(page.locator("swing-demo")).to_be_focused()
            page.locator("swing-demo .kd-graph .kd-curve").first.wait_for()
            assert page.evaluate(PLACES) == before, (screen, words)
            page.keyboard.press("Tab")
            assert page.evaluate("!!document.activeElement.closest('swing-demo')")
            page.locator(".kd-predict .kd-predict-row button").click()  # and it closes again
            expect(page.locator("swing-demo")).to_have_attribute("data-gate", "closed")


def test_opening_moves_only_what_is_below_the_button(page: Page, lesson: str) -> None:
    page.add_init_script(
        """window.moved = [];
        new PerformanceObserver((list) => {
            for (const { sources } of list.getEntries()) {
                moved.push(...sources.map(({ previousRect }) => previousRect).filter(({ height }) => height));
            }
        }).observe({ type: "layout-shift", buffered: false });"""
    )
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(lesson)
    button = page.get_by_role("button", name="Show me anyway")
    button.scroll_into_view_if_needed()
    page.evaluate("document.fonts.ready.then(() => { moved.length = 0; })")
    bottom = button.evaluate("(node) => node.getBoundingClientRect().bottom")
    button.click()
    page.locator("swing-demo .kd-graph .kd-curve").first.wait_for()
    page.wait_for_timeout(200)
    moved = page.evaluate("moved.map(({ top }) => top)")
    assert moved and min(moved) >= bottom - 1


def test_an_empty_answer_is_asked_for_in_the_page(asked: Locator) -> None:
    page = asked.page
    button = page.get_by_role("button", name="This is my prediction")
    button.press("Enter")
    words = page.locator(".kd-predict").get_by_role("status")
    expect(words).to_have_text("Choose one answer first. Or press “Show me anyway”.")
    assert asked.get_attribute("data-gate") == "closed"
    page.locator(".kd-predict input").first.press("Space")
    expect(words).to_be_empty()


def test_a_prediction_stays_beside_the_result_and_opens_the_demo_from_the_first_picture_on(
    page: Page, lesson: str
) -> None:
    page.goto(lesson)
    asked = page.locator("swing-demo").first
    page.locator(".kd-predict label").nth(1).click()
    page.get_by_role("button", name="This is my prediction").click()
    assert asked.get_attribute("data-gate") == "open"
    expect(asked.locator(".kd-prediction")).to_contain_text("further in front")
    scripts = "**/generated/web/**/*.js"
    page.route(scripts, lambda route: None)
    page.goto(lesson, wait_until="commit")
    expect(page.locator("swing-demo .kd-graph svg:visible")).to_have_count(1)
    assert page.locator(".kd-predict-question:visible, .kd-question-picture:visible").count() == 0
    page.unroute(scripts)
    page.reload()
    page.locator('swing-demo[data-gate="open"]').first.wait_for()
    assert "further in front" in page.locator(".kd-predicted").inner_text()
    assert not page.locator(".kd-predict fieldset").is_visible()


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
    assert asked.get_attribute("data-gate") == "closed" and block_of(page)["demo"] == 0
    assert page.locator(".kd-predict input").first.evaluate("(node) => node === document.activeElement")


def test_without_a_script_the_answer_and_its_numbers_are_there_for_who_opens_them(
    new_page: Callable[..., Page], lesson: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(lesson)
    picture, numbers = page.locator(".kd-question-picture svg"), page.locator("swing-demo .kd-readouts").first
    assert picture.is_visible() and not numbers.is_visible()
    page.get_by_text("What the model says").click()
    assert picture.is_visible() and numbers.is_visible()


def test_where_the_script_does_not_come_the_question_says_so_and_its_answer_can_be_opened(
    page: Page, lesson: str
) -> None:
    page.watch.expected += ["Failed to load resource"]
    page.route("**/generated/web/**/*.js", lambda route: route.fulfill(status=404))
    page.goto(lesson)
    page.evaluate("document.getAnimations().forEach((animation) => animation.finish())")
    assert page.locator("swing-demo .kd-late").is_visible()
    assert not page.locator("swing-demo .kd-readouts").first.is_visible()
    page.get_by_text("What the model says").click()
    assert page.locator("swing-demo .kd-readouts").first.is_visible()


def test_who_was_shown_anyway_is_not_asked_again_on_coming_back(page: Page, lesson: str) -> None:
    page.goto(lesson)
    skip_prediction(page)
    page.locator(".kd-lesson-foot a", has_text="Glossary").click()
    page.wait_for_url("**/glossary/")
    page.go_back()
    page.locator('swing-demo[data-gate="open"]').first.wait_for()
