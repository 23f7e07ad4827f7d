"""Sheets whose words teachers may change: the same parts as Word files.

LibreOffice and Google Docs open these too. Letters are Arial, as on the slides. Bytes repeat.
"""

import io
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from scripts.clinic.handouts.typeset import picture_png
from scripts.ground.lesson_words import Block, Run
from scripts.ground.look import read_look
from scripts.ground.zips import read_zip, write_zip

LETTERS, LETTERS_PT = "Arial", 11
MARGIN_MM, CODE_MM = 20, 22
TALLEST_MM = 70  # of two pictures beside each other
WRITTEN = datetime(1980, 1, 1, tzinfo=UTC)
FOOT = "Knee Drive Lab · A model, not a measurement · CC BY 4.0 · "
BOX = "\N{BALLOT BOX}  "
EDGE = 'w:val="single" w:sz="4" w:space="1" w:color="7D858C"'
LINES = f"<w:pBdr {nsdecls('w')}><w:bottom {EDGE}/><w:between {EDGE}/></w:pBdr>"


class Sheet:
    """A Word file in the making, from the folder that was prepared for Typst."""

    def __init__(self, folder: Path, data: Mapping[str, Any]) -> None:
        """Paper, letters, title and foot."""
        self.folder, self.data, self.paper = folder, data, Document()
        section = self.paper.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(
            MARGIN_MM
        )
        section.footer.paragraphs[0].text = FOOT + data["short"]
        letters(self.paper)

    def head(self, kicker: str, title: str, code: str = "qr.svg", level: int = 1) -> None:
        """A small line, the title below it, and the code of its lesson."""
        self.paper.add_paragraph(kicker)
        self.heading(title, level)
        self.picture(code, "QR code of the lesson's address", CODE_MM)

    def heading(self, words: str, level: int = 2) -> None:
        """A heading."""
        self.paper.add_heading(words, level)

    def picture(self, file: str, alt: str, height_mm: float, into: Paragraph | None = None) -> None:
        """A picture of the sheet, with the words that stand for it."""
        png = io.BytesIO(picture_png(self.folder, file, height_mm))
        run = (into or self.paper.add_paragraph()).add_run()
        drawn = run.add_picture(png, height=Mm(height_mm))
        drawn._inline.docPr.set("descr", alt)  # python-docx has no other way to say it

    def words(self, runs: list[Run], style: str | None = None, before: str = "") -> Paragraph:
        """A paragraph of runs."""
        return said(self.paper.add_paragraph(before, style), runs)

    def blocks(self, blocks: list[Block]) -> None:
        """Paragraphs, lists and tables of a lesson."""
        for one in blocks:
            if one["kind"] == "text":
                self.words(one["runs"])
            elif one["kind"] == "table":
                self.table([one["head"], *one["rows"]])
            else:
                for item in one["items"]:
                    self.words(item, "List Number" if one["kind"] == "ol" else "List Bullet")

    def table(self, rows: list[list[list[Run]]], widths_mm: tuple[int, ...] = ()) -> None:
        """A table whose first row is its head."""
        made = self.paper.add_table(len(rows), len(rows[0]), "Table Grid")
        made.autofit = not widths_mm
        for cells, row in zip(made.rows, rows, strict=True):
            for number, (cell, runs) in enumerate(zip(cells.cells, row, strict=True)):
                said(cell.paragraphs[0], runs)
                if widths_mm:
                    cell.width = made.columns[number].width = Mm(widths_mm[number])
        for cell in made.rows[0].cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True
        self.paper.add_paragraph()

    def lines(self, count: int) -> None:
        """Room to write."""
        for _ in range(count):
            line = self.paper.add_paragraph()
            line._p.get_or_add_pPr().append(parse_xml(LINES))

    def next_page(self) -> None:
        """What follows begins a page."""
        self.paper.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def letters(paper: Paper) -> None:
    """Arial everywhere, and ink for headings."""
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3"):
        style = paper.styles[name]
        style.font.name = LETTERS
        style.font.color.rgb = RGBColor.from_string(read_look()["light"]["ink"].removeprefix("#"))
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]
    paper.styles["Normal"].font.size = Pt(LETTERS_PT)


def said(paragraph: Paragraph, runs: list[Run]) -> Paragraph:
    """Add runs to a paragraph."""
    for run in runs:
        if run.get("break"):
            paragraph.add_run().add_break()
            continue
        added = paragraph.add_run(run["text"])
        added.bold, added.italic = run.get("bold"), run.get("italic")
    return paragraph


def plain(text: str, *, bold: bool = False) -> list[Run]:
    """Words as runs."""
    return [{"text": text, "bold": bold}]


