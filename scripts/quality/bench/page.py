"""How fast the site is, in a real Chromium: `python -m scripts.quality.bench.page` (after a build).

Every comparison takes turns within one run on one machine, so its ratio can be trusted when the milliseconds
cannot. Two questions, each with the limit that the project has set itself: how soon Python is ready, and how
many bytes that needs.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import brotli  # type: ignore[import-untyped]  # it ships no types
from playwright.sync_api import Browser, Page

from scripts.ground.paths import BUILD, MOUNT, PACKAGES, ROOT, SITE
from scripts.ground.shipped import FOLDER, shipped
from scripts.hosting.serving import serve_directory
from scripts.quality.chromium import chromium
from scripts.quality.modules import module

LESSON = "lessons/drive-speed/"
STARTS = 7
LIVE_LIMIT_MS = 120_000

LEAST_RATIO = 2.5
MOST_LIVE_MB = 3.05
MOST_DEFAULT_KB = 180

# A page with the runtime and nothing else: what is compared there is the runtime alone.
BARE = "bare.html"
BARE_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Only the runtime</title>
<link rel="icon" href="data:,">
<swing-demo></swing-demo>
<script type="module">
import { onRuntime, startRuntime } from "./assets/generated/web/runtime.js";
const demo = document.querySelector("swing-demo");
onRuntime(({ phase }) => (demo.dataset.stage = phase));
startRuntime();
</script>
</html>
"""

# Runs in a page before anything else: notes when the demo reaches each stage.
NOTE_STAGES = """
window.stages = {};
new MutationObserver(() => {
    const stage = document.querySelector("swing-demo")?.dataset.stage;
    if (stage) window.stages[stage] ??= performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-stage"] });
"""

# Everything the page began to fetch before its demo could be played, without what Material itself brings.
BYTES_BEFORE_DEFAULT = """
() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .filter((entry) => entry.startTime < window.stages.default)
    .filter((entry) => !/assets\\/javascripts\\//.test(entry.name))
    .map((entry) => [entry.name, entry.encodedBodySize])
"""


@contextmanager
def two_sites() -> Iterator[tuple[Path, Path]]:
    """The site twice, with the bare page: ours as it is, and one with Pyodide as npm delivers it."""
    with tempfile.TemporaryDirectory(prefix="knee-drive-bench-") as folder:
        ours, stock = Path(folder) / "ours", Path(folder) / "stock"
        for site in (ours, stock):
            shutil.copytree(SITE, site)
            (site / BARE).write_text(BARE_PAGE, encoding="utf-8")
            (site / FOLDER / "runtime.js").write_bytes(module("python/runtime.js"))
        web = stock / FOLDER
        package = web / "stock"
        shutil.copytree(PACKAGES / "pyodide", package)
        build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(package)]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
        wheel = next(package.glob("*.whl"))
        worker = Path(__file__).with_name("stock_worker.js").read_text(encoding="utf-8")
        worker = worker.replace("STOCK_WHEEL", wheel.name)
        (stock / shipped("python/worker.js")).write_text(worker, encoding="utf-8")
        yield ours, stock


@contextmanager
def open_page(browser: Browser, address: str, stage: str) -> Iterator[Page]:
    """A page in a browser that has seen nothing yet, once its demo has reached the stage."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    page.add_init_script(NOTE_STAGES)
    page.goto(address)
    page.wait_for_function(f"() => window.stages.{stage}", timeout=LIVE_LIMIT_MS)
    yield page
    context.close()


def verdict(kept: bool) -> str:
    """The last word of a line."""
    return "kept" if kept else "BROKEN"


def bench_start(browser: Browser) -> bool:
    """Python ready, from navigation with an empty cache: ours and stock take turns on the same page."""
    print(f"Python ready, from navigation with an empty cache (medians of {STARTS}, local, uncompressed):")
    kept = True
    with (
        two_sites() as (ours, stock),
        serve_directory(ours, MOUNT) as ours_at,
        serve_directory(stock, MOUNT) as stock_at,
    ):
        for name, path, least in (("bare page", BARE, LEAST_RATIO), ("the lesson", LESSON, None)):
            times: dict[str, list[float]] = {ours_at: [], stock_at: []}
            for _ in range(STARTS):
                for address, spent in times.items():
                    with open_page(browser, address + path, "live") as page:
                        spent.append(page.evaluate("window.stages.live"))
            quick, slow = median(times[ours_at]), median(times[stock_at])
            limit = f"; at least {least} × {verdict(slow / quick >= least)}" if least else ""
            print(f"  {name}: stock {slow:.0f} ms, ours {quick:.0f} ms, {slow / quick:.2f} × sooner{limit}")
            kept = kept and (least is None or slow / quick >= least)
    return kept


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
        kept = [bench(browser) for bench in (bench_start, bench_bytes)]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
