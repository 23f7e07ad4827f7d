"""The clinic's slides: real text, films, notes to say, a code that leads to the demo, alike in both files."""

import io
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import PP_MEDIA_TYPE
from pptx.oxml.ns import qn
from pptx.shapes.picture import Movie
from pptx.shapes.picture import Picture as PictureShape
from pypdf import PdfReader
from swing_leg.strategies import butt_kick, knee_drive
from swing_leg.words import place_text

from scripts.clinic.slides.__main__ import NAME, TITLE
from scripts.clinic.slides.deck import build
from scripts.clinic.slides.legs import PLAYS
from scripts.clinic.slides.parts import ALONE, GROUND, HEIGHT, LARGE, LEFT, TALL, WIDTH, Deck, Picture, Text
from scripts.clinic.slides.powerpoint import draw_films, write_pptx
from scripts.clinic.slides.room import arial, lines, own, wide, width_of
from scripts.clinic.slides.script import plain
from scripts.clinic.slides.swing import Leg, swing
from scripts.ground.errors import BuildError
from scripts.ground.lesson_words import session_plan
from tests.support.small_kit import FILM_DOTS, SITE


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
    return [shape for shape in shapes if isinstance(shape, (Movie, PictureShape))]


def test_every_slide_has_a_title_and_says_what_to_say(deck: Deck, pptx: Path) -> None:
    slides = list(Presentation(str(pptx)).slides)
    assert len(slides) == len(deck.slides) >= 12
    for slide, meant in zip(slides, deck.slides, strict=True):
        assert slide.shapes.title.text == meant.title.words
        assert slide.notes_slide.notes_text_frame.text.strip() == meant.notes.strip() != ""


def test_every_picture_has_words(pptx: Path) -> None:
    said = [picture._element.nvPicPr.cNvPr.get("descr") for picture in pictures_in(pptx)]
    assert len(said) >= 10 and all(len(words) > 10 for words in said)


def test_the_code_on_the_last_slides_leads_to_the_live_demo(pptx: Path) -> None:
    grey = (
        Image.open(io.BytesIO(it.image.blob)).convert("RGBA").convert("L")
        for it in pictures_in(pptx)
        if isinstance(it, PictureShape)
    )
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
    thigh = metrics["thigh_at_max_knee_flexion_deg"]
    assert thigh is not None and place_text(thigh) in said


def test_runners_stand_on_one_line_at_the_same_places_from_slide_to_slide(deck: Deck) -> None:
    places = {
        (
            round(part.y + part.height * 0.9425),
            part.x,
            part.height,
        )  # the ground's share of a frame, in look.json
        for slide in deck.slides
        for part in slide.parts
        if isinstance(part, Picture) and part.file in deck.drawings and part.file != "five"
    }
    assert {ground for ground, _, _ in places} == {GROUND}
    assert {(x, tall) for _, x, tall in places} == {(LEFT, TALL), (ALONE, LARGE)}


def test_films_are_in_the_powerpoint_with_their_last_frame_and_the_next_click_plays_them(
    deck: Deck, pptx: Path
) -> None:
    shapes = {
        shape.name: (slide, shape) for slide in Presentation(str(pptx)).slides for shape in slide.shapes
    }
    assert len(deck.films) == 6
    for name in deck.films:
        slide, shape = shapes[name]
        assert shape.media_type == PP_MEDIA_TYPE.MOVIE and shape.poster_frame.content_type == "image/png"
        film = films_in(pptx)[name]
        assert film.content_type == "video/mp4" and b"avc1" in film.blob and film.blob[4:8] == b"ftyp"
        orders = [it.get("cmd") for it in slide._element.iter(qn("p:cmd"))]
        assert orders == ["playFrom(0.0)", "togglePause"]
        targets = {it.get("spid") for it in slide._element.iter(qn("p:spTgt"))}
        assert targets == {str(shape.shape_id)}
        assert PLAYS in slide.notes_slide.notes_text_frame.text


def films_in(pptx: Path) -> dict[str, Any]:
    """The part of each film, by the picture's name."""
    shown = [(slide, shape) for slide in Presentation(str(pptx)).slides for shape in slide.shapes]
    linked = [(slide, shape, shape._element.find(f".//{qn('a:videoFile')}")) for slide, shape in shown]
    return {
        shape.name: slide.part.related_part(link.get(qn("r:link")))
        for slide, shape, link in linked
        if link is not None
    }


def test_a_film_begins_at_toe_off_and_each_leg_stops_at_its_own_moment() -> None:
    legs = [Leg(knee_drive(), "heel-highest", "knee-drive"), Leg(butt_kick(), "heel-highest", "butt-kick")]
    first, *_, last = swing(legs)
    assert [shown.frame.time_ms for shown in first] == [0, 0]
    assert last == [leg.end for leg in legs]
    assert last[0].frame.time_ms < last[1].frame.time_ms


def test_words_are_measured_in_arial_and_in_the_sites_letters() -> None:
    assert arial(False)["a"] == 0.556 and arial(True)["A"] == 0.722 and "°" in arial(False)
    assert wide("Wait", 10, bold=True) == 10 * max(width_of("Wait", arial(True)), width_of("Wait", own(True)))
    assert lines("one two\n\nthree", 500, 20, bold=False) == 3
    assert lines("one two three", 60, 20, bold=False) == 3


@pytest.mark.parametrize(
    ("title", "part", "said"),
    [
        (
            "A title that is much too long to fit on one line of a slide",
            Text("here", 52, 90, 100),
            "stands on “here”",
        ),
        ("Short", Text("words " * 60, 52, 130, 300, 28), "goes beyond the edge"),
        ("Short", Text("beside", 940, 130, 100), "goes beyond the edge"),
    ],
)
def test_words_that_do_not_fit_stop_the_build_and_are_named(title: str, part: Text, said: str) -> None:
    with pytest.raises(BuildError, match=f"The slide “{title}.*{said}"):
        Deck().add(title, part, notes="")


def test_the_pdf_shows_the_same_slides(deck: Deck, kit_folder: Path) -> None:
    pdf = PdfReader(kit_folder / "slides" / f"{NAME}.pdf")
    assert len(pdf.pages) == len(deck.slides)
    assert [float(side) for side in pdf.pages[0].mediabox[2:]] == [WIDTH, HEIGHT]
    for page, slide in zip(pdf.pages, deck.slides, strict=True):
        said = "".join(page.extract_text().split())
        for part in (slide.title, *slide.parts):
            if isinstance(part, Text):
                assert "".join(part.words.split()) in said


def test_the_deck_written_twice_has_the_same_bytes(
    deck: Deck, pptx: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scripts.clinic.slides.powerpoint.FILM_DOTS", FILM_DOTS)
    films = {name: film.blob for name, film in films_in(pptx).items()}
    films |= draw_films({"cue": deck.films["cue"]})
    again = write_pptx(deck, TITLE, films, tmp_path / "again.pptx")
    assert again.read_bytes() == pptx.read_bytes()
