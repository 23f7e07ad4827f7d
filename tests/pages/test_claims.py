"""Every number that a page states is worked out again: from the model, or found again in its source's entry.

The notes for maintainers explain how numbers are marked. A failure names the file, the line, the sentence and
the value that the model gives now.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from swing_leg import simulate
from swing_leg.bands import Band, band, band_text, difference_band

from scripts.ground.paths import DOCS, GENERATED
from scripts.markdown.claimed import (
    WrongClaimError,
    demo_metrics,
    need_text,
    optimum_value,
    row_texts,
    unit_of,
    weight_value,
)

SOURCES = DOCS / "sources.md"
PAGES = sorted(page for page in DOCS.rglob("*.md") if not page.is_relative_to(GENERATED))
LESSONS = [DOCS / "index.md", *sorted((DOCS / "lessons").glob("*.md"))]
GUARDED = [*LESSONS, DOCS / "model.md"]  # where no number may go unmarked

MARKED = re.compile(r'<data value="([^"]*)">(.*?)</data>', re.DOTALL)
NUMBER = re.compile(r"([−-]?\d+(?:\.\d+)?)\s*(°/s|°|ms|kg·m²|N·m|N\b|m\b|steps|%|×)")
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
    ("model.md", "no angle by more than 0.05°", "a bound: tests/pages/test_model_page.py"),
    ("model.md", "some angles by 2 to 6°", "said in words: tests/pages/test_model_page.py"),
    ("model.md", "angles to about 1°, times to about", "TOLERANCES in tests/studies/test_uncertainty.py"),
    ("model.md", "times to about 2 ms", "TOLERANCES in tests/studies/test_uncertainty.py"),
    ("model.md", "the thigh at 45° in front, have", "which time is meant: the metric thigh_at_45_ms"),
    ("lessons/step-or-two.md", "Time six flying runs of 30 m", "a distance for a session: chosen"),
    ("lessons/cord.md", "below about 60 cm", "common practice, as the lesson says; no source is on record"),
    ("lessons/step-or-two.md", "Each swing takes 15 ms longer", "the demo's setting, where no mark is read"),
)


@dataclass(frozen=True)
class Claim:
    """One marked number: where it stands, what it says it is, and what the reader sees."""

    page: str
    line: int
    sentence: str
    value: str
    text: str

    def __str__(self) -> str:
        return f'{self.page}:{self.line}: "{self.text}" ({self.value})\n  in: {self.sentence}'


def blank(pattern: str, text: str) -> str:
    """The text without what the pattern finds, every line still at its place."""
    return re.sub(pattern, lambda found: "\n" * found[0].count("\n"), text, flags=re.DOTALL | re.MULTILINE)


def without_code(fence: re.Match[str]) -> str:
    """A fence as it counts: whole if readers see its words, else as many empty lines."""
    return fence[0] if fence[1] in ("demo", "check") else "\n" * fence[0].count("\n")


def prose_of(text: str) -> str:
    """A page's text without front matter and code. Demo and check fences stay: readers see their words."""
    text = blank(r"\A---\n.*?^---\n", text)
    text = blank(r"^(`{4,})\w*\n.*?^\1$", text)
    text = re.sub(r"^```(\w*)[\w-]*\n.*?^```$", without_code, text, flags=re.DOTALL | re.MULTILINE)
    return blank(r"`[^`\n]+`", text)


def claims_in(text: str, page: str) -> Iterator[Claim]:
    """Every marked number of a page's prose, with the sentence around it as a reader sees it."""
    prose = prose_of(text)
    for found in MARKED.finditer(prose):
        before = re.split(r"\n\n|\n\||\n- |(?<=[.!?:]) ", prose[: found.start()])[-1]
        after = re.split(r"(?<=[.!?]) |(?<=[.!?])\n|\n\n|\n\||\n- ", prose[found.end() :])[0]
        sentence = " ".join(re.sub(r"</?[a-z][^>]*>", "", before + found[0] + after).split())
        line = prose.count("\n", 0, found.start()) + 1
        yield Claim(page, line, sentence, found[1], " ".join(found[2].split()))


@cache
def run_metrics(settings: tuple[str, ...]) -> dict[str, float | None]:
    """The metrics of one run, or with demo=… of that demo. Raises WrongClaimError for what cannot be run."""
    if settings and settings[0].startswith("demo="):
        return demo_metrics(settings[0].removeprefix("demo="), settings[1:])
    options: dict[str, Any] = {}
    for setting in settings:
        name, _, value = setting.partition("=")
        try:
            options[name] = value == "yes" if value in ("yes", "no") else float(value)
        except ValueError as error:
            raise WrongClaimError(f"'{setting}' is not a setting such as drive=1.15") from error
    try:
        return dict(simulate(**options).metrics)
    except (TypeError, ValueError) as error:
        raise WrongClaimError(f"the model refuses {' '.join(settings)}: {error}") from error


