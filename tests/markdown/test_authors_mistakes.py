"""Whatever an author writes is read, or refused in one sentence with its line: never a traceback.

Examples that work are damaged as hands and editors damage them, and by what YAML takes for something else.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import chain
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from swing_leg.checks import grade

from scripts.build import checks
from scripts.build.checks import wrong_fences, wrong_head, wrong_links
from scripts.clinic.slides.script import script
from scripts.figures.lessons.plan_bars import pieces
from scripts.ground import lesson_words
from scripts.ground.errors import BuildError, LineError
from scripts.ground.paths import DOCS, ROOT
from scripts.markdown.check import draw, kinds
from scripts.markdown.check.kinds import Check, read_check
from scripts.markdown.claims import wrong_claims
from scripts.markdown.demo_fence import read_fence
from scripts.markdown.elements import elements_of
from scripts.markdown.glossary import read_glossary
from scripts.markdown.lesson import read_lesson
from tests.support.fences import EXAMPLES, PAGE

MANY = settings(
    max_examples=1000, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
ODD = (
    *("", "~", "true", "Yes", "2026-02-30", ".inf", "-.inf", ".nan", "nan", "1e999", "-1", "1_0", "9" * 5000),
    *("!!float abc", "!!python/name:os x", "&a [*a]", "*a", "<<", "[choice]", "[]", "{}", "{a: b}", "- a"),
    *(
        "[" * 40 + "]" * 40,
        "[" * 3000,
        "{a: " * 30,
        '"\\0"',
        '"\\UFFFFFFFF"',
        '"\\ud800"',
        "'",
        '"',
        "|",
        ">-",
    ),
    *(
        "? x",
        "a: b",
        "# x",
        "%YAML 9",
        "---",
        "...",
        "@",
        "`",
        "\t",
        "\u2028",
        "\x00",
        "\x1b",
        "\ud800",
        "<b>",
    ),
    *(
        "<b>",
        "</data>",
        "&amp;",
        "%00",
        "//[",
        "../" * 40,
        "minus",
        "band",
        "demo=",
        "=",
        "optimum",
        "x" * 300,
    ),
)
PRINTED = {
    "clinic": (lesson_words.clinic_parts, script, partial(pieces, 45)),
    "cord": (lesson_words.safety_card,),
}
DEMO = """name: drive-speed
drive: 1.15
caption: Watch the *thigh*.
view: compact
predict:
  question: What changes?
  choices: [Height, Place]
  answer: 2
  why: The thigh gains more time.
"""
HEAD = "title: A page\ndescription: About it.\nhide: [toc]\nsearch:\n  exclude: true\n  boost: 2\n"
FENCES: list[tuple[Callable[[str], Any], str]] = [
    *((read_check, body) for body in EXAMPLES),
    *[(read_fence, DEMO)] * 4,
    (read_lesson, "number: 4\n"),
    *[(lambda text: list(wrong_head(f"---\n{text}\n---\n")), HEAD)] * 3,
]
WORDS = """# A page { #here }

