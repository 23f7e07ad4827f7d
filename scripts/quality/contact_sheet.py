"""Every page of the built site at a glance: `python -m scripts.quality.contact_sheet [--help]`.

Each page is seen as desks, laptops, tablets and phones see it, light and dark, and on paper; each demo as a
projector shows it. The shots go onto sheets in build/contact-sheets/, and what can be measured into a table.
"""

import argparse
import io
import sys
from collections.abc import Iterator
from itertools import groupby, product
from pathlib import Path
from typing import Any, Literal, NamedTuple

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Browser, FloatRect, Page

from scripts.ground.look import SCHEMES, Scheme
from scripts.ground.paths import BUILD, MOUNT, ROOT, SITE
from scripts.hosting.serving import serve_directory
from scripts.quality.browsers.chromium import chromium

SHEETS = BUILD / "contact-sheets"
MEASURE = Path(__file__).with_name("measures.js").read_text(encoding="utf-8")
PIECE = 6000  # px of a page that are shot at once: Chromium has no picture higher than 16,384
READY_MS = 60_000
READY = """() => {
    const [images, demos] = ["img", "swing-demo"].map((name) => [...document.querySelectorAll(name)]);
    for (const image of images) image.loading = "eager";
    return images.every((image) => image.complete || !image.checkVisibility())
        && demos.every(({ dataset: { gate, stage, recorded } }) => gate === "closed"
            || /live|error/.test(stage) || (recorded !== undefined && stage === "default"));
}"""
OPEN = """() => {
    for (const button of document.querySelectorAll(".kd-predict form button[type=button]")) button.click();
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const demo of document.querySelectorAll("swing-demo")) demo.scrollIntoView();
}"""
STILL = "() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))"

# Of the table: px beyond the edge; screens high; px without a picture; letters in the narrowest column whose
# words break twice; empty thirds of screens.
HEADS = ("view", "overflow", "screens", "bare", "column", "empty")
# Of a sheet, px. A page that is longer than a column goes on in the next one.
WIDTH, COLUMN, ROWS, GAP, NAME = 2400, 1200, 3, 16, 30


class View(NamedTuple):
    """A way to look at a page: the window and the shot's width on a sheet (px), and what the page is told."""

    name: str
    size: tuple[int, int]
    shown: int
    scheme: Scheme = "light"
    media: Literal["screen", "print"] = "screen"
    of_demos: bool = False


SCREENS = {
    "1440": ((1440, 900), 384),
    "1366": ((1366, 768), 384),
    "768": ((768, 1024), 280),
    "390": ((390, 844), 184),
    "360": ((360, 740), 184),
    "present": ((1920, 1080), 580),
}
VIEWS = [
    *(
        View(f"{name}-{scheme}", *SCREENS[name], scheme, of_demos=name == "present")
        for name, scheme in product(SCREENS, SCHEMES)
    ),
    View("print", (680, 960), 280, media="print"),  # what the margins of A4 leave
]


def pages(*parts: str) -> dict[str, str]:
    """Names of pages and their addresses below the site's; if parts are given, those that have one."""
    found = sorted(str(page.parent.relative_to(SITE)).strip(".") for page in SITE.rglob("index.html"))
    named = {page.replace("/", "-") or "home": page and page + "/" for page in found}
    return {name: page for name, page in named.items() if not parts or any(part in name for part in parts)}


def measure(page: Page) -> dict[str, Any]:
    """What can be measured of the look of the page as it stands; measures.js says what."""
    found: dict[str, Any] = page.evaluate(MEASURE)
    return found


def keep(page: Page, shot: Path) -> None:
    """Keep a shot of the whole page."""
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    whole = Image.new("RGB", (width, height))
    for top in range(0, height, PIECE):
        clip = FloatRect(x=0, y=top, width=width, height=min(PIECE, height - top))
        whole.paste(Image.open(io.BytesIO(page.screenshot(full_page=True, clip=clip))), (0, top))
    shot.parent.mkdir(parents=True, exist_ok=True)
    whole.save(shot, compress_level=1)


