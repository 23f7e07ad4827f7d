"""Nothing on a page moves by itself: not when letters come last, not when a script brings its part."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from scripts.quality.bench.shifts import MOST, NOTE_SHIFTS, SCREENS, cumulative
from tests.support.states import SAVE_DATA

PAGES = ("", "lessons/known/", "my-answers/", "embed/cord/")
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
SETTLED = """async () => {
    const script = document.querySelector("swing-demo, knee-check, knee-summary");
    if (script) await customElements.whenDefined(script.localName);
    await document.fonts.ready;
    await new Promise((then) => setTimeout(then, 300));
    return [...document.fonts].some(({ family, status }) => /Variable/.test(family) && status === "loaded");
}"""


@pytest.mark.parametrize("screen", SCREENS)
def test_letters_that_come_last_move_nothing(new_page: Callable[..., Page], site: str, screen: str) -> None:
    page = new_page(**SCREENS[screen])
    page.add_init_script(NOTE_SHIFTS + SAVE_DATA)
    held: list[Route] = []
    page.route("**/*.woff2", lambda route: held.append(route))
    for path in PAGES:
        page.goto(site + path, wait_until="domcontentloaded")
        page.wait_for_function(PAINTED)
        assert held, "the letters were not asked for"
        while held:
            held.pop().continue_()
            page.wait_for_timeout(50)  # another file may be asked for
        assert page.evaluate(SETTLED), "our letters have not come"
        shift = cumulative(page.evaluate("window.shifts"))
        assert shift <= MOST, f"/{path} moves by {shift:.3f}"


def test_the_worst_five_seconds_count_and_a_pause_ends_them() -> None:
    assert cumulative([]) == 0
    assert cumulative([(0, 0.1), (900, 0.1), (2000, 0.15)]) == pytest.approx(0.2)
    assert cumulative([(0, 0.01), (3000, 0.2)]) == 0.2
    assert cumulative((900 * turn, 0.1) for turn in range(8)) == pytest.approx(0.6)