See [one](other.md#place), [two][ref] and ![three](leg.png "A leg"), <a href="up.html">four</a>.

[ref]: https://example.org/ "Elsewhere"

<details markdown>

```demo
name: fold
```

</details>
"""
CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\ntheme:")[0] + "\ntheme:\n"
GLOSSARY = "Drive { #drive }\n:   How hard.\n\nToe-off { #toe-off }\n:   The *end*\n    of it.\n"
MARKS = re.findall(r"<data value=.*?</data>", PAGE)
OURS = re.compile(r"Traceback|NoneType|object at 0x|pydantic|yaml|argument|\b(str|int|dict)\b")


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """The text, damaged in one to three places."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        line, odd = lines[at], draw(st.sampled_from(ODD) | st.text(max_size=12))
        words, place = re.split(r"(\W+)", line), draw(st.integers(0, len(line)))
        words[draw(st.integers(0, len(words) - 1))] = odd
        value, key = re.search(r"(?<=: )|(?<=- )|(?<=\[)|$", line), line.partition(":")
        assert value
        changed = (
            [line[: value.start()] + odd],
            ["".join(words)],
            [odd + key[1] + key[2]],
            [],
            [line, line],
            ["  " + line],
            [line[:place] + odd + line[place:]],
        )
        lines[at : at + 1] = draw(st.sampled_from(changed))
        lines = lines or [""]
    return "\n".join(lines)


def check_sentence(line: int, message: str, text: str) -> None:
    """A complaint is one sentence in words of ours, about a line that there is."""
    assert 1 <= line <= text.count("\n") + 1
    assert message and "\n" not in message and len(message) < len(text) + 600, message
    assert not OURS.search(re.sub(r"'.*'|\".*\"", "", message)), message


@pytest.fixture(scope="module", autouse=True)
def quickly() -> Iterator[None]:
    """Legs are drawn and swung elsewhere; here words matter."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(draw, "drawn", lambda legs: [Markup("<svg/>")] * len(legs))
        patch.setattr(kinds, "legs", cache(kinds.legs))
        patch.setattr(checks, "pages", cache(checks.pages))
        patch.setattr(grade, "simulate", cache(grade.simulate))
        yield


@pytest.mark.slow
@MANY
@given(data=st.data())
def test_a_damaged_fence_or_head_is_read_or_refused_with_its_line(data: st.DataObject) -> None:
    reader, example = data.draw(st.sampled_from(FENCES))
    text = data.draw(damaged(example))
    try:
        said = reader(text)
    except LineError as error:
        check_sentence(error.line, error.message, text)
        return
    if isinstance(said, list):
        for line, message in said:
            check_sentence(line, message, text + "\n\n")
    if isinstance(said, Check):
        json.dumps(said.facts, allow_nan=False)
        list(elements_of(draw.draw_check(said)))


@pytest.mark.slow
@settings(MANY, max_examples=600)
@given(text=damaged(WORDS) | st.sampled_from(MARKS).flatmap(damaged))
def test_a_damaged_page_or_mark_is_read_or_refused_with_its_line(text: str) -> None:
    found = chain(wrong_links(DOCS / "a.md", text), wrong_fences(text), wrong_claims(text, "a.md"))
    for line, message in found:
        check_sentence(line, message.split("\n")[-1], text)


@pytest.mark.slow
@pytest.mark.parametrize("name", PRINTED)
@settings(MANY, max_examples=100)
@given(data=st.data())
def test_a_damaged_plan_or_card_is_printed_or_refused_with_its_line(
    name: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = lesson_words.PAGES[name].read_text(encoding="utf-8")
    begin = re.search('^1\\. |^<section class="kd-safety', text, re.MULTILINE)
    assert begin
    page = tmp_path_factory.getbasetemp() / f"{name}.md"
    damage = data.draw(damaged(text[begin.start() :][:6000]))
    page.write_text(text[: begin.start()] + damage, encoding="utf-8", errors="replace")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(lesson_words.PAGES, name, page)
        for read in PRINTED[name]:
            try:
                read()
            except BuildError as error:
                found = re.fullmatch(rf"{page}:(\d+): (.*)", str(error))
                assert found
                check_sentence(int(found[1]), found[2], text)


@pytest.mark.slow
@settings(MANY, max_examples=300)
@given(data=st.data())
def test_damaged_settings_and_a_damaged_glossary_are_read_or_refused_with_their_line(
    data: st.DataObject,
) -> None:
    for told in checks.wrong_in_settings(data.draw(damaged(CONFIG))):
        assert re.match(r"mkdocs\.yml:[1-9]\d*: ", told)
    try:
        read_glossary(data.draw(damaged(GLOSSARY)))
    except BuildError as error:
        assert re.match(r"docs/glossary\.md:[1-9]\d*: ", str(error))
