"""Make every handout and session plan, and a preview of each: `python -m scripts.clinic.handouts`."""

import io
import shutil
import sys
from pathlib import Path

from PIL import Image

from scripts.clinic.handouts.sheets import HANDOUTS, PLANS, Sheet
from scripts.clinic.handouts.typeset import WORK, pages_png, prepare, write_pdf
from scripts.clinic.handouts.word import write_docx
from scripts.ground.paths import BUILD, GENERATED, leads_nowhere, site_address
from scripts.ground.render import render
from scripts.tables.writing import write_all as write_texts

FOLDER = GENERATED / "handouts"
PREVIEW_PPI = 60
A3_IN_SMALL = 0.5**0.5
PREVIEW_COLOURS = 16  # a page of few colours stays small


def write_files(sheet: Sheet, folder: Path) -> list[Path]:
    """One PDF for each paper, as <name>-a4.pdf; and <name>.docx, if its words may be changed."""
    data, pictures = sheet.fill()
    prepared = prepare(sheet.name, data, pictures)
    made = [
        write_pdf(prepared, sheet.template, paper, folder / f"{sheet.name}-{paper}.pdf")
        for paper in sheet.papers
    ]
    if sheet.editable:
        made.append(write_docx(prepared, sheet.template, data, folder / f"{sheet.name}.docx"))
    return made


def write_sheet(sheet: Sheet, folder: Path) -> list[Path]:
    """The files of a sheet; and <name>.png, its first page in small."""
    made = write_files(sheet, folder)
    prepared, paper = WORK / sheet.name, sheet.papers[0]
    ppi = PREVIEW_PPI * A3_IN_SMALL if paper == "a3" else PREVIEW_PPI
    first = Image.open(io.BytesIO(pages_png(prepared, sheet.template, paper, ppi)[0])).convert("RGB")
    preview = folder / f"{sheet.name}.png"
    first.quantize(PREVIEW_COLOURS, dither=Image.Dither.NONE).save(preview, optimize=True)
    return [*made, preview]


def write_all(folder: Path = FOLDER) -> list[Path]:
    """Fill the folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return [path for sheet in (*HANDOUTS, *PLANS) for path in write_sheet(sheet, folder)]


def write_list(folder: Path = BUILD / "snippets") -> None:
    """Write handouts.md and session-plans.md where docs/clinics/handouts.md includes them."""
    lists = {"handouts": HANDOUTS, "session-plans": PLANS}
    texts = {name: render("clinic/handouts/list", sheets=sheets) + "\n" for name, sheets in lists.items()}
    write_texts(folder, texts)


def main() -> int:
    """Make all, and say how large they are and where their QR codes lead."""
    for path in write_all():
        print(f"{path.stat().st_size / 1000:7.1f} kB  {path}")
    if leads_nowhere():
        print(f"The QR codes lead to {site_address()}, this machine. Set SITE_URL to where your site is.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
