"""The sheets for clinics print what the lessons say and the model gives, and phones can read their codes."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import zxingcpp
from docx import Document
from PIL import Image
from pypdf import PdfReader
from swing_leg.checks.classify import legs
from swing_leg.simulation import simulate
from swing_leg.strategies import butt_kick, knee_drive

from scripts.clinic.handouts.__main__ import write_files
from scripts.clinic.handouts.address import address_of, short
from scripts.clinic.handouts.questions import ANSWERS, check_answers
from scripts.clinic.handouts.sheets import HANDOUTS, PLANS, Sheet, answer_parts, coachs_eye_parts
from scripts.clinic.handouts.typeset import pages_png, prepare
from scripts.clinic.kit.lessons import neighbour
from scripts.figures.lessons.named_moments import moments
from scripts.figures.stills import draw_png, frame
from scripts.ground import lesson_words as words
from scripts.ground.course import LESSONS
from scripts.ground.paths import leads_nowhere
from scripts.markdown.check.fence import checks_of
from tests.support.small_kit import SITE

SHEETS = {sheet.name: sheet for sheet in (*HANDOUTS, *PLANS)}
PAPERS_MM = {"a4": (210, 297), "letter": (215.9, 279.4), "a3": (297, 420), "a2": (420, 594)}
PRINTER_PPI = 150


@pytest.fixture(scope="module", autouse=True)
def address() -> Iterator[None]:
    """The site has an address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", SITE)
        yield


def reader(kit_folder: Path, name: str, paper: str = "a4") -> PdfReader:
    return PdfReader(kit_folder / neighbour(name) / f"{name}-{paper}.pdf")


