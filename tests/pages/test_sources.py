"""The sources page says how each source was read, what it is used for, and which lessons lean on it."""

import re
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("key", ENTRIES)
def test_each_entry_names_the_lessons_that_link_it(key: str) -> None:
    found = re.findall(r"^\*In lessons:\*.*$", ENTRIES[key], flags=re.MULTILINE)
    right = lessons_line(key)
    assert found == ([right] if right else []), f"entry '{key}': the line should be: {right or 'none'}"


@pytest.mark.parametrize("key", sorted(ENTRIES.keys() - NO_STUDY))
def test_each_entry_says_how_it_was_read_and_what_for(key: str) -> None:
    assert any(word in ENTRIES[key].lower() for word in READ), f"how was '{key}' read?"
    assert "*Used for:*" in ENTRIES[key], f"what is '{key}' used for?"


def test_every_link_to_a_source_leads_to_an_entry() -> None:
    pages: list[Path] = sorted((DOCS / "lessons").glob("*.md"))
    keys = {key for page in pages for key in re.findall(r"sources\.md#([\w-]+)", page.read_text("utf-8"))}
    assert keys and keys <= ENTRIES.keys(), f"no such entry: {sorted(keys - ENTRIES.keys())}"
