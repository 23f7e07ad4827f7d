"""What a lesson costs while it is used: `python -m scripts.quality.bench.use` (after a build).

One move of the slider, in its parts: asking, Python, the messages there and back, drawing, and the browser's
own style and layout. Then the same at a quarter of the processor: the browser slows the page, and Python,
which it cannot slow, is counted four times; what the page does meanwhile is not added to that. At last the
memory that the page's process has for itself.
"""

import math
import re
import sys
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, Route

from scripts.ground.paths import MOUNT, SITE
from scripts.hosting.serving import serve_directory
from scripts.quality.bench.soak import FIRST, WORKER, live
from scripts.quality.browsers.chromium import chromium

MOVES = 60
WARM_UP = 20
SLOWER = 4
MOST_MEDIAN_MS = 16.0
MOST_SLOW_MS = 24.0
MOST_QUARTER_MS = 50.0
MOST_MEMORY_MB = 160.0
REST_MS = 9_000  # after this nothing more is thrown away

# When the page asked and heard, and how long the worker was at it.
NOTE_MESSAGES = """
window.move = {};
window.Worker = class extends Worker {
    constructor(...given) {
        super(...given);
        this.addEventListener("message", ({ data }) => {
            if (data.answer) Object.assign(window.move, { heard: performance.now(), python: data.spent });
        });
    }
    postMessage(message, ...more) {
        if (message.request) window.move.asked = performance.now();
        super.postMessage(message, ...more);
    }
};
"""
NOTE_WORK = """
let began = 0;
const post = self.postMessage.bind(self);
self.addEventListener("message", () => (began = performance.now()));
self.postMessage = (message, more) => post({ ...message, spent: performance.now() - began }, more);
"""
MOVE = """(value) => new Promise((resolve) => {
    const demo = document.querySelector("swing-demo");
    const slider = demo.querySelector('input[type="range"][name="drive"]');
    const move = (window.move = {});
    const begin = performance.now();
    demo.addEventListener("swing-demo:run", () => {
        const drawn = performance.now();
        demo.getBoundingClientRect();
        const { asked, heard, python } = move;
        const layout = performance.now() - drawn;
        const [ask, messages, draw] = [asked - begin, heard - asked - python, drawn - heard];
        resolve({ ask, python, messages, draw, layout });
    }, { once: true });
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def noted(route: Route) -> None:
    """The worker, with an eye on how long each answer takes."""
    route.fulfill(body=NOTE_WORK + route.fetch().text(), content_type="text/javascript")


def moved(page: Page) -> list[dict[str, float]]:
    """Moves of the slider, one after the other, each in its parts in ms."""
    moves: list[dict[str, float]] = []
    for number in range(WARM_UP + MOVES):
        moves.append(page.evaluate(MOVE, f"{0.5 + 0.01 * ((7 * number) % 80):.2f}"))
        page.wait_for_timeout(30)
    return moves[WARM_UP:]


def late(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


def told(name: str, value: float, most: float, unit: str) -> bool:
    """Print a figure beside its limit; True if it is kept."""
    print(f"  {name} {value:.1f} {unit}, at most {most:g} {'kept' if value <= most else 'BROKEN'}")
    return value <= most


def slowed(move: dict[str, float]) -> float:
    """A move of a slowed page, ms, if the worker had been slowed too: they work side by side."""
    answered = max(move["python"] + move["messages"], SLOWER * move["python"])
    return move["ask"] + answered + move["draw"] + move["layout"]


def bench_moves(page: Page) -> list[bool]:
    """A move, in its parts, at the whole and at a quarter of the processor."""
    print(f"From moving the slider to the picture laid out ({MOVES} moves):")
    moves = moved(page)
    for part in moves[0]:
        spent = [move[part] for move in moves]
        print(f"  {part:9} median {median(spent):5.1f} ms, fastest {min(spent):5.1f} ms")
    whole = [sum(move.values()) for move in moves]
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    quarter = [slowed(move) for move in moved(page)]
    return [
        told("median", median(whole), MOST_MEDIAN_MS, "ms"),
        told("95th percentile", late(whole), MOST_SLOW_MS, "ms"),
        told(f"median at 1/{SLOWER} of the processor", median(quarter), MOST_QUARTER_MS, "ms"),
    ]


def private_mb(browser: Browser) -> float:
    """What the largest page's process has in memory that no other shares, as Linux counts it."""
    processes: list[dict[str, Any]] = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")[
        "processInfo"
    ]
    pages = [it["id"] for it in processes if it["type"] == "renderer"]
    counts = [Path(f"/proc/{it}/smaps_rollup").read_text(encoding="utf-8") for it in pages]
    return max(sum(map(int, re.findall(r"Private_\w+: +(\d+) kB", it))) for it in counts) / 1024


def main() -> int:
    """Print all figures; 1 if one of the limits is broken."""
    with chromium() as browser, serve_directory(SITE, MOUNT) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.goto(f"{address}lessons/{FIRST}/")
        live(page)
        page.wait_for_timeout(REST_MS)
        kept = []
        if sys.platform == "linux":
            kept.append(told("Private memory of a live lesson", private_mb(browser), MOST_MEMORY_MB, "MB"))
        page.close()
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.add_init_script(NOTE_MESSAGES)
        page.route(WORKER, noted)
        page.goto(f"{address}lessons/{FIRST}/")
        live(page)
        page.wait_for_timeout(1000)  # the page has settled
        kept += bench_moves(page)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