def model_value(expression: str) -> tuple[float, str]:
    """What the model gives for 'settings metric' or 'settings metric minus settings metric', and its unit."""
    values, units = [], set()
    for run in expression.split(" minus "):
        *settings, metric = run.split()
        metrics = run_metrics(tuple(settings))
        if metric not in metrics:
            raise WrongClaimError(f"there is no metric '{metric}'. There are: {', '.join(metrics)}")
        value = metrics[metric]
        if value is None:
            raise WrongClaimError(f"'{run}' does not happen within the run")
        values.append(value)
        units.add(unit_of(metric))
    if len(values) > 2 or len(units) > 1:
        raise WrongClaimError("a difference is one metric minus another of the same unit")
    return values[0] - sum(values[1:]), units.pop()


def model_band(expression: str) -> tuple[Band, str]:
    """The band of 'settings metric', or of its difference 'minus' the plain knee drive's, and its unit."""
    first, *others = expression.split(" minus ")
    *settings, metric = first.split()
    value, unit = model_value(expression)
    options: dict[str, Any] = {name: float(it) for name, _, it in (each.partition("=") for each in settings)}
    if not others:
        return band(metric, **options, value=value), unit
    plain = f"drive={options.get('drive', 1.0):g} {metric}"
    if others != [plain]:
        raise WrongClaimError(f"the band of a difference is known from the plain knee drive: minus {plain}")
    return difference_band(metric, **options, value=value), unit


def check_band(expression: str, text: str) -> None:
    """Raise WrongClaimError unless the text is the band, with as many decimals as are printed."""
    ends, unit = model_band(expression)
    decimals = len(re.findall(r"\d+(?:\.(\d+))?", text + " 0")[0])
    forms = {
        band_text(ends, unit, decimals, place, sign) for place in (False, True) for sign in (False, True)
    }
    if text not in forms:
        raise WrongClaimError(
            f"the band is {band_text(ends, unit, decimals)} (or, in words, one of {sorted(forms)})"
        )


def check(claim: Claim, sources: dict[str, str]) -> None:
    """Raise WrongClaimError unless the printed number is right to its last printed digit."""
    kind, _, rest = claim.value.partition(" ")
    if kind == "source":
        if rest not in sources:
            raise WrongClaimError(f"docs/sources.md has no entry '{rest}'")
        if not re.search(rf"(?<![\d.]){re.escape(claim.text)}(?!\d|\.\d)", sources[rest]):
            raise WrongClaimError(f"the entry '{rest}' in docs/sources.md does not say \"{claim.text}\"")
        return
    if claim.value.endswith(" band"):
        check_band(claim.value.removesuffix(" band"), claim.text)
        return
    if kind == "need":
        if claim.text != need_text(rest):
            raise WrongClaimError(f"a step or two needs {need_text(rest)}")
        return
    if kind == "row":
        if claim.text not in row_texts(rest):
            raise WrongClaimError(f"the row says {row_texts(rest)[0]}")
        return
    others = {"optimum": optimum_value, "weight": weight_value}
    value, unit = others[kind](rest) if kind in others else model_value(claim.value)
    numbers = NUMBER.findall(claim.text)
    if len(numbers) != 1 or numbers[0][1] != unit:
        raise WrongClaimError(f"one number in {unit} belongs here")
    digits = numbers[0][0].replace("−", "-")
    printed = -float(digits) if "behind" in claim.text else float(digits)
    decimals = len(digits.partition(".")[2])
    if abs(value - printed) > 0.5 * 10**-decimals + 1e-9:
        right = f"{value:.{decimals}f}".replace("-", "−")
        raise WrongClaimError(f"the model gives {right} {unit} (exactly: {value:.4f})")


def entries_of(text: str) -> dict[str, str]:
    """The sources page, taken apart: key of each entry, and its words on one line."""
    parts = re.split(r"^#{2,3} .*?\{#([\w-]+)\}$|^## .*$", text, flags=re.MULTILINE)
    return {key: " ".join(words.split()) for key, words in zip(parts[1::2], parts[2::2], strict=True) if key}


def unmarked_in(text: str) -> list[str]:
    """Every number with a unit that stands in prose outside a mark, with a few words around it."""
    prose = re.sub(r"\s+", " ", re.sub(r"</?[a-z][^>]*>", "", blank(MARKED.pattern, prose_of(text))))
    return [prose[max(0, found.start() - 40) : found.end() + 25] for found in WITH_UNIT.finditer(prose)]


CLAIMS = [claim for page in PAGES for claim in claims_in(page.read_text(), f"docs/{page.relative_to(DOCS)}")]
ENTRIES = entries_of(SOURCES.read_text())


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: f"{claim.page}:{claim.line}:{claim.text}")
def test_each_stated_number_is_what_the_model_or_its_source_says(claim: Claim) -> None:
    try:
        check(claim, ENTRIES)
    except WrongClaimError as error:
        raise AssertionError(f"{claim}\n  {error}") from None


