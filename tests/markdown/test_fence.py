"""Fences are found, read, and complained about with file, line and the word that was meant."""

from pathlib import Path

import pytest

from scripts.ground.errors import BuildError
from scripts.ground.fence import fences_in
from scripts.markdown.demo_fence import fences_of


def fence_in(folder: Path, *lines: str) -> Path:
    """A page whose demo fence has these lines; its first stands in line 8."""
    page = folder / "lesson.md"
    page.write_text("\n".join(["---", "title: A", "---", "", "# A", "", "```demo", *lines, "```"]))
    return page


def test_a_fence_with_only_a_name_shows_the_defaults(tmp_path: Path) -> None:
    (fence,) = fences_of(fence_in(tmp_path, "name: drive-speed"))
    assert (fence.name, fence.parameters, fence.slug) == ("drive-speed", {}, "drive-speed")


def test_text_is_text_even_where_yaml_takes_it_for_a_date_or_a_truth_value(tmp_path: Path) -> None:
    for said in ("2026-02-30", "Yes", ".inf", "0x1f", "1_000"):
        (fence,) = fences_of(fence_in(tmp_path, "name: drive-speed", f"caption: {said}"))
        assert fence.caption == said


def test_values_become_part_of_the_name_of_the_run(tmp_path: Path) -> None:
    (fence,) = fences_of(fence_in(tmp_path, "name: drive-speed", "drive: 1.15", "heel_pull: 0"))
    assert fence.slug == "drive-speed.drive-1.15"


DRIVE = "name: drive-speed"
ASKS = (DRIVE, "predict:", "  question: What?")


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        (("caption: Look", "name: moonwalk"), 9, "no name 'moonwalk'. There are: "),
        (("name: drive-sped",), 8, "Did you mean 'drive-speed'?"),
        (("name: [drive-speed]",), 8, "no name"),
        (("caption: Look",), 8, "needs a line 'name: …'"),
        ((DRIVE, "pace: 1"), 9, "the demo drive-speed has no 'pace'"),
        ((DRIVE, "heel_pul: 0.2"), 9, "Did you mean 'heel_pull'?"),
        ((DRIVE, "captoin: Look."), 9, "Did you mean 'caption'?"),
        ((DRIVE, "view: cinema"), 9, "'full' or 'compact'"),
        *[((DRIVE, f"drive: {value}"), 9, "from 0.5 to 1.3") for value in ("2.0", "fast", "true", ".nan")],
        ((DRIVE, "heel_pull: 0.17"), 9, "its slider stands at 0.15"),
        ((DRIVE, "drive: 1.1", "drive: 1.2"), 10, "'drive' is said twice"),
        ((DRIVE, "drive: 1: 2"), 9, "key: value"),
        ((DRIVE, "predict: {question: Why, choises: [a, b]}"), 9, "Did you mean 'choices'?"),
        ((DRIVE, "predict: Why?"), 9, "lines of its own below it: question, choices, answer, why"),
        ((DRIVE, "predict:", "  question: ''", "  choices: [a, b]", "  answer: 1"), 10, "a line of text"),
        ((*ASKS, '  choices: [a, ""]', "  answer: 1"), 11, "each of 'choices' must be a line of text"),
        ((*ASKS, "  choices: [a, b]", "  answer: true", "  why: So."), 12, "from 1 to 2"),
        ((*ASKS, "  choices: [a, b]", "  answer: 1", "  why: '- So.'"), 13, "needs a paragraph"),
        ((*ASKS, "  choices: [only one]"), 11, "at least 2"),
        ((*ASKS, "  choices: [a, [b]]", "  answer: 1"), 11, "each of 'choices' must be a line of text"),
        *[
            ((*ASKS, "  choices: [a, b]", f"  answer: {answer}", "  why: So."), 12, "from 1 to 2")
            for answer in ("3", "a", "0")
        ],
        ((*ASKS, "  choices: [a, b]", "  answer: 1"), 9, "'why: …' is missing"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(
    tmp_path: Path, lines: tuple[str, ...], line: int, words: str
) -> None:
    with pytest.raises(BuildError) as caught:
        fences_of(fence_in(tmp_path, *lines))
    assert f"lesson.md:{line}: " in str(caught.value)
    assert words in str(caught.value)


def test_an_unclosed_fence_names_its_first_line(tmp_path: Path) -> None:
    page = tmp_path / "lesson.md"
    page.write_text("# A\n\n```demo\nname: drive-speed\n")
    with pytest.raises(BuildError, match=r"lesson.md:3: .*never closed"):
        fences_of(page)


def test_an_indented_fence_is_refused_rather_than_shown_as_code() -> None:
    with pytest.raises(BuildError, match="left edge"):
        list(fences_in(["!!! note", "    ```demo", "    name: drive-speed", "    ```"], "demo"))


def test_a_fence_shown_inside_another_fence_is_only_text() -> None:
    lines = ["````", "```demo", "name: nothing", "```", "````", "```demo", "name: drive-speed", "```"]
    assert [found.said for found in fences_in(lines, "demo")] == ["name: drive-speed"]
