"""Numbers that pages state, each marked with where it comes from: found on a page, and held against that.

<data value="drive=1.15 thigh_vertical_ms">126 ms</data>: docs/writing.md explains the marks. The build
refuses a number that is no longer right, with its file, its line and the value that the model gives now.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from swing_leg.bands import band_text
from swing_leg.shows.catalogue import DEMOS

from scripts.ground.errors import nearest
from scripts.ground.fence import without_fences
from scripts.ground.lesson_words import sources
from scripts.markdown.changes import change_value
from scripts.markdown.claimed import (
    WrongClaimError,
    model_band,
    model_value,
    need_texts,
    optimum_value,
    row_texts,
    weight_value,
)
from scripts.markdown.demo_fence import first_demo

MARKED = re.compile(r'<data value="([^"]*)">(.*?)</data>', re.DOTALL)
NUMBER = re.compile(r"([−-]?\d+(?:\.\d+)?)\s*(°/s|°|ms|kg·m²|N·m|N\b|m\b|steps|%|×)")


@dataclass(frozen=True)
class Claim:
    """One marked number: where it stands, what it says it is, and what the reader sees.

    `demo` is the first one of its page, or "".
    """

    page: str
    line: int
    sentence: str
    value: str
    text: str
    demo: str = ""

    def __str__(self) -> str:
        return f'"{self.text}" ({self.value})\n  in: {self.sentence}'


def blank(pattern: str, text: str) -> str:
    """The text without what the pattern finds, every line still at its place."""
    return re.sub(pattern, lambda found: "\n" * found[0].count("\n"), text, flags=re.DOTALL | re.MULTILINE)


def prose_of(text: str) -> str:
    """A page's text without front matter and code. Demo and check fences stay: readers see their words."""
    text = blank(r"\A---\n.*?^---\n", text)
    return blank(r"`[^`\n]+`", without_fences(text, "demo", "check"))


def claims_in(text: str, page: str) -> Iterator[Claim]:
    """Every marked number of a page's prose, with the sentence around it as a reader sees it."""
    prose, demo = prose_of(text), first_demo(text)
    for found in MARKED.finditer(prose):
        before = re.split(r"\n\n|\n\||\n- |(?<=[.!?:]) ", prose[: found.start()])[-1]
        after = re.split(r"(?<=[.!?]) |(?<=[.!?])\n|\n\n|\n\||\n- ", prose[found.end() :])[0]
        sentence = " ".join(re.sub(r"</?[a-z][^>]*>", "", before + found[0] + after).split())
        line = prose.count("\n", 0, found.start()) + 1
        yield Claim(page, line, sentence, found[1], " ".join(found[2].split()), demo)


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


def setting_followed(demo: str, words: str) -> str | None:
    """How a page's demo begins with the setting that a number follows; None for a readout's number.

    Raises WrongClaimError if the page has no demo, or the demo shows nothing of that name.
    """
    if demo not in DEMOS:
        raise WrongClaimError("this page has no demo that a number could follow")
    name = words.split()[-1] if words else ""
    settings = {control.name: control for control in DEMOS[demo].parameters}
    shown = [*settings, *(readout.name for readout in DEMOS[demo].readouts)]
    if name not in shown:
        raise WrongClaimError(f"{demo} shows no '{name}'.{nearest(name, shown)}")
    if name not in settings:
        return None
    setting = settings[name]
    if setting.kind != "slider":
        raise WrongClaimError(f"{name} is a {setting.kind}: only a slider's number can follow it")
    return f"{setting.default:.{len(f'{setting.step:g}'.partition('.')[2])}f}"


def check(claim: Claim) -> None:
    """Raise WrongClaimError unless the printed number is right to its last printed digit."""
    kind, _, rest = claim.value.partition(" ")
    if kind == "live":
        follows = setting_followed(claim.demo, rest)
        if follows is None:
            check(replace(claim, value=rest))
        elif claim.text != follows:
            raise WrongClaimError(f"the demo begins with {follows}")
        return
    if kind == "source":
        if rest not in sources():
            raise WrongClaimError(f"docs/sources.md has no entry '{rest}'.{nearest(rest, sources())}")
        if not re.search(rf"(?<![\d.]){re.escape(claim.text)}(?!\d|\.\d)", sources()[rest]):
            raise WrongClaimError(f"the entry '{rest}' in docs/sources.md does not say \"{claim.text}\"")
        return
    if claim.value.endswith(" band"):
        check_band(claim.value.removesuffix(" band"), claim.text)
        return
    texts = {"need": need_texts, "row": row_texts}
    if kind in texts:
        if claim.text not in texts[kind](rest):
            raise WrongClaimError(f"'{rest}' is {texts[kind](rest)[0]}")
        return
    others = {"change": change_value, "optimum": optimum_value, "weight": weight_value}
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


def wrong_claims(text: str, page: str) -> Iterator[tuple[int, str]]:
    """Line and complaint for every marked number of a page that is not right, or cannot be read."""
    for claim in claims_in(text, page):
        try:
            check(claim)
        except WrongClaimError as error:
            yield claim.line, f"{claim}\n  {error}"
    prose = prose_of(text)
    read = {found.start() for found in MARKED.finditer(prose)}
    for found in re.finditer("<data", prose):
        if found.start() not in read:
            yield prose.count("\n", 0, found.start()) + 1, 'write a mark as <data value="…">…</data>'
