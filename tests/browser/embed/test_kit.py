"""The kit's lessons opened from a folder with the network off: no server, no complaint, nothing asked for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.firefox import Firefox


@pytest.fixture
def page(browser: Browser, kit_folder: Path) -> Iterator[Page]:
    """A page without a network that may load files of the kit and nothing else, and may not complain."""
    context = browser.new_context(
        offline=True, color_scheme="light", viewport={"width": 1280, "height": 1000}
    )
    outside: list[str] = []
    complaints: list[str] = []
    home = kit_folder.as_uri()
    context.on(
        "request", lambda it: outside.append(it.url) if not it.url.startswith((home, "data:")) else None
    )
    context.on("requestfailed", lambda it: complaints.append(f"failed: {it.url}"))
    context.on("console", lambda it: complaints.append(it.text) if it.type in ("error", "warning") else None)
    context.on("weberror", lambda it: complaints.append(str(it.error)))
    yield context.new_page()
    context.close()
    assert outside == [] and complaints == []


def test_a_coach_finds_the_way_from_read_me_first_to_a_demo(page: Page, kit_folder: Path) -> None:
    page.goto((kit_folder / "READ-ME-FIRST.html").as_uri())
    page.get_by_role("link", name="Read the lessons").click()
    page.get_by_role("link", name="Butt kick or knee drive?").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Butt kick or knee drive?")
    page.get_by_role("link", name="Open this demo").click()
    expect(page).to_have_title("side-by-side")
    assert page.url.startswith((kit_folder / "demos" / "side-by-side.html").as_uri())


def test_a_lesson_shows_the_picture_and_no_controls_that_do_nothing(page: Page, kit_folder: Path) -> None:
    page.goto((kit_folder / "lessons" / "lessons" / "drive-speed.html").as_uri())
    expect(page.locator("swing-demo .kd-stage svg:visible")).to_have_count(1)
    assert page.locator("swing-demo :is(button, input):visible").count() == 0
    assert page.locator("swing-demo .kd-coming:visible").count() == 0
    assert page.locator("[data-md-component=search]").count() == 0


def test_the_letters_are_ours_without_a_server(page: Page, kit_folder: Path) -> None:
    page.goto((kit_folder / "lessons" / "index.html").as_uri())
    page.wait_for_function("document.fonts.ready.then(() => true)")
    assert page.evaluate(
        "[...document.fonts].some((font) => /Variable/.test(font.family) && font.status === 'loaded')"
    )


def test_the_colours_can_be_switched(page: Page, kit_folder: Path) -> None:
    page.goto((kit_folder / "lessons" / "lessons" / "cord.html").as_uri())
    page.get_by_role("button", name="Switch to dark colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", re.compile("slate"))


def test_firefox_shows_a_lesson_from_the_folder_with_our_letters(firefox: Firefox, kit_folder: Path) -> None:
    firefox.new(width=1280, height=1000)
    firefox.open((kit_folder / "lessons" / "lessons" / "drive-speed.html").as_uri())
    firefox.wait(
        "[...document.fonts].some((font) => /Variable/.test(font.family) && font.status === 'loaded')"
    )
    firefox.wait("document.querySelector('swing-demo .kd-stage svg').getBoundingClientRect().width > 0")
    assert [address for address in firefox.requests() if not address.startswith(("file:", "data:"))] == []
    assert firefox.complaints() == []
