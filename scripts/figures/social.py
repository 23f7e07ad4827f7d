"""The picture beside a link to a page or a demo elsewhere: `python -m scripts.figures.social` draws them all.

1200 × 630 px: the title, the site's name, and the leg at the moment that fits the lesson. The pose comes
from a run of the model. The same title and model give the same bytes.
"""

import shutil
import sys
from math import degrees
from pathlib import Path
from typing import Any

from mkdocs.utils.meta import get_data
from swing_leg import simulate
from swing_leg.control import BUTT_KICK
from swing_leg.shows.catalogue import DEMOS

from scripts.figures.stills import LENGTHS, Picture, draw_png
from scripts.ground.course import LESSONS, place_words
from scripts.ground.errors import BuildError
from scripts.ground.paths import DOCS, GENERATED, pages

SIZE = (1200, 630)  # px, as the large previews are shown
COLOURS = 48  # of the file: a drawing of few colours stays small
SITE_NAME = "Knee Drive Lab"

# Which run, and which of its moments, a page shows. The key is the page's name; others show HEEL_HIGHEST.
HEEL_HIGHEST = "time_of_max_knee_flexion_ms"
MOMENTS: dict[str, tuple[dict[str, Any], str]] = {
    "lessons.what-do-you-believe": (BUTT_KICK, HEEL_HIGHEST),
    "lessons.words": ({}, "thigh_vertical_ms"),
    "lessons.side-by-side": (BUTT_KICK, HEEL_HIGHEST),
    "lessons.drive-speed": ({"drive": 1.3}, HEEL_HIGHEST),
    "lessons.step-or-two": ({}, "time_of_knee_lift_ms"),
    "lessons.cord": ({}, "time_of_knee_lift_ms"),
    "lessons.known": ({}, "thigh_vertical_ms"),
    "lessons.clinic": ({}, "time_of_knee_lift_ms"),
}


def picture_name(page: Path) -> str:
    """lessons/drive-speed.md → lessons.drive-speed."""
    return page.relative_to(DOCS).with_suffix("").as_posix().replace("/", ".")


def demo_picture(demo: str) -> str:
    """The name of the picture of a demo that stands alone."""
    return f"embed.{demo}"


def moment_of(name: str) -> tuple[dict[str, Any], str]:
    """The run and its moment for a page, or for a demo, which has those of its lesson."""
    lesson = next((one for one in LESSONS if one.demo and name == demo_picture(one.demo)), None)
    return MOMENTS.get(f"lessons.{lesson.name}" if lesson else name, ({}, HEEL_HIGHEST))


def front_matter(page: Path) -> dict[str, Any]:
    """What stands above a page's words; the build's first step has seen that title and description do."""
    return dict(get_data(page.read_text(encoding="utf-8"))[1])


def above_title(name: str) -> str:
    """What stands above the title: which lesson it is, or what the site is about."""
    lesson = next((one for one in LESSONS if name == f"lessons.{one.name}"), None)
    if lesson:
        return place_words(lesson)
    return "A demo to try" if name.startswith(demo_picture("")) else "Knee drive and the butt kick in running"


def pose_of(name: str) -> tuple[float, float]:
    """Thigh and knee angle (°) of the page's moment, to the millisecond."""
    settings, moment = moment_of(name)
    run = simulate(**settings)
    at_ms = run.metrics[moment]
    if at_ms is None:
        raise BuildError(f"scripts/figures/social.py: the run for '{name}' has no {moment}")
    nearest = min(range(len(run.time)), key=lambda number: abs(run.time[number] * 1000 - at_ms))
    return degrees(run.thigh[nearest]), degrees(run.knee[nearest])


def picture_of(name: str, title: str) -> Picture:
    """What is drawn for a page or a demo: still/sheet.mjs does it."""
    above = above_title(name)
    return {
        "kind": "link",
        "title": title,
        "above": above,
        "site": SITE_NAME,
        "pose": pose_of(name),
        "leg": LENGTHS,
    }


def draw_all(folder: Path = GENERATED / "social") -> list[Path]:
    """Fill the folder with one picture for each page and each demo."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    titles = {picture_name(page): front_matter(page)["title"] for page in pages()}
    titles |= {demo_picture(name): demo.title for name, demo in DEMOS.items()}
    drawn = draw_png({name: picture_of(name, title) for name, title in titles.items()}, SIZE[0], COLOURS)
    for name, png in drawn.items():
        (folder / f"{name}.png").write_bytes(png)
    return [folder / f"{name}.png" for name in drawn]


def main() -> int:
    """Draw all, and say how large they are."""
    for path in draw_all():
        print(f"{path.stat().st_size / 1000:7.1f} kB  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
