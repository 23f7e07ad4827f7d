"""What is said to the slides: the plan of 20 minutes in lesson 9, and a frame's pose in words."""

from swing_leg.checks.classify import Frame
from swing_leg.words import number_text, place_text

from scripts.ground.lesson_words import Run as Words
from scripts.ground.lesson_words import session_plan, wrong_plan


def plain(words: list[Words]) -> str:
    """Runs of words as text."""
    return "".join(run.get("text", "\n") for run in words)


def script() -> list[str]:
    """What the plan of 20 minutes says for each of its six pieces. A piece more or less must be noticed."""
    rows = session_plan(20)["rows"]
    if len(rows) != 6:
        raise wrong_plan(20, "has six pieces, and each has its slides")
    return [
        f"Minutes {plain(row['minutes'])}. {plain(row['do'])}.\n\nSay: {plain(row['say'])}" for row in rows
    ]


def pose(frame: Frame) -> str:
    """When, and where thigh and knee are."""
    when = f"{number_text(frame.time_ms)} ms after toe-off"
    return f"{when}\nthigh {place_text(frame.thigh_deg)}\nknee bent {number_text(frame.knee_deg)}°"
