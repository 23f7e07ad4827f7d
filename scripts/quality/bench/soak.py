"""Does a page stay as it is, however long it is used? `python -m scripts.quality.bench.soak [minutes] [seed]`

A reader who never tires moves, plays, opens and shares, by a seed. After each round all is closed again,
and what the page holds is counted: it may not grow. What stays of pages that were left is the theme's, and is
printed.
"""

import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page, Route

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.serving import serve_directory
from scripts.quality.browsers.chromium import chromium

MINUTES = 30.0
FIRST = "drive-speed"
LESSONS = ("heel-rise", "side-by-side", "fold", "step-or-two", "cord", "known")
ACTIONS = 15  # in a round
WARM_UP = 4  # rounds, in which everything is opened once
MOST_GROWTH = 0.10
LIVE_MS = 120_000
WORKER = "**/generated/web/worker-*.js"
# Pyodide keeps its memory to itself; whoever makes one is noted.
NOTE_MEMORY = """
const { Memory, instantiate } = WebAssembly;
self.memories = new Set();
WebAssembly.Memory = class extends Memory { constructor(wanted) { super(wanted); self.memories.add(this); } };
WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    const { exports } = made.instance ?? made;
    if (exports) for (const one of Object.values(exports)) if (one instanceof Memory) self.memories.add(one);
    return made;
};
"""
MEMORY = "[...(self.memories ?? [])].reduce((sum, { buffer }) => sum + buffer.byteLength, 0)"
# One action on the first demo of the page, by two numbers from 0 to 1.
ACT = """([which, much]) => {
    const demo = document.querySelector("swing-demo");
    const any = (list) => list[Math.floor(much * list.length)];
    const seen = (names) => [...demo.querySelectorAll(names)].filter((one) => one.checkVisibility());
    const slide = () => {
        const slider = any([...demo.querySelectorAll("input[type=range]:not(:disabled)")]);
        if (!slider) return;
        slider.value = Number(slider.min) + much * (Number(slider.max) - Number(slider.min));
        for (const event of ["input", "change"]) slider.dispatchEvent(new Event(event, { bubbles: true }));
    };
    const buttons = [".kd-play, .kd-next, .kd-step, .kd-loop", ".kd-preset", ".kd-instant-button", "summary",
        ".kd-right button:not(.kd-share-open, .kd-copy, .kd-present)"];
    const press = buttons[Math.floor(which * 2 * buttons.length)];
    if (press) any(seen(press))?.click();
    else slide();
}"""
OPEN = """(name) => {
    for (const opened of document.querySelectorAll("dialog[open]")) opened.close();
    document.querySelector(`.kd-course-steps a[data-lesson="${name}"]`).click();
}"""
SKIP = """[...document.querySelectorAll(".kd-predict button")]
    .find((button) => button.textContent === "Show me anyway")?.click()"""

CLOSE = """() => {
    for (const opened of document.querySelectorAll("swing-demo details[open]")) opened.open = false;
    document.querySelector(".kd-reset").click();
}"""


def live(page: Page) -> None:
    """Wait until the page's first demo is live, opened without a prediction."""
    demo = page.locator("swing-demo").first
    demo.scroll_into_view_if_needed()
    page.locator('swing-demo[data-stage="live"]').first.wait_for(timeout=LIVE_MS)
    page.evaluate(SKIP)


def visit(page: Page, name: str) -> None:
    """Go to another lesson by its link."""
    page.evaluate(OPEN, name)
    page.locator(f'course-steps[data-lesson="{name}"]').wait_for(state="attached", timeout=LIVE_MS)
    live(page)


def play(page: Page, random: Random) -> None:
    """One round on one page; all that was opened is closed again."""
    for _ in range(ACTIONS):
        page.evaluate(ACT, [random.random(), random.random()])
        page.wait_for_timeout(20)
    page.locator(".kd-share-open").first.click()
    page.locator("dialog[open]").wait_for()
    page.evaluate("document.querySelector('dialog[open]').close()")
    page.evaluate(CLOSE)
    page.wait_for_timeout(200)  # the last run comes


def walk(page: Page) -> None:
    """To every lesson with a demo, and back to the first."""
    for name in (*LESSONS, FIRST):
        visit(page, name)


def held(page: Page, session: CDPSession) -> dict[str, float]:
    """What the page holds once nothing is left to be cleared away."""
    for _ in range(3):
        session.send("HeapProfiler.collectGarbage")
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return {
        "heap, MB": metrics["JSHeapUsedSize"] / 1e6,
        "nodes": metrics["Nodes"],
        "listeners": metrics["JSEventListeners"],
        "workers": len(page.workers),
        "memory of Python, MB": sum(worker.evaluate(MEMORY) for worker in page.workers) / 1e6,
    }


def noted(route: Route) -> None:
    """The worker, with an eye on the memory that it makes."""
    route.fulfill(body=NOTE_MEMORY + route.fetch().text(), content_type="text/javascript")


def at(address: str) -> Callable[[Route], None]:
    """The site map with this address: only to pages that it names does the theme go without a load."""

    def answer(route: Route) -> None:
        text = re.sub(rf"https?://[^<]*?{MOUNT}", address, route.fetch().text())
        route.fulfill(body=text, content_type="text/xml")

    return answer


@contextmanager
def reader(browser: Browser, address: str) -> Iterator[tuple[Page, Callable[[], dict[str, float]]]]:
    """A page at the first lesson that has seen them all, and how to count what it holds."""
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    page.route(WORKER, noted)
    page.route("**/sitemap.xml", at(address))
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(f"{address}lessons/{FIRST}/")
    live(page)
    walk(page)
    yield page, lambda: held(page, session)
    page.close()


def growth(rounds: list[dict[str, float]]) -> dict[str, float]:
    """By what share each figure grew: the median of the last third of the rounds against the first's."""
    third = max(1, len(rounds) // 3)
    first, last = rounds[:third], rounds[-third:]
    return {
        name: median(one[name] for one in last) / median(one[name] for one in first) - 1 for name in rounds[0]
    }


def main(minutes: float = MINUTES, seed: int = 1) -> int:
    """Print what grew, and by how much; 1 if anything grew too much."""
    rounds: list[dict[str, float]] = []
    until, random = time.monotonic() + 60 * minutes, Random(seed)
    with (
        chromium() as browser,
        serve_directory(SITE, MOUNT) as address,
        reader(browser, address) as (page, count),
    ):
        before = count()
        walk(page)
        after = count()
        for _ in range(WARM_UP):
            play(page, random)
        while not rounds or time.monotonic() < until:
            play(page, random)
            rounds.append(count())
    print(f"What the theme holds on to of each of {len(LESSONS) + 1} pages that were left:")
    print(
        "  " + "; ".join(f"{name} {(after[name] - before[name]) / (len(LESSONS) + 1):.2f}" for name in after)
    )
    print(f"{len(rounds)} rounds in {minutes:g} minutes, seed {seed}; each at most {MOST_GROWTH:.0%} larger:")
    for name, share in growth(rounds).items():
        kept = "kept" if share <= MOST_GROWTH else "BROKEN"
        print(f"  {name}: {rounds[0][name]:.1f} → {rounds[-1][name]:.1f}, {share:+.1%} {kept}")
    return int(max(growth(rounds).values()) > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main(*(kind(word) for kind, word in zip((float, int), sys.argv[1:], strict=False))))
