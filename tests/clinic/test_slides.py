"""The clinic's slides: real text, notes to say, codes that lead to the demo, the same in both files."""

import io
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader
from swing_leg.strategies import butt_kick
from swing_leg.words import place_text

from scripts.clinic.slides.__main__ import NAME, TITLE
from scripts.clinic.slides.deck import build
from scripts.clinic.slides.parts import HEIGHT, LINE, WIDTH, Deck, Text
from scripts.clinic.slides.powerpoint import write_pptx
from scripts.clinic.slides.script import plain
from scripts.figures.canvas import width_of
from scripts.ground.lesson_words import session_plan

SITE = "https://example.org/knee-drive-lab/"


@pytest.fixture(scope="module")
def deck() -> Deck:
    """The deck for a site with an address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", SITE)
        return build()


@pytest.fixture
def pptx(kit_folder: Path) -> Path:
    """The deck as PowerPoint."""
    return kit_folder / "slides" / f"{NAME}.pptx"


def pictures_in(pptx: Path) -> list[Any]:
    shapes = (shape for slide in Presentation(str(pptx)).slides for shape in slide.shapes)
    return [shape for shape in shapes if shape._element.tag.endswith("}pic")]


def test_every_slide_has_a_title_and_says_what_to_say(deck: Deck, pptx: Path) -> None:
    slides = list(Presentation(str(pptx)).slides)
    assert len(slides) == len(deck.slides) >= 12
    for slide, meant in zip(slides, deck.slides, strict=True):
        assert slide.shapes.title.text == meant.title.words
        assert slide.notes_slide.notes_text_frame.text.strip() == meant.notes.strip() != ""


def test_every_picture_has_words(pptx: Path) -> None:
    said = [picture._element.nvPicPr.cNvPr.get("descr") for picture in pictures_in(pptx)]
    assert len(said) > 15 and all(len(words) > 10 for words in said)


def test_the_code_on_the_last_slides_leads_to_the_live_demo(pptx: Path) -> None:
    grey = (Image.open(io.BytesIO(it.image.blob)).convert("RGBA").convert("L") for it in pictures_in(pptx))
    found = [code.text for picture in grey for code in zxingcpp.read_barcodes(picture)]
    assert found == [f"{SITE}lessons/side-by-side/"]


def test_the_notes_hold_the_whole_script_of_the_plan(deck: Deck) -> None:
    notes = "\n".join(slide.notes for slide in deck.slides)
    for row in session_plan(20)["rows"]:
        assert plain(row["say"]) in notes


def test_numbers_on_the_slides_are_the_models(deck: Deck) -> None:
    said = "\n".join(part.words for slide in deck.slides for part in slide.parts if isinstance(part, Text))
    metrics = butt_kick().metrics
    assert f"{metrics['time_of_max_knee_flexion_ms']:.0f} ms after toe-off" in said
    assert place_text(metrics["thigh_at_max_knee_flexion_deg"]) in said


def test_nothing_stands_beyond_the_edge_and_titles_fit_their_lines(deck: Deck) -> None:
    for slide in deck.slides:
        for part in (slide.title, *slide.parts):
            assert part.x >= 0 and part.x + part.width <= WIDTH + 40, slide.title.words
            assert part.y >= 0 and part.y + part.height <= HEIGHT + 40, slide.title.words
        lines = round(slide.title.height / (slide.title.size * LINE))
        assert width_of(slide.title.words, slide.title.size, 700) < lines * slide.title.width


def test_the_pdf_shows_the_same_slides(deck: Deck, kit_folder: Path) -> None:
    pdf = PdfReader(kit_folder / "slides" / f"{NAME}.pdf")
    assert len(pdf.pages) == len(deck.slides)
    assert [float(side) for side in pdf.pages[0].mediabox[2:]] == [WIDTH, HEIGHT]
    for page, slide in zip(pdf.pages, deck.slides, strict=True):
        said = "".join(page.extract_text().split())
        for part in (slide.title, *slide.parts):
            if isinstance(part, Text):
                assert "".join(part.words.split()) in said


def test_the_deck_written_twice_has_the_same_bytes(deck: Deck, pptx: Path, tmp_path: Path) -> None:
    again = write_pptx(deck, TITLE, tmp_path / "again.pptx")
    assert again.read_bytes() == pptx.read_bytes()
