""" "Your own runner" where something does not come, lies, or is mistyped: words, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.support.driving import WORKER
from tests.support.faults import (
    BEFORE,
    FAULTS,
    LATE_MS,
    glob_of,
    hurry,
    saved_as_one_file,
    saved_complete,
)
from tests.support.lies import LIE, LIES
from tests.support.states import WASM

PAGE, EMBED = "your-runner/", "embed/your-runner/"
PARTS = [(PAGE, "runner/runner.js"), (PAGE, "demo/lesson.js"), (EMBED, "embed/your-runner.js")]
LATE = "What opens photos and films here has not arrived"
GONE = "the file pyodide.asm.wasm (status 404) is missing on the server"
MARKS_ARE_HERE = "Your marks are here: save the project before you load the page anew."


def begin(page: Page) -> Locator:
    """Open the example, and have its leg marked."""
    page.get_by_role("button", name="Try it with an example").click()
    page.get_by_role("button", name="Mark its leg for me").click()
    return page.locator(".kd-runner-status")


@pytest.mark.parametrize("how", FAULTS)
def test_a_script_that_does_not_come_is_told_of_once_it_is_late(visit: Callable[..., Page], how: str) -> None:
    for path, part in PARTS:
        page = visit(path, glob_of(part), how)
        words = page.get_by_text(LATE)
        expect(words).to_be_attached()
        expect(words).to_be_hidden()  # it may be on its way
        hurry(page)
        expect(words).to_be_visible()
        page.close()


def test_a_script_that_comes_after_all_is_taken(visit: Callable[..., Page]) -> None:
    page = visit(PAGE)
    waiting: list[Route] = []
    page.route(glob_of("runner/runner.js"), lambda route: waiting.append(route))
    with page.expect_request(glob_of("runner/runner.js")):
        page.reload()
    hurry(page)
    page.get_by_text(LATE).wait_for()
    waiting[-1].continue_()
    page.get_by_role("button", name="Try it with an example").wait_for()
    expect(page.get_by_text(LATE)).to_have_count(0)


def test_what_else_does_not_come_is_told_with_its_cause_and_costs_only_itself(
    visit: Callable[..., Page],
) -> None:
    page = visit(PAGE)
    begin(page)
    said = page.locator("[data-part=result]").get_by_role("status")
    causes = {
        (WASM, "refused"): "refuses the file pyodide.asm.wasm (status 403)",
        (WASM, "a page instead"): "a web page came in place of the file pyodide.asm.wasm",
        (WORKER, "reset"): "its worker (worker.js) did not arrive",
    }
    for (glob, how), cause in causes.items():
        page.route(glob, FAULTS[how])
        page.get_by_role("button", name="Find the nearest swing").click()
        expect(said).to_contain_text(cause)
        expect(said).to_contain_text(MARKS_ARE_HERE)
        expect(said).not_to_contain_text("recorded run")
        page.unroute(glob)

    portal = '{"portal": "Sign in"}'
    for answer in (
        lambda route: None,
        lambda route: route.fulfill(body=portal, content_type="application/json"),
    ):
        page.route("**/runs/drive-speed.json", answer)
        page.get_by_label("On the athlete").check()
        for _ in range(20):
            page.clock.fast_forward(LATE_MS)
            if page.get_by_text("The model's swing has not arrived").count():
                break
        page.get_by_text("The model's swing has not arrived").wait_for()
        page.get_by_label("Not shown").first.check()
        page.unroute("**/runs/drive-speed.json")
    page.get_by_role("slider", name="Frame").fill("40")
    page.get_by_label("On the athlete").check()
    page.locator('[data-drawn="model"]').wait_for()


def test_a_pose_model_that_does_not_come_or_cannot_look_is_told_of_in_our_own_words(
    visit: Callable[..., Page],
) -> None:
    page = visit(PAGE, "**/vision_wasm*.wasm", "on its way for ever")
    page.add_init_script("OffscreenCanvas.prototype.getContext = () => ({})")  # as if there were WebGL
    page.reload()
    begin(page)
    found = page.locator(".kd-runner-found")
    press = page.get_by_role("button", name="In this frame")
    press.click()
    expect(found).to_contain_text("of 100")
    for _ in range(20):  # each file that comes begins the wait anew
        page.clock.fast_forward(20_100)
        if "Nothing has come for 20 seconds" in found.inner_text():
            break
        page.wait_for_timeout(100)
    expect(found).to_contain_text("Nothing has come for 20 seconds")
    page.clock.fast_forward(75_000)
    expect(found).to_contain_text("nothing has come from the server for 90 seconds")
    lies = {
        """window.sound = Worker;
        window.Worker = class { constructor() { throw new DOMException("no"); } };""": "did not arrive",
        """window.Worker = sound;
        window.createImageBitmap = async () => { throw new DOMException("closed"); };""": "could not hand",
    }
    for lie, words in lies.items():
        page.evaluate(f"() => {{ {lie} }}")
        press.click()
        expect(found).to_contain_text(words)


def test_a_browser_that_alters_canvases_shows_and_saves_no_wrong_picture(visit: Callable[..., Page]) -> None:
    page = visit(PAGE)
    said = begin(page)
    page.get_by_role("slider", name="Frame").fill("7")
    page.get_by_role("button", name="This frame is toe-off").click()
    page.evaluate(f"({LIE})({LIES['some noise']})")
    for liar in ("dotsLie", "filesLie"):
        page.evaluate(f"{liar}()")
        for what in ("This frame (PNG)", "The five instants", "Film (", "Animated", "Sheet for the athlete"):
            page.get_by_role("button", name=what).click()
            expect(said).to_contain_text("alters what a page has drawn")
            expect(said).to_contain_text("save the project here and open it beside the film in another")
            page.get_by_role("button", name="Undo").click()
            page.get_by_role("button", name="Redo").click()
        page.evaluate("tellTheTruth()")
    page.evaluate("dotsLie()")
    page.get_by_label("The whole runner").check()
    expect(said).to_contain_text("alters what a page has drawn")
    expect(page.locator(".kd-keep-strobe")).to_be_hidden()


def test_height_and_weight_are_read_as_people_write_them_and_a_slip_is_told(
    visit: Callable[..., Page],
) -> None:
    page = visit(PAGE)
    begin(page)
    height, told = page.get_by_label("height, m"), page.get_by_role("alert")
    for text, kept, words in (
        ("1,75", "1.75", ""),
        ("180", "1.75", "“180” is not from 0.5 to 2.6 m. Type it in m, such as 1.80."),
        ("182 cm", "1.82", ""),
    ):
        height.fill(text)
        height.press("Tab")
        expect(told).to_have_text(words)
        expect(height).to_have_value(kept)
    page.evaluate("document.documentElement.dir = 'rtl'")
    zoom = page.get_by_role("button", name="Zoom")
    assert zoom.evaluate(
        """(button) => {
            const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
            const at = (text, from) => {
                const range = document.createRange();
                range.setStart(text, from);
                range.setEnd(text, from + 1);
                return range.getBoundingClientRect().left;
            };
            const text = texts.nextNode();
            return at(text, text.length - 2) < at(text, text.length - 1);
        }"""
    ), "1×, not ×1"
    assert page.evaluate("document.documentElement.scrollWidth") == 1280


@pytest.mark.parametrize("path", [PAGE, EMBED])
def test_a_page_saved_from_a_browser_says_that_it_is_a_copy(
    context: BrowserContext, site: str, tmp_path: Path, path: str
) -> None:
    page = context.new_page()
    page.goto(site + path)
    begin(page)
    for copy in (saved_complete(page, tmp_path), saved_as_one_file(page, tmp_path)):
        page.goto(copy)
        words = page.locator(".kd-block").evaluate(BEFORE)
        assert "This is a saved copy of a page, and nothing in it works" in words
        assert page.locator("main :is(input, button, select):visible").count() == 0
    page.close()