def test_lessons_state_numbers_from_the_model_and_from_sources() -> None:
    in_lessons = [claim.value.startswith("source ") for claim in CLAIMS if "/lessons/" in claim.page]
    assert any(in_lessons) and not all(in_lessons), "no marked number was found"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_every_mark_can_be_read(page: Path) -> None:
    prose = prose_of(page.read_text())
    assert len(MARKED.findall(prose)) == prose.count("<data"), 'write marks as <data value="…">…</data>'


@pytest.mark.parametrize("page", GUARDED, ids=lambda page: str(page.relative_to(DOCS)))
def test_no_number_with_a_unit_goes_unmarked(page: Path) -> None:
    allowed = [words for name, words, _ in EXCEPTIONS if page == DOCS / name]
    found = unmarked_in(page.read_text())
    unmarked = [place for place in found if not any(words in place for words in allowed)]
    assert not unmarked, f"mark these as docs/notes.md says, or give a reason in EXCEPTIONS: {unmarked}"


@pytest.mark.parametrize(("name", "words", "reason"), EXCEPTIONS)
def test_every_exception_is_still_needed(name: str, words: str, reason: str) -> None:
    found = unmarked_in((DOCS / name).read_text())
    assert any(words in place for place in found), f"no longer there: {reason}"


def claim_of(marked: str) -> Claim:
    """The claim of a page that says nothing else."""
    return next(claims_in(f"A page.\n\nIt takes {marked} here. The end.\n", "docs/page.md"))


def test_a_stale_number_is_reported_with_file_line_sentence_and_right_value() -> None:
    claim = claim_of('<data value="drive=1.15 thigh_vertical_ms">120 ms</data>')
    assert (claim.page, claim.line, claim.sentence) == ("docs/page.md", 3, "It takes 120 ms here.")
    with pytest.raises(WrongClaimError, match=r"the model gives 116 ms"):
        check(claim, {})


@pytest.mark.parametrize(
    ("marked", "complaint"),
    [
        ('<data value="drive=2 thigh_vertical_ms">100 ms</data>', "the model refuses drive=2"),
        ('<data value="driev=1 thigh_vertical_ms">100 ms</data>', "the model refuses driev=1"),
        ('<data value="drive=fast thigh_vertical_ms">100 ms</data>', "not a setting"),
        ('<data value="heel_height">1 ms</data>', "no metric 'heel_height'"),
        ('<data value="thigh_vertical_ms">124°</data>', "one number in ms belongs here"),
        ('<data value="thigh_vertical_ms minus knee_lift_deg">60 ms</data>', "of the same unit"),
        ('<data value="thigh_at_max_knee_flexion_deg">25° behind</data>', "the model gives 25 °"),
        ('<data value="drive=1 thigh_vertical_ms band">124 ms</data>', "the band is 1"),
        (
            '<data value="drive=1.3 thigh_vertical_ms minus drive=1 thigh_vertical_ms band">1–2 ms</data>',
            "minus drive=1.3",
        ),
        ('<data value="demo=race added_ms=15 step_length_fixed_m">3.4 m</data>', "the model gives 3.3 m"),
        ('<data value="demo=race added_ms=99 step_length_fixed_m">3.3 m</data>', "the demo race refuses"),
        ('<data value="optimum max_knee_flexion_deg">160°</data>', "the model gives 155 °"),
        ('<data value="optimum hamstrings-99 added_ms">9 ms</data>', "optimum.json has no"),
        ('<data value="need step length fixed">10–21 ms</data>', "a step or two needs 10–20 ms"),
        ('<data value="row hip flexors: strength">6.34 N·m/kg</data>', "the row says 6.43 N·m/kg"),
        ('<data value="row hip flexors: colour">6.43</data>', "no row 'hip flexors: colour'"),
        ('<data value="row start: thigh angle">44.3° in front</data>', "the row says −44.3°"),
        ('<data value="weight 0.01 0.75 step_frequency">−1.8 %</data>', "the model gives −1.9 %"),
        ('<data value="weight 0.01 0.75 colour">−1.9 %</data>', "is not a share of body mass"),
        ('<data value="weight 0.01 step_frequency">−1.9 %</data>', "is not a share of body mass"),
        ('<data value="source dorn2012">336–342 ms</data>', "does not say"),
        ('<data value="source nobody1900">1 ms</data>', "no entry 'nobody1900'"),
    ],
)
def test_what_cannot_be_right_is_refused(marked: str, complaint: str) -> None:
    with pytest.raises(WrongClaimError, match=re.escape(complaint)):
        check(claim_of(marked), ENTRIES)


def test_a_number_inside_code_is_no_claim() -> None:
    text = 'Write `<data value="x">1 ms</data>` so:\n\n```html\n<data value="y">2 ms</data>\n```\n'
    assert not list(claims_in(text, "docs/page.md")) and not unmarked_in(text)


def test_the_words_of_a_demo_fence_count_as_prose() -> None:
    assert unmarked_in("```demo\nname: drive-speed\ncaption: It takes 99 ms.\n```\n")
