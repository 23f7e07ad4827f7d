"""Files that do not come: refused, missing, something else, broken off, or on their way for ever.

The page stands there all the same, says what is missing, and everything else in it works. Python is kept
away, so that each visit is short; words that come after some seconds are brought forward.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from scripts.quality.bench.soak import SKIP
from tests.support.driving import LIVE_MS
from tests.support.faults import (
    BEFORE,
    FAULTS,
    HURRY,
    LATE_MS,
    glob_of,
    hurry,
    saved_as_one_file,
    saved_complete,
)

LESSON, EMBED = "lessons/drive-speed/", "embed/drive-speed/?numbers=0&theme=dark&predict=1"
STILL, CHECKS = "makes this picture move has not arrived", "takes your answer has not arrived"
GRAPH, STYLE = "graph has not arrived", "style sheet of this page has not arrived"
# The path, the part that breaks, the stage that the demo reaches without it, what is said.
PARTS = [
    (LESSON, "demo/lesson.js", "figure", STILL),  # one that the page names
    (EMBED, "graph/graphs.js", "default", GRAPH),  # one that a script asks for
    (EMBED, "embed/embed.js", "figure", STILL),
    (LESSON, "chunk", "figure", CHECKS),
    (LESSON, "check/page.js", "default", CHECKS),
    (LESSON, "graph/graphs.js", "default", GRAPH),
]
STYLES = [(EMBED, "look/pages/embed-page.css"), (LESSON, "look/pages/lesson-page.css")]
# What is to be read of numbers: in the picture, its names, the sentence, the readouts.
NUMBERS = """() => {
    const seen = (node) => node.checkVisibility({ visibilityProperty: true });
    const said = [...document.querySelectorAll("swing-demo *")].filter(seen);
    const own = (node) => [...node.childNodes].filter((part) => part.nodeType === 3).map((part) => part.data);
    const words = said.flatMap((node) => [node.getAttribute("aria-label") ?? "", ...own(node)]);
    return words.filter((text) => /\\d/.test(text));
}"""


@pytest.mark.parametrize("how", FAULTS)
def test_a_part_that_does_not_come_costs_only_itself_and_is_said(
    visit: Callable[..., Page], how: str
) -> None:
    each = how in ("on its way for ever", "refused")  # else one part of each way to come
    for path, part, stage, words in PARTS if each else PARTS[:2]:
        page = visit(path, glob_of(part), how)
        said = page.get_by_text(words).first
        page.locator(".kd-block svg:visible").first.wait_for()
        reached = page.locator(f'swing-demo[data-stage="{stage}"]')
        for _ in range(100):  # what waits for a part waits from when its script has come
            if reached.count():
                break
            page.clock.fast_forward(LATE_MS)
            page.wait_for_timeout(100)
        page.evaluate(SKIP)  # the question, where a script has come that asks it
        hurry(page)
        said.wait_for()
        if part == "graph/graphs.js":
            expect(page.locator(".kd-clock .kd-scrub")).to_be_attached()
        page.close()


@pytest.mark.parametrize("how", ["on its way for ever", "refused", "a page instead"])
def test_a_style_sheet_that_does_not_come_leaves_a_page_that_works_and_says_so(
    visit: Callable[..., Page], how: str
) -> None:
    for path, part in STYLES:
        page = visit(path, glob_of(part), how)
        if how == "on its way for ever":
            page.clock.fast_forward(LATE_MS)
        page.get_by_text(STYLE).wait_for()
        expect(page.locator('swing-demo[data-stage="default"]')).to_have_count(1)
        page.close()


def test_settings_are_followed_as_far_as_a_still_picture_can_and_what_it_cannot_is_said(
    visit: Callable[..., Page],
) -> None:
    page = visit(EMBED, glob_of("embed/embed.js"), "on its way for ever")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".kd-predict-question").wait_for()
    page.wait_for_function("() => document.styleSheets.length > 0")
    assert page.evaluate(NUMBERS) == []
    hurry(page)
    expect(page.locator(".kd-unread")).to_contain_text(
        "more than a still picture can show. Angles and times stay"
    )
    assert page.evaluate(NUMBERS) == []
    few = visit("embed/drive-speed/?controls=few", glob_of("embed/embed.js"), "refused")
    expect(few.locator(".kd-graph")).to_be_hidden()
    assert few.evaluate(NUMBERS) != []


def test_where_a_policy_allows_no_script_it_is_said_and_numbers_stay_hidden(
    visit: Callable[..., Page],
) -> None:
    policy = {"Content-Security-Policy": "script-src 'none'"}
    for path in (LESSON, EMBED):
        page = visit(path, **policy)
        page.locator(".kd-block svg:visible").first.wait_for()
        page.evaluate(HURRY)
        page.get_by_text(STILL).wait_for()
    page.get_by_text("Angles and times stay hidden").wait_for()
    assert not page.get_by_text(re.compile(r"\d")).filter(visible=True).all_inner_texts()


def test_where_scripts_are_off_an_embed_says_that_its_address_is_not_followed(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + EMBED)
    expect(page.locator("noscript p").last).to_contain_text("such as hidden numbers, is not followed")
    context.close()


def test_a_recorded_run_on_its_way_is_told_of_and_taken_when_it_comes(visit: Callable[..., Page]) -> None:
    waiting: list[Route] = []
    page = visit(LESSON)
    page.route("**/runs/drive-speed.json", lambda route: waiting.append(route))
    for taken in (0, 1):  # the first one after all; the second, for which the reader has asked
        page.reload()
        page.locator("swing-demo:defined").wait_for()
        page.clock.fast_forward(LATE_MS)
        said = page.get_by_text("The recorded run has not arrived")
        said.wait_for()
        expect(page.locator(".kd-coming:visible")).to_have_count(0)
        if taken:
            with page.expect_request("**/runs/drive-speed.json"):
                page.get_by_role("button", name="Try again").click()
        waiting[-1].continue_()
        expect(page.locator('swing-demo[data-stage="default"]')).to_have_count(1, timeout=LIVE_MS)
        expect(said).to_have_count(0)


def test_sharing_that_does_not_come_is_said_beside_the_demo(visit: Callable[..., Page]) -> None:
    page = visit("embed/drive-speed/", glob_of("share/dialog.js"), "on its way for ever")
    page.get_by_role("button", name="Share").click()
    page.clock.fast_forward(LATE_MS)
    expect(page.locator(".kd-notice")).to_contain_text("What is needed for sharing has not arrived")
    page.get_by_role("button", name="Show the sprinter").wait_for()


def test_a_sprinter_that_does_not_come_is_said_in_his_place(visit: Callable[..., Page]) -> None:
    page = visit("embed/drive-speed/", glob_of("graph/sprinter.js"), "reset")
    page.get_by_role("button", name="Show the sprinter").click()
    expect(page.locator(".kd-sprinter text")).to_have_text("The sprinter’s recording has not arrived.")


def test_of_recorded_strides_that_do_not_come_each_picture_says_what_it_lacks(
    visit: Callable[..., Page],
) -> None:
    page = visit("embed/side-by-side/", glob_of("strides"), "reset")
    page.get_by_role("button", name="Show the sprinter").click()
    lost = "the sprinter's own leg has not come"
    expect(page.locator(".kd-leg-own")).to_have_text([lost, ""])
    assert f"{lost}." in (page.locator('[data-leg="first"]').get_attribute("aria-label") or "")

    page = visit("embed/drive-speed/", glob_of("strides"), "reset")
    page.get_by_role("button", name="Jog, 3.5 m/s").click()
    words = page.locator('[data-part="stage"] .kd-words')
    expect(words).to_contain_text("pale: a slowed recording,")
    page.get_by_role("button", name="Show the sprinter").click()
    expect(words).to_contain_text("his leg has not come")
    expect(page.locator(".kd-sprinter text").first).to_contain_text("swings, 3.5 m/s")


@pytest.mark.parametrize("path", [LESSON, "embed/drive-speed/"])
def test_a_page_saved_from_a_browser_says_that_it_is_a_copy(
    context: BrowserContext, site: str, tmp_path: Path, path: str
) -> None:
    page = context.new_page()
    page.goto(site + path)
    page.locator('swing-demo[data-stage="default"]').wait_for()
    page.evaluate(
        """() => {
            document.querySelector("swing-demo").dataset.stage = "live";
            document.querySelector(".kd-runtime").textContent = "Python is running this model";
        }"""
    )
    for copy in (saved_complete(page, tmp_path), saved_as_one_file(page, tmp_path)):
        page.goto(copy)
        words = page.locator(".kd-block").first.evaluate(BEFORE)
        assert "This is a saved copy of a page, and nothing in it moves" in words
        expect(page.get_by_text("Python is running")).to_be_hidden()
        dead = page.locator("main :is(input, button, select):visible")
        assert dead.all_inner_texts() == []
        graph = page.locator(".kd-graph").first
        assert graph.evaluate("(slot) => getComputedStyle(slot).filter") == "none", "nobody could open it"
        page.locator(".kd-stage svg:visible").first.wait_for()
        page.goto(site + path)
    page.close()
