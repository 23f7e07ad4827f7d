"""The glossary, read from docs/glossary.md: the only place where a word is explained.

An entry there is a definition list with an anchor, and the forms under which lessons use the word:

Knee flexion { #knee-flexion data-forms="knee flexion, knee bend" }
:   How far the knee is bent. …

Only the listed forms are explained where a lesson uses them; everyday words such as "drive" list none.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts.ground.errors import LineError
from scripts.ground.paths import DOCS

PAGE = DOCS / "glossary.md"
HEAD = re.compile(r'^(?P<term>\S.*?) \{ #(?P<anchor>[\w-]+)(?: data-forms="(?P<forms>[^"]*)")? \}$')


@dataclass(frozen=True)
class Entry:
    """One word of the glossary; `meaning` is plain text, `forms` how lessons write it."""

    term: str
    anchor: str
    forms: tuple[str, ...]
    meaning: str


def read_glossary(text: str) -> list[Entry]:
    """Every entry of the page's Markdown. Raises BuildError for one that does not follow the pattern."""
    entries: list[Entry] = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not line.startswith(":   "):
            continue
        head = HEAD.match(lines[number - 1]) if number else None
        if not head:
            message = "an entry needs a line such as 'Toe-off { #toe-off }' just above its meaning"
            raise LineError(max(number, 1), message).on(PAGE)
        meaning = [line[4:]]
        while number + 1 < len(lines) and lines[number + 1].startswith("    "):
            number += 1
            meaning.append(lines[number].strip())
        forms = tuple(form.strip() for form in (head["forms"] or "").split(",") if form.strip())
        entries.append(Entry(head["term"], head["anchor"], forms, plain(" ".join(meaning))))
    return entries


def plain(markdown: str) -> str:
    """Text without Markdown's links, emphasis and tags."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return re.sub(r"\*+|<[^>]+>", "", text).strip()


@cache
def glossary(page: Path = PAGE) -> tuple[Entry, ...]:
    """The site's glossary; empty before the page is written."""
    return tuple(read_glossary(page.read_text(encoding="utf-8"))) if page.exists() else ()
