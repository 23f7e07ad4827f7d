"""What a lesson costs, in a real Chromium: `python -m scripts.quality.bench.page` (after a build).

How many bytes until Python is live, and until the recorded run plays; each with the limit that the project
has set itself.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import brotli  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, Page

from scripts.ground.paths import BUILD, MOUNT, SITE
from scripts.hosting.serving import serve_directory
from scripts.quality.browsers.chromium import chromium

LESSON = "lessons/drive-speed/"
LIVE_LIMIT_MS = 120_000

MOST_LIVE_MB = 2.8
MOST_DEFAULT_KB = 150

# Runs in a page before anything else: notes when the demo reaches each stage.
NOTE_STAGES = """
window.stages = {};
new MutationObserver(() => {
    const stage = document.querySelector("swing-demo")?.dataset.stage;
    if (stage === "starting") window.stages.default ??= performance.now(); // Python was asked for before
    if (stage) window.stages[stage] ??= performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-stage"] });
"""

# Everything the page began to fetch before its demo could be played, without what Material itself brings.
BYTES_BEFORE_DEFAULT = """
() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .filter((entry) => entry.startTime < window.stages.default)
    .filter((entry) => !/web\\/theme\\//.test(entry.name))
    .map((entry) => [entry.name, entry.encodedBodySize])
"""


@contextmanager
def open_page(
    browser: Browser, address: str, stage: str, prepare: Callable[[Page], object] = lambda _: None
) -> Iterator[Page]:
    """A page in a browser that has seen nothing yet, once its demo has reached the stage."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    page.add_init_script(NOTE_STAGES)
    prepare(page)
    page.goto(address)
    page.wait_for_function(f"() => window.stages.{stage}", timeout=LIVE_LIMIT_MS)
    yield page
    context.close()


def verdict(kept: bool) -> str:
    """The last word of a line."""
    return "kept" if kept else "BROKEN"


def bench_bytes(browser: Browser) -> bool:
    """Bytes to live, and bytes before the recorded run can be played, both as brotli sends them."""
    runtime = sorted((SITE / "assets/generated/runtime").rglob("*.*"))
    sizes = {
        file.name: len(brotli.compress(file.read_bytes(), quality=11)) for file in runtime if file.is_file()
    }
    live_mb = sum(sizes.values()) / 1e6
    print("Bytes until Python is live (brotli):")
    for name, size in sorted(sizes.items(), key=lambda item: -item[1]):
        print(f"  {size / 1e3:8.1f} kB  {name}")
    print(f"  {live_mb:.2f} MB; at most {MOST_LIVE_MB} MB {verdict(live_mb <= MOST_LIVE_MB)}")

    with (
        serve_directory(SITE, MOUNT, brotli_quality=11) as address,
        open_page(browser, address + LESSON, "default") as page,
    ):
        fetched: list[tuple[str, int]] = page.evaluate(BYTES_BEFORE_DEFAULT)
    theme = brotli.compress(
        (BUILD / "look" / "material.css").read_bytes(), quality=11
    )  # within our style sheet
    default_kb = (sum(size for _, size in fetched) - len(theme)) / 1e3
    print("Bytes before the recorded run can be played, on top of Material's own (brotli):")
    for name, size in sorted(fetched, key=lambda item: -item[1])[:8]:
        print(f"  {size / 1e3:8.1f} kB  {name.split(MOUNT)[-1]}")
    kept = verdict(default_kb <= MOST_DEFAULT_KB)
    print(f"  {default_kb:.0f} kB in {len(fetched)} files; at most {MOST_DEFAULT_KB} kB {kept}")
    return live_mb <= MOST_LIVE_MB and default_kb <= MOST_DEFAULT_KB


def main() -> int:
    """Print all figures; 1 if one of the limits is broken."""
    with chromium() as browser:
        kept = bench_bytes(browser)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
