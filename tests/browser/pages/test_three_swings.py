"""The best possible swing, the sprinter and the butt kick move together, and Python never starts for it."""

from playwright.sync_api import Page

from tests.support.driving import time_ms

DRAWN = """(root) => ["leg", "last", "own-leg"].map((name) => {
    const leg = root.querySelector(`.kd-${name}`);
    return leg.getAttribute("visibility") !== "hidden" && leg.innerHTML;
})"""


def test_three_legs_play_on_one_clock_without_python_and_the_butt_kick_leaves_at_its_end(
    page: Page, site: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + "best-swing/")
    demo = page.locator('swing-demo[data-stage="default"]')
    demo.scroll_into_view_if_needed()
    root = demo.locator(".kd-stage svg")
    page.locator(".kd-own-leg path").first.wait_for()
    time = demo.locator('input[name="time_ms"]')

    def at(ms: int) -> list[str]:
        time.evaluate(
            "(node, ms) => { node.value = ms; node.dispatchEvent(new Event('input')); "
            "node.dispatchEvent(new Event('change')); }",
            ms,
        )
        drawn: list[str] = root.evaluate(DRAWN)
        return drawn

    early, late, ended = at(60), at(280), at(340)
    assert all(before and before != after for before, after in zip(early, late, strict=True))
    assert ended[0] and not ended[1]
    demo.get_by_role("button", name="Play").click()
    page.wait_for_function("document.querySelector('[data-part=stage]').dataset.timeMs > 20")
    assert 20 < time_ms(demo) < 353.1
    assert not [address for address in asked if "runtime" in address or "worker" in address]
    assert page.locator("swing-demo .kd-runtime").count() == 0