def text_of(pdf: PdfReader) -> str:
    """The words of a PDF on one line."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def plain(runs: list[words.Run]) -> str:
    return "".join(run.get("text", " ") for run in runs).strip()


def codes_on(sheet: Sheet, paper: str = "a4", ppi: int = PRINTER_PPI) -> list[list[str]]:
    """The addresses that a phone reads off each page."""
    pages = pages_png(prepare(f"test-{sheet.name}", *sheet.fill()), sheet.template, paper, ppi)
    greys = (Image.open(io.BytesIO(page)).convert("L") for page in pages)
    return [[code.text for code in zxingcpp.read_barcodes(grey)] for grey in greys]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_has_its_papers_as_many_pages_on_each_its_title_language_and_tags(
    kit_folder: Path, name: str
) -> None:
    pdfs = {paper: reader(kit_folder, name, paper) for paper in SHEETS[name].papers}
    assert len({len(pdf.pages) for pdf in pdfs.values()}) == 1
    for paper, pdf in pdfs.items():
        sides = sorted(float(side) / 72 * 25.4 for side in pdf.pages[0].mediabox[2:])
        assert sides == pytest.approx(PAPERS_MM[paper], abs=0.1)
        assert pdf.metadata.title == SHEETS[name].title
        root = pdf.trailer["/Root"]
        assert root["/Lang"] == "en-GB" and root["/MarkInfo"]["/Marked"]


def test_questions_and_answers_lie_on_two_sides_of_one_paper(kit_folder: Path) -> None:
    assert len(reader(kit_folder, "predict-observe-explain").pages) == 2
    assert len(reader(kit_folder, "predict-observe-explain-all").pages) % 2 == 0


def test_only_our_own_letters_are_in_a_file(kit_folder: Path) -> None:
    fonts = {
        font.get_object()["/BaseFont"].split("+")[-1]
        for page in reader(kit_folder, "session-20-minutes").pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts and all(font.startswith("Atkinson") for font in fonts), fonts


def test_codes_of_three_centimetres_lead_to_the_lessons() -> None:
    [found] = codes_on(SHEETS["address-cards"])
    assert sorted(found) == sorted(f"{SITE}lessons/{lesson.name}/" for lesson in LESSONS)


@pytest.mark.parametrize("name", ["five-frames", "coachs-eye", "cord-safety-card", "session-45-minutes"])
def test_the_small_code_of_a_sheet_leads_to_its_lesson(name: str) -> None:
    assert codes_on(SHEETS[name])[0] == [SITE + SHEETS[name].page]


def test_an_address_is_shown_as_one_types_it_and_without_one_codes_lead_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert short(address_of("lessons/cord/")) == "example.org/knee-drive-lab/lessons/cord"
    assert not leads_nowhere()
    monkeypatch.delenv("SITE_URL")
    assert leads_nowhere()


def test_the_safety_card_is_that_of_the_lesson_word_for_word(kit_folder: Path) -> None:
    said = text_of(reader(kit_folder, "cord-safety-card"))
    blocks = words.safety_card()
    lines = [plain(runs) for block in blocks for runs in block.get("items", [block.get("runs", [])])]
    assert len(lines) > 10
    for line in lines:
        assert said.count(line) == 3, line  # once for the wall, twice for the bag
    assert "Have a strength-and-conditioning professional check this page." in lines


@pytest.mark.parametrize("minutes", [20, 45])
def test_a_plan_holds_every_piece_of_the_page_and_fills_its_time(kit_folder: Path, minutes: int) -> None:
    plan = words.session_plan(minutes)
    said = text_of(reader(kit_folder, f"session-{minutes}-minutes"))
    spans = [plain(row["minutes"]).split("–") for row in plan["rows"]]
    assert spans[0][0] == "0" and spans[-1][1] == str(minutes)
    assert all(before[1] == after[0] for before, after in pairwise(spans))
    for row in plan["rows"]:
        assert plain(row["do"]) in said and plain(row["say"]) in said
    assert "clinic-kit.html" in said.partition("The wifi is dead.")[2]


def test_the_coachs_eye_sheet_gives_nothing_away(kit_folder: Path) -> None:
    data, _ = coachs_eye_parts(7)
    assert set(data["legs"][0]) == {"letter", "frames"}
    said = text_of(reader(kit_folder, "coachs-eye")).lower()
    assert not re.search(r"\d ?°|\d ms|butt kick|(?<!knee-)knee drive(?! lab)", said)


def test_the_answers_are_the_models_and_in_a_file_of_their_own() -> None:
    data, _ = answer_parts(7)
    assert coachs_eye_parts(7)[1] != coachs_eye_parts(8)[1], "another seed gives other legs"
    in_front = [
        max(frame.thigh_deg for frame in leg.frames if frame.name == "heel-highest") for leg in legs(7)
    ]
    assert [leg["why"] for leg in data["legs"]] == [leg.why for leg in legs(7)]
    waited = [leg["letter"] for leg in data["legs"] if "waited (" in leg["kind"]]
    assert waited == ["B", "D"]  # as seed 7 has them
    assert data["order"] == sorted("ABCD", key=lambda letter: -in_front["ABCD".index(letter)])


def test_the_five_frames_are_in_the_order_of_time_and_of_the_model() -> None:
    for run in (knee_drive(), butt_kick()):
        frames = moments(run)
        assert [frame.time_ms for frame in frames] == sorted(frame.time_ms for frame in frames)
        heel = next(frame for frame in frames if frame.name == "heel-highest")
        assert heel.time_ms == run.metrics["time_of_max_knee_flexion_ms"]
    late = butt_kick().metrics["thigh_vertical_ms"]
    early = simulate().metrics["thigh_vertical_ms"]
    assert late and early and f"{late - early:.0f} ms later" in answer_parts()[0]["sentence"]


def test_the_three_questions_are_lesson_0s_word_for_word_on_one_page_in_each_file(kit_folder: Path) -> None:
    pdf = reader(kit_folder, "three-questions")
    word = words_of(kit_folder / "handouts" / "three-questions.docx")
    asked = [check for check in checks_of(LESSONS[0].page) if check.facts.get("keep")]
    assert len(pdf.pages) == 1 and len(asked) == 3
    for check in asked:
        for line in (check.question, *(item.text for item in check.items)):
            assert line.replace("'", "’") in text_of(pdf) and line.replace("'", "’") in word


def test_the_answers_hold_every_check_that_has_a_right_answer_with_its_reason(kit_folder: Path) -> None:
    said = text_of(reader(kit_folder, "check-yourself-answers"))
    word = words_of(kit_folder / "handouts" / "check-yourself-answers.docx")
    for told in (said, word):
        assert told.count("Lesson ") >= 9 and "154°" in told and "You cannot tell from one photo" in told
    checks = [check for lesson in LESSONS for check in checks_of(lesson.page) if check.kind in ANSWERS]
    graded = [check for check in checks if not check.facts.get("keep")]
    shown = [one for lesson in check_answers()["lessons"] for one in lesson["checks"]]
    assert len(shown) == len(graded) >= 25 and {check.kind for check in graded} == set(ANSWERS)
    for one in shown:
        assert one["right"] and plain(one["question"]) in word


def test_an_order_is_given_by_its_items_and_a_sort_by_its_groups() -> None:
    by_question = {
        plain(one["question"]): [plain(right) for right in one["right"]]
        for lesson in check_answers()["lessons"]
        for one in lesson["checks"]
    }
    [order] = by_question["Which of these legs folds its knee furthest?"]
    assert order.index("168°") < order.index("164°") < order.index("154°")
    assert any("No cord." in card for card in by_question["What would you give them today?"])


def test_the_poster_shows_both_legs_and_its_code_leads_to_lesson_3(kit_folder: Path) -> None:
    said = text_of(reader(kit_folder, "poster", "a3"))
    heel = next(frame for frame in moments(knee_drive()) if frame.name == "heel-highest")
    assert f"thigh {heel.thigh_deg:.0f}° in front" in said and "A model, not a measurement" in said
    assert len(reader(kit_folder, "poster", "a2").pages) == 1
    assert codes_on(SHEETS["poster"], "a3", 100) == [[f"{SITE}lessons/side-by-side/"]]


@pytest.mark.parametrize("name", [name for name, sheet in SHEETS.items() if sheet.editable])
def test_a_word_file_says_what_the_paper_says_in_arial_and_its_pictures_have_words(
    kit_folder: Path, name: str
) -> None:
    path = kit_folder / neighbour(name) / f"{name}.docx"
    paper = Document(str(path))
    assert paper.core_properties.title == SHEETS[name].title
    assert paper.styles["Normal"].font.name == "Arial"
    drawn = [shape._inline.docPr.get("descr") for shape in paper.inline_shapes]
    assert drawn and all(drawn)
    there, here = text_of(reader(kit_folder, name)), words_of(path)
    said = [line.strip() for line in here.split("\n") if len(line.split()) > 6]
    missing = [line for line in said if squeezed(line) not in squeezed(there)]
    assert len(said) > 5 and missing == []


def words_of(path: Path) -> str:
    """The words of a Word file, a line for each paragraph."""
    paper = Document(str(path))
    cells = [cell for table in paper.tables for row in table.rows for cell in row.cells]
    paragraphs = [*paper.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    return "\n".join(one.text for one in paragraphs)


def squeezed(text: str) -> str:
    """Letters alone: what breaks and boxes do not change."""
    return re.sub(r"[\W_]+", "", text)


def test_a_grey_copy_tells_the_two_legs_apart() -> None:
    frames = {style: frame((0, 90), style) for style in ("knee-drive", "butt-kick")}
    dark, light = (
        Image.alpha_composite(Image.new("RGBA", leg.size, "white"), leg).convert("L").getpixel((168, 230))
        for leg in (Image.open(io.BytesIO(png)).convert("RGBA") for png in draw_png(frames, 300, 64).values())
    )  # each within the thigh
    assert light - dark > 120  # of 255


def test_a_sheet_made_twice_has_the_same_bytes(kit_folder: Path, tmp_path: Path) -> None:
    made = [
        again for name in ("coachs-eye", "three-questions") for again in write_files(SHEETS[name], tmp_path)
    ]
    assert {again.suffix for again in made} == {".pdf", ".docx"}
    for again in made:
        assert again.read_bytes() == (kit_folder / "handouts" / again.name).read_bytes(), again.name
