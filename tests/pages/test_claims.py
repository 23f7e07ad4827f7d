"""Every number that a page states is worked out again: from the model, or found again in its source's entry.

docs/writing.md explains how numbers are marked. A failure names the file, the line, the sentence and
the value that the model gives now.
"""

import re
from pathlib import Path

import pytest

from scripts.ground.paths import DOCS, pages
from scripts.markdown.claimed import WrongClaimError
from scripts.markdown.claims import MARKED, Claim, blank, check, claims_in, prose_of, wrong_claims

LESSONS = [DOCS / "index.md", *sorted((DOCS / "lessons").glob("*.md"))]
GUARDED = [*LESSONS, DOCS / "model.md"]  # where no number may go unmarked

# "100 m" is not a number but the name of the race.
WITH_UNIT = re.compile(
    r"(?!100 m\b)\b\d[\d.,]*\s?(?:°/s|°|ms\b|%|m/s\b|cm\b|m\b|kg\b|N·m\b|N/m\b|N\b|steps?\b|×)"
)

# Numbers with a unit that come from neither the model nor a source: (page, words, reason).
EXCEPTIONS = (
    ("lessons/drive-speed.md", "turns about 3° from one picture", "800 °/s times 1/240 s, by hand"),
    ("lessons/drive-speed.md", "vertical at 150 ms after", "the target of an exercise: chosen, not computed"),
    ("model.md", "With 1 % on each thigh", "said in words: tests/pages/test_model_page.py"),
    ("model.md", "With 1.5 % it gives", "said in words: tests/pages/test_model_page.py"),
    ("model.md", "range changes by less than 1 %", "a bound: tests/model/test_against_added_load.py"),
    ("model.md", "no angle by more than 0.01°", "a bound: tests/pages/test_model_page.py"),
    ("model.md", "by more than 0.05 ms", "a bound: tests/pages/test_model_page.py"),
    ("model.md", "finds the same angles, within 0.01°", "a bound: tests/pages/test_model_page.py"),
    ("model.md", "some angles by 2 to 10°", "said in words: tests/pages/test_model_page.py"),
    ("model.md", "the moment of toe-off by 8 ms", "said in words: tests/pages/test_model_page.py"),
    ("model.md", "turns round before 176 ms", "said in words: tests/pages/test_model_page.py"),
    ("model.md", "angles to about 1°, times to about", "TOLERANCES in tests/studies/test_uncertainty.py"),
    ("model.md", "times to about 2 ms", "TOLERANCES in tests/studies/test_uncertainty.py"),
    ("model.md", "the thigh at 45° in front, have", "which time is meant: the metric thigh_at_45_ms"),
    ("lessons/step-or-two.md", "Time six flying runs of 30 m", "a distance for a session: chosen"),
    ("lessons/cord.md", "below about 60 cm", "common practice, as the lesson says; no source is on record"),
    ("lessons/step-or-two.md", "Each swing takes 15 ms longer", "the demo's setting, where no mark is read"),
)


def unmarked_in(text: str) -> list[str]:
    """Every number with a unit that stands in prose outside a mark, with a few words around it."""
    prose = re.sub(r"\s+", " ", re.sub(r"</?[a-z][^>]*>", "", blank(MARKED.pattern, prose_of(text))))
    return [prose[max(0, found.start() - 40) : found.end() + 25] for found in WITH_UNIT.finditer(prose)]


def test_every_marked_number_is_what_the_model_or_its_source_says() -> None:
    texts = {f"docs/{page.relative_to(DOCS)}": page.read_text() for page in pages()}
    assert [wrong for page, text in texts.items() for wrong in wrong_claims(text, page)] == []
    quoted = [
        claim.value.startswith("source ") for page, text in texts.items() for claim in claims_in(text, page)
    ]
    assert any(quoted) and not all(quoted), "no marked number was found"


@pytest.mark.parametrize("page", GUARDED, ids=lambda page: str(page.relative_to(DOCS)))
def test_no_number_with_a_unit_goes_unmarked(page: Path) -> None:
    allowed = [words for name, words, _ in EXCEPTIONS if page == DOCS / name]
    found = unmarked_in(page.read_text())
    unmarked = [place for place in found if not any(words in place for words in allowed)]
    assert not unmarked, f"mark these as docs/writing.md says, or give a reason in EXCEPTIONS: {unmarked}"


