"""A demo of a lesson on a projector: it fills the screen, follows a clicker, and is left as it was."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.driving import SETTLED, set_slider, time_ms
from tests.support.shared import SharedPages

SIZE = {"width": 1366, "height": 768}
BOX = "(node) => Object.values(node.getBoundingClientRect().toJSON()).slice(0, 4)"
# What can be reached although it lies behind the demo.
BEHIND = """() => [...document.querySelectorAll("a, button, input")].filter((node) =>
    node.checkVisibility() && !node.closest(".kd-block[data-presented], [inert]")).length"""
SEEN = "(node) => node.checkVisibility({ visibilityProperty: true }) && getComputedStyle(node).color"
BEYOND = "(side) => Math.max(0, side.scrollHeight - side.clientHeight)"
REFUSED = "() => void (Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no')))"


def presented(page: Page) -> Locator:
    """The page's first demo, presented by its button."""
    page.get_by_role("button", name="Present", exact=True).first.click()
    block = page.locator(".kd-block[data-presented]")
    block.locator(".kd-tool:visible").first.wait_for()
    page.evaluate(SETTLED)
    return block


@pytest.fixture
def lesson(shared: SharedPages) -> Locator:
    """A lesson's live demo, in a page where a full screen is refused, as in many frames."""
    demo = shared.live(width=SIZE["width"], height=SIZE["height"])
    demo.page.evaluate(REFUSED)
    return demo


def test_a_lessons_demo_fills_the_window_and_is_left_as_it_was(lesson: Locator) -> None:
    page = lesson.page
    set_slider(lesson, "drive", 1.2)
    lesson.evaluate("(demo) => void (demo.mark = 1)")
    page.get_by_role("button", name="Present", exact=True).first.scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    for by_key in (True, False):
        block = presented(page)
        assert block.evaluate(BOX) == [0, 0, SIZE["width"], SIZE["height"]]
        assert page.evaluate(BEHIND) == 0
        expect(block.locator(".kd-time-row")).to_have_count(1)
        set_slider(lesson, "drive", 1.25)
        page.keyboard.press("Escape") if by_key else block.get_by_role("button", name="Leave").click()
        expect(block).to_have_count(0)
        assert page.evaluate("scrollY") == pytest.approx(place, abs=20)
        assert page.evaluate("document.querySelectorAll('[inert]').length") == 0
        assert lesson.evaluate("(demo) => demo.mark"), "it is the same element"
        assert lesson.locator('input[name="drive"]').input_value() == "1.25"
        assert page.evaluate("document.activeElement.textContent") == "Present"
        expect(lesson.locator(":scope > .kd-graph svg")).to_be_visible()


def test_the_question_is_asked_in_large_letters_before_the_class_sees_the_answer(shared: SharedPages) -> None:
    page = shared.open(width=SIZE["width"], height=SIZE["height"])
    page.evaluate(REFUSED)
    page.locator('swing-demo[data-gate="closed"]:not([data-stage="figure"])').first.wait_for()
    for _ in range(2):  # left without the answer, the reader is asked as before
        block = presented(page)
        expect(block.locator(".kd-cover li")).to_have_count(3)
        assert block.locator(".kd-stage").evaluate(SEEN) is False
        page.keyboard.press("Escape")
        expect(page.locator("swing-demo").first).to_have_attribute("data-gate", "closed")
    block = presented(page)
    page.keyboard.press("PageDown")
    expect(block.locator(".kd-cover")).to_have_count(0)
    assert block.locator(".kd-stage").evaluate(SEEN)
    page.keyboard.press("Escape")
    expect(page.locator("swing-demo").first).to_have_attribute("data-gate", "open")


def test_a_clicker_hides_and_shows_the_answer_and_freezes_the_leg(lesson: Locator) -> None:
    page = lesson.page
    block = presented(page)
    numbers = block.locator(".kd-readouts dd").first
    page.keyboard.press("1")
    page.keyboard.press("PageUp")  # before the first moment stands the question
    expect(block.locator(".kd-cover-question")).to_be_visible()
    assert numbers.evaluate(SEEN) == "rgba(0, 0, 0, 0)"
    page.keyboard.press("PageDown")
    expect(block.locator(".kd-cover-question")).to_have_count(0)
    assert numbers.evaluate(SEEN) not in (False, "rgba(0, 0, 0, 0)")
    assert time_ms(lesson) == 0, "the click that shows the answer does nothing else"
    for hide, show in (("h", "h"), ("H", "PageDown")):
        page.keyboard.press(hide)
        expect(block.get_by_role("button", name="Show the answer")).to_be_visible()
        page.keyboard.press(show)
        expect(block.get_by_role("button", name="Hide the answer")).to_be_visible()
    page.keyboard.press("F5")
    for black in (".", "b"):
        expect(block.get_by_role("button", name="Pause")).to_be_visible()
        page.keyboard.press(black)
        expect(block.get_by_role("button", name="Play")).to_be_visible()
        assert not page.evaluate("'blank' in document.documentElement.dataset"), (
            "it freezes, and stays in sight"
        )
        page.keyboard.press(black)
    page.keyboard.press("Escape")


