"""The site's letters: Atkinson Hyperlegible Next and Mono, made for legibility, from their npm packages.

Readers get the variable web fonts as published. matplotlib cannot read those, so it gets one plain font a
weight, cut from the same files; figures then hold the letters as outlines and need no font at all.
"""

import json
import shutil
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, PACKAGES

FAMILIES = {
    "atkinson-hyperlegible-next": "Atkinson Hyperlegible Next Variable",
    "atkinson-hyperlegible-mono": "Atkinson Hyperlegible Mono Variable",
}
SUBSETS = ("latin-ext", "latin")  # a browser fetches latin-ext only for a page that uses a letter of it
STATIC = {"next": "atkinson-hyperlegible-next", "mono": "atkinson-hyperlegible-mono"}
WEIGHTS = (400, 700)


def write_fonts(folder: Path, static: Path = BUILD / "fonts") -> None:
    """Web fonts with fonts.css and their licences into one folder, fonts for matplotlib into another."""
    for place in (folder, static):
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
    faces: list[str] = []
    for package, family in FAMILIES.items():
        source = package_folder(package)
        ranges = json.loads((source / "unicode.json").read_text(encoding="utf-8"))
        shutil.copyfile(source / "LICENSE", folder / f"{package}-OFL.txt")
        for subset in SUBSETS:
            name = f"{package}-{subset}-wght-normal.woff2"
            shutil.copyfile(source / "files" / name, folder / name)
            faces.append(font_face(family, name, ranges[subset]))
    (folder / "fonts.css").write_text("".join(faces), encoding="utf-8")
    for name in STATIC:
        for weight in WEIGHTS:
            write_static(name, weight, static_path(name, weight, static))


def package_folder(package: str) -> Path:
    """Where npm put a font."""
    folder = PACKAGES / "@fontsource-variable" / package
    if not folder.exists():
        raise BuildError(f"The font package {package} is missing: run `make setup`.")
    return folder


def font_face(family: str, file: str, unicode_range: str) -> str:
    """One @font-face rule. Words show in the reader's own font until it has come.

    There is no italic: browsers slant the few words that need it, which saves readers 38 kB.
    """
    return (
        f'@font-face {{\n  font-family: "{family}";\n  font-style: normal;\n  font-weight: 200 800;\n'
        f'  font-display: swap;\n  src: url("{file}") format("woff2");\n'
        f"  unicode-range: {unicode_range};\n}}\n"
    )


def static_path(name: str, weight: int, folder: Path = BUILD / "fonts") -> Path:
    """Where the plain font of a weight is: name "next" or "mono", weight 400 or 700."""
    return folder / f"{STATIC[name]}-{weight}.ttf"


def write_static(name: str, weight: int, path: Path) -> None:
    """Cut one weight out of the variable font; the same bytes every time."""
    package = STATIC[name]
    variable = TTFont(
        package_folder(package) / "files" / f"{package}-latin-wght-normal.woff2",
        recalcTimestamp=False,
    )
    font = instantiateVariableFont(variable, {"wght": weight})
    font.flavor = None
    font["name"].setName(FAMILIES[package].removesuffix(" Variable"), 1, 3, 1, 0x409)
    # matplotlib tells glyphs of two fonts apart by this name alone, so each weight needs its own.
    font["name"].setName(f"Atkinson{name.title()}-{weight}", 6, 3, 1, 0x409)
    font.save(path)
