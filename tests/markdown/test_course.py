"""The list of lessons, the navigation and the lessons' own pages say the same."""

import re
from typing import Any

import pytest
import yaml

from scripts.ground import course
from scripts.ground.course import LESSONS, Lesson
from scripts.ground.paths import ROOT
from scripts.markdown.demo_fence import fences_of


def front_matter(lesson: Lesson) -> dict[str, Any]:
    return dict(yaml.safe_load(lesson.page.read_text().split("---\n")[1]))


by_name = pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.name for lesson in LESSONS])


def test_the_navigation_lists_the_overview_and_then_the_lessons_in_their_order() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text().partition("- Lessons:\n")[2]
    listed = [f"- {lesson.title}: lessons/{lesson.name}.md" for lesson in LESSONS]
    lines = [line.strip().replace('"', "") for line in navigation.splitlines()]
    assert lines[: 1 + len(LESSONS)] == ["- lessons/index.md", *listed]


@by_name
def test_a_lesson_bears_its_title_and_a_description_for_searchers_and_previews(lesson: Lesson) -> None:
    said = front_matter(lesson)
    assert said["title"] == lesson.title
    assert re.findall(r"^# (.*)$", lesson.page.read_text(), re.MULTILINE)[0] == lesson.title
    assert 40 <= len(said["description"]) <= 160 and said["description"] != lesson.title


@by_name
def test_a_lesson_shows_the_demo_that_the_list_names(lesson: Lesson) -> None:
    shown = [fence.name for fence in fences_of(lesson.page)]
    assert not lesson.demo or lesson.demo in shown


def test_no_file_among_the_lessons_is_missing_from_the_list() -> None:
    names = {page.stem for page in course.FOLDER.glob("*.md")}
    assert names == {"index", *(lesson.name for lesson in LESSONS)}


def test_the_overview_names_each_written_lesson_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(course, "written", lambda: [LESSONS[2], LESSONS[4]])
    lines = course.overview().split("\n- ")[1:]
    assert len(lines) == 2
    assert "[The heel rises by itself](/lessons/heel-rise.md)" in lines[0] and ">2<" in lines[0]
    assert LESSONS[4].you_can in lines[1]


def test_the_count_from_0_says_which_lesson_is_the_last() -> None:
    assert [lesson.number for lesson in LESSONS] == list(range(len(LESSONS)))
    assert course.place_words(LESSONS[4]) == f"Lesson 4 · about {LESSONS[4].minutes} minutes"
    assert ", the last · about" in course.place_words(LESSONS[-1])
    assert course.place_words(LESSONS[0]).startswith("Lesson 0, the first")
