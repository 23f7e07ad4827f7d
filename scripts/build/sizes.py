"""How large each picture of a page is, written into the page: its room is kept until it has come."""

import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

from scripts.ground.errors import BuildError

PICTURE = re.compile(r'<img (?![^>]*\bwidth=)([^>]*?\bsrc="([^":]+)"[^>]*?) ?/?>')


def with_sizes(html: str, page: Path, site: Path) -> str:
    """A page of a built site, with the width and height of each picture in CSS pixels.

    Left as they are: those that say their size, and what is no file of the site. Raises OSError for a picture
    that cannot be read, BuildError for a drawing that says no size.
    """

    def sized(found: re.Match[str]) -> str:
        file = (page.parent / found[2]).resolve()
        if not (file.is_relative_to(site.resolve()) and file.is_file()):
            return found[0]
        width, height = size_of(file, file.stat().st_mtime_ns)
        return f'<img {found[1]} width="{width}" height="{height}">'

    return PICTURE.sub(sized, html)


@cache
def size_of(file: Path, changed: int) -> tuple[int, int]:
    """Width and height of a picture, px; of a drawing without any, those of its view box."""
    if file.suffix != ".svg":
        with Image.open(file) as picture:
            return picture.size
    root = ElementTree.parse(file).getroot()
    box = root.get("viewBox", "").replace(",", " ").split()[2:]
    for sides in ([root.get("width", ""), root.get("height", "")], box):
        numbers = [side.removesuffix("px") for side in sides]
        if len(numbers) == 2 and all(re.fullmatch(r"\d+(\.\d+)?", number) for number in numbers):
            return round(float(numbers[0])), round(float(numbers[1]))
    raise BuildError(
        f"{file.name} needs a viewBox, or a width and a height in px, so that its room can be kept."
    )
