"""What each handout says: words from the lessons, numbers and legs from the model, addresses as QR codes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from swing_leg.checks.classify import Frame, Leg, legs
from swing_leg.simulation import Run
from swing_leg.strategies import butt_kick, knee_drive
from swing_leg.words import number_text, place_text

from scripts.clinic.handouts.address import address_of, qr_svg, short
from scripts.clinic.handouts.predict import predict_parts
from scripts.clinic.handouts.questions import check_answers, three_questions
from scripts.figures.lessons.named_moments import moments
from scripts.figures.stills import Picture, draw_svg, frame
from scripts.ground import lesson_words as words
from scripts.ground.course import LESSONS, place_words, written

Pictures = dict[str, str | Picture]  # by file name
Parts = tuple[dict[str, Any], Pictures]  # what the template reads, and its pictures
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
    papers: tuple[str, ...] = ("a4", "letter")
    editable: bool = False  # whether there is a Word file of it

    @property
    def files(self) -> dict[str, str]:
        """What each of its files is called, by the end of the file's name."""
        papers = {f"-{paper}.pdf": paper.capitalize() for paper in self.papers}
        return papers | ({".docx": "Word"} if self.editable else {})

    def fill(self) -> tuple[dict[str, Any], dict[str, str]]:
        """All that the template reads, and the pictures."""
        data, pictures = self.parts()
        there = address_of(self.page)
        head = {"title": self.title, "about": self.about, "address": there, "short": short(there)}
        return head | data, draw_svg(pictures | {"qr.svg": qr_svg(there)})


def page_of(number: int) -> str:
    """A lesson's address below the site's."""
    return f"lessons/{LESSONS[number].name}/"


def five_frame_parts() -> Parts:
    """Two legs at five moments without numbers, and the same room empty."""
    pictures: Pictures = {"empty.svg": frame(None, "unknown")}
    empty = [{"file": "empty.svg", "alt": "A runner without the swinging leg", "letter": ""}] * len(LETTERS)
    data = {
        "legs": five_frames(pictures, told=False),
        "empty": [{"name": name, "frames": empty} for name, _, _ in ROWS],
        "moments": [shown.label for shown in moments(knee_drive())],
    }
    return data, pictures


def coachs_eye_parts(seed: int = SEED) -> Parts:
    """Four legs that nobody has seen, from a seed; all in the same grey, and in no words."""
    pictures: Pictures = {}
    unknown = [
        {"letter": letter, "frames": two_frames(pictures, letter, leg, told=False)}
        for letter, leg in zip(LETTERS, legs(seed), strict=False)
    ]
    return {"seed": str(seed), "legs": unknown}, pictures


def answer_parts(seed: int = SEED) -> Parts:
    """What each leg of the coach's-eye sheet is and why, their order, and the five frames with numbers."""
    pictures: Pictures = {}
    answered, order = [], []
    for letter, leg in zip(LETTERS, legs(seed), strict=False):
        heel = next(shown for shown in leg.frames if shown.name == "heel-highest")
        order.append((-heel.thigh_deg, letter))
        kind = "the thigh waited (butt kick)" if leg.kind == "butt-kick" else "it did not (knee drive)"
        frames = two_frames(pictures, letter, leg, told=True)
        answered.append(numbers(heel) | {"letter": letter, "kind": kind, "why": leg.why, "frames": frames})
    late, early = (swing().metrics["thigh_vertical_ms"] for swing in (butt_kick, knee_drive))
    assert late is not None and early is not None, "both legs of the lessons pass vertical"
    sentence = (
        f"The butt kick’s thigh is vertical {number_text(late - early)} ms later than the knee drive’s. "
        "Both were driven equally hard."
    )
    data = {"seed": str(seed), "legs": answered, "order": [letter for _, letter in sorted(order)]}
    return data | {"rows": five_frames(pictures, told=True), "sentence": sentence}, pictures


def five_frames(pictures: Pictures, *, told: bool) -> list[dict[str, Any]]:
    """Both legs of the lessons at five moments."""
    return [
        {
            "name": name,
            "frames": [
                drawn(pictures, f"{style}-{letter}", shown, style, f"{name}, frame {letter}", told=told)
                | {"letter": letter}
                for letter, shown in zip(LETTERS, moments(swing()), strict=True)
            ],
        }
        for name, style, swing in ROWS
    ]


def two_frames(pictures: Pictures, letter: str, leg: Leg, *, told: bool) -> list[dict[str, str]]:
    """A leg of the coach's-eye sheet at two moments."""
    style = leg.kind if told else "unknown"
    return [
        drawn(pictures, f"leg-{letter}-{n}", shown, style, f"Leg {letter}, frame {n}", told=told)
        for n, shown in enumerate(leg.frames, 1)
    ]


