"""The deck as PDF, set by Typst: the same things at the same places."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from scripts.clinic.handouts.address import qr_svg
from scripts.clinic.handouts.typeset import prepare, write_pdf
from scripts.clinic.slides.parts import HEIGHT, WIDTH, Deck, Part
from scripts.figures.stills import draw_svg


def prepare_deck(deck: Deck, title: str) -> Path:
    """The folder from which Typst sets the slides."""
    slides = [{"title": said(one.title), "parts": [said(part) for part in one.parts]} for one in deck.slides]
    codes = {name: qr_svg(address) for name, address in deck.codes.items()}
    pictures = {f"{name}.svg": drawn for name, drawn in draw_svg({**deck.drawings, **codes}).items()}
    about = "Slides for a clinic on knee drive and the butt kick."
    data = {"title": title, "about": about, "width": WIDTH, "height": HEIGHT, "slides": slides}
    return prepare("slides", data, pictures)


def said(part: Part) -> dict[str, Any]:
    """A part as the template reads it."""
    return asdict(part) | {"kind": type(part).__name__, "height": part.height}


def write_slides_pdf(deck: Deck, title: str, path: Path) -> Path:
    """Write the deck."""
    return write_pdf(prepare_deck(deck, title), "slides", "a4", path)
