"""Files that do not come, late words brought forward, and pages that a browser has saved."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, Route

from scripts.ground.shipped import entries

LATE_MS = 8_000  # demos/web/ground/late.js and look/late.css
SCRIPT, PAGE = "text/javascript", "text/html"
FAULTS: dict[str, Callable[[Route], object]] = {
    "on its way for ever": lambda route: None,
    "refused": lambda route: route.fulfill(status=403, body="no", content_type="text/plain"),
    "a page instead": lambda route: route.fulfill(body="<!doctype html><p>Sign in", content_type=PAGE),
    "a page said to be a script": lambda route: route.fulfill(body="<!doctype html>", content_type=SCRIPT),
    "of another type": lambda route: route.fulfill(body=route.fetch().text(), content_type="text/plain"),
    "reset": lambda route: route.abort("connectionreset"),
}
HURRY = "document.getAnimations().forEach((animation) => animation.finish())"
# What a style sheet says before an element.
BEFORE = "(element) => getComputedStyle(element, '::before').content"


def glob_of(part: str) -> str:
    """The address of a bundled file."""
    return f"**/{entries()[part]['file']}" if part in entries() else f"**/{part}-*.js"


def hurry(page: Page) -> None:
    """Bring what comes after some seconds forward."""
    page.clock.fast_forward(LATE_MS)
    page.evaluate(HURRY)


def saved_complete(page: Page, folder: Path) -> str:
    """The address of a copy as "save page as, complete" makes it: what the page loads lies beside it."""
    (folder / "copy_files").mkdir()

    def keep(found: re.Match[str]) -> str:
        name = found[2].rsplit("/", 1)[-1]
        (folder / "copy_files" / name).write_bytes(
            page.request.get(page.evaluate("(a) => new URL(a, location).href", found[2])).body()
        )
        return f'{found[1]}="copy_files/{name}"'

    copy = re.sub(r'\b(src|href)="([^"#]+\.(?:css|js))"', keep, page.content())
    (folder / "copy.html").write_text(copy, encoding="utf-8")
    return (folder / "copy.html").as_uri()


def saved_as_one_file(page: Page, folder: Path) -> str:
    """The address of a copy that Chromium itself makes, as "save page as, single file" does."""
    chromium = page.context.new_cdp_session(page)
    text: str = chromium.send("Page.captureSnapshot", {"format": "mhtml"})["data"]
    (folder / "copy.mhtml").write_text(text, encoding="utf-8", newline="")
    return (folder / "copy.mhtml").as_uri()