def drawn(pictures: Pictures, name: str, shown: Frame, style: str, alt: str, *, told: bool) -> dict[str, str]:
    """Take a frame into `pictures`; its file and its words, with moment and numbers only if they are told."""
    pictures[f"{name}.svg"] = frame((shown.thigh_deg, shown.knee_deg), style, angle=told)
    words = numbers(shown) | {"alt": f"{alt}: {shown.label}"} if told else {"alt": alt}
    return {"file": f"{name}.svg"} | words


def numbers(shown: Frame) -> dict[str, str]:
    """A frame's moment and numbers in words."""
    return {
        "label": shown.label,
        "time": f"{number_text(shown.time_ms)} ms",
        "thigh": place_text(shown.thigh_deg),
        "knee": f"{number_text(shown.knee_deg)}°",
    }


def card_parts() -> Parts:
    """A card for each lesson."""
    pictures: Pictures = {}
    cards = []
    for lesson in written():
        there, file = address_of(f"lessons/{lesson.name}/"), f"qr-{lesson.number}.svg"
        pictures[file] = qr_svg(there)
        card = {"qr": file, "address": there, "short": short(there)}
        cards.append(card | {"place": place_words(lesson), "title": lesson.title})
    return {"cards": cards}, pictures


def film_parts() -> Parts:
    """A runner as the phone should see one."""
    pictures: Pictures = {}
    heel = next(shown for shown in moments(knee_drive()) if shown.name == "heel-highest")
    alt = "The runner is half as tall as the picture, and the ground is level"
    return {"runner": drawn(pictures, "runner", heel, "unknown", alt, told=False)}, pictures


def question_parts() -> Parts:
    """Lesson 0's three questions."""
    how = "Nobody marks this. Tick what you believe now, and once more after lesson 8."
    return {"how": how, **three_questions()}, {}


def poster_parts() -> Parts:
    """Both legs of the lessons when the heel is highest, and at all five moments."""
    pictures: Pictures = {}
    rows = five_frames(pictures, told=True)
    for row in rows:
        row["heel"] = next(shown for shown in row["frames"] if shown["label"] == "heel highest")
    return {
        "legs": rows,
        "lead": "Two runners, two heels at the buttock. Look when, not only how high.",
    }, pictures


def plan_parts(minutes: int) -> Callable[[], Parts]:
    """What fills a session plan."""
    return lambda: ({**words.session_plan(minutes), **words.clinic_parts()}, {})


HANDOUTS = (
    Sheet("predict-observe-explain", "predict", "Predict – observe – explain",
          "Lesson 3 on one sheet: guess, look, explain. The model’s answer is on the back.",
          page_of(3), lambda: predict_parts([LESSONS[3]]), editable=True),
    Sheet("predict-observe-explain-all", "predict", "Predict – observe – explain, all lessons",
          "The same for each lesson that asks for a guess: two pages a lesson. Print the ones you want.",
          "lessons/", lambda: predict_parts(written())),
    Sheet("three-questions", "three-questions", "What do you believe?",
          "The three questions of lesson 0, to tick before anything is shown and once more at the end.",
          page_of(0), question_parts, editable=True),
    Sheet("five-frames", "five-frames", "Worksheet: five frames",
          "Knee drive and butt kick at five moments, without numbers, to name. Page 2 is for drawing.",
          page_of(3), five_frame_parts),
    Sheet("coachs-eye", "coachs-eye", "Coach’s eye",
          "Four legs in eight frames. Which one waited? Order them and estimate angles.",
          page_of(3), coachs_eye_parts),
    Sheet("coachs-eye-answers", "answers", "Answers for the coach",
          "The answers to the coach’s-eye sheet and to the five frames. Do not hand it out.",
          page_of(3), answer_parts),
    Sheet("film-your-runner", "film", "Film your runner",
          "Where to stand, how to hold the phone, and what to do with the film.",
          "your-runner/", film_parts),
    Sheet("check-yourself-answers", "check-answers", "Answers to “Check yourself”",
          "What each lesson’s checks count as right, and why. For the coach.",
          "lessons/", lambda: (check_answers(), {}), editable=True),
    Sheet("cord-safety-card", "cord-safety", "Cord safety card",
          "To be read aloud before the first repetition: one for the wall, two for the bag.",
          page_of(7), lambda: ({"card": words.safety_card()}, {})),
    Sheet("address-cards", "address-cards", "Cards with the lessons’ addresses",
          "A card for each lesson to cut out, with a QR code of 3 cm and the address in letters.",
          "lessons/", card_parts),
    Sheet("poster", "poster", "Where is the thigh when the heel is highest?",
          "A poster for the wall: both legs, large, and how each came there.",
          page_of(3), poster_parts, ("a3", "a2")),
)  # fmt: skip

PLANS = (
    Sheet("session-20-minutes", "plan", "Session plan, 20 minutes",
          "Timings, script, questions to ask, and what to do when the wifi is dead.",
          page_of(9), plan_parts(20), editable=True),
    Sheet("session-45-minutes", "plan", "Session plan, 45 minutes",
          "The same with films of your own runners and lesson 6.", page_of(9), plan_parts(45), editable=True),
)  # fmt: skip
