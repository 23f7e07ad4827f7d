"""The sources page says how each source was read, what it is used for, and which lessons lean on it."""

import re

import pytest
from swing_leg.parameters import PARAMETERS

from scripts.ground.course import written
from scripts.ground.paths import DOCS

PAGE = (DOCS / "sources.md").read_text(encoding="utf-8")
PARTS = re.split(r"^### .*? \{#([\w-]+)\}$|^## .*$", PAGE, flags=re.MULTILINE)
ENTRIES = {key: words for key, words in zip(PARTS[1::2], PARTS[2::2], strict=True) if key}
NO_STUDY = {"standard", "assumed", "chosen"}  # explained on the page, but nothing to read
READ = ("full text", "abstract", "beginning", "excerpt", "data", "second-hand", "unverified")


def lessons_line(key: str) -> str:
    """The line that tells which lessons link an entry; "" if none does."""
    links = [
        f"[{lesson.title}](lessons/{lesson.page.name})"
        for lesson in written()
        if re.search(rf"sources\.md#{key}(?![\w-])", lesson.page.read_text(encoding="utf-8"))
    ]
    return f"*In lessons:* {', '.join(links)}." if links else ""


def test_the_source_of_every_number_has_its_entry_and_what_is_no_study_is_explained() -> None:
    keys = {row.source for row in PARAMETERS}
    assert keys <= ENTRIES.keys() and keys >= NO_STUDY, "nothing is explained that no number uses"
    assert all(len(ENTRIES[key].split()) >= 10 for key in NO_STUDY)


@pytest.mark.parametrize("key", ENTRIES)
def test_each_entry_names_the_lessons_that_link_it(key: str) -> None:
    found = re.findall(r"^\*In lessons:\*.*$", ENTRIES[key], flags=re.MULTILINE)
    right = lessons_line(key)
    assert found == ([right] if right else []), f"entry '{key}': the line should be: {right or 'none'}"


@pytest.mark.parametrize("key", sorted(ENTRIES.keys() - NO_STUDY))
def test_each_entry_says_how_it_was_read_and_what_for(key: str) -> None:
    assert any(word in ENTRIES[key].lower() for word in READ), f"how was '{key}' read?"
    assert "*Used for:*" in ENTRIES[key], f"what is '{key}' used for?"
