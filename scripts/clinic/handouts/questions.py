"""The lessons' checks on paper: lesson 0's three questions, and what "Check yourself" counts as right."""

from collections.abc import Callable
from typing import Any

from swing_leg.words import number_text

from scripts.ground.course import LESSONS, written
from scripts.ground.lesson_words import Block, Run, blocks_of
from scripts.markdown.check.fence import checks_of
from scripts.markdown.check.kinds import Check

LETTERS = "ABCDEFGH"


def three_questions() -> dict[str, Any]:
    """What lesson 0 asks before anything is shown, with its choices; nothing of it is right or wrong."""
    kept = [check for check in checks_of(LESSONS[0].page) if check.facts.get("keep")]
    return {
        "questions": [
            {"question": line(check.question), "choices": [line(item.text) for item in check.items]}
            for check in kept
        ]
    }


def check_answers() -> dict[str, Any]:
    """Each lesson's checks with their right answers and the reasons."""
    lessons = []
    for lesson in written():
        checks = [
            answered(check)
            for check in checks_of(lesson.page)
            if check.kind in ANSWERS and not check.facts.get("keep")
        ]
        if checks:
            lessons.append({"number": str(lesson.number), "title": lesson.title, "checks": checks})
    return {"lessons": lessons}


def answered(check: Check) -> dict[str, Any]:
    """A check as the sheet prints it."""
    right, why = ANSWERS[check.kind](check)
    return {
        "question": line(check.question),
        "right": [line(one) for one in right],
        "why": blocks(f"{why}\n\n{check.explanation}"),
    }


def choice(check: Check) -> tuple[list[str], str]:
    """The right ones, and the reasons of each."""
    right = [check.items[place] for place in check.right]
    return [item.text for item in right], " ".join(item.why for item in right)


def number(check: Check) -> tuple[list[str], str]:
    """The number, and how far off still counts."""
    facts = check.facts
    unit = facts["unit"] if facts["unit"] == "°" else f" {facts['unit']}".rstrip()
    return [
        f"{number_text(facts['value'])}{unit}; {number_text(facts['tolerance'])}{unit} more or less counts"
    ], ""


def order(check: Check) -> tuple[list[str], str]:
    """The order, each with its number."""
    texts = check.facts["texts"]
    return [
        "In this order: " + "; ".join(f"{check.items[place].text} ({texts[place]})" for place in check.right)
    ], ""


def classify(check: Check) -> tuple[list[str], str]:
    """What each of the four legs is that the lesson shows at first; a new set has other answers."""
    legs = [f"{letter}: {item.text}. {item.why}" for letter, item in zip(LETTERS, check.items, strict=False)]
    return [*legs, "Another set has other answers: the lesson explains them."], ""


def match(check: Check) -> tuple[list[str], str]:
    """The name of each picture, in the order in which the lesson shows them."""
    return [f"Picture {n}: {frame.label}" for n, frame in enumerate(check.frames, 1)], ""


def sort(check: Check) -> tuple[list[str], str]:
    """Each card with its group and reason."""
    return [f"{card.text} – **{card.group}.** {card.why}" for card in check.items], ""


def target(check: Check) -> tuple[list[str], str]:
    """What has to be hit."""
    facts = check.facts
    return [
        f"{number_text(facts['target'])} {facts['unit']}, {number_text(facts['tolerance'])} more or less"
    ], ""


ANSWERS: dict[str, Callable[[Check], tuple[list[str], str]]] = {
    one.__name__: one for one in (choice, number, order, classify, match, sort, target)
}


def line(text: str) -> list[Run]:
    """One paragraph as runs of words."""
    runs: list[Run] = blocks_of(text)[0]["runs"]
    return runs


def blocks(text: str) -> list[Block]:
    """Some paragraphs; none where nothing is said."""
    return blocks_of(text) if text.strip() else []
