"""The picture beside a link to a page or a demo elsewhere: `python -m scripts.figures.social` draws them all.

1200 × 630 px: the title, the site's name, and the page's own scene (scenes.py). The same title and model give
the same bytes.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data
from swing_leg.shows.catalogue import DEMOS

from scripts.figures.scenes import drawn
from scripts.figures.stills import Picture, draw_png
from scripts.ground.course import LESSONS, place_words
from scripts.ground.paths import DOCS, GENERATED, pages

SIZE = (1200, 630)  # px, as the large previews are shown
COLOURS = 48  # of the file: a drawing of few colours stays small
SITE_NAME = "Knee Drive Lab"


def picture_name(page: Path) -> str:
    """lessons/drive-speed.md → lessons.drive-speed."""
    return page.relative_to(DOCS).with_suffix("").as_posix().replace("/", ".")


def demo_picture(demo: str) -> str:
    """The name of the picture of a demo that stands alone."""
    return f"embed.{demo}"


def front_matter(page: Path) -> dict[str, Any]:
    """What stands above a page's words; the build's first step has seen that title and description do."""
    return dict(get_data(page.read_text(encoding="utf-8"))[1])


def above_title(name: str) -> str:
    """What stands above the title: which lesson it is, or what the site is about."""
    lesson = next((one for one in LESSONS if name == f"lessons.{one.name}"), None)
    if lesson:
        return place_words(lesson)
    return "A demo to try" if name.startswith(demo_picture("")) else "Knee drive and the butt kick in running"


def picture_of(name: str, title: str) -> Picture:
    """What is drawn for a page or a demo: still/sheet.mjs does it."""
    return {**drawn(name), "kind": "link", "title": title, "above": above_title(name), "site": SITE_NAME}


def draw_all(folder: Path = GENERATED / "social") -> list[Path]:
    """Fill the folder with one picture for each page and each demo."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    titles = {picture_name(page): front_matter(page)["title"] for page in pages()}
    titles |= {demo_picture(name): demo.title for name, demo in DEMOS.items()}
    pictures = draw_png({name: picture_of(name, title) for name, title in titles.items()}, SIZE[0], COLOURS)
    for name, png in pictures.items():
        (folder / f"{name}.png").write_bytes(png)
    return [folder / f"{name}.png" for name in pictures]


def main() -> int:
    """Draw all, and say how large they are."""
    for path in draw_all():
        print(f"{path.stat().st_size / 1000:7.1f} kB  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
