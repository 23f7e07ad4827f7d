"""A pasted address in WordPress: frames 650 or 346 px wide that become no taller than 1000 px."""

import pytest
from playwright.sync_api import Page, expect
from swing_leg.shows.catalogue import DEMOS

pytestmark = pytest.mark.saves_data
MOST_PX = 1000  # as WordPress clamps
WORDPRESS = (650, 346)  # CSS pixels: the frames of two of its themes, on a desk and on a phone
# Where all does not go on one tab, its lower edge is shaded, and the tab scrolls.
LONG = ("claims", "side-by-side Results 3", "race Results 3")
BEYOND = "(node) => node.scrollHeight - node.clientHeight"
HEIGHT = "Math.ceil(document.body.getBoundingClientRect().height)"


@pytest.mark.parametrize("name", DEMOS)
def test_a_pasted_demo_fits_and_a_wider_frame_shows_all_of_it_at_once(
    page: Page, site: str, name: str
) -> None:
    page.set_viewport_size({"width": 650, "height": MOST_PX})
    page.goto(f"{site}embed/{name}/?controls=tabs")
    tabs, sentence = page.get_by_role("tab"), page.locator(".kd-side .kd-sentence")
    page.locator('swing-demo:not([data-stage="figure"])').wait_for()
    shown = ["Controls", "Results"] if DEMOS[name].parameters else []
    expect(tabs).to_have_text(shown)
    for width in (*WORDPRESS, 500, 383):
        page.set_viewport_size({"width": width, "height": MOST_PX})
        for tab in shown or ["both"]:
            if shown:
                page.get_by_role("tab", name=tab).click()
                expect(sentence).to_have_count(int(tab == "Results"))
            assert page.evaluate(HEIGHT) <= MOST_PX, (width, tab)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.locator(".kd-stage").evaluate(BEYOND) <= 1, (width, tab)
            panel = page.get_by_role("tabpanel")
            if shown and width in WORDPRESS and not f"{name} {tab} {width}".startswith(LONG):
                assert panel.evaluate(BEYOND) == 0, (width, tab)
    controls = page.locator(".kd-side input")
    page.set_viewport_size({"width": 900, "height": MOST_PX})
    expect(tabs).to_have_count(0)
    expect(sentence).to_have_count(1)
    page.reload()
    page.locator('swing-demo:not([data-stage="figure"])').wait_for()
    wide = controls.count()
    assert wide >= (name not in ("two-photos", "claims"))
    page.set_viewport_size({"width": 650, "height": MOST_PX})
    expect(tabs).to_have_count(len(shown))
    expect(controls).to_have_count(wide)
