"""The site's letters: Atkinson Hyperlegible Next and Mono, made for legibility, from their npm packages.

Nearly every page needs English letters only. They are cut out of the variable web fonts, half as large; the
whole fonts (demos/web/look/letters.css) are fetched only for a page that has others. matplotlib reads no web
font, so it gets one plain font a weight; figures then hold the letters as outlines and need no font at all.
"""

import shutil
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

from scripts.ground import stand_ins
from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, PACKAGES

STATIC = {"next": "atkinson-hyperlegible-next", "mono": "atkinson-hyperlegible-mono"}
WEIGHTS = (400, 700)
WEB_WEIGHTS = (400, 800)  # the style sheets use none lighter
ENGLISH = [*range(0x20, 0x7F), *map(ord, "\u00a0\u2009°±²³¶·¼½×–—‘’“”…‹›−")]


def write_fonts(folder: Path = BUILD / "fonts") -> None:
    """English letters and what stands in for them (english.css), and a plain font of each weight."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    faces = []
    for name in STATIC:
        plain, bold = (static_path(name, weight, folder) for weight in WEIGHTS)
        write_static(name, WEIGHTS[0], plain)
        write_static(name, WEIGHTS[1], bold)
        faces += [write_english(name, folder), *stand_ins.rules(name, TTFont(plain), TTFont(bold))]
    (folder / "english.css").write_text("".join([*faces, stacks()]))


def stacks() -> str:
    """Which letters a page asks for, one after the other, as Material calls them."""
    ends = {"text": ("next", "system-ui, sans-serif"), "code": ("mono", "ui-monospace, monospace")}
    lines = []
    for kind, (name, end) in ends.items():
        ours = [f"Atkinson Hyperlegible {name.title()}{which}" for which in (" Variable", "")]
        named = ", ".join(f'"{family}"' for family in (*ours, *stand_ins.families(name)))
        lines.append(f"--md-{kind}-font: {named}, {end};")
    return f":root {{ {' '.join(lines)} }}\n"


def write_english(name: str, folder: Path) -> str:
    """Cut the English letters out of a variable font; the @font-face rule that says so.

    Browsers take rules of one family together only if they claim the same weights: those of the whole font.
    """
    options = Options()
    options.flavor = "woff2"
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=ENGLISH)
    font = variable_font(name)
    subsetter.subset(font)
    cut = BytesIO()  # read again: the next step takes no glyph table that is half unpacked
    font.save(cut)
    font = instantiateVariableFont(TTFont(cut, recalcTimestamp=False), {"wght": WEB_WEIGHTS})
    font.save(folder / f"{name}-english.woff2")
    ranges = ", ".join(f"U+{code:X}" for code in ENGLISH if code > 0x7E)
    rule = {
        "font-family": f'"Atkinson Hyperlegible {name.title()} Variable"',
        "font-weight": "200 800",
        "font-display": "swap",
        "src": f'url("{name}-english.woff2") format("woff2")',
        "unicode-range": f"U+0-7E, {ranges}",
    }
    return f"@font-face {{ {'; '.join(': '.join(line) for line in rule.items())} }}\n"


def variable_font(name: str) -> TTFont:
    """The Latin letters of a family as npm put them there. Raises BuildError if they are missing."""
    package = STATIC[name]
    path = PACKAGES / "@fontsource-variable" / package / "files" / f"{package}-latin-wght-normal.woff2"
    if not path.exists():
        raise BuildError(f"The font package {package} is missing: run `make setup`.")
    return TTFont(path, recalcTimestamp=False)


def static_path(name: str, weight: int, folder: Path = BUILD / "fonts") -> Path:
    """Where the plain font of a weight is: name "next" or "mono", weight 400 or 700."""
    return folder / f"{STATIC[name]}-{weight}.ttf"


def write_static(name: str, weight: int, path: Path) -> None:
    """Cut one weight out of the variable font; the same bytes every time."""
    font = instantiateVariableFont(variable_font(name), {"wght": weight})
    font.flavor = None
    font["name"].setName(f"Atkinson Hyperlegible {name.title()}", 1, 3, 1, 0x409)
    # matplotlib tells glyphs of two fonts apart by this name alone, so each weight needs its own.
    font["name"].setName(f"Atkinson{name.title()}-{weight}", 6, 3, 1, 0x409)
    font.save(path)
