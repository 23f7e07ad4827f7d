"""Make the slides: `python -m scripts.clinic.slides` fills build/slides/."""

import sys
from pathlib import Path

from scripts.clinic.slides.deck import build
from scripts.clinic.slides.pdf import write_slides_pdf
from scripts.clinic.slides.powerpoint import draw_films, write_pptx
from scripts.ground.paths import BUILD

NAME, TITLE = "knee-drive-clinic", "Where is the thigh when the heel is highest?"


def write_all(folder: Path = BUILD / "slides") -> list[Path]:
    """Both files into a folder."""
    deck = build()
    return [
        write_pptx(deck, TITLE, draw_films(deck.films), folder / f"{NAME}.pptx"),
        write_slides_pdf(deck, TITLE, folder / f"{NAME}.pdf"),
    ]


def main() -> int:
    """Make both, and say how large they are."""
    for path in write_all():
        print(f"{path.stat().st_size / 1000:7.1f} kB  {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
