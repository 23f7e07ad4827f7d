"""How soon Python is live, from navigation with an empty cache: `python -m scripts.quality.bench.start`.

All pages take turns, and what is judged is the ratio within a turn: a slow moment of the machine slows both.
They are served as they are published: compressed, over HTTP/2, by nginx with the readers' own configuration.
Where a ratio is not reached, a waterfall shows what the page does until then.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from scripts.ground.paths import BUILD
from scripts.quality.bench.others import BARE, PYSCRIPT, write_sites
from scripts.quality.bench.page import LESSON, open_page
from scripts.quality.bench.waterfall import waterfall
from scripts.quality.browsers.chromium import chromium
from scripts.quality.web_servers import certify, missing, nginx

TURNS = 7


@dataclass
class Start:
    """A page with one Python; how long it took in each turn, in ms. Ours is `least` times sooner."""

    name: str
    site: str
    page: str
    least: float | None = None
    spent: list[float] = field(default_factory=list)


def starts() -> tuple[tuple[Start, ...], ...]:
    """What is compared: in each group ours comes first."""
    bare = (
        Start("ours, the runtime alone", "ours", BARE),
        Start("stock Pyodide", "stock", BARE, 3.0),
        Start("newest Pyodide", "newest", BARE),
        Start("PyScript", "newest", PYSCRIPT),
    )
    lesson = (Start("ours, a lesson", "ours", LESSON), Start("stock Pyodide", "stock", LESSON, 2.3))
    return bare, lesson


@contextmanager
def sites() -> Iterator[tuple[dict[str, str], str]]:
    """The address of each site, and the option with which Chromium trusts them."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir=BUILD) as folder, ExitStack() as servers:
        trusted = certify(Path(folder))
        roots = write_sites(Path(folder))
        served = {
            name: servers.enter_context(nginx(root, certificate=Path(folder))) for name, root in roots.items()
        }
        yield served, f"--ignore-certificate-errors-spki-list={trusted}"


def take_turns(browser: Browser, addresses: dict[str, str], groups: tuple[tuple[Start, ...], ...]) -> None:
    """Start each page once in each turn; who begins changes."""
    every = [start for group in groups for start in group]
    for turn in range(TURNS):
        for start in every[turn % len(every) :] + every[: turn % len(every)]:
            with open_page(browser, addresses[start.site] + start.page, "live") as page:
                start.spent.append(page.evaluate("window.stages.live"))


def report(ours: Start, others: tuple[Start, ...]) -> bool:
    """Print one group; whether its limits are kept."""
    kept = True
    print(f"  {ours.name:<24} {median(ours.spent):6.0f} ms")
    for other in others:
        ratios = sorted(slow / quick for slow, quick in zip(other.spent, ours.spent, strict=True))
        line = f"  {other.name:<24} {median(other.spent):6.0f} ms, ours {median(ratios):.2f} × sooner"
        line += f" ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        if other.least:
            enough = median(ratios) >= other.least
            kept = kept and enough
            line += f"; at least {other.least} × {'kept' if enough else 'BROKEN'}"
        print(line)
    return kept


def main() -> int:
    """Print the figures; 1 if a limit is broken."""
    if "nginx" in missing():
        sys.exit("The benchmark serves the site by nginx with its brotli module. `make bench` installs it.")
    groups, kept = starts(), True
    with sites() as (addresses, trust), chromium(trust) as browser:
        print(f"Python live, from navigation with an empty cache (medians of {TURNS} turns; brotli, HTTP/2):")
        take_turns(browser, addresses, groups)
        for ours, *others in groups:
            if not report(ours, tuple(others)):
                kept = False
                print(waterfall(browser, addresses[ours.site] + ours.page))
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