def plan(sheet: Sheet) -> None:
    """A session plan."""
    data = sheet.data
    sheet.head("Session plan", f"{data['minutes']} minutes on knee drive")
    sheet.blocks(data["need"])
    rows = [[row["minutes"], [*row["do"], {"break": True}, *row["say"]]] for row in data["rows"]]
    sheet.table([[plain("Minutes"), plain("Do, and say")], *rows], (25, 145))
    sheet.heading("Four rules")
    sheet.blocks([*data["rules"], *data["no_cords"]])
    sheet.heading("Questions to try")
    sheet.blocks([*data["questions"], *data["no_wifi"]])
    sheet.heading("My notes")
    sheet.lines(6)


def three_questions(sheet: Sheet) -> None:
    """Lesson 0's questions, to tick twice."""
    sheet.head("Before lesson 1", sheet.data["title"])
    sheet.words(plain(sheet.data["how"]))
    for number, one in enumerate(sheet.data["questions"], 1):
        sheet.words(one["question"], before=f"{number}  ").paragraph_format.keep_with_next = True
        ticks = [[plain(BOX), plain(BOX), choice] for choice in one["choices"]]
        sheet.table([[plain("Today"), plain("After lesson 8"), plain("I believe")], *ticks], (18, 32, 120))
    sheet.words(plain("What would you have to see to change your mind?", bold=True))
    sheet.lines(2)


def check_answers(sheet: Sheet) -> None:
    """What the checks count as right."""
    sheet.head("Answers · for the coach", sheet.data["title"])
    for lesson in sheet.data["lessons"]:
        sheet.heading(f"Lesson {lesson['number']}: {lesson['title']}")
        for one in lesson["checks"]:
            sheet.words(
                [run | {"bold": True} for run in one["question"]]
            ).paragraph_format.keep_with_next = True
            for right in one["right"]:
                sheet.words(right, "List Bullet")
            sheet.blocks(one["why"])


def predict(sheet: Sheet) -> None:
    """Predict, observe, explain: the answer on a page of its own."""
    for number, one in enumerate(sheet.data["sheets"]):
        if number:
            sheet.next_page()
        sheet.head(f"Predict – observe – explain · {one['place']}", one["title"], one["qr"])
        sheet.heading("1 Predict")
        sheet.words(plain(one["question"], bold=True))
        for choice in one["choices"]:
            sheet.words(plain(choice), before=BOX)
        sheet.words(plain("I think so because"))
        sheet.lines(2)
        sheet.heading("2 Observe")
        sheet.words(plain("Now open the demo and try it. What do you read there?"))
        blanks = [[plain(it["label"]), plain(f"_________ {it['unit']}")] for it in one["blanks"]]
        sheet.table([[plain("What"), plain("I read")], *blanks], (110, 60))
        sheet.heading("3 Explain")
        sheet.words(plain("What happened, and why? Write it for somebody who has not seen it."))
        sheet.lines(3)
        sheet.next_page()
        sheet.words(plain(f"{one['title']} · look here after you have written"))
        sheet.heading("What the model says")
        drawn = sheet.paper.add_paragraph()
        for it in one["pictures"]:
            height = 16 if one["rows"] else min(TALLEST_MM, it["height"])
            sheet.picture(it["file"], f"{it['alt']} {it['words']}".strip(), height, drawn)
        sheet.words(plain(f"{one['answer']}.", bold=True))
        sheet.words(one["why"])
        told = [[plain(it["label"]), plain(it["text"]), plain(it["band"])] for it in one["readouts"]]
        sheet.table([[plain("In the model"), plain("Value"), plain("With other plausible numbers")], *told])
        sheet.words(
            plain("Compare it with your guess. What will you look for when you watch a runner?", bold=True)
        )
        sheet.lines(3)


FORMS: dict[str, Callable[[Sheet], None]] = {
    "plan": plan,
    "three-questions": three_questions,
    "check-answers": check_answers,
    "predict": predict,
}  # by template


def write_docx(folder: Path, template: str, data: Mapping[str, Any], path: Path) -> Path:
    """Write a prepared sheet as Word file."""
    sheet = Sheet(folder, data)
    FORMS[template](sheet)
    about = sheet.paper.core_properties
    about.title, about.author, about.comments = data["title"], "Knee Drive Lab", "CC BY 4.0"
    about.created = about.modified = WRITTEN
    about.last_modified_by, about.revision, about.language = "Knee Drive Lab", 1, "en-GB"
    for name, related in [*sheet.paper.part.package.rels.items()]:
        if related.reltype.endswith("/thumbnail"):  # of python-docx's own template
            del sheet.paper.part.package.rels[name]
    sheet.paper.save(str(path))
    write_zip(path, read_zip(path))
    return path
