"""On a phone a wide table shows that there is more, and steps are wide enough for a finger."""

from playwright.sync_api import Page
from swing_leg.shows.catalogue import DEMOS

from tests.support.states import SAVE_DATA


def test_the_edge_of_a_wide_table_fades_where_there_is_more(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + "model/")
    table = page.locator("article [data-more]").first
    table.wait_for()
    assert table.get_attribute("data-more") == "end"
    assert "gradient" in table.evaluate("(node) => getComputedStyle(node).maskImage")
    table.evaluate("(node) => node.scrollTo(9999, 0)")
    page.locator("article [data-more=start]").first.wait_for(state="attached")
    page.set_viewport_size({"width": 1920, "height": 740})
    page.locator("article [data-more]").first.wait_for(state="detached")


def test_steps_are_44_px_wide_and_high_whatever_points_at_them(page: Page, site: str) -> None:
    page.add_init_script(SAVE_DATA)
    for demo in [name for name, demo in DEMOS.items() if demo.moves]:
        page.goto(f"{site}embed/{demo}/")
        page.locator('swing-demo:not([data-stage="figure"])').wait_for()
        small = page.locator(".kd-step").evaluate_all(
            """(all) => all.map((node) => node.getBoundingClientRect())
                .filter(({ width, height }) => width && (width < 44 || height < 44))"""
        )
        assert small == [], demo
