"""The packages as zips. Those of all lessons begin with the same bytes, and the two of a lesson go on alike.

So the site holds each such piece once, and a browser joins them: demos/web/share/packages.js.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from scripts.clinic.packages.lesson import PARTS, page_of, parts
from scripts.ground.course import Lesson, written
from scripts.ground.paths import BUILD, SITE, site_address
from scripts.ground.render import render
from scripts.ground.zips import added, end_of_files

PAGE = "index.html"
STANDARDS = {"scorm": ("imsmanifest.xml", "imsmanifest"), "cmi5": ("cmi5.xml", "cmi5")}
PIECES = SITE / "assets" / "generated" / "package"  # of the built site
ZIPS = BUILD / "packages"


def manifest(lesson: Lesson, standard: str) -> bytes:
    """What tells a platform which page to open."""
    facts = {
        "lesson": lesson,
        "title": f"Knee Drive Lab, lesson {lesson.number}: {lesson.title}",
        "address": f"{site_address()}lessons/{lesson.name}/",
        "page": PAGE,
        "files": (PAGE, PARTS),
    }
    return render(f"clinic/packages/{STANDARDS[standard][1]}", **facts).encode()


@cache
def beginning() -> bytes:
    """A zip of what all packages share."""
    return added(b"", PARTS, parts()[0].encode())


def pieces_of(lesson: Lesson, site: Path = SITE) -> dict[str, bytes]:
    """The pieces of a lesson's packages by their files' names: one for both, then what is each's own."""
    both = added(beginning(), PAGE, page_of(lesson, site).encode())
    first, end = end_of_files(beginning()), end_of_files(both)
    own = {name: added(both, STANDARDS[name][0], manifest(lesson, name))[end:] for name in STANDARDS}
    return {f"{lesson.name}.bin": both[first:end]} | {f"{lesson.name}.{name}.bin": own[name] for name in own}


def package(lesson: Lesson, standard: str, site: Path = SITE) -> bytes:
    """A whole package."""
    made = pieces_of(lesson, site)
    shared = beginning()[: end_of_files(beginning())]
    return shared + made[f"{lesson.name}.bin"] + made[f"{lesson.name}.{standard}.bin"]


def write_pieces() -> None:
    """Lay the pieces of all packages into the built site."""
    PIECES.mkdir(parents=True, exist_ok=True)
    (PIECES / "parts.bin").write_bytes(beginning()[: end_of_files(beginning())])
    for lesson in written():
        for name, piece in pieces_of(lesson).items():
            (PIECES / name).write_bytes(piece)


def write_packages(folder: Path = ZIPS) -> Iterator[Path]:
    """Write both packages of every lesson; each one's path."""
    folder.mkdir(parents=True, exist_ok=True)
    for lesson in written():
        for standard in STANDARDS:
            path = folder / f"knee-drive-{lesson.name}-{standard}.zip"
            path.write_bytes(package(lesson, standard))
            yield path
