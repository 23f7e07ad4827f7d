"""axe-core over every page, embed and single file: `python -m scripts.quality.access [part of an address]`.

All its rules count, best practices too. Each page is seen at two widths and in both schemes, as it comes and
with all open that can be opened. What a machine cannot hear is written down in docs/notes.md.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, Page
from swing_leg.shows.catalogue import DEMOS

from scripts.clinic.single_file import write_all, write_single
from scripts.ground.paths import MOUNT, ROOT, SITE
from scripts.hosting.serving import serve_directory
from scripts.quality.browsers.chromium import chromium

type Scheme = Literal["light", "dark"]

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (390, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
READY_MS = 60_000
RUNTIME = "**/generated/runtime/**"
READY = """() => [...document.querySelectorAll("swing-demo, knee-check")]
    .every(({ dataset: { stage, state } }) => (stage && stage !== "figure") || state === "open")"""
OPEN = """() => {
    for (const button of document.querySelectorAll("[data-state=asking] .kd-play + button")) button.click();
    for (const details of document.querySelectorAll("details")) details.open = true;
}"""
# Moving colours have contrasts of their own.
STILL = "() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))"
# Each finding as one line: the rule, what it wants, where.
RUN = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
    .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(" ")}`))"""


def addresses() -> list[str]:
    """All pages below the site's address, embeds and the page for what is not there among them."""
    found = (page.relative_to(SITE).as_posix() for page in SITE.rglob("*.html"))
    return sorted(page.removesuffix("index.html") for page in found)


@contextmanager
def new_page(browser: Browser) -> Iterator[Page]:
    """A page that lets axe in, whatever its own policy says. Python stays away: it adds no words."""
    page = browser.new_page(bypass_csp=True)
    page.route(RUNTIME, lambda _: None)
    yield page
    page.unroute_all(behavior="ignoreErrors")
    page.close()


def findings(
    page: Page, address: str, widths: Iterable[int], schemes: Iterable[Scheme]
) -> Iterator[tuple[str, str]]:
    """What axe finds on the page at an address, and in which view: as it comes, then opened."""
    page.goto(address)
    page.wait_for_function(READY, timeout=READY_MS)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    for act, width, scheme in product(("() => {}", OPEN), widths, schemes):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.evaluate(act)
        page.evaluate(STILL)
        yield from ((finding, f"{width} px, {scheme}") for finding in page.evaluate(RUN))


def main(wanted: str = "") -> int:
    """Print what was found on the pages whose address has these letters; 1 if anything was."""
    with TemporaryDirectory() as folder, chromium() as browser, serve_directory(SITE, MOUNT) as site:
        write_all(Path(folder, "all.html"))
        for demo in DEMOS:
            write_single(demo, Path(folder, f"{demo}.html"))
        pages = [site + address for address in addresses()]
        pages += [file.as_uri() for file in sorted(Path(folder).iterdir())]
        pages = [page for page in pages if wanted in page]
        found = 0
        for page in pages:
            views = defaultdict(list)
            with new_page(browser) as opened:
                for finding, view in findings(opened, page, WIDTHS, SCHEMES):
                    views[finding].append(view)
            found += len(views)
            for finding, where in views.items():
                print(f"{page}: {finding} ({'; '.join(dict.fromkeys(where))})", flush=True)
    print(f"{len(pages)} pages at {len(WIDTHS)} widths in {len(SCHEMES)} schemes: {found or 'no'} findings.")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
