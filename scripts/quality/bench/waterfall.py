"""What a page does until Python is live, as a waterfall of letters."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from scripts.quality.bench.page import open_page

WIDTH = 60
# What is told of a page: its stages, and what it fetched (name, begin, end; in ms since navigation).
TELL = """
() => {
    const [page] = performance.getEntriesByType("navigation");
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    const { responseEnd: came, domInteractive: parsed, domContentLoadedEventEnd: ready } = page;
    const fetched = performance.getEntriesByType("resource")
        .map(({ name, startTime, responseEnd }) => [new URL(name).pathname, startTime, responseEnd]);
    return { page: { came, parsed, ready, paint }, stages: window.stages, fetched };
}
"""
KINDS = {
    "style sheets": (".css",),
    "fonts": (".woff2",),
    "theme's scripts": ("/web/theme/",),
    "our scripts": ("/web/",),
    "recorded run": ("/runs/",),
}
MANIFEST = "runtime/manifest.json"  # what is asked for first of Python
COSTS = {"RecalcStyleDuration": "style", "LayoutDuration": "layout", "ScriptDuration": "scripts"}


@dataclass(frozen=True)
class Row:
    """Something that lasts, in ms since navigation."""

    name: str
    begin: float
    end: float


def rows(told: dict[str, Any]) -> list[Row]:
    """What the page did, by its beginning."""
    page, stages = told["page"], told["stages"]
    found = [
        Row("HTML fetched", 0, page["came"]),
        Row("HTML parsed", page["came"], page["parsed"]),
        Row("first picture", page["paint"], page["paint"]),
        Row("deferred scripts run", page["parsed"], page["ready"]),
    ]
    left = list(told["fetched"])
    for name, marks in KINDS.items():
        mine = [one for one in left if any(mark in one[0] for mark in marks)]
        left = [one for one in left if one not in mine]
        if mine:
            found.append(Row(f"{name} ({len(mine)})", min(b for _, b, _ in mine), max(e for *_, e in mine)))
    if "default" in stages:
        found.append(Row("recorded run plays", stages["default"], stages["default"]))
    asked = next(begin for name, begin, _ in told["fetched"] if MANIFEST in name)
    found.append(Row("Python asked for until live", asked, stages["live"]))
    return sorted((row for row in found if row.begin <= stages["live"]), key=lambda row: row.begin)


def waterfall(browser: Browser, address: str) -> str:
    """Start a page once more, and draw what it did; below it what its own work cost."""
    sessions: list[CDPSession] = []

    def prepare(page: Page) -> None:
        sessions.append(page.context.new_cdp_session(page))
        sessions[0].send("Performance.enable")

    with open_page(browser, address, "live", prepare) as page:
        told = page.evaluate(TELL)
        costs = {one["name"]: one["value"] for one in sessions[0].send("Performance.getMetrics")["metrics"]}
    live = told["stages"]["live"]
    lines = [f"  until live at {live:.0f} ms:"]
    for row in rows(told):
        begin = round(WIDTH * row.begin / live)
        bar = "█" * max(1, round(WIDTH * row.end / live) - begin)
        lines.append(f"    {row.name:<28}{row.begin:6.0f} – {row.end:5.0f}  {' ' * begin}{bar}")
    own = ", ".join(f"{word} {1000 * costs[name]:.0f} ms" for name, word in COSTS.items())
    return "\n".join([*lines, f"    the page's own work: {own}"])
