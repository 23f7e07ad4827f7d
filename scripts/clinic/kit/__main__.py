"""Make the clinic kit: `python -m scripts.clinic.kit` fills build/kit/ from the built site and zips it."""

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from swing_leg.shows.catalogue import DEMOS

from scripts.clinic import single_file
from scripts.clinic.handouts.__main__ import write_files
from scripts.clinic.handouts.sheets import HANDOUTS, PLANS
from scripts.clinic.kit.lessons import neighbour, write_lessons
from scripts.clinic.kit.read_me import read_me
from scripts.clinic.slides.__main__ import write_all as write_slides
from scripts.clinic.slides.deck import build as build_deck
from scripts.ground.errors import BuildError
from scripts.ground.lock import alone
from scripts.ground.paths import BUILD, DOCS, GENERATED, ROOT, SITE, leads_nowhere, site_address
from scripts.ground.render import render
from scripts.ground.zips import write_zip
from scripts.hosting.app import APP
from scripts.markdown.site import source_date

NAME = "knee-drive-clinic-kit"
PLACE = BUILD / "kit"
READ_ME = "READ-ME-FIRST.html"
TERMS = """Knee Drive Lab, the clinic kit

Lessons, handouts, session plans and slides: Creative Commons Attribution 4.0 International (CC BY 4.0),
https://creativecommons.org/licenses/by/4.0/legalcode.
Use them, change them, teach with them, and name "Knee Drive Lab".

Code, the model included: MIT, in code-mit.txt.

Parts made by others stand under their own licences, in this folder.
"""

MOST_BYTES = 25_000_000  # of the folder, unpacked

NOT_HERE = "There is no such page in the kit. Open the address again with nothing after the number."


def write_demos(folder: Path) -> str:
    """Each demo as a page, with one Python for them and the lessons; and all of them in one file."""
    demos = single_file.write_folder(folder / "demos")
    together = single_file.write_all(folder / "clinic-kit.html")
    return f"{len(DEMOS)} demos and Python {demos / 1e6:.1f} MB, all in one {together / 1e6:.1f} MB"


def set_sheets(folder: Path) -> str:
    """Handouts and session plans, with the address of this kit's site."""
    made = [write_files(sheet, folder / neighbour(sheet.name)) for sheet in (*HANDOUTS, *PLANS)]
    return f"{sum(map(len, made))} files"


def draw_slides(folder: Path) -> str:
    """The slides in both forms."""
    return f"{len(write_slides(folder / 'slides'))} files"


def copy_lessons(folder: Path) -> str:
    """The pages, readable from the folder."""
    return f"{write_lessons(folder / 'lessons')} pages"


def copy_server(folder: Path) -> str:
    """The one-file server for phones on a hotspot, and the two pages that it looks for."""
    shutil.copyfile(APP, folder / APP.name)
    door = {"title": "Knee Drive Lab", "words": "Read me first", "leads": READ_ME}
    (folder / "index.html").write_text(render("clinic/notice", **door), encoding="utf-8")
    lost = {"title": "Not here", "words": NOT_HERE, "leads": ""}
    (folder / "404.html").write_text(render("clinic/notice", **lost), encoding="utf-8")
    return APP.name


def copy_licences(folder: Path) -> str:
    """Our terms and the texts of what others made."""
    place = folder / "licences"
    place.mkdir()
    (place / "READ-ME.txt").write_text(TERMS, encoding="utf-8")
    shutil.copyfile(ROOT / "LICENSE", place / "code-mit.txt")
    for source in (DOCS / "assets" / "licences", GENERATED / "licences"):
        for text in sorted(source.glob("*.txt")):
            shutil.copyfile(text, place / text.name)
    return f"{len(list(place.iterdir()))} texts"


def write_read_me(folder: Path) -> str:
    """The page to open first."""
    page = read_me(folder, int(source_date()), len(build_deck().slides))
    (folder / READ_ME).write_text(page, encoding="utf-8")
    return READ_ME


STEPS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    ("packing the demos", write_demos),
    ("setting handouts and session plans", set_sheets),
    ("drawing the slides", draw_slides),
    ("building the lessons for a folder", copy_lessons),
    ("adding the server for phones", copy_server),
    ("copying the licences", copy_licences),
    ("writing what to read first", write_read_me),
)


def pack(folder: Path, archive: Path) -> None:
    """Zip the folder under its own name, without times. Raises BuildError above MOST_BYTES."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    large = size_of(folder)
    if large > MOST_BYTES:
        parts = {one.name: size_of(one) for one in folder.iterdir()}
        first = ", ".join(
            f"{name} {parts[name] / 1e6:.1f}" for name in sorted(parts, key=parts.__getitem__)[:-5:-1]
        )
        raise BuildError(
            f"The kit has {large / 1e6:.1f} MB and may have {MOST_BYTES / 1e6:.0f}. Largest, in MB: {first}. "
            "Leave out what a clinic can do without, or raise MOST_BYTES in scripts/clinic/kit/__main__.py."
        )
    write_zip(archive, {f"{NAME}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in files})


def size_of(place: Path) -> int:
    """A file's size, or that of all files in a folder, in bytes."""
    return sum(path.stat().st_size for path in (place, *place.rglob("*")) if path.is_file())


def make_kit(place: Path = PLACE) -> Path:
    """Fill <place>/knee-drive-clinic-kit/ and zip it beside it; the zip. Raises BuildError."""
    if not (SITE / "index.html").exists():
        raise BuildError(
            "There is no built site to make the kit from: run `make kit`, which builds it first."
        )
    folder = place / NAME
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for does, action in STEPS:
        print(f"  {does} …", flush=True)
        begin = time.perf_counter()
        made = action(folder)
        print(f"    {made} ({time.perf_counter() - begin:.1f} s)", flush=True)
    print("  packing the zip …", flush=True)
    archive = place / f"{NAME}.zip"
    pack(folder, archive)
    return archive


def main() -> int:
    """Make the kit; 0 if it stands, 1 after a failure that has been explained."""
    print("Making the clinic kit", flush=True)
    try:
        with alone():
            archive = make_kit()
    except BuildError as error:
        print(f"\nThe kit was not finished.\n{error}", file=sys.stderr)
        return 1
    if leads_nowhere():
        print(
            f"The QR codes lead to this machine, {site_address()}. For your site: SITE_URL=https://… make kit"
        )
    zipped, folder = (size_of(one) / 1e6 for one in (archive, archive.with_suffix("")))
    print(
        f"The kit is in {archive.relative_to(ROOT)}: {zipped:.1f} MB, unpacked {folder:.1f} MB.", flush=True
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
