"""The summary of all predictions and answers, by lesson: the ```check-summary fence of docs/my-answers.md.

Without a script it is a work sheet: every question of the course with room for an answer.
"""

from pathlib import Path

from markupsafe import Markup
from swing_leg.shows.catalogue import declaration

from scripts.ground.course import LESSONS
from scripts.ground.paths import DOCS, pages
from scripts.ground.render import render
from scripts.markdown.check.fence import checks_of
from scripts.markdown.demo_fence import fences_of
from scripts.markdown.glossary import plain

HOME = DOCS / "index.md"  # its address has no name of its own: summary.js finds out what it is kept under
Asked = list[tuple[str, str]]  # the name that an answer is kept under, and the question


def read_summary(body: str) -> dict[str, Asked]:
    """What each page asks, home and lessons first and in their order; the fence itself says nothing."""
    lessons = {lesson.page: f"{lesson.number} · {lesson.title}" for lesson in LESSONS if lesson.page.exists()}
    first = {HOME: "Home"} | lessons
    others = {page: page.stem.replace("-", " ").capitalize() for page in pages() if page not in first}
    return {title: asked for page, title in (first | others).items() if (asked := asked_by(page))}


def draw_summary(asked: dict[str, Asked]) -> Markup:
    """One section for each page that asks something."""
    return render("markdown/summary", sections=asked)


def asked_by(page: Path) -> Asked:
    """All that a page asks: predictions, cards to sort, checks."""
    name = "home" if page == HOME else page.stem
    return [
        *((f"{name} predict {question}", question) for question in predictions(page)),
        *cards(page),
        *((check.id, plain(check.question)) for check in checks_of(page)),
    ]


def cards(page: Path) -> Asked:
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
