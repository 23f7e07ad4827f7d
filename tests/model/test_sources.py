"""Every number and every page names sources that the sources page has, and it explains what is no source."""

import re
from pathlib import Path

import pytest
from swing_leg.parameters import PARAMETERS

from scripts.ground.paths import DOCS, GENERATED

PAGES = sorted(page for page in DOCS.rglob("*.md") if not page.is_relative_to(GENERATED))
NOT_A_STUDY = {"standard", "assumed", "chosen"}
MARKER = re.compile(r'<data value="source ([^"]*)">')
LINK = re.compile(r"sources\.md#([\w-]+)")


def entries_of(text: str) -> dict[str, str]:
    """The sources page: key of each entry, and its words."""
    parts = re.split(r"^#{2,3} .*?\{#([\w-]+)\}$|^## .*$", text, flags=re.MULTILINE)
    return {key: " ".join(words.split()) for key, words in zip(parts[1::2], parts[2::2], strict=True) if key}


ENTRIES = entries_of((DOCS / "sources.md").read_text())


@pytest.mark.parametrize("key", sorted({row.source for row in PARAMETERS}))
def test_the_source_of_every_number_has_its_entry(key: str) -> None:
    assert key in ENTRIES, [row.name for row in PARAMETERS if row.source == key]


@pytest.mark.parametrize("key", sorted(NOT_A_STUDY))
def test_what_stands_in_place_of_a_source_is_explained(key: str) -> None:
    assert len(ENTRIES[key].split()) >= 10
    assert any(row.source == key for row in PARAMETERS), "no number uses it any more"


def test_every_entry_that_a_number_names_says_how_it_was_read_or_that_it_is_unverified() -> None:
    for key in {row.source for row in PARAMETERS} - NOT_A_STUDY:
        assert "*Read:*" in ENTRIES[key] or "nverified" in ENTRIES[key], key


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_every_source_that_a_page_names_has_its_entry(page: Path) -> None:
    text = re.sub(r"`[^`\n]+`", "", page.read_text())  # code shows how to write; it names nothing
    keys = {*MARKER.findall(text), *LINK.findall(text)}
    assert keys <= ENTRIES.keys()


def test_a_key_without_an_entry_would_be_noticed() -> None:
    assert MARKER.findall('<data value="source nobody1900">1 ms</data>') == ["nobody1900"]
    assert "nobody1900" not in ENTRIES
    assert len(ENTRIES) > 30
