"""The summary of all predictions and answers, by lesson: the ```check-summary fence of docs/my-answers.md.

Without a script it is a work sheet: every question of the course with room for an answer.
"""

from pathlib import Path
from xml.etree.ElementTree import Element

from swing_leg.shows.catalogue import declaration

from scripts.ground.course import LESSONS
from scripts.markdown.check_kinds import Check
from scripts.markdown.elements import add
from scripts.markdown.fence import fences_of
from scripts.markdown.glossary import plain

NOTHING = "No answer yet."


def draw_summary(parent: Element, checks: dict[Path, list[Check]]) -> None:
    """Append one section for each page that asks something, lessons first and in their order."""
    block = add(parent, "div", class_="kd-block kd-check-block")
    place = add(block, "knee-summary", class_="kd-summary")
    lessons = {lesson.page: lesson for lesson in LESSONS}
    order = list(lessons)
    for page in sorted(checks, key=lambda page: (order.index(page) if page in lessons else len(order), page)):
        asked = [
            *((f"{page.stem} predict {question}", question) for question in predictions(page)),
            *cards(page),
            *((check.name, plain(check.question)) for check in checks[page]),
        ]
        if not asked:
            continue
        lesson = lessons.get(page)
        title = f"{lesson.number} · {lesson.title}" if lesson else page.stem.replace("-", " ").capitalize()
        add(place, "h2", title)
        answers = add(place, "dl", class_="kd-summary-answers")
        for name, question in asked:
            row = add(answers, "div")
            add(row, "dt", question)
            add(row, "dd", NOTHING, data_answer=name)


def cards(page: Path) -> list[tuple[str, str]]:
    """The cards that a page's demos give to sort: the name that each is kept under, and its words."""
    shown = dict.fromkeys(fence.name for fence in fences_of(page))
    return [
        (f"card {control['name']}", f"{control['label']}: {control['help']}")
        for name in shown
        for control in declaration(name)["parameters"]
        if control.get("card")
    ]


def predictions(page: Path) -> list[str]:
    """The questions that a page's demos ask, in the words that answers.js keeps them under."""
    asked = [fence.predict.question for fence in fences_of(page) if fence.predict]
    return [" ".join(question.split()) for question in dict.fromkeys(asked)]
