"""A lesson's header, and the words that its page explains on their first use."""

import re
from pathlib import Path

import pytest

from scripts.ground.course import LESSONS, written
from scripts.ground.errors import BuildError
from scripts.markdown.glossary import glossary
from scripts.markdown.lesson import check_pages
from tests.support.fences import html_of

HEAD = "# Drive speed\n\n```lesson\nnumber: 4\n```\n\n"


def words_in(html: str) -> list[str]:
    """The explained words, as the page writes them."""
    return re.findall(r'<a class="kd-word"[^>]*>([^<]*)</a>', html)


def test_the_header_says_which_lesson_how_long_and_what_for() -> None:
    html = html_of(HEAD)
    assert f"Lesson 4 · about {LESSONS[4].minutes} minutes" in html
    assert LESSONS[4].you_can in html


def test_the_row_links_every_written_lesson_and_marks_this_one() -> None:
    row = html_of(HEAD).split("<ol>")[1].split("</ol>")[0]
    assert re.findall(r' href="([^"]*)"', row) == [lesson.source for lesson in written()]
    (current,) = (link for link in re.findall(r"<a [^>]*>", row) if "aria-current" in link)
    assert 'aria-label="Lesson 4: Drive speed"' in current


SILENT = """## Hamstrings

[torque](https://example.org/) and `shank`

| pelvis |
|---|
| 1 |

<details markdown>
<summary>Cue</summary>

Inside, the quadriceps.

</details>
"""


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("The hamstrings rest.\n\nThe hamstrings pull.", ["hamstrings"]),
        (
            "Torques about the *knee*, then knee bend and the hip flexor.",
            ["Torques", "knee bend", "hip flexor"],
        ),
        ("The cuesport, the step-cord and the shankbone.", []),  # parts of longer words
        (SILENT, ["quadriceps"]),  # not in headings, links, code, heads of tables, summaries
        ('It takes <data value="x">5 ms of torque</data>, and torque counts.', ["torque"]),
        ("Drive, step, run, model, contact, flight and power.", []),  # everyday words
    ],
)
def test_a_word_is_explained_once_where_the_text_first_uses_it(body: str, words: list[str]) -> None:
    assert words_in(html_of(HEAD + body)) == words


def test_a_word_leads_to_its_entry_and_shows_its_meaning() -> None:
    html = html_of(HEAD + "The hamstrings rest.\n\nThe hamstrings pull.")
    meaning = next(entry.meaning for entry in glossary() if entry.anchor == "hamstrings")
    assert f'href="/glossary.md#hamstrings" title="{meaning}">hamstrings</a> rest' in html


def test_a_link_to_another_site_is_marked_for_paper() -> None:
    html = html_of(HEAD + "[out](https://example.org/) and [in](other.md)")
    assert re.findall(r"<a [^>]*kd-out[^>]*>(\w+)<", html) == ["out"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("number: 8", r"number 8 is 'known'"),
        *[
            (body, "a lesson fence needs 'number: …'")
            for body in ("number: 12", "number: four", "title: T", "")
        ],
    ],
)
def test_a_number_that_is_not_the_pages_is_told_with_file_and_line(
    tmp_path: Path, body: str, words: str
) -> None:
    (tmp_path / "clinic.md").write_text(f"# A title\n\n```lesson\n{body}\n```\n", encoding="utf-8")
    with pytest.raises(BuildError, match=rf"clinic\.md:4: {words}"):
        check_pages(tmp_path)
