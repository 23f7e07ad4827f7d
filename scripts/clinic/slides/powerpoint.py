"""The deck as PowerPoint: real text, titles in their places, notes, alt text; the same bytes each time.

The letters are Arial, which every machine has; to change them all, choose other fonts under Design, Variants.
"""

import io
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import segno
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from scripts.clinic.slides.parts import HEIGHT, WIDTH, Bar, Deck, Part, Picture, Slide, Text
from scripts.figures.stills import Picture as Drawing
from scripts.figures.stills import draw_png, film_mp4
from scripts.ground.look import read_look
from scripts.ground.zips import read_zip, write_zip

LETTERS = "Arial"
TIMING = Path(__file__).with_name("timing.xml")  # when a film plays
TITLE_ONLY = 5  # the layout of python-pptx's own template that has a title and nothing else
PICTURE_DOTS = 1000  # across a picture
FILM_DOTS, FILM_PER_S, HOLD_S = 640, 10, 1  # of a film: width, frames a second, how long the last one stays
CODE_SCALE = 12  # pixels a module
ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER}
WRITTEN = datetime(1980, 1, 1, tzinfo=UTC)  # as the times within the zip


def write_pptx(deck: Deck, title: str, films: dict[str, bytes], path: Path) -> Path:
    """Write the deck with its films, MP4 by name."""
    shown = Presentation()
    shown.slide_width, shown.slide_height = Pt(WIDTH), Pt(HEIGHT)
    colours = read_look()["light"]
    pictures = draw_png(deck.drawings, PICTURE_DOTS, 64, paper=True)
    pictures |= {name: code_png(address) for name, address in deck.codes.items()}
    for one in deck.slides:
        write_slide(shown, one, colours, pictures, films)
    about = shown.core_properties
    about.title, about.author, about.language = title, "Knee Drive Lab", "en-GB"
    about.comments = "A model, not a measurement. CC BY 4.0."
    about.created = about.modified = WRITTEN
    about.last_modified_by, about.revision = "Knee Drive Lab", 1
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.pptx"
        shown.save(str(draft))
        write_zip(path, {name: with_letters(name, data) for name, data in read_zip(draft).items()})
    return path


def draw_films(films: dict[str, list[Drawing]]) -> dict[str, bytes]:
    """Each film as MP4."""
    return film_mp4(films, FILM_DOTS, FILM_PER_S, HOLD_S)


def write_slide(
    shown: Any, one: Slide, colours: dict[str, str], pictures: dict[str, bytes], films: dict[str, bytes]
) -> None:
    """One slide: paper, title, parts in reading order, notes."""
    slide = shown.slides.add_slide(shown.slide_layouts[TITLE_ONLY])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = rgb(colours["paper"])
    put_text(slide.shapes.title, one.title, colours)
    for part in one.parts:
        if isinstance(part, Text):
            put_text(slide.shapes.add_textbox(0, 0, 0, 0), part, colours)
        elif isinstance(part, Bar):
            put_bar(slide, part, colours)
        elif part.file in films:
            put_film(slide, part, films[part.file], pictures[part.file])
        else:
            put_picture(slide, part, pictures[part.file])
    slide.notes_slide.notes_text_frame.text = one.notes


def put_text(shape: Any, text: Text, colours: dict[str, str]) -> None:
    """Fill a shape with words at their place."""
    shape.left, shape.top, shape.width, shape.height = box_of(text)
    frame = shape.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = 1  # at the top
    for number, line in enumerate(text.words.split("\n")):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = ALIGN[text.align]
        run = paragraph.add_run()
        run.text = line
        run.font.size, run.font.bold = Pt(text.size), text.bold
        run.font.color.rgb = rgb(colours[text.colour])


def put_picture(slide: Any, picture: Picture, png: bytes) -> None:
    """Place a picture with the words that stand for it."""
    name_it(slide.shapes.add_picture(io.BytesIO(png), *box_of(picture)), picture)


def put_film(slide: Any, picture: Picture, mp4: bytes, poster: bytes) -> None:
    """Place a film that shows its last frame until it is played: by the next click, as a clicker sends it.

    A click on it stops it and lets it go on.
    """
    still = io.BytesIO(poster)
    shape = slide.shapes.add_movie(io.BytesIO(mp4), *box_of(picture), still, "video/mp4")
    name_it(shape, picture)
    for before in slide._element.findall(qn("p:timing")):
        slide._element.remove(before)
    timing = TIMING.read_text(encoding="utf-8").replace("SHAPE", str(shape.shape_id))
    slide._element.append(parse_xml(timing))


def put_bar(slide: Any, bar: Bar, colours: dict[str, str]) -> None:
    """Place a rectangle, which says nothing to a screen reader."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box_of(bar))
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colours[bar.colour])
    shape.line.fill.background()
    shape._element.remove(shape._element.find(qn("p:style")))  # the theme's own line and shadow


def box_of(part: Part) -> list[Emu]:
    """Where a part stands."""
    return [Emu(int(Pt(length))) for length in (part.x, part.y, part.width, part.height)]


def name_it(shape: Any, picture: Picture) -> None:
    """The name and the words of a picture; python-pptx has no other way to say these."""
    shape.name = picture.file
    shape._element.nvPicPr.cNvPr.set("descr", picture.alt)


def rgb(colour: str) -> RGBColor:
    """#rrggbb as PowerPoint's."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call]


def code_png(address: str) -> bytes:
    """A QR code."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="png", scale=CODE_SCALE, border=4)
    return out.getvalue()


def with_letters(name: str, data: bytes) -> bytes:
    """A file of the pptx with our letters in the theme, from which all text takes them; others unchanged."""
    if not name.startswith("ppt/theme/"):
        return data
    theme = data.decode("utf-8")
    return re.sub(r'<a:latin typeface="[^"]*"', f'<a:latin typeface="{LETTERS}"', theme).encode()
