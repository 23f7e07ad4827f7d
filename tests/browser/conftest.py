"""A real Chromium, and a page that fails its test if anything unasked is requested or complained of."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from scripts.quality.browsers.chromium import find_chromium
from scripts.quality.browsers.firefox import find_firefox
from tests.support.faults import FAULTS
from tests.support.firefox import Firefox
from tests.support.hosting import Host, run_host
from tests.support.shared import SharedPages, shared_by_a_test
from tests.support.states import SAVE_DATA, WASM
from tests.support.watch import Watch

QUIET_FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    *("--disable-gpu", "--disable-software-rasterizer"),  # a fifth less work a page
    "--js-flags=--liftoff-only",  # WebAssembly is not made faster for a run of minutes: Python starts sooner
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each test gets contexts of its own."""
    path = find_chromium()
    if not path:
        pytest.fail("No Chromium: `python -m scripts.quality.browsers.chromium`, or CHROMIUM=/path/to/it.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET_FLAGS)
        yield chromium
        chromium.close()


def driven_firefox(*switched_on: str) -> Iterator[Firefox]:
    path = find_firefox()
    if not path:
        pytest.fail("No Firefox: `python -m scripts.quality.browsers.firefox`, or FIREFOX=/path/to/it.")
    driven = Firefox(path, *switched_on)
    yield driven
    driven.close()


@pytest.fixture(scope="session")
def firefox() -> Iterator[Firefox]:
    """One Firefox for all tests; each begins with `firefox.new()`."""
    yield from driven_firefox()


@pytest.fixture(scope="module")
def wary_firefox() -> Iterator[Firefox]:
    """One that is set to resist fingerprinting."""
    yield from driven_firefox("privacy.resistFingerprinting")


@pytest.fixture
def new_page(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Open watched pages with the given context options; the watch is `page.watch`."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 1000}, **options})
        watch = Watch(site)
        watch.follow(context)
        opened.append((context, watch))
        page = context.new_page()
        page.watch = watch  # type: ignore[attr-defined]
        return page

    yield open_page
    for context, watch in opened:
        context.close()
        watch.settle()


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Another site, whose pages show our demos in frames."""
    with run_host(tmp_path_factory.mktemp("host")) as other:
        yield other


@pytest.fixture
def page(new_page: Callable[..., Page], request: pytest.FixtureRequest) -> Page:
    """One watched page, 1280 pixels wide, light; it starts Python unless the test is marked `saves_data`."""
    page = new_page()
    if request.node.get_closest_marker("saves_data"):
        page.add_init_script(SAVE_DATA)
    return page


@pytest.fixture
def lesson(site: str) -> str:
    """The address of the lesson whose demo the tests drive."""
    return site + "lessons/drive-speed/"


@pytest.fixture(scope="session")
def pages_on_a_screen(browser: Browser, site: str) -> Iterator[SharedPages]:
    """The pages that tests share; a test takes `shared`, which looks after them."""
    pages = SharedPages(browser, site)
    yield pages
    pages.context.close()


@pytest.fixture(scope="session")
def pages_on_a_phone(browser: Browser, site: str) -> Iterator[SharedPages]:
    """The same for a thumb; a test takes `touched`."""
    pages = SharedPages(browser, site, has_touch=True, is_mobile=True)
    yield pages
    pages.context.close()


@pytest.fixture
def shared(pages_on_a_screen: SharedPages, request: pytest.FixtureRequest) -> Iterator[SharedPages]:
    """Lessons in a page that tests share, so that Python starts once: `shared.live("lessons/fold/")`."""
    yield from shared_by_a_test(pages_on_a_screen, request.session)


@pytest.fixture
def touched(pages_on_a_phone: SharedPages, request: pytest.FixtureRequest) -> Iterator[SharedPages]:
    """The same on a phone, 390 pixels wide unless a test wants it else."""
    yield from shared_by_a_test(pages_on_a_phone, request.session)


@pytest.fixture(scope="module")
def screen(browser: Browser) -> Iterator[Page]:
    """One page whose reader saves data, so without Python until it is touched; used again and again."""
    page = browser.new_page()
    page.add_init_script(SAVE_DATA)
    yield page
    page.close()


@pytest.fixture(scope="module")
def pages_without_python(browser: Browser, site: str) -> Iterator[SharedPages]:
    """The same where Python cannot start; a test takes `stuck`."""
    pages = SharedPages(browser, site)
    pages.context.route(WASM, lambda route: route.fulfill(status=404, body="gone", content_type="text/plain"))
    pages.watch.expected += ["Failed to load resource"]
    pages.live(stage="error")
    yield pages
    pages.context.close()


@pytest.fixture
def stuck(pages_without_python: SharedPages, request: pytest.FixtureRequest) -> Iterator[SharedPages]:
    """Lessons in a page whose Python did not start: `stuck.live(stage="error")`."""
    pages_without_python.watch.expected += ["Failed to load resource"]
    yield from shared_by_a_test(pages_without_python, request.session)


@pytest.fixture
def live_demo(shared: SharedPages) -> Locator:
    """The lesson's demo with Python running behind it, in a page that tests share: `live_demo.page`."""
    return shared.live()


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser whose readers save data: no Python before the first touch."""
    made = browser.new_context(viewport={"width": 1280, "height": 1000})
    made.add_init_script(SAVE_DATA)
    yield made
    made.close()


@pytest.fixture
def visit(context: BrowserContext, site: str) -> Iterator[Callable[..., Page]]:
    """A visit to a page whose file of this kind has this fault, on a clock that is turned by hand."""
    pages: list[Page] = []

    def open_page(path: str, glob: str = "", how: str = "", **policy: str) -> Page:
        page = context.new_page()
        pages.append(page)
        if glob:
            page.route(glob, FAULTS[how])
        if policy:
            page.route(site + path, lambda route: route.fulfill(response=route.fetch(), headers=policy))
        page.clock.install()
        page.goto(site + path, wait_until="commit")
        page.locator("swing-demo .kd-foot, your-runner").first.wait_for(state="attached")
        return page

    yield open_page
    for page in pages:
        page.close()
