"""The frame of the course, as a reader meets it: the row of lessons, explained words, paper, search."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from scripts.ground.course import LESSONS
from scripts.ground.paths import MOUNT
from scripts.markdown.glossary import glossary

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
    row(page).nth(4).click()
    page.wait_for_url("**/lessons/drive-speed/")
    expect(row(page).nth(1)).to_have_accessible_name("Lesson 1: Words for a swinging leg, opened before")
    expect(row(page).nth(4)).to_have_attribute("aria-current", "page")
    expect(page.locator("course-steps [data-opened]")).to_have_count(1)


def test_forgetting_the_answers_forgets_the_opened_lessons_too(page: Page, site: str) -> None:
    page.goto(site + "lessons/words/")
    page.goto(site + "lessons/drive-speed/")
    expect(page.locator("course-steps [data-opened]")).to_have_count(1)
    page.evaluate(
        f"import('{MOUNT}assets/generated/web/ground/answers.js').then((answers) => answers.forgetAll())"
    )
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
    new_page: Callable[..., Page], lesson: str, touch: bool, least: int
) -> None:
    page = new_page(has_touch=touch, is_mobile=touch, viewport={"width": 320, "height": 800})
    page.goto(lesson)
    for box in [link.bounding_box() for link in row(page).all()]:
        assert box and box["width"] >= least and box["height"] >= least
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_word_is_explained_to_the_keyboard_and_leads_to_the_glossary(page: Page, lesson: str) -> None:
    page.goto(lesson)
    word = page.locator('a.kd-word[href*="plumb-line"]').first
    word.focus()
    meaning = next(entry.meaning for entry in glossary() if entry.anchor == "plumb-line")
    expect(page.locator(".md-tooltip2--active")).to_contain_text(meaning)
    word.press("Enter")
    page.wait_for_url("**/glossary/#plumb-line")
    expect(page.locator("#plumb-line")).to_be_in_viewport()


def test_paper_has_the_picture_and_the_address_but_no_controls(page: Page, lesson: str) -> None:
    page.goto(lesson)
    expect(page.get_by_role("button", name="Print this lesson")).to_be_visible()
    page.emulate_media(media="print")
    for gone in ("course-steps", "lesson-foot", ".md-header", ".md-tabs", ".md-footer", "article button"):
        assert page.locator(gone).locator("visible=true").count() == 0, gone
    expect(page.locator(".kd-stage svg").locator("visible=true").first).to_be_visible()
    expect(page.locator(".kd-print-address")).to_contain_text("/lessons/drive-speed/")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("script", [True, False])
def test_a_lesson_fits_on_seven_sheets(
    new_page: Callable[..., Page], lesson: str, paper: str, script: bool
) -> None:
    page = new_page(java_script_enabled=script)
    page.goto(lesson, wait_until="networkidle")
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))
    assert 2 <= sheets <= 7


def test_an_address_that_is_not_there_gets_a_page_that_leads_on(page: Page, site: str) -> None:
    page.watch.expected.append("404")  # type: ignore[attr-defined]
    answer = page.goto(site + "lessons/nowhere/at-all/")
    assert answer and answer.status == 404
    expect(page.locator("h1")).to_have_text("This page is not here")
    page.locator("article").get_by_role("link", name="All lessons").click()
    expect(page.locator("h1")).to_contain_text("Lessons")


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("butt kick", "lessons/side-by-side/"),
        ("heel", "lessons/heel-rise/"),
        ("cord", "lessons/cord/"),
        ("hamstring", ("lessons/", "glossary/")),
        ("plumb line", ("lessons/", "glossary/")),
    ],
)
def test_search_finds_the_page_that_a_reader_means(
    page: Page, site: str, query: str, wanted: str | tuple[str, ...]
) -> None:
    page.goto(f"{site}?q={query.replace(' ', '+')}")
    found = page.locator(".md-search-result__item > .md-search-result__link")
    found.first.wait_for()
    addresses = [urlsplit(link.get_attribute("href") or "").path for link in found.all()]
    pages = list(dict.fromkeys(address.removeprefix(MOUNT) for address in addresses))
    assert any(address.startswith(wanted) for address in pages[:3]), pages
