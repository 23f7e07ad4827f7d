"""The site as a whole: every page quiet, nothing from elsewhere, one Python however the reader wanders."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from scripts.ground.paths import SITE
from scripts.hosting.serving import serve_directory
from tests.support.driving import open_live, set_slider, wait_for_stage
from tests.support.shared import SharedPages, shared_by_a_test
from tests.support.states import SAVE_DATA
from tests.support.watch import Watch

PAGES = sorted(str(page.parent.relative_to(SITE)) for page in SITE.rglob("index.html"))


@pytest.fixture(scope="module")
def pages_saving_data(browser: Browser, site: str) -> Iterator[SharedPages]:
    """Pages of a reader who saves data: Python, which other tests listen to, stays away."""
    pages = SharedPages(browser, site)
    pages.context.add_init_script(SAVE_DATA)
    yield pages
    pages.context.close()


@pytest.fixture
def saving(pages_saving_data: SharedPages, request: pytest.FixtureRequest) -> Iterator[SharedPages]:
    yield from shared_by_a_test(pages_saving_data, request.session)


@pytest.mark.parametrize("path", PAGES)
def test_each_page_is_quiet_and_asks_no_other_site_in_light_and_dark(saving: SharedPages, path: str) -> None:
    page = saving.visit("" if path == "." else path + "/")
    page.wait_for_load_state("networkidle")
    page.emulate_media(color_scheme="dark")
    page.evaluate("() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))")
    page.wait_for_function("[...document.images].every((one) => one.complete || one.loading === 'lazy')")
    assert page.locator("h1").count() == 1


def test_leaving_and_coming_back_three_times_keeps_one_worker(page: Page, lesson: str) -> None:
    demo = open_live(page, lesson)
    page.evaluate("window.stillTheSamePage = true")
    for _ in range(3):
        page.locator('.md-tabs__link:has-text("Sources"), .md-nav__link:has-text("Sources")').first.click()
        page.wait_for_url("**/sources/")
        page.locator("#clark2020").first.wait_for()
        assert page.locator("swing-demo").count() == 0
        page.go_back()
        page.wait_for_url("**/lessons/drive-speed/")
        demo = wait_for_stage(page, "live")
        assert len(page.workers) == len([w for w in page.workers if "search" in w.url]) + 1
    assert page.evaluate("window.stillTheSamePage"), (
        "the browser loaded the page anew: instant navigation is off"
    )
    assert set_slider(demo, "drive", 1.1)["parameters"]["drive"] == 1.1


def test_a_browser_without_resize_observer_asks_no_other_site_and_moves_the_leg(
    new_page: Callable[..., Page], lesson: str
) -> None:
    page = new_page()
    page.add_init_script("delete window.ResizeObserver")
    demo = open_live(page, lesson)
    assert set_slider(demo, "drive", 1.1)["parameters"]["drive"] == 1.1
    assert demo.locator(".kd-graph svg path").count() > 2


def test_a_script_that_is_put_into_a_page_does_not_run(page: Page, site: str) -> None:
    page.goto(site + "glossary/")
    watch: Watch = page.watch  # type: ignore[attr-defined]
    watch.expected.append("Content Security Policy")
    watch.hosts += ["x:", "https://example.org/"]  # noted when it is wanted; it is not asked for
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'ran = 1'}))")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\"ran = 2\">')")
    page.evaluate("import('https://example.org/x.js').catch(() => 0)")
    assert page.evaluate("typeof ran") == "undefined"


def test_the_page_for_wrong_addresses_finds_the_site_at_another_root(
    new_page: Callable[..., Page], site: str
) -> None:
    for root in ("/", "/another/place/"):
        with serve_directory(SITE, root) as address:
            page = new_page()
            watch: Watch = page.watch  # type: ignore[attr-defined]
            watch.hosts.append(address.removesuffix(root))
            watch.expected += ["Failed to load resource", "Refused to apply style", "Refused to execute"]
            page.goto(f"{address}lessons/nowhere/")
            page.locator(f".md-content a[href='{root}lessons/']").wait_for()
            page.wait_for_function("() => getComputedStyle(document.body).fontFamily.includes('Atkinson')")
            assert page.request.get(f"{address}lessons/").ok
