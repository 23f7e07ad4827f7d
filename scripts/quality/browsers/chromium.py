"""Find a Chromium for the browser tests, or install one: `python -m scripts.quality.browsers.chromium`.

Best is the one that has no window at all: the same engine, and a page costs it less than half of the work.
"""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.ground.paths import SITE
from scripts.quality.browsers.found import Browser
from scripts.quality.install import install_debian

if TYPE_CHECKING:
    from playwright import sync_api as playwright

WINDOWLESS = "chromium-headless-shell"  # Debian's package and its program


def playwright_chromium() -> str | None:
    """The Chromium that Playwright has downloaded, if it has."""
    from playwright.sync_api import sync_playwright  # here: starting Playwright takes a second

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


CHROMIUM = Browser(
    "Chromium",
    "CHROMIUM",
    (WINDOWLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    WINDOWLESS,
    playwright_chromium,
    (sys.executable, "-m", "playwright", "install", "chromium"),
)
find_chromium = CHROMIUM.find


@contextmanager
def chromium(*options: str) -> Iterator["playwright.Browser"]:
    """A running Chromium for what looks at the built site; ends the program with a sentence without them."""
    from playwright.sync_api import sync_playwright

    path = find_chromium()
    if not path or not (SITE / "index.html").exists():
        sys.exit("This needs the built site and a Chromium. `make help` names the command that brings both.")
    with sync_playwright() as starts:
        browser = starts.chromium.launch(executable_path=path, args=["--no-sandbox", *options])
        yield browser
        browser.close()


def ensure_windowless() -> None:
    """Where Debian has it and we may install it, have the windowless one; any other will do as well."""
    have = os.environ.get(CHROMIUM.variable) or shutil.which(WINDOWLESS)
    on_debian = Path("/etc/debian_version").exists() and platform.freedesktop_os_release()["ID"] == "debian"
    if on_debian and not have:
        print(f"Installing Debian's package {WINDOWLESS}, in which the tests run faster (once) …", flush=True)
        install_debian([WINDOWLESS])


if __name__ == "__main__":
    ensure_windowless()
    sys.exit(CHROMIUM.ensure())
