"""Find a Chromium for the browser tests, or install one: `python -m scripts.quality.chromium`."""

import sys
from pathlib import Path

from scripts.quality.browsers import Browser


def playwright_chromium() -> str | None:
    """The Chromium that Playwright has downloaded, if it has."""
    from playwright.sync_api import sync_playwright  # here: starting Playwright takes a second

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


CHROMIUM = Browser(
    "Chromium",
    "CHROMIUM",
    ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "chromium",
    playwright_chromium,
    (sys.executable, "-m", "playwright", "install", "chromium"),
)
find_chromium = CHROMIUM.find

if __name__ == "__main__":
    sys.exit(CHROMIUM.ensure())