def test_a_large_ring_goes_with_the_mouse_and_the_keys_are_listed(lesson: Locator) -> None:
    page = lesson.page
    block = presented(page)
    page.keyboard.press("p")
    page.mouse.move(400, 300)
    left, top, width, height = block.locator(".kd-pointer").evaluate(BOX)
    assert width >= 0.1 * SIZE["height"]
    assert (left + width / 2, top + height / 2) == pytest.approx((400, 300), abs=1)
    page.get_by_role("button", name="Pointer").click()
    expect(block.locator(".kd-pointer")).to_have_count(0)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_contain_text("Page Down, Page Up")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert block.count() == 1, "Escape closed the list alone"
    page.keyboard.press("Escape")
    expect(block).to_have_count(0)


def test_leaving_the_full_screen_leaves_presenting(new_page: Callable[..., Page], lesson: Locator) -> None:
    page = new_page(viewport=SIZE)
    page.goto(lesson.page.url)
    page.get_by_role("button", name="Show me anyway").first.click()
    block = presented(page)
    expect(page.locator(":fullscreen")).not_to_have_count(0)
    page.evaluate("document.exitFullscreen()")
    expect(block).to_have_count(0)


def test_on_every_projector_all_is_in_view_and_the_graph_takes_the_place_of_the_numbers(
    screen: Page, site: str
) -> None:
    """Old projectors have 4:3. All numbers fit their column, and G gives a graph a fifth of the height."""
    for name in ("side-by-side", "cord", "race", "drive-speed", "heel-rise", "fold"):
        for width, height in ((1024, 768), (1366, 768), (1920, 1080)):
            screen.set_viewport_size({"width": width, "height": height})
            screen.goto(f"{site}embed/{name}/?present=1")
            screen.locator(".kd-tool:visible").first.wait_for()
            screen.evaluate(SETTLED)
            where = (name, width)
            assert screen.locator(".kd-side").evaluate(BEYOND) == 0, where
            tools = [one.evaluate(BOX) for one in screen.locator(".kd-tool").all()]
            assert len({top for _, top, *_ in tools}) == 1 and tools[-1][0] + tools[-1][2] <= width, where
            if name == "race":
                tall = [
                    one.evaluate(BOX)[3] for one in screen.locator(".kd-race-first .kd-figure-fill").all()
                ]
                assert len(tall) == 4 and min(tall) > 0.115 * height, where
                continue
            numbers, graph = (
                screen.locator(".kd-side > .kd-readouts"),
                screen.locator(".kd-beside .kd-picture"),
            )
            screen.keyboard.press("g")
            expect(numbers).to_be_hidden()
            assert graph.evaluate(BOX)[3] > 0.2 * height, where
            assert screen.locator(".kd-side").evaluate(BEYOND) == 0, where
            screen.keyboard.press("G")
            expect(numbers).to_be_visible()
    tool = screen.get_by_role("button", name="Graph in place of the numbers")
    expect(tool).to_be_visible()
    screen.set_viewport_size({"width": 844, "height": 390})  # a phone has no room for a graph
    expect(tool).to_be_hidden()
    screen.keyboard.press("g")
    expect(screen.locator("[data-graph]")).to_have_count(0)


def test_shift_and_an_arrow_show_single_frames_wherever_the_focus_is(screen: Page, site: str) -> None:
    screen.goto(f"{site}embed/drive-speed/?present=1&t=100")
    demo = screen.locator("swing-demo")
    screen.locator(".kd-tool:visible").first.wait_for()
    screen.locator('input[name="drive"]').focus()
    seen = [time_ms(demo)]
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        screen.keyboard.press(f"Shift+{key}")
        seen.append(time_ms(demo))
    assert 100 == seen[0] < seen[1] < seen[2] < 110 and seen[3] == seen[1]
    assert screen.locator('input[name="drive"]').input_value() == "1"
