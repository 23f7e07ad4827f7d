"""A lesson's demo fence is read, checked, and complained about with file and line."""

from pathlib import Path

import pytest

from scripts.ground.errors import BuildError
from scripts.markdown.fence import fences_in, fences_of, read_fence


def page_with(folder: Path, *fence: str) -> Path:
    page = folder / "lesson.md"
    page.write_text(
        "\n".join(["---", "title: A lesson", "---", "", "# A lesson", "", "```demo", *fence, "```"])
    )
    return page


def complaint(folder: Path, *fence: str) -> str:
    with pytest.raises(BuildError) as caught:
        fences_of(page_with(folder, *fence))
    return str(caught.value)


def test_a_fence_with_only_a_name_shows_the_defaults(tmp_path: Path) -> None:
    (fence,) = fences_of(page_with(tmp_path, "name: drive-speed"))
    assert (fence.name, fence.parameters, fence.slug) == ("drive-speed", {}, "drive-speed")


def test_values_become_part_of_the_name_of_the_run(tmp_path: Path) -> None:
    (fence,) = fences_of(page_with(tmp_path, "name: drive-speed", "drive: 1.15", "heel_pull: 0"))
    assert fence.slug == "drive-speed.drive-1.15"


def test_an_unknown_demo_is_named_with_file_and_line(tmp_path: Path) -> None:
    said = complaint(tmp_path, "caption: Look", "name: moonwalk")
    assert "lesson.md:9:" in said and "moonwalk" in said and "drive-speed" in said


def test_an_unknown_parameter_is_named_with_file_and_line(tmp_path: Path) -> None:
    said = complaint(tmp_path, "name: drive-speed", "speed: 1")
    assert "lesson.md:9:" in said and "speed" in said


@pytest.mark.parametrize("value", ["2.0", "fast", "true", ".nan", "-.inf"])
def test_a_value_out_of_range_is_refused_with_file_line_and_range(tmp_path: Path, value: str) -> None:
    said = complaint(tmp_path, "name: drive-speed", f"drive: {value}")
    assert "lesson.md:9:" in said and "0.5" in said and "1.3" in said


def test_a_value_between_two_steps_of_its_slider_is_refused(tmp_path: Path) -> None:
    said = complaint(tmp_path, "name: drive-speed", "heel_pull: 0.17")
    assert "lesson.md:9:" in said and "0.15" in said


def test_a_key_said_twice_is_refused(tmp_path: Path) -> None:
    assert "'drive' is said twice" in complaint(tmp_path, "name: drive-speed", "drive: 1.1", "drive: 1.2")


def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    assert "lesson.md:8:" in complaint(tmp_path, "name: [drive-speed]")


def test_a_misspelt_key_of_the_prediction_is_refused(tmp_path: Path) -> None:
    said = complaint(tmp_path, "name: drive-speed", "predict: {question: Why, choises: [a, b]}")
    assert "lesson.md:9:" in said and "choises" in said


def test_an_indented_fence_is_refused_rather_than_shown_as_code() -> None:
    with pytest.raises(BuildError, match="left edge"):
        list(fences_in(["!!! note", "    ```demo", "    name: drive-speed", "    ```"]))


def test_a_broken_body_names_the_line(tmp_path: Path) -> None:
    said = complaint(tmp_path, "name: drive-speed", "drive: 1: 2")
    assert "lesson.md:9:" in said and "key: value" in said


def test_an_unclosed_fence_names_its_first_line(tmp_path: Path) -> None:
    page = tmp_path / "lesson.md"
    page.write_text("# A\n\n```demo\nname: drive-speed\n")
    with pytest.raises(BuildError, match=r"lesson.md:3: .*never closed"):
        fences_of(page)


def test_a_fence_shown_inside_another_fence_is_only_text() -> None:
    lines = ["````", "```demo", "name: nothing", "```", "````", "```demo", "name: drive-speed", "```"]
    assert [body for _, _, body in fences_in(lines)] == ["name: drive-speed"]


def test_a_prediction_needs_a_question_and_two_choices() -> None:
    with pytest.raises(BuildError, match="at least two"):
        read_fence("name: drive-speed\npredict:\n  question: Why?\n  choices: [only one]")


@pytest.mark.parametrize(
    "rest", ["", "\n  answer: 3\n  why: So.", "\n  answer: 1", "\n  answer: a\n  why: So."]
)
def test_a_prediction_needs_the_models_answer_and_a_reason(rest: str) -> None:
    with pytest.raises(BuildError, match="an 'answer' from 1 to 2, and a 'why'"):
        read_fence(f"name: drive-speed\npredict:\n  question: What?\n  choices: [a, b]{rest}")


def test_an_unknown_view_lists_the_known_ones() -> None:
    with pytest.raises(BuildError, match="full, compact"):
        read_fence("name: drive-speed\nview: cinema")
