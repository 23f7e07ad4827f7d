"""A reader's own size of letters: twice the usual one enlarges every word, in pictures too; none collide."""

import pytest
from playwright.sync_api import CDPSession, Page
from swing_leg.shows.catalogue import DEMOS

USUAL_PX, TWICE_PX = 16, 32  # a browser's setting
FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# The least size of each kind of words; frames, boards and strips grow with their picture.
SIZES = """() => {
    const apart = ".kd-strip, [data-shows=claims] svg, .kd-race svg, option, script, noscript";
    const told = ({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim();
    const words = [...document.querySelectorAll("body *")]
        .filter((node) => [...node.childNodes].some(told) && node.checkVisibility() && !node.closest(apart));
    const kind = (node) => node.getAttribute("class") ?? node.localName;
    const sizes = {};
    for (const node of words) {
        const name = `${kind(node.parentElement.closest("[class], body"))} ${kind(node)}`;
        sizes[name] = Math.min(sizes[name] ?? Infinity, parseFloat(getComputedStyle(node).fontSize));
    }
    return sizes;
}"""
# Words that leave their picture, or lie on others: of a line, its letters without the room above and below.
COLLIDING = """() => [...document.querySelectorAll("svg.kd-picture")].flatMap((picture) => {
    const frame = picture.getBoundingClientRect(), seen = [], faults = [];
    for (const node of picture.querySelectorAll("text")) {
        const box = node.getBoundingClientRect(), { left, right } = box;
        if (!box.width || getComputedStyle(node).visibility === "hidden") continue;
        const [top, bottom] = [box.top + box.height / 5, box.bottom - box.height / 5];
        const inside = left > frame.left - 1 && right < frame.right + 1 && top > frame.top && bottom < frame.bottom;
        const on = seen.filter((other) => left < other.right && other.left < right && top < other.bottom && other.top < bottom);
        if (!inside) faults.push(`${node.textContent} leaves`);
        faults.push(...on.map(({ text }) => `${node.textContent} on ${text}`));
        seen.push({ left, right, top, bottom, text: node.textContent });
    }
    return faults;
})"""  # noqa: E501


@pytest.fixture(scope="module")
def phone(screen: Page) -> tuple[Page, CDPSession]:
    """A page without Python, and what changes its browser's settings."""
    return screen, screen.context.new_cdp_session(screen)


@pytest.mark.parametrize("demo", DEMOS)
def test_twice_the_usual_letters_enlarge_every_word_and_none_collide(
    phone: tuple[Page, CDPSession], site: str, demo: str
) -> None:
    page, settings = phone
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site}embed/{demo}/")
    page.locator('swing-demo:not([data-stage="figure"])').wait_for()
    sizes = []
    for size in (USUAL_PX, TWICE_PX):
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})
        page.evaluate(FRAMES)
        sizes.append(page.evaluate(SIZES))
    usual, large = sizes
    assert len(usual) > 8
    stayed = {name: (px, large[name]) for name, px in usual.items() if name in large}
    assert len(stayed) > 0.8 * len(usual)
    assert {name: sizes for name, sizes in stayed.items() if sizes[1] < 1.99 * sizes[0]} == {}
    for width in (360, 768, 1366):
        page.set_viewport_size({"width": width, "height": 740})
        page.evaluate(FRAMES)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        assert page.evaluate(COLLIDING) == [], width


@pytest.mark.parametrize(
    ("width", "address"), [(390, "lessons/drive-speed/"), (1280, "model/"), (320, "clinics/embedding/")]
)
def test_twice_the_usual_letters_enlarge_figures_too_and_no_page_grows_wider_than_its_window(
    phone: tuple[Page, CDPSession], site: str, width: int, address: str
) -> None:
    page, settings = phone
    page.set_viewport_size({"width": width, "height": 740})
    widths = []
    for size in (USUAL_PX, TWICE_PX):
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})
        page.goto(site + address)
        page.evaluate(FRAMES)
        figures = page.locator("article p > img.kd-only-light")
        widths.append(figures.evaluate_all("(all) => all.map((one) => one.clientWidth).filter(Boolean)"))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    settings.send("Page.setFontSizes", {"fontSizes": {"standard": USUAL_PX, "fixed": USUAL_PX}})
    usual, large = widths
    assert all(after / before > 1.9 for before, after in zip(usual, large, strict=True))
    scrolling = page.locator("article p[tabindex='0'][aria-label^=Figure]").count()
    assert (scrolling > 0) == any(after > width for after in large)
