"""The header and the foot of a lesson's page, for its ```lesson fence:

```lesson
number: 4
```

Everything else about the lesson stands in course.py. Links begin with '/': MkDocs resolves them from docs/.
course.js ticks the lessons that the reader has opened and offers to print; without a script the page is
complete.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts.ground.course import FOLDER, LESSONS, Lesson, lesson_numbered, place_words, written
from scripts.ground.errors import LineError
from scripts.ground.fence import read_page
from scripts.ground.render import render
from scripts.markdown.said import read_said, refuse_unknown, wrong

NEEDED = f"a lesson fence needs 'number: …', from 0 to {LESSONS[-1].number} as in scripts/ground/course.py"
FOOT = {"All lessons": "/lessons/index.md", "Glossary": "/glossary.md", "My answers": "/my-answers.md"}


def read_lesson(body: str) -> Lesson:
    """The lesson that a fence names. Raises LineError with the line within the fence."""
    return read_said(body, named, "number", NEEDED)


def named(said: Mapping[str, Any]) -> Lesson:
    """The lesson of a number."""
    refuse_unknown(said, ("number",), "a lesson fence")
    lesson = lesson_numbered(said["number"])
    if not lesson:
        raise wrong(NEEDED, "number")
    return lesson


def check_pages(folder: Path = FOLDER) -> None:
    """Every written lesson's page says its own number. Raises BuildError with file and line.

    A row of scripts/ground/course.py whose page is not written yet is fine: the lesson appears with its file.
    """
    for page in sorted(folder.glob("*.md")):
        for found in read_page(page, "lesson", read_lesson):
            if found.said.name != page.stem:
                meant = f"number {found.said.number} is '{found.said.name}' in scripts/ground/course.py"
                raise LineError(found.start + 2, f"{meant}, not '{page.stem}'").on(page)


def draw_header(lesson: Lesson) -> str:
    """The row of all lessons, where this one stands, and what it is for."""
    values = {"lesson": lesson, "lessons": written(), "place": place_words(lesson)}
    return render("markdown/lesson-header", **values)


def draw_foot() -> str:
    """Where to go from the end of a lesson."""
    return render("markdown/lesson-foot", links=FOOT)
