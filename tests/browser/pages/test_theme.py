"""What we mend of the theme for ear and keyboard, and a sample of what `make axe` looks at."""

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.quality.access import Scheme, findings, new_page
from tests.support.shared import SharedPages

GLOSSARY = "glossary/"
STOP = """() => {
    const stop = document.activeElement;
    if (stop === document.body) return null;
    const { left, right, width, height } = stop.getBoundingClientRect();
    const inside = width * height > 0 && right > 0 && left < innerWidth;
    const name = stop.getAttribute("aria-label") ?? stop.textContent.trim().replace(/\\s+/g, " ");
    return [name, inside && stop.checkVisibility({ visibilityProperty: true })];
}"""


def stops(page: Page) -> dict[str, bool]:
    """Each stop of the keyboard in the page's frame, and whether it can be seen there."""
    found = {}
    for _ in range(60):
        page.keyboard.press("Tab")
        page.evaluate("() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => 0)))")
        stop = page.evaluate(STOP)
        if stop is None or page.evaluate("document.activeElement.closest('article') !== null"):
            break
        found[stop[0]] = stop[1]
    return found


@pytest.mark.parametrize("width", [390, 1280])
def test_no_stop_of_the_keyboard_is_out_of_sight(shared: SharedPages, width: int) -> None:
    page = shared.visit(GLOSSARY, width=width)
    found = stops(page)
    assert {"Skip to content", "Switch to dark colours", "Search"} <= set(found)
    assert ("Menu" in found) == (width < 1000)
    assert all(found.values()), found


def test_the_menu_opens_by_keyboard_tells_so_and_gives_the_focus_back(shared: SharedPages) -> None:
    page = shared.visit(GLOSSARY, width=390)
    menu = page.get_by_role("button", name="Menu")
    menu.press("Space")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary a").first).to_be_focused()
    pages = page.locator("label", has_text="Pages of Lessons")
    pages.press("Space")
    expect(page.get_by_role("navigation", name="Pages of Lessons")).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


def test_the_menu_begins_with_the_pages_that_it_shows(shared: SharedPages) -> None:
    page = shared.visit("clinics/handouts/", width=390)
    page.get_by_role("button", name="Menu").press("Enter")
    expect(page.locator(".md-nav__toggle:checked ~ .md-nav a").first).to_be_focused()


@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_the_colours_are_changed_by_a_button_and_the_focus_stays_on_it(shared: SharedPages, key: str) -> None:
    page = shared.visit(GLOSSARY)
    page.get_by_role("button", name="Switch to dark colours").press(key)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    back = page.get_by_role("button", name="Switch to light colours")
    expect(back).to_be_focused()
    back.press(key)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_the_search_is_no_dialog_its_field_not_invalid_and_its_button_no_navigation(
    shared: SharedPages,
) -> None:
    page = shared.visit(GLOSSARY)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("navigation", name="Search")).to_have_count(0)
    field = page.get_by_role("search").get_by_role("textbox", name="Search")
    assert field.evaluate("(field) => field.validity.valid")
    clear = page.get_by_role("button", name="Clear")
    expect(clear).to_be_hidden()
    field.press_sequentially("heel")
    expect(clear).to_be_visible()


@pytest.mark.parametrize(
    ("address", "view"),
    {
        "lessons/heel-rise/": (390, "dark"),
        "lessons/side-by-side/": (1280, "light"),
        "404.html": (390, "light"),
        "embed/claims/?present=1": (1280, "dark"),
    }.items(),
)
def test_axe_finds_nothing(browser: Browser, site: str, address: str, view: tuple[int, Scheme]) -> None:
    width, scheme = view
    with new_page(browser) as page:
        assert list(findings(page, site + address, [width], [scheme])) == []
