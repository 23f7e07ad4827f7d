"""A demo on a slide: reveal.js keeps its keys, and a slide that is left and come back to keeps its state."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Frame, Page

from tests.support.driving import set_slider
from tests.support.hosting import Host, frame_at, reveal

DECK = """<link rel="stylesheet" href="{reveal}/reveal.css">
<div class="reveal" style="height: 700px"><div class="slides">
  <section><h1>First</h1></section>
  <section><iframe id="demo" title="A demo" {sandbox} data-src="{demo}" data-preload
    width="900" height="600"></iframe></section>
  <section><h1>Last</h1></section>
</div></div>
<script src="{reveal}/reveal.js"></script>
<script>Reveal.initialize({{ transition: "none" }});</script>"""
SLIDE = "Reveal.getIndices().h"


@pytest.fixture(scope="module", params=["", 'sandbox="allow-scripts"'], ids=["plain", "sandboxed"])
def deck(request: pytest.FixtureRequest, browser: Browser, host: Host, site: str) -> Iterator[Page]:
    """A deck of three slides with a presented demo on the second, live."""
    page = browser.new_page(viewport={"width": 1000, "height": 720})
    demo = f"{site}embed/drive-speed/?present=1"
    page.goto(host.page(DECK.format(reveal=host.copy(reveal()), demo=demo, sandbox=request.param)))
    page.wait_for_function("Reveal.isReady()")
    page.evaluate("Reveal.slide(1)")
    page.locator('iframe[src*="embed/"]').wait_for(state="attached")
    page.wait_for_function("heard.some(({ data }) => data.live)")
    yield page
    page.close()


@pytest.fixture
def demo(deck: Page) -> Frame:
    """The demo's frame, with its slide in view."""
    deck.evaluate("Reveal.slide(1)")
    return frame_at(deck, "embed/")


@pytest.mark.parametrize(("key", "slide"), [("PageDown", 2), ("PageUp", 0)])
def test_the_clicker_turns_the_page_after_a_slider_was_dragged(
    deck: Page, demo: Frame, key: str, slide: int
) -> None:
    drive = demo.locator('input[name="drive"]')
    drive.click(position={"x": 30, "y": 20})
    moved = drive.input_value()
    assert float(moved) < 0.8
    deck.keyboard.press(key)
    deck.wait_for_function(f"{SLIDE} === {slide}")
    assert drive.input_value() == moved, "and the slider has not heard of it"


def test_the_clicker_turns_the_page_while_a_slider_has_the_focus(deck: Page, demo: Frame) -> None:
    drive = demo.locator('input[name="drive"]')
    drive.focus()
    before = float(drive.input_value())
    deck.keyboard.press("ArrowRight")
    assert float(drive.input_value()) == pytest.approx(before + 0.01), "its own arrows stay its own"
    deck.keyboard.press("PageDown")
    deck.wait_for_function(f"{SLIDE} === 2")


def test_a_slide_that_is_left_stops_playing_and_keeps_its_state(deck: Page, demo: Frame) -> None:
    set_slider(demo.locator("swing-demo"), "drive", 0.7)
    demo.get_by_role("button", name="⅒×").click()
    demo.get_by_role("button", name="Play").click()
    deck.wait_for_function("heard.at(-1).data.playing === true")
    deck.keyboard.press("PageDown")
    deck.wait_for_function(f"{SLIDE} === 2")
    deck.wait_for_function("heard.at(-1).data.playing === false")
    stood = deck.evaluate("heard.at(-1).data.time_ms")
    deck.keyboard.press("PageUp")
    deck.wait_for_function(f"{SLIDE} === 1")
    assert demo.locator('input[name="drive"]').input_value() == "0.7"
    assert float(demo.locator('[data-part="stage"]').get_attribute("data-time-ms") or 0) == stood
    assert not deck.evaluate("heard.at(-1).data.playing"), "nothing plays before it is asked to"
