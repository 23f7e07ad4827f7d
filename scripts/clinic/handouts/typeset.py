"""Pages by Typst: a template, the words as JSON, pictures as SVG → a tagged PDF, the same bytes every time.

Typst is a Python wheel and needs no other program. It sees only a folder that is made for one sheet and the
site's own letters; nothing in a file depends on the machine, the time or the fonts that happen to be there.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import typst

from scripts.ground.errors import BuildError
from scripts.ground.look import read_look
from scripts.ground.paths import BUILD

TEMPLATES = Path(__file__).with_name("templates")
FONTS = BUILD / "fonts"
WORK = BUILD / "handouts"
PAPERS = {"a4": "a4", "letter": "us-letter", "a3": "a3", "a2": "a2"}  # ours: Typst's name
STANDARD: Literal["ua-1"] = (
    "ua-1"  # PDF/UA: tagged, with a title and a language; Typst refuses a picture without words
)
LOOK = "look.json"
PICTURE_PPI = 150  # of a picture in a Word file


def prepare(name: str, data: Mapping[str, Any], pictures: Mapping[str, str | bytes]) -> Path:
    """A folder that holds all that one sheet needs: templates, words, colours, pictures by file name."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    (folder / LOOK).write_text(json.dumps(read_look()["light"]), encoding="utf-8")
    for file, content in pictures.items():
        data_bytes = content.encode() if isinstance(content, str) else content
        (folder / file).write_bytes(data_bytes)
    return folder


def write_pdf(folder: Path, template: str, paper: str, path: Path) -> Path:
    """Set a prepared sheet on one of PAPERS; slides have a paper of their own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(compiled(folder, template, paper, "pdf")[0])
    return path


def pages_png(folder: Path, template: str, paper: str, ppi: float) -> list[bytes]:
    """The pages of a prepared sheet as PNG, so many pixels an inch."""
    return compiled(folder, template, paper, "png", ppi)


def picture_png(folder: Path, file: str, height_mm: float) -> bytes:
    """One picture of a prepared sheet as PNG, sharp at this height."""
    alone = "#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image({}, height: {}mm)"
    (folder / "picture.typ").write_text(alone.format(json.dumps(file), height_mm), encoding="utf-8")
    return pages_png(folder, "picture", "a4", PICTURE_PPI)[0]


def compiled(
    folder: Path, template: str, paper: str, kind: Literal["pdf", "png"], ppi: float | None = None
) -> list[bytes]:
    """What Typst makes of a template. Raises BuildError with what it said, file and line included."""
    try:
        made = typst.compile(
            str(folder / f"{template}.typ"),
            root=str(folder),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            format=kind,
            sys_inputs={"paper": PAPERS[paper]},
            ppi=ppi,
            pdf_standards=[STANDARD] if kind == "pdf" else None,
        )
    except typst.TypstError as error:
        said = f"{error.message}\n{error.diagnostic}"
        raise BuildError(
            f"Typst could not set {TEMPLATES / template}.typ for {folder.name}:\n{said}"
        ) from error
    pages = made if isinstance(made, list) else [made]
    return [page for page in pages if page is not None]
