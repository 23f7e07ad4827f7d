"""The course: the one list of its lessons. Header, overview, previews and tests read it; nothing repeats it.

`python -m scripts.ground.course` prints the list. A lesson appears on the site as soon as its file exists.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from scripts.ground.lesson_time import view_of
from scripts.ground.paths import BUILD, DOCS

FOLDER = DOCS / "lessons"


@dataclass(frozen=True)
class Lesson:
    """One lesson. `you_can` ends the sentence "After this lesson you can …"."""

    number: int
    name: str  # of its file, docs/lessons/<name>.md, and of its address
    title: str
    demo: str | None  # its name in the catalogue
    you_can: str

    @property
    def page(self) -> Path:
        """Its Markdown file."""
        return FOLDER / f"{self.name}.md"

    @property
    def minutes(self) -> int:
        """How long it takes: counted from the page's words and tasks; 0 while it is not written."""
        return view_of(self.page).minutes if self.page.exists() else 0

    @property
    def source(self) -> str:
        """How a page of the site links to it; MkDocs turns that into its address."""
        return f"/lessons/{self.name}.md"


LESSONS = (
    Lesson(
        0,
        "what-do-you-believe",
        "What do you believe?",
        "two-photos",
        "commit to a prediction before you see any evidence",
    ),
    Lesson(
        1,
        "words",
        "Words for a swinging leg",
        "pose",
        "name the key moments of a leg's swing, and read its thigh angle and its knee angle",
    ),
    Lesson(
        2, "heel-rise", "The heel rises by itself", "heel-rise", "say what lifts the heel, and what stops it"
    ),
    Lesson(
        3,
        "side-by-side",
        "Butt kick or knee drive?",
        "side-by-side",
        "tell a butt kick from a knee drive by when the heel is highest, not by how high it is",
    ),
    Lesson(
        4,
        "drive-speed",
        "Drive speed",
        "drive-speed",
        "say what a harder thigh drive changes, what it leaves alone, and what nobody knows yet",
    ),
    Lesson(
        5,
        "fold",
        "Why fold at all?",
        "fold",
        "explain why a folded leg is easier to swing, and what waiting costs",
    ),
    Lesson(
        6,
        "step-or-two",
        "A step or two?",
        "race",
        "turn milliseconds into metres, and say why to doubt the result",
    ),
    Lesson(
        7,
        "cord",
        "Train the knee drive",
        "cord",
        "set up a training cord safely, and choose cord and tempo for an aim",
    ),
    Lesson(
        8,
        "known",
        "What is known, what is opinion",
        "claims",
        "sort claims about the knee drive by the evidence behind them",
    ),
    Lesson(9, "clinic", "Run your own clinic", None, "hold a session of 20 or 45 minutes on knee drive"),
)


def lesson_numbered(number: object) -> Lesson | None:
    """The lesson with this number, as a page writes it: "4"; or None."""
    return next((lesson for lesson in LESSONS if str(lesson.number) == number), None)


def written() -> list[Lesson]:
    """The lessons whose files exist, in order."""
    return [lesson for lesson in LESSONS if lesson.page.exists()]


def place_words(lesson: Lesson) -> str:
    """ "Lesson 4 · about 8 minutes"; the count begins at 0, so the two ends are named."""
    end = {LESSONS[0]: ", the first", LESSONS[-1]: ", the last"}.get(lesson, "")
    return f"Lesson {lesson.number}{end} · about {lesson.minutes} minutes"


def scene(lesson: Lesson) -> str:
    """The lesson's picture on a card, light and dark, in Markdown: beside its title, so it needs no words."""
    files = (f"/assets/generated/scenes/{lesson.name}-{scheme}.svg" for scheme in ("light", "dark"))
    return "\n    ".join(
        f"![]({file}){{ .kd-only-{scheme} loading=lazy }}"
        for file, scheme in zip(files, ("light", "dark"), strict=True)
    )


def overview() -> str:
    """The list of the lessons in Markdown, for the overview page."""
    lines = [
        f"- {scene(lesson)}\n"
        f'    <span class="kd-lesson-number">{lesson.number}</span> **[{lesson.title}]({lesson.source})** '
        f"·\N{NO-BREAK SPACE}{lesson.minutes}\N{NO-BREAK SPACE}minutes<br>You can {lesson.you_can}."
        for lesson in written()
    ]
    return '<div class="kd-course kd-pictured" markdown>\n\n' + "\n".join(lines) + "\n\n</div>\n"


def write_snippets(folder: Path = BUILD / "snippets") -> None:
    """Write the overview where docs/lessons/index.md includes it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "lessons.md").write_text(overview(), encoding="utf-8")


def main() -> int:
    """Print the list, and which lessons are still to be written."""
    for lesson in LESSONS:
        there = "" if lesson.page.exists() else " (not written yet)"
        print(f"{lesson.number}  {lesson.title:<32}{lesson.minutes:>2} minutes{there}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
