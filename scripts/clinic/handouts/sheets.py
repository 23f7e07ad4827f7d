"""What each handout says: words from the lessons, numbers and legs from the model, addresses as QR codes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from swing_leg.checks.classify import legs
from swing_leg.simulation import Run
from swing_leg.strategies import butt_kick, knee_drive
from swing_leg.words import number_text, place_text

from scripts.clinic.handouts.address import address_of, qr_svg, short
from scripts.clinic.handouts.predict import predict_parts
from scripts.figures.named_moments import moments
from scripts.figures.stills import Picture, draw_svg, frame
from scripts.ground import lesson_words as words
from scripts.ground.course import Lesson, lesson_numbered, place_words, written

Parts = tuple[
    dict[str, Any], dict[str, str | Picture]
]  # what the template reads, and its pictures by file name
SEED = 12  # of the coach's-eye sheet; another one gives other legs
LETTERS = "ABCDE"
ROWS: tuple[tuple[str, str, Callable[[], Run]], ...] = (
    ("Knee drive", "knee-drive", knee_drive),
    ("Butt kick", "butt-kick", butt_kick),
)


@dataclass(frozen=True)
class Sheet:
    """One handout: its file, its template, what it is for, the lesson it leads to, and what fills it."""

    name: str
    template: str
    title: str
    about: str
    page: str  # below the site's address
    parts: Callable[[], Parts]

    def fill(self) -> tuple[dict[str, Any], dict[str, str]]:
        """All that the template reads, and the pictures."""
        data, pictures = self.parts()
        there = address_of(self.page)
        head = {"title": self.title, "about": self.about, "address": there, "short": short(there)}
        return head | data, draw_svg(pictures | {"qr.svg": qr_svg(there)})


def page_of(number: int) -> str:
    """A lesson's address below the site's."""
    lesson = lesson_numbered(number)
    assert lesson, f"scripts/ground/course.py has no lesson {number}"
    return f"lessons/{lesson.name}/"


def five_frame_parts() -> Parts:
    """Two legs at five moments without numbers, and the same room empty."""
    pictures: dict[str, str | Picture] = {"empty.svg": frame(None, "unknown")}
    rows = []
    for name, style, swing in ROWS:
        frames = []
        for letter, shown in zip(LETTERS, moments(swing()), strict=True):
            file, alt = f"{style}-{letter}.svg", f"Frame {letter} of the row {name}"
            pictures[file] = frame((shown.thigh_deg, shown.knee_deg), style)
            frames.append({"file": file, "alt": alt, "letter": letter})
        rows.append({"name": name, "frames": frames})
    empty = [{"file": "empty.svg", "alt": "A runner without the swinging leg", "letter": ""}] * len(LETTERS)
    names = [shown.label for shown in moments(knee_drive())]
    drawn = [{"name": row["name"], "frames": empty} for row in rows]
    return {"legs": rows, "empty": drawn, "moments": names}, pictures


def coachs_eye_parts(seed: int = SEED) -> Parts:
    """Four legs that nobody has seen, from a seed; all in the same grey, and in no words."""
    pictures: dict[str, str | Picture] = {}
    sheet = []
    for letter, leg in zip(LETTERS, legs(seed), strict=False):
        frames = []
        for number, shown in enumerate(leg.frames, 1):
            file, alt = f"leg-{letter}-{number}.svg", f"Leg {letter}, frame {number}"
            pictures[file] = frame((shown.thigh_deg, shown.knee_deg), "unknown")
            frames.append({"file": file, "alt": alt})
        sheet.append({"letter": letter, "frames": frames})
    return {"seed": str(seed), "legs": sheet}, pictures


def answer_parts(seed: int = SEED) -> Parts:
    """What each leg of the coach's-eye sheet is and why, their order, and the five frames with numbers."""
    pictures: dict[str, str | Picture] = {}
    answered, order = [], []
    for letter, leg in zip(LETTERS, legs(seed), strict=False):
        frames = []
        for number, shown in enumerate(leg.frames, 1):
            file = f"leg-{letter}-{number}.svg"
            frames.append(told(shown, file, f"Leg {letter}, {shown.label}", letter))
            pose = (shown.thigh_deg, shown.knee_deg)
            pictures[file] = frame(pose, leg.kind, angle=True)
        heel = next(shown for shown in leg.frames if shown.name == "heel-highest")
        order.append((-heel.thigh_deg, letter))
        kind = "the thigh waited (butt kick)" if leg.kind == "butt-kick" else "it did not (knee drive)"
        thigh, knee = place_text(heel.thigh_deg), f"{number_text(heel.knee_deg)}°"
        told_leg = {"letter": letter, "kind": kind, "why": leg.why, "frames": frames}
        answered.append(told_leg | {"thigh": thigh, "knee": knee})
    data = {"seed": str(seed), "legs": answered, "order": [letter for _, letter in sorted(order)]}
    return data | five_answers(pictures), pictures