@pytest.mark.parametrize(("name", "words", "reason"), EXCEPTIONS)
def test_every_exception_is_still_needed(name: str, words: str, reason: str) -> None:
    found = unmarked_in((DOCS / name).read_text())
    assert any(words in place for place in found), f"no longer there: {reason}"


def claim_of(marked: str) -> Claim:
    """The claim of a page that says nothing else."""
    return next(claims_in(f"A page.\n\nIt takes {marked} here. The end.\n", "docs/page.md"))


def test_a_stale_number_is_reported_with_file_line_sentence_and_right_value() -> None:
    page = 'A page.\n\nIt takes <data value="drive=1.15 thigh_vertical_ms">120 ms</data> here. The end.\n'
    ((line, complaint),) = wrong_claims(page, "docs/page.md")
    assert line == 3 and "the model gives 126 ms" in complaint and "It takes 120 ms here." in complaint


@pytest.mark.parametrize(
    ("marked", "complaint"),
    [
        ('<data value="drive=2 thigh_vertical_ms">100 ms</data>', "the model refuses drive=2"),
        ('<data value="driev=1 thigh_vertical_ms">100 ms</data>', "the model refuses driev=1"),
        ('<data value="drive=fast thigh_vertical_ms">100 ms</data>', "not a setting"),
        ('<data value="heel_height">1 ms</data>', "no metric 'heel_height'"),
        ('<data value="thigh_vertical_ms">124°</data>', "one number in ms belongs here"),
        ('<data value="thigh_vertical_ms minus knee_lift_deg">60 ms</data>', "of the same unit"),
        ('<data value="thigh_at_max_knee_flexion_deg">13° behind</data>', "the model gives 13 °"),
        ('<data value="drive=1 thigh_vertical_ms band">124 ms</data>', "the band is 1"),
        ('<data value="drive=1.3 knee_lift_deg minus knee_lift_deg band">1–2°</data>', "minus drive=1.3"),
        ('<data value="demo=race added_ms=15 step_length_fixed_m">3.4 m</data>', "the model gives 3.2 m"),
        ('<data value="demo=race added_ms=99 step_length_fixed_m">3.3 m</data>', "the demo race refuses"),
        ('<data value="optimum max_knee_flexion_deg">160°</data>', "the model gives 138 °"),
        ('<data value="optimum hamstrings-99 added_ms">9 ms</data>', "optimum.json has no"),
        ('<data value="need step length fixed">10–21 ms</data>', "'step length fixed' is 10–20 ms"),
        ('<data value="row hip flexors: strength">6.34 N·m/kg</data>', "strength' is 7.988 N·m/kg"),
        ('<data value="row hip flexors: colour">6.43</data>', "no row 'hip flexors: colour'"),
        ('<data value="row start: thigh angle">42.2° in front</data>', "'start: thigh angle' is −42.2°"),
        ('<data value="weight 0.01 0.75 step_frequency">−1.8 %</data>', "the model gives −1.7 %"),
        ('<data value="weight 0.01 0.75 colour">−1.9 %</data>', "is not a share of body mass"),
        ('<data value="weight 0.01 step_frequency">−1.9 %</data>', "is not a share of body mass"),
        ('<data value="source dorn2012">332–345 ms</data>', "does not say"),
        ('<data value="source nobody1900">1 ms</data>', "no entry 'nobody1900'"),
    ],
)
def test_what_cannot_be_right_is_refused(marked: str, complaint: str) -> None:
    with pytest.raises(WrongClaimError, match=re.escape(complaint)):
        check(claim_of(marked))


def test_a_number_inside_code_is_no_claim() -> None:
    text = 'Write `<data value="x">1 ms</data>` so:\n\n```html\n<data value="y">2 ms</data>\n```\n'
    assert not list(claims_in(text, "docs/page.md")) and not unmarked_in(text)


def test_the_words_of_a_demo_fence_count_as_prose() -> None:
    assert unmarked_in("```demo\nname: drive-speed\ncaption: It takes 99 ms.\n```\n")
