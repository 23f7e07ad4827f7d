"""The letters that stand on a page until the web font has come: a local face, in the web font's measure.

A web font that is wider or taller than what stood there before breaks lines anew and moves all below them.
So each usual face of Windows, Apple's systems, Android and Linux is scaled until average English is as long
in it as in the web font, and gets the web font's heights. Who has none of these sees the system's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

# How often a letter stands in English prose, space among them: in about 1000 letters.
OFTEN = {
    **{" ": 180, "e": 103, "t": 76, "a": 66, "o": 63, "i": 62, "n": 59, "s": 53, "r": 51, "h": 41, "l": 33},
    **{"d": 31, "c": 27, "u": 22, "m": 21, "f": 20, "p": 18, "g": 15, "w": 14, "y": 14, "b": 12, "v": 9},
    **{"k": 4, "x": 2, "j": 1, "q": 1, "z": 1},
}
PLAIN, BOLD = "200 599", "600 800"  # the weights a face stands in for: together the web font's


@dataclass(frozen=True)
class Face:
    """Local faces of one measure: their full names, plain and bold; a letter's average width, in em."""

    plain: tuple[str, ...]
    bold: tuple[str, ...]
    plain_em: float
    bold_em: float


# Widths are what `average` gives for the fonts' files; Arial's is that of Liberation Sans, its double.
FACES = {
    "next": (
        Face(("Arial", "ArialMT", "Liberation Sans", "Arimo", "Helvetica"),
             ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold", "Helvetica Bold"),
             0.4377, 0.4737),
        Face(("Roboto", "Roboto-Regular"), ("Roboto Bold", "Roboto-Bold"), 0.4395, 0.4458),
        Face(("Noto Sans", "NotoSans-Regular"), ("Noto Sans Bold", "NotoSans-Bold"), 0.4678, 0.4991),
        Face(("DejaVu Sans", "DejaVuSans"), ("DejaVu Sans Bold", "DejaVuSans-Bold"), 0.5028, 0.5679),
    ),
    "mono": (
        Face(("Consolas",), ("Consolas Bold",), 0.5498, 0.5498),
        Face(("Menlo", "Menlo-Regular", "DejaVu Sans Mono", "DejaVuSansMono"),
             ("Menlo Bold", "Menlo-Bold", "DejaVu Sans Mono Bold", "DejaVuSansMono-Bold"),
             0.6021, 0.6021),
        Face(("Liberation Mono", "Droid Sans Mono", "Roboto Mono", "Noto Sans Mono", "Courier New"),
             ("Liberation Mono Bold", "Roboto Mono Bold", "Noto Sans Mono Bold", "Courier New Bold"),
             0.6001, 0.6001),
    ),
}  # fmt: skip


def average(font: TTFont) -> float:
    """How wide a letter of English prose is on average, in em."""
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    whole = sum(count * widths[glyphs[ord(letter)]][0] for letter, count in OFTEN.items())
    return float(whole / sum(OFTEN.values()) / font["head"].unitsPerEm)


def families(name: str) -> list[str]:
    """The families of the stand-ins for "next" or "mono", the best first."""
    return [f"{name.title()} as {face.plain[0]}" for face in FACES[name]]


def rules(name: str, plain: TTFont, bold: TTFont) -> Iterator[str]:
    """The @font-face rules of the stand-ins for "next" or "mono", of which these are the plain fonts."""
    for family, face in zip(families(name), FACES[name], strict=True):
        yield rule(family, PLAIN, face.plain, plain, face.plain_em)
        yield rule(family, BOLD, face.bold, bold, face.bold_em)


def rule(family: str, weights: str, local: tuple[str, ...], wanted: TTFont, local_em: float) -> str:
    """One face, as wide and as tall as the wanted font."""
    size = average(wanted) / local_em
    heights, em = wanted["hhea"], wanted["head"].unitsPerEm * size
    lines = {
        "font-family": f'"{family}"',
        "font-weight": weights,
        "src": ", ".join(f'local("{one}")' for one in local),
        "size-adjust": f"{size:.2%}",
        "ascent-override": f"{heights.ascent / em:.2%}",
        "descent-override": f"{-heights.descent / em:.2%}",
        "line-gap-override": f"{heights.lineGap / em:.2%}",
    }
    return f"@font-face {{ {'; '.join(': '.join(line) for line in lines.items())} }}\n"
