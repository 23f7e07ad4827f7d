"""The search holds what readers look for, and comes when somebody searches."""

import json
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from scripts.ground.paths import SITE

INDEX = SITE / "search" / "search_index.json"  # every page downloads it
MOST_KB = 64  # brotli
MOST_AT_ONCE_BYTES = 400


def words() -> Path:
    """The file with the words of all pages."""
    return SITE / str(json.loads(INDEX.read_text())["config"]["words"])


@pytest.fixture(scope="module")
def found(site: str) -> dict[str, str]:
    """All text of the index, by page."""
    texts: dict[str, str] = {}
    for entry in json.loads(words().read_text()):
        page = entry["location"].split("#")[0]
        texts[page] = f"{texts.get(page, '')} {entry['title']} {entry['text']}".lower()
    return texts


@pytest.mark.parametrize("words", ["butt kick", "heel", "cord", "hamstring"])
def test_what_readers_ask_for_stands_in_glossary_and_lessons(found: dict[str, str], words: str) -> None:
    assert words in found["glossary/"]
    assert any(words in text for page, text in found.items() if page.startswith("lessons/"))


def test_the_index_stays_small_without_pages_for_maintainers_and_the_numbers_of_demos(
    found: dict[str, str],
) -> None:
    out = {"notes/", "licences/", "using-the-model/", "validation/", "writing/", "contract/"}
    assert not out & set(found)
    assert "this picture in words" not in found["lessons/drive-speed/"]
    assert len(brotli.compress(words().read_bytes(), quality=11)) / 1000 <= MOST_KB


def test_what_every_page_fetches_for_the_search_holds_no_words(site: str) -> None:
    assert INDEX.stat().st_size <= MOST_AT_ONCE_BYTES
    assert json.loads(INDEX.read_text())["docs"] == []


def test_each_section_that_folds_is_found_by_itself(site: str) -> None:
    texts = {entry["location"]: entry["text"] for entry in json.loads(words().read_text())}
    assert "40 athletes" in texts["sources/#clark2020"]
