"""How far each page moves by itself while it comes: `python -m scripts.quality.bench.shifts [page …]`.

Every page of the site, on a phone and on a desk, over a line of 1.6 Mbit/s and 150 ms, until its demo is
live. The figure is the cumulative layout shift that browsers tell: of what is seen, the part that moves times
how far, summed over the worst five seconds. https://web.dev/articles/cls
"""

import sys
from collections.abc import Iterable
from itertools import batched
from typing import Any

from playwright.sync_api import Browser, Page

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.serving import serve_directory
from scripts.quality.browsers.chromium import chromium

MOST = 0.02
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 200_000,
    "uploadThroughput": 93_750,
}  # bytes/s
SCREENS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True},
    "desk": {"viewport": {"width": 1280, "height": 800}},
}
AT_ONCE = 4  # pages; each has the line for itself
LIVE_MS, QUIET_MS = 60_000, 2_000

# Runs in a page before anything else: notes when what moves by itself, and how much.
NOTE_SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => {
    for (const { hadRecentInput, startTime, value } of list.getEntries()) {
        if (!hadRecentInput) window.shifts.push([startTime, value]);
    }
}).observe({ type: "layout-shift", buffered: true });
"""
# A demo that waits to be seen does not ask for Python.
CAME = """() => performance.now() > 30_000
    || /^(live|error)$/.test(document.querySelector("swing-demo")?.dataset.stage ?? "live")"""


def cumulative(shifts: Iterable[tuple[float, float]]) -> float:
    """The layout shift of a page from its shifts, (time in ms, value): the largest sum of a session, in which
    no pause is longer than a second, and which lasts five at most."""
    largest = session = 0.0
    begin = last = float("-inf")
    for time, value in shifts:
        if time - last > 1000 or time - begin > 5000:
            session, begin = 0.0, time
        session, last = session + value, time
        largest = max(largest, session)
    return largest


def open_slowly(browser: Browser, address: str, screen: str) -> Page:
    """A page that begins to come over the line, in a browser that has seen nothing yet."""
    page = browser.new_context(**SCREENS[screen]).new_page()
    page.add_init_script(NOTE_SHIFTS)
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)
    page.goto(address, wait_until="commit")
    return page


def shift_of(page: Page) -> float:
    """The layout shift of a page once its demo is live; closes it."""
    page.wait_for_load_state("load", timeout=LIVE_MS)
    page.wait_for_function(CAME, timeout=LIVE_MS)
    page.wait_for_timeout(QUIET_MS)
    shift = cumulative(page.evaluate("window.shifts"))
    page.context.close()
    return shift


def main(*wanted: str) -> int:
    """Print the shift of each page; the exit code is 1 if one moves too far."""
    pages = wanted or [str(page.parent.relative_to(SITE)) for page in sorted(SITE.rglob("index.html"))]
    broken = 0
    with chromium() as browser, serve_directory(SITE, MOUNT, brotli_quality=9) as site:
        for some in batched(pages, AT_ONCE, strict=False):
            found: dict[str, list[float]] = {page: [] for page in some}
            for screen in SCREENS:
                opened = {page: open_slowly(browser, f"{site}{page.strip('.')}/", screen) for page in some}
                for page, tab in opened.items():
                    found[page].append(shift_of(tab))
            for page, shifts in found.items():
                words = ", ".join(
                    f"{screen} {shift:.3f}" for screen, shift in zip(SCREENS, shifts, strict=True)
                )
                broken += max(shifts) > MOST
                print(f"{page:32} {words}" + ("  BROKEN" if max(shifts) > MOST else ""), flush=True)
    print(f"{len(pages)} pages; at most {MOST} on each: {f'{broken} BROKEN' if broken else 'kept'}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
