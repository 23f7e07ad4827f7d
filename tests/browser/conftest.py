"""A real Chromium, and a page that fails its test if anything unasked is requested or complained of."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from scripts.ground.paths import MOUNT
from scripts.quality.chromium import find_chromium
from scripts.quality.firefox import find_firefox
from tests.support.driving import open_live
from tests.support.firefox import Firefox
from tests.support.hosting import Host, run_host

QUIET_FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; each test gets contexts of its own."""
    path = find_chromium()
    if not path:
        pytest.fail("No Chromium: run `python -m scripts.quality.chromium`, or set CHROMIUM=/path/to/it.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def firefox() -> Iterator[Firefox]:
    """One Firefox for all tests; each begins with `firefox.new()`."""
    path = find_firefox()
    if not path:
        pytest.fail("No Firefox: run `python -m scripts.quality.firefox`, or set FIREFOX=/path/to/it.")
    driven = Firefox(path)
    yield driven
    driven.close()


class Watch:
    """What a page asked for and complained of. `expected` holds texts that a test provokes on purpose.

    `hosts` are addresses beside the site's: of pages that show its demos in frames.
    """

    def __init__(self, site: str) -> None:
        self.origin = site.removesuffix(MOUNT)
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.expected: list[str] = []
        self.hosts: list[str] = []

    def follow(self, context: BrowserContext) -> None:
        """Listen to every page and worker of the context."""
        context.on("request", self.note_request)
        context.on("console", self.note_message)
        context.on("weberror", lambda error: self.complaints.append(f"uncaught: {error.error}"))

    def note_request(self, request: Any) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:", *self.hosts)):
            self.foreign.append(request.url)

    def note_message(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text} ({message.location['url']})")

    def unexpected(self) -> list[str]:
        return [line for line in self.complaints if not any(text in line for text in self.expected)]


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
        assert watch.foreign == [], "a page asked another origin for something"
        assert watch.unexpected() == [], "a page complained on the console"


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """Another site, whose pages show our demos in frames."""
    with run_host(tmp_path_factory.mktemp("host")) as other:
        yield other


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """One watched page, 1280 pixels wide, light."""
    return new_page()


@pytest.fixture
def lesson(site: str) -> str:
    """The address of the lesson whose demo the tests drive."""
    return site + "lessons/drive-speed/"


@pytest.fixture
def live_demo(page: Page, lesson: str) -> Locator:
    """The lesson's demo with Python running behind it."""
    return open_live(page, lesson)
