"""Pages that tests share. Starting Python costs a page more than all that a test does with a live demo.

A shared page is loaded once. Each test then gets a lesson's content as the site sends it, put into the page
as instant navigation does: new elements, an empty storage, its address, and the Python that runs already.
Tests of loading itself, and of what cannot be undone in a page, take the fixtures `page` and `new_page`.
"""

import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page

from scripts.ground.paths import SITE
from tests.support.driving import wait_for_stage
from tests.support.watch import Watch

FIRST = "lessons/drive-speed/"
# The query makes the place new to the demos, which remember what was left at theirs; then it goes again.
SHOW = """async ([address, number, text]) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const anew = new Event("swing-demo:anew");
    for (const demo of document.querySelectorAll("swing-demo")) demo.dispatchEvent(anew);
    for (const left of document.querySelectorAll("dialog, body > iframe")) left.remove();
    const summary = document.querySelector("article");
    summary.replaceChildren(document.createElement("knee-summary"));
    for (const words of ["Forget my answers", "Yes, forget them"]) {
        [...summary.querySelectorAll("button")].find((button) => button.textContent === words).click();
    }
    await null; // elements that have gone finish
    localStorage.clear();
    sessionStorage.clear();
    const [path, hash] = address.split("#");
    const plain = path + (hash ? `#${hash}` : "");
    history.replaceState(null, "", `${path}?${number}${hash ? `#${hash}` : ""}`);
    document.title = page.title;
    document.querySelector("article").replaceWith(document.adoptNode(page.querySelector("article")));
    history.replaceState(null, "", plain);
    scrollTo(0, 0);
}"""


class SharedPages:
    """One context with its cache, and in it a page for live demos and one for whole visits."""

    def __init__(self, browser: Browser, site: str, **options: Any) -> None:
        self.site = site
        self.watch = Watch(site)
        self.context: BrowserContext = browser.new_context(**options)
        self.watch.follow(self.context)
        self.pages: dict[str, Page] = {}
        self.visits = count(1)

    def page(self, use: str) -> Page:
        """The page for this use; a new one where there is none, or where it was closed."""
        if use not in self.pages or self.pages[use].is_closed():
            self.pages[use] = self.context.new_page()
            self.pages[use].watch = self.watch  # type: ignore[attr-defined]
        return self.pages[use]

    def open(
        self,
        address: str = FIRST,
        *,
        width: int = 1280,
        height: int = 1000,
        change: Callable[[str], str] = str,
        **media: Any,
    ) -> Page:
        """The page with the content of an address below the site, as it stands there before any demo is live.

        `media` are those of emulate_media, such as reduced_motion="reduce". `change` gives the page's HTML
        another form.
        """
        page = self.page("live")
        self._view(page, width, height, media)
        if page.url == "about:blank":
            page.goto(self.site + FIRST)
        text = (SITE / re.split("[?#]", address)[0] / "index.html").read_text(encoding="utf-8")
        page.evaluate(SHOW, [self.site + address, next(self.visits), change(text)])
        return page

    def live(self, address: str = FIRST, *, stage: str = "live", **view: Any) -> Locator:
        """The first demo at an address below the site, live, open without a prediction."""
        return wait_for_stage(self.open(address, **view), stage)

    def visit(
        self, address: str, *, width: int = 1280, height: int = 1000, again: bool = True, **media: Any
    ) -> Page:
        """A whole visit, with a load of its own, but with what the shared cache already has.

        Without scripts nothing changes a page, so it need not be loaded `again` for another width or scheme.
        """
        page = self.page("visits")
        self._view(page, width, height, media)
        if page.url == self.site + address and not again:
            return page
        if page.url.startswith(self.site):
            page.evaluate("localStorage.clear(); sessionStorage.clear()")
        page.goto("about:blank")
        page.goto(self.site + address)
        return page

    def _view(self, page: Page, width: int, height: int, media: dict[str, Any]) -> None:
        calm = {"media": "screen", "color_scheme": "light", "reduced_motion": "no-preference"}
        page.emulate_media(**{**calm, **media})  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": height})

    def settle(self, failed: bool) -> None:
        """After a test: undo what it did around the pages; give up those that it may have broken."""
        for page in [page for page in self.pages.values() if not page.is_closed()]:
            page.unroute_all()
            if failed:
                page.close()
        self.context.set_offline(False)
        self.watch.settle()


def shared_by_a_test(shared: SharedPages, session: Any) -> Iterator[SharedPages]:
    """What a fixture yields to one test."""
    failures = session.testsfailed
    yield shared
    shared.settle(failed=session.testsfailed > failures)
