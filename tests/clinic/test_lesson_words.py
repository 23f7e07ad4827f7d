"""What printed sheets take from the pages: their own words, or an error that names the page and the line."""

import pytest

from scripts.ground import lesson_words as words
from scripts.ground.errors import BuildError


def test_a_part_that_a_sheet_needs_and_a_page_has_lost_is_named() -> None:
    with pytest.raises(BuildError, match=r"docs/lessons/clinic\.md:\d+: no part from"):
        words.session_plan(90)
    with pytest.raises(BuildError, match="does not say"):
        words.quoted("dorn2012", "about 26 ms")


def test_words_keep_what_is_bold_and_where_lines_end() -> None:
    [block] = words.blocks_of('**Stop** for *pain*,<br>or a "nick".')
    runs = block["runs"]
    assert runs[0] == {"text": "Stop", "bold": True}
    assert {"text": "pain", "italic": True} in runs and {"break": True} in runs
    assert runs[-1]["text"].endswith("“nick”.")
