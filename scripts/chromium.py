"""Find a Chromium for the browser tests, or install one: `python -m scripts.chromium`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """The browser's path: $CHROMIUM, else a known name on the PATH, else Playwright's own, or None."""
    candidates = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)]
    return next((path for path in candidates if path), None) or playwright_chromium()


def playwright_chromium() -> str | None:
    """The Chromium that Playwright has downloaded, if it has."""
    from playwright.sync_api import sync_playwright  # here: starting Playwright takes a second

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_commands() -> list[list[str]]:
    """What to try, in order: Debian's package where apt is ours to use, then Playwright's download."""
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    debian = [
        [*root, "apt-get", "update", "--quiet=2"],
        [*root, "apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", "chromium"],
    ]
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    usable = shutil.which("apt-get") and (not root or shutil.which("sudo"))
    return [*(debian if usable else []), playwright]


def main() -> int:
    """Make sure that there is a Chromium; say what is done and, if it fails, what to do."""
    for command in install_commands():
        if find_chromium():
            break
        print(f"No Chromium found. Trying: {' '.join(command)}", flush=True)
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL)
    if not find_chromium():
        print("The browser tests need Chromium. Install it, or set CHROMIUM=/path/to/it.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
