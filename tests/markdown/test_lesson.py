"""A lesson's header, and the words that its page explains on their first use."""

import re
from pathlib import Path

import markdown
import pytest

from scripts.ground.course import LESSONS, written
from scripts.ground.errors import BuildError
from scripts.markdown.glossary import glossary
from scripts.markdown.lesson import check_pages

EXTENSIONS = ["scripts.markdown.extension", "md_in_html", "attr_list", "tables", "pymdownx.superfences"]
HEAD = "# Drive speed\n\n```lesson\nnumber: 4\n```\n\n"
MEANINGS = {entry.anchor: entry.meaning for entry in glossary()}


def html_of(body: str, head: str = HEAD) -> str:
    return markdown.markdown(head + body, extensions=EXTENSIONS)


def words_in(html: str) -> list[str]:
    """The explained words, as the page writes them."""
    return re.findall(r'<a class="kd-word"[^>]*>([^<]*)</a>', html)


def test_the_header_says_which_lesson_how_long_and_what_for() -> None:
    html = html_of("Text.")
    assert "Lesson 4 · about 8 minutes" in html
    assert LESSONS[4].you_can in html


def test_the_row_links_every_written_lesson_and_marks_this_one() -> None:
    row = html_of("Text.").split("<ol>")[1].split("</ol>")[0]
    links = re.findall(r"<a [^>]*>", row)
    assert [re.search(r'href="([^"]*)"', link)[1] for link in links] == [one.source for one in written()]  # type: ignore[index]
    current = [link for link in links if "aria-current" in link]
    assert len(current) == 1 and 'aria-label="Lesson 4: Drive speed"' in current[0]


def test_a_word_is_explained_once_where_it_is_first_used() -> None:
    html = html_of("The hamstrings rest.\n\nThe hamstrings pull.")
    assert words_in(html) == ["hamstrings"]
    assert html.index("kd-word") < html.index("rest")


def test_the_meaning_is_the_glossarys_own() -> None:
    html = html_of("The hamstrings rest.")
    found = re.search(r'href="/glossary.md#hamstrings" title="([^"]*)"', html)
    assert found and found[1] == MEANINGS["hamstrings"]


def test_forms_capitals_and_several_words_in_one_sentence_are_found() -> None:
    assert words_in(html_of("Torques about the *knee*, then knee bend and the hip flexor.")) == [
        "Torques",
        "knee bend",
        "hip flexor",
    ]


def test_a_word_within_a_longer_word_is_left_alone() -> None:
    assert words_in(html_of("The cuesport, the step-cord and the shankbone.")) == []


def test_headings_links_code_table_heads_and_summaries_are_left_alone() -> None:
    body = """## Hamstrings

[torque](https://example.org/) and `shank`

| pelvis |
|---|
| 1 |

<details markdown>
<summary>Cue</summary>

Inside, the quadriceps.

</details>
"""
    assert words_in(html_of(body)) == ["quadriceps"]


def test_a_marked_number_is_left_alone() -> None:
    html = html_of('It takes <data value="x">5 ms of torque</data>, and torque counts.')
    assert '<data value="x">5 ms of torque</data>' in html
    assert words_in(html) == ["torque"]


def test_everyday_words_are_not_explained() -> None:
    assert words_in(html_of("Drive, step, run, model, contact, flight and power.")) == []


def test_a_page_without_a_lesson_fence_stays_as_it_is() -> None:
    assert html_of("The hamstrings rest.", head="") == "<p>The hamstrings rest.</p>"


def test_two_pages_in_a_row_do_not_mix() -> None:
    md = markdown.Markdown(extensions=EXTENSIONS)
    md.convert(HEAD + "The hamstrings rest.")
    md.reset()
    assert "kd-word" not in md.convert("The hamstrings rest.")
    md.reset()
    assert words_in(md.convert(HEAD + "The hamstrings rest.")) == ["hamstrings"]


def test_a_link_to_another_site_is_marked_for_paper() -> None:
    html = html_of("[out](https://example.org/) and [in](other.md)")
    assert re.findall(r"<a [^>]*kd-out[^>]*>(\w+)<", html) == ["out"]


@pytest.mark.parametrize("body", ["number: 12", "number: four", "title: Drive speed", ""])
def test_a_fence_that_names_no_lesson_stops_the_build_with_its_line(body: str) -> None:
    with pytest.raises(BuildError, match=r"line 4: .*scripts/ground/course\.py"):
        html_of("", head=f"# Drive speed\n\n```lesson\n{body}\n```\n")


def test_a_lesson_fence_shown_as_code_is_only_text() -> None:
    html = html_of("````\n```lesson\nnumber: 4\n```\n````\n", head="")
    assert "course-steps" not in html and "number: 4" in html


def lesson_page(folder: Path, name: str, number: int) -> Path:
    page = folder / f"{name}.md"
    page.write_text(f"# A title\n\n```lesson\nnumber: {number}\n```\n", encoding="utf-8")
    return page


def test_a_page_with_another_lessons_number_is_told_with_file_and_line(tmp_path: Path) -> None:
    lesson_page(tmp_path, "clinic", 8)
    with pytest.raises(BuildError, match=r"clinic\.md:4: number 8 is 'known'"):
        check_pages(tmp_path)


def test_a_number_that_no_lesson_has_is_told_with_file_and_line(tmp_path: Path) -> None:
    lesson_page(tmp_path, "clinic", 11)
    with pytest.raises(BuildError, match=r"clinic\.md:4: a lesson fence needs"):
        check_pages(tmp_path)


def test_the_lessons_pages_say_their_own_numbers() -> None:
    check_pages()
