"""How much room words take on a slide, whichever letters a machine sets them in.

PowerPoint sets them in Arial, or in Liberation Sans where there is none: both have the widths of Helvetica.
The PDF has the letters of the site.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fontTools.afmLib import AFM  # type: ignore[import-untyped]
from fontTools.agl import AGL2UV  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from matplotlib import get_data_path

from scripts.clinic.handouts.typeset import FONTS

HELVETICA = Path(get_data_path()) / "fonts" / "pdfcorefonts"
UNKNOWN = 1.0  # of the letters' size: what a sign takes that a table does not have


@cache
def arial(bold: bool) -> Mapping[str, float]:
    """How far each sign leads on, as a part of the letters' size."""
    table = AFM(str(HELVETICA / f"Helvetica{'-Bold' * bold}.afm"))
    known = (name for name in table.chars() if name in AGL2UV)
    return {chr(AGL2UV[name]): table[name][1] / 1000 for name in known}


@cache
def own(bold: bool) -> Mapping[str, float]:
    """The same of the site's letters."""
    font = TTFont(FONTS / f"atkinson-hyperlegible-next-{700 if bold else 400}.ttf")
    widths, size = font["hmtx"].metrics, font["head"].unitsPerEm
    return {chr(code): widths[name][0] / size for code, name in font.getBestCmap().items()}


LETTERS = (arial, own)


def lines(words: str, width: float, size: float, *, bold: bool) -> int:
    """How many lines words need in a box so many points wide, in the letters that need more."""
    return max(sum(map(len, wrapped(words, width / size, letters(bold)))) for letters in LETTERS)


def wide(words: str, size: float, *, bold: bool) -> float:
    """How wide the words of one line are in the wider letters, pt."""
    return size * max(width_of(words, letters(bold)) for letters in LETTERS)


def wrapped(words: str, room: float, letters: Mapping[str, float]) -> list[list[str]]:
    """The lines of each paragraph; an empty one has a line too."""
    return [broken(paragraph, room, letters) for paragraph in words.split("\n")]


def broken(paragraph: str, room: float, letters: Mapping[str, float]) -> list[str]:
    """A paragraph in lines that end between words."""
    first, *others = paragraph.split(" ")
    made = [first]
    for word in others:
        longer = f"{made[-1]} {word}"
        if width_of(longer, letters) <= room:
            made[-1] = longer
        else:
            made.append(word)
    return made


def width_of(words: str, letters: Mapping[str, float]) -> float:
    """How wide words are, as a part of the letters' size."""
    return sum(letters.get(sign, UNKNOWN) for sign in words)
