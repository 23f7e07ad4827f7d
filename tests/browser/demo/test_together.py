"""The leg, its graph and the first slider are seen together, on a phone and on a laptop."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.shared import SharedPages
from tests.support.states import SAVE_DATA

WITH_GRAPHS = ("drive-speed", "side-by-side", "heel-rise", "fold", "cord")
PARTS = {
    "leg": ".kd-stage .kd-picture",
    "graph": ".kd-graph .kd-picture",
    "slider": ".kd-main input:is(.kd-slider, .kd-switch)",
}
# The demo's top is brought below the header; what each part then covers of the screen, from top to bottom.
SEEN = """(demo, parts) => {
    const header = document.querySelector(".md-header")?.offsetHeight ?? 0;
    scrollBy(0, demo.getBoundingClientRect().top - header);
    return Object.entries(parts).map(([name, selector]) => {
        const { top, bottom } = demo.querySelector(selector).getBoundingClientRect();
        return [name, top - header, bottom];
    });
}"""
LEAST_GRAPH = 120


@pytest.mark.parametrize(("width", "height"), [(360, 740), (390, 844), (1366, 768)])
def test_leg_graph_and_first_slider_are_seen_together_in_lessons_and_embeds(
    new_page: Callable[..., Page], site: str, width: int, height: int
) -> None:
    hand = width < 500
    page = new_page(viewport={"width": width, "height": height}, is_mobile=hand, has_touch=hand)
    page.add_init_script(SAVE_DATA)
    for address in [f"{kind}/{name}/" for name in WITH_GRAPHS for kind in ("lessons", "embed")]:
        page.goto(site + address)
        demo = page.locator('swing-demo[data-stage="default"]')
        demo.locator(".kd-graph svg path").first.wait_for(state="attached")
        for name, top, bottom in demo.evaluate(SEEN, PARTS):
            assert top >= -1 and bottom <= height + 1, (address, name)
            assert name != "graph" or bottom - top >= LEAST_GRAPH, address


def test_graph_and_slider_follow_the_leg_in_the_order_of_the_page(shared: SharedPages) -> None:
    demo = shared.live(width=390, height=844)
    order = demo.evaluate("(demo) => [...demo.children].map((slot) => slot.className.split(' ')[0])")
    assert order == ["kd-stage", "kd-graph", "kd-main", "kd-clock", "kd-side", "kd-bar", "kd-description"]
    tops = [part["y"] for part in map(Locator.bounding_box, demo.locator(":scope > div").all()) if part]
    assert tops == sorted(tops), "what is seen first comes first for the keyboard too"


def test_the_graph_is_asked_for_beside_the_run_not_after_it(new_page: Callable[..., Page], site: str) -> None:
    """Both stall: after one wait, not two, the demo goes on without its graph."""
    page = new_page()
    page.add_init_script(SAVE_DATA)
    runs: list[Callable[[], None]] = []
    page.route("**/runs/*.json", lambda route: runs.append(route.continue_))
    page.route("**/graphs-*.js", lambda route: None)
    page.clock.install()
    page.goto(site + "lessons/drive-speed/", wait_until="commit")
    page.wait_for_function("() => customElements.get('swing-demo')")
    page.wait_for_timeout(300)
    page.clock.fast_forward(8000)
    for go_on in runs:
        go_on()
    expect(page.locator("swing-demo .kd-lost")).to_contain_text("The graph has not arrived")
