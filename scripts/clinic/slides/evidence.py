"""The slides on evidence, metres and what to try; the last question; and one for when the wifi is dead."""

from swing_leg.analyses.metres import metres_behind
from swing_leg.checks.classify import frame_at
from swing_leg.strategies import knee_drive
from swing_leg.words import number_text

from scripts.clinic.handouts.address import address_of, short
from scripts.clinic.slides.parts import (
    BODY_PT,
    FOOT_PT,
    FRAME_SHAPE,
    MARGIN,
    WIDE,
    Deck,
    Picture,
    Text,
    body,
    caption,
)
from scripts.clinic.slides.script import plain
from scripts.figures.lessons.named_moments import moments
from scripts.ground.lesson_words import clinic_parts, quoted

LIVE = "lessons/side-by-side/"
ADDED_MS = 15
HALF = (WIDE - MARGIN) / 2


def measured(deck: Deck, says: str) -> None:
    """What was found, for and against. The numbers stand on the sources page, or the build stops."""
    swings, speeds = quoted("recordings", "71 swings of four people"), quoted("recordings", "2.0 to 9.5 m/s")
    place = quoted("recordings", "15–32°")
    gap, sprinters = quoted("dorn2012", "18–32 ms"), quoted("haugen2018", "24 competitive sprinters")
    supports = f"In {swings}, from {speeds}, the thigh was in front when the heel was highest: by {place}."
    limits = (
        f"The two moments are only {gap} apart.\n\n"
        f"In {sprinters} no front-side measure went with top speed.\n\nNobody has timed a butt kick."
    )
    columns = ((supports, "For", MARGIN), (limits, "Against", MARGIN + HALF + MARGIN))
    parts = []
    for words, name, x in columns:
        parts += [
            Text(name, x, 112, HALF, 36, BODY_PT, bold=True, colour="knee_drive"),
            body(words, 156, x=x, width=HALF, size=26),
        ]
    sources = f"Sources: the recordings, Dorn 2012, Haugen 2018; all on {short(address_of('sources/'))}"
    parts.append(Text(sources, MARGIN, 506, WIDE, 20, FOOT_PT, colour="soft_ink"))
    deck.add("What is measured", *parts, notes=says, note=False)


def metres(deck: Deck) -> None:
    """Four answers to what a slower swing costs, always together."""
    parts: list[Text | Picture] = []
    for place, cost in enumerate(metres_behind(ADDED_MS)):
        y = 150 + place * 82
        span = (
            number_text(cost.low, 1)
            if cost.low == cost.high
            else f"{number_text(cost.low, 1)}–{number_text(cost.high, 1)}"
        )
        parts += [
            Text(f"{span} m", MARGIN, y, 190, 44, 36, bold=True, colour="knee_drive"),
            Text(cost.mapping.name.capitalize(), MARGIN + 200, y - 4, 650, 32, 26, bold=True),
            Text(cost.mapping.assumption, MARGIN + 200, y + 28, 650, 48, 19),
        ]
    told = Text(
        f"Each swing {ADDED_MS} ms longer. After 100 m the runner is behind by …", MARGIN, 98, 850, 34, 26
    )
    says = (
        "Which one do you believe? What would have to be true? "
        "A real 100 m is not run at constant speed. The demo is lesson 6."
    )
    deck.add("A step or two?", told, *parts, notes=says)


def cue(deck: Deck, says: str) -> None:
    """The one thing to try."""
    words = Text(
        "“Knee through, and let the heel follow.”", MARGIN, 150, 560, 160, 46, bold=True, colour="knee_drive"
    )
    frame = deck.frame("cue", frame_at(knee_drive(), "knee-highest"), "knee-drive", (650, 110, 370))
    tries = body(
        "Five easy strides.\nIt is a suggestion: see whether it does\nanything for you.", 340, width=580
    )
    deck.add("One cue", words, tries, frame, notes=says)


def close(deck: Deck, says: str) -> None:
    """The last question, and the demo to take home."""
    there = address_of(LIVE)
    in_two_lines = short(there).replace("/lessons/", "/\nlessons/")  # one would not fit
    parts = (
        body(
            "What would you have to see\nto change your mind?\n\nOne sentence each.", 130, width=540, size=34
        ),
        deck.code("live", there, (640, 110, 270)),
        caption(f"Try the legs yourself\n{in_two_lines}", 590, 392, 370, size=16),
    )
    deck.add("To close", *parts, notes=f"{says}\n\nThe code leads to the live demo of lesson 3: {there}")


def no_wifi(deck: Deck) -> None:
    """Five grey frames: the clinic goes on from a picture."""
    parts: list[Text | Picture] = []
    for place, frame in enumerate(moments(knee_drive())):
        x = MARGIN + place * 173
        parts.append(deck.frame(f"five-{place}", frame, "unknown", (x, 108, 220)))
        parts.append(caption("ABCDE"[place], x, 332, 220 * FRAME_SHAPE))
    asks = (
        "In which picture is the heel highest? Is the thigh in front by then?\n"
        "What do you need to see before you can say “waited”?"
    )
    means = clinic_parts()["no_wifi"]
    listed = "\n".join(f"– {plain(item)}" for item in means[1]["items"])
    order = ", ".join(
        f"{letter} {frame.label}" for letter, frame in zip("ABCDE", moments(knee_drive()), strict=True)
    )
    parts.append(body(asks, 386, size=24))
    deck.add(
        "No wifi? Guess from photos, as coaches do",
        *parts,
        notes=f"{plain(means[0]['runs'])}\n{listed}\n\nAnswers: {order}.",
    )
