"""The site's letters: Atkinson Hyperlegible Next and Mono, made for legibility, from their npm packages.

Readers get the variable web fonts as published (demos/web/look/all.css). matplotlib cannot read those, so it gets one
plain font a weight, cut from the same files; figures then hold the letters as outlines and need no font at all.
"""

import shutil
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

from scripts.ground.errors import BuildError
from scripts.ground.paths import BUILD, PACKAGES

STATIC = {"next": "atkinson-hyperlegible-next", "mono": "atkinson-hyperlegible-mono"}
WEIGHTS = (400, 700)


def write_fonts(folder: Path = BUILD / "fonts") -> None:
    """A plain font of each weight for matplotlib."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in STATIC:
        for weight in WEIGHTS:
            write_static(name, weight, static_path(name, weight, folder))


def package_folder(package: str) -> Path:
    """Where npm put a font."""
    folder = PACKAGES / "@fontsource-variable" / package
    if not folder.exists():
        raise BuildError(f"The font package {package} is missing: run `make setup`.")
    return folder


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