def look(page: Page, view: View, opened: bool = False) -> None:
    """Bring the page into a view, and wait until all of it is there and stands still."""
    width, height = view.size
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=view.scheme, media=view.media, reduced_motion="reduce")
    page.wait_for_function(READY, timeout=READY_MS)
    if opened:
        page.evaluate(OPEN)
        page.wait_for_function(READY, timeout=READY_MS)
    page.evaluate(STILL)


def line(page: str, view: str, found: dict[str, Any]) -> str:
    """A line of the table."""
    narrow = f"{found['narrow_ch']:.0f}" if found["narrow_ch"] else "–"
    figures = (found["overflow_px"], f"{found['screens']:.1f}", found["bare_px"], narrow, len(found["empty"]))
    return f"{page:26}" + "".join(f"{figure:>9}" for figure in (view, *figures))


def visit(
    browser: Browser, site: str, name: str, address: str, views: list[View], opened: bool
) -> Iterator[str]:
    """Keep a shot of the page in each view, and tell what was measured there: lines of the table."""
    of_demos = "?present=1" if views[0].of_demos else ""
    for scheme, those in groupby(sorted(views, key=lambda view: view.scheme), lambda view: view.scheme):
        page = browser.new_page(color_scheme=scheme)  # which the theme keeps for as long as it stands
        page.goto(site + address + of_demos)
        for view in those:
            look(page, view, opened)
            keep(page, SHEETS / view.name / f"{name}.png")
            if view.scheme == "light" and view.media == "screen":
                yield line(name, view.name.partition("-")[0], measure(page))
        page.close()


def columns(shot: Path, width: int) -> list[Image.Image]:
    """A page's shot at this width, cut where a column ends."""
    with Image.open(shot) as whole:
        small = whole.resize((width, max(1, whole.height * width // whole.width)), reducing_gap=3.0)
    return [
        small.crop((0, top, width, min(top + COLUMN, small.height))) for top in range(0, small.height, COLUMN)
    ]


def lay(view: View, names: list[str]) -> Iterator[Path]:
    """Write the sheets of a view anew: pages in rows from left to right, each below its name."""
    for old in SHEETS.glob(f"{view.name}-*.png"):
        old.unlink()
    font = ImageFont.load_default(size=18)
    shots = [path for name in names if (path := SHEETS / view.name / f"{name}.png").exists()]
    cut = [(shot.stem, piece) for shot in shots for piece in columns(shot, view.shown)]
    across = (WIDTH - GAP) // (view.shown + GAP)
    for number, begin in enumerate(range(0, len(cut), across * ROWS), start=1):
        rows = [cut[row : row + across] for row in range(begin, min(begin + across * ROWS, len(cut)), across)]
        heights = [NAME + max(piece.height for _, piece in row) + GAP for row in rows]
        sheet = Image.new("RGB", (WIDTH, sum(heights)), "#8a8f94")
        draw, named = ImageDraw.Draw(sheet), ""
        for top, row in zip((sum(heights[:i]) for i in range(len(rows))), rows, strict=True):
            for place, (name, piece) in enumerate(row):
                left = GAP + place * (view.shown + GAP)
                sheet.paste(piece, (left, top + NAME))
                draw.text((left, top + 4), name if name != named else "…", fill="black", font=font)
                named = name
        path = SHEETS / f"{view.name}-{number}.png"
        sheet.save(path)
        yield path


def main() -> int:
    """Shoot, lay, and print the table."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for option, of in (("--pages", "their names"), ("--views", ", ".join(view.name for view in VIEWS))):
        asked.add_argument(option, nargs="*", default=[], help=f"only those with such a part: of {of}")
    asked.add_argument("--open", action="store_true", help="with predictions and all that folds opened")
    given = asked.parse_args()
    views = [view for view in VIEWS if not given.views or any(part in view.name for part in given.views)]
    chosen = pages(*given.pages)
    print(f"{'page':26}" + "".join(f"{head:>9}" for head in HEADS))
    with chromium() as browser, serve_directory(SITE, MOUNT) as site:
        for name, address in chosen.items():
            its_views = [view for view in views if view.of_demos == address.startswith("embed/")]
            for row in visit(browser, site, name, address, its_views, given.open) if its_views else ():
                print(row, flush=True)
    sheets = [path for view in views for path in lay(view, list(chosen))]
    print(f"{len(sheets)} sheets in {SHEETS.relative_to(ROOT)}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
