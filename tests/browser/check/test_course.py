"""The frame of the course, as a reader meets it: the row of lessons, explained words, paper, search."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.ground.course import LESSONS
from scripts.ground.paths import MOUNT
from scripts.markdown.glossary import glossary
from tests.support.served import MODULES
from tests.support.shared import SharedPages

pytestmark = pytest.mark.saves_data
# What a reader types; among how many of the first results the page must be; its address, or how that begins.
SEARCHES = {
    "cord": (1, "lessons/cord/"),
    "heel": (1, "lessons/heel-rise/"),
    "hamstring": (1, "drill/"),
    "butt kick": (3, "lessons/side-by-side/"),
    "plumb line": (3, "glossary/"),
}
NO_STORAGE = """
Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("closed", "SecurityError"); },
});
"""


def row(page: Page) -> Locator:
    return page.locator("course-steps a")


def test_the_row_ticks_the_lessons_that_were_opened(page: Page, site: str) -> None:
    page.goto(site + "lessons/words/")
    expect(page.locator("course-steps [data-opened]")).to_have_count(0)
    expect(page.get_by_text("✓ opened")).to_be_hidden()
    row(page).nth(4).click()
    page.wait_for_url("**/lessons/drive-speed/")
    expect(row(page).nth(1)).to_have_accessible_name("Lesson 1: Words for a swinging leg, opened before")
    expect(row(page).nth(4)).to_have_attribute("aria-current", "page")
    expect(page.get_by_text("✓ opened")).to_be_visible()
    expect(page.locator("course-steps [data-opened]")).to_have_count(1)


def test_forgetting_the_answers_forgets_the_opened_lessons_too(page: Page, site: str) -> None:
    page.goto(site + "lessons/words/")
    page.goto(site + "lessons/drive-speed/")
    expect(page.locator("course-steps [data-opened]")).to_have_count(1)
    page.evaluate(f"import('{MOUNT}{MODULES}ground/answers.js').then((answers) => answers.forgetAll())")
    page.reload()
    expect(row(page)).to_have_count(len(LESSONS))
    expect(page.locator("course-steps [data-opened]")).to_have_count(0)


def test_without_storage_the_row_stands_there_unticked(page: Page, site: str) -> None:
    page.watch.expected.append("closed")  # type: ignore[attr-defined]  # Material's own reading of storage
    page.add_init_script(NO_STORAGE)
    for name in ("words", "drive-speed"):
        page.goto(site + f"lessons/{name}/")
        page.wait_for_load_state("networkidle")
    expect(row(page)).to_have_count(len(LESSONS))
    expect(page.locator("course-steps [data-opened]")).to_have_count(0)


@pytest.mark.parametrize(("touch", "least"), [(False, 24), (True, 44)])
def test_the_rows_targets_are_large_enough(
    shared: SharedPages, touched: SharedPages, touch: bool, least: int
) -> None:
    page = (touched if touch else shared).open(width=320, height=800)
    for box in [link.bounding_box() for link in row(page).all()]:
        assert box and box["width"] >= least and box["height"] >= least
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_word_is_explained_to_the_keyboard_and_leads_to_the_glossary(page: Page, lesson: str) -> None:
    page.goto(lesson)
    word = page.locator('a.kd-word[href*="plumb-line"]').first
    word.focus()
    meaning = next(entry.meaning for entry in glossary() if entry.anchor == "plumb-line")
    expect(page.locator(".md-tooltip2--active")).to_contain_text(meaning)
    page.wait_for_function(
        "history.state?.y === scrollY"
    )  # the theme notes it, and goes there again if it notes it late
    word.press("Enter")
    page.wait_for_url("**/glossary/#plumb-line")
    expect(page.locator("#plumb-line")).to_be_in_viewport()


def test_paper_has_the_picture_and_the_address_but_no_controls(shared: SharedPages) -> None:
    page = shared.live().page
    expect(page.get_by_role("button", name="Print this lesson")).to_be_visible()
    page.emulate_media(media="print")
    for gone in ("course-steps", "lesson-foot", ".md-header", ".md-tabs", ".md-footer", "article button"):
        assert page.locator(gone).locator("visible=true").count() == 0, gone
    for shown in (".kd-block svg", ".kd-stage svg", ".kd-sentence"):
        expect(page.locator(shown).locator("visible=true").first).to_be_visible()
    expect(page.locator(".kd-print-address")).to_contain_text("/lessons/drive-speed/")


@pytest.mark.parametrize("script", [True, False])
def test_a_lesson_fits_on_seven_sheets(new_page: Callable[..., Page], lesson: str, script: bool) -> None:
    page = new_page(java_script_enabled=script)
    page.goto(lesson, wait_until="networkidle")
    for paper in ("A4", "Letter"):
        sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))
        assert 2 <= sheets <= 7, paper


def test_an_address_that_is_not_there_gets_a_page_that_leads_on(page: Page, site: str) -> None:
    page.watch.expected.append("404")  # type: ignore[attr-defined]
    answer = page.goto(site + "lessons/nowhere/at-all/")
    assert answer and answer.status == 404
    expect(page.locator("h1")).to_have_text("This page is not here")
    page.locator("article").get_by_role("link", name="All lessons").click()
    expect(page.locator("h1")).to_contain_text("Lessons")


def test_search_finds_the_page_that_a_reader_means_on_the_word(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("/")
    for words, (place, address) in SEARCHES.items():
        page.keyboard.press("ControlOrMeta+A")
        page.keyboard.type(words)
        among = f".md-search-result__item:nth-child(-n + {place}) > .md-search-result__link"
        expect(page.locator(f'{among}[href*="{MOUNT}{address}"]').first, words).to_be_attached()


def test_the_search_comes_with_the_first_letter_and_suggests_the_rest(page: Page, site: str) -> None:
    page.watch.expected.append("words-")  # type: ignore[attr-defined]
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))

    def fetched() -> list[str]:
        return [url for url in asked if "/words-" in url or "/workers/search" in url]

    page.goto(site, wait_until="networkidle")
    page.keyboard.press("/")
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    assert not fetched()
    page.context.route("**/words-*.json", lambda route: route.abort())
    page.keyboard.type("h")
    expect(page.locator(".md-search-result__item").first).to_contain_text("The search has not arrived")
    page.context.unroute_all()
    page.keyboard.type("amst")
    expect(page.locator(".md-search__suggest")).to_contain_text("hamstring")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".md-search__input")).to_have_value("hamstring")
    expect(page.locator(".md-search-result__item").first).to_contain_text("Hamstring")
    assert len(fetched()) == 3, "the words twice, as they failed once, and the worker"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_contain_text("amstring")


def test_a_link_to_a_section_that_folds_opens_it_and_no_other(page: Page, site: str, lesson: str) -> None:
    boxes = page.locator("fold-list details[open] > summary")
    page.goto(site + "sources/")
    expect(boxes).to_have_count(0)
    page.goto(site + "sources/#dorn2012")
    expect(boxes).to_have_text(["Dorn, Schache and Pandy 2012"])
    page.locator('fold-list details[open] a[href$="#recordings"]').first.click()
    expect(boxes).to_have_text(["Dorn, Schache and Pandy 2012", "The recordings, taken together"])
    expect(boxes.last).to_be_in_viewport()
    page.goto(lesson)  # and by instant navigation
    page.locator('a[href$="sources/#clark2020"]').first.click()
    expect(boxes).to_have_text(["Clark, Meng and Stearne 2020"])
    expect(boxes).to_be_in_viewport()