def five_answers(pictures: dict[str, str | Picture]) -> dict[str, Any]:
    """The five frames of both legs with their moments and numbers; their pictures go into `pictures`."""
    rows = []
    for name, style, swing in ROWS:
        frames = []
        for letter, shown in zip(LETTERS, moments(swing()), strict=True):
            file = f"{style}-{letter}.svg"
            frames.append(told(shown, file, f"{name}, frame {letter}: {shown.label}", letter))
            pose = (shown.thigh_deg, shown.knee_deg)
            pictures[file] = frame(pose, style, angle=True)
        rows.append({"name": name, "frames": frames})
    late = butt_kick().metrics["thigh_vertical_ms"], knee_drive().metrics["thigh_vertical_ms"]
    assert late[0] is not None and late[1] is not None, "both legs of the lessons pass vertical"
    sentence = (
        f"The butt kick’s thigh is vertical {number_text(late[0] - late[1])} ms later than the knee drive’s. "
        "Both were driven equally hard."
    )
    return {"rows": rows, "sentence": sentence}


def told(shown: Any, file: str, alt: str, letter: str) -> dict[str, str]:
    """A frame with all its numbers in words."""
    return {
        "file": file,
        "alt": alt,
        "letter": letter,
        "label": shown.label,
        "time": f"{number_text(shown.time_ms)} ms",
        "thigh": place_text(shown.thigh_deg),
        "knee": f"{number_text(shown.knee_deg)}°",
    }


def card_parts() -> Parts:
    """A card for each lesson."""
    pictures: dict[str, str | Picture] = {}
    cards = []
    for lesson in written():
        there = address_of(f"lessons/{lesson.name}/")
        pictures[f"qr-{lesson.number}.svg"] = qr_svg(there)
        cards.append(card(lesson, there))
    return {"cards": cards}, pictures


def card(lesson: Lesson, there: str) -> dict[str, str]:
    """One card's words."""
    place = place_words(lesson)
    return {
        "qr": f"qr-{lesson.number}.svg",
        "address": there,
        "short": short(there),
        "place": place,
        "title": lesson.title,
    }


def plan_parts(minutes: int) -> Callable[[], Parts]:
    """What fills a session plan."""
    return lambda: ({**words.session_plan(minutes), **words.clinic_parts()}, {})


HANDOUTS = (
    Sheet("predict-observe-explain", "predict", "Predict – observe – explain",
          "Lesson 3 on one sheet: guess, look, explain. The model’s answer is on the back.",
          page_of(3), lambda: predict_parts([3])),
    Sheet("predict-observe-explain-all", "predict", "Predict – observe – explain, all lessons",
          "The same for each lesson that asks for a guess: two pages a lesson. Print the ones you want.",
          "lessons/", lambda: predict_parts([lesson.number for lesson in written()])),
    Sheet("five-frames", "five-frames", "Worksheet: five frames",
          "Knee drive and butt kick at five moments, without numbers, to name. Page 2 is for drawing.",
          page_of(3), five_frame_parts),
    Sheet("coachs-eye", "coachs-eye", "Coach’s eye",
          "Four legs in eight frames. Which one waited? Order them and estimate angles.",
          page_of(3), coachs_eye_parts),
    Sheet("coachs-eye-answers", "answers", "Answers for the coach",
          "The answers to the coach’s-eye sheet and to the five frames. Do not hand it out.",
          page_of(3), answer_parts),
    Sheet("cord-safety-card", "cord-safety", "Cord safety card",
          "To be read aloud before the first repetition: one for the wall, two for the bag.",
          page_of(7), lambda: ({"card": words.safety_card()}, {})),
    Sheet("address-cards", "address-cards", "Cards with the lessons’ addresses",
          "Ten cards to cut out, with a QR code of 3 cm and the address in letters.",
          "lessons/", card_parts),
)  # fmt: skip

PLANS = (
    Sheet("session-20-minutes", "plan", "Session plan, 20 minutes",
          "Timings, script, questions to ask, and what to do when the wifi is dead.",
          page_of(9), plan_parts(20)),
    Sheet("session-45-minutes", "plan", "Session plan, 45 minutes",
          "The same with films of your own runners and lesson 6.", page_of(9), plan_parts(45)),
)  # fmt: skip
