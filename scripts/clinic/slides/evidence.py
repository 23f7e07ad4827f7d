"""The slides on evidence, metres and what to try; the last question; and one for when the wifi is dead."""

import json

from swing_leg.analyses.metres import Cost, metres_behind
from swing_leg.parameters import REFERENCE
from swing_leg.strategies import knee_drive
from swing_leg.words import number_text

from scripts.clinic.handouts.address import address_of, short
from scripts.clinic.slides.legs import PLAYS
from scripts.clinic.slides.parts import (
    ALONE,
    BODY_PT,
    FOOT_PT,
    LARGE,
    MARGIN,
    WIDE,
    Bar,
    Deck,
    Part,
    Text,
    body,
    caption,
)
from scripts.clinic.slides.script import plain
from scripts.clinic.slides.swing import Leg
from scripts.figures.lessons.named_moments import moments
from scripts.ground.lesson_words import clinic_parts, quoted
from scripts.ground.paths import MODEL

LIVE = "lessons/side-by-side/"
ADDED_MS = 15
HALF = (WIDE - MARGIN) / 2
AXIS, PER_DEG = 132, 7.6  # of the chart of thighs: where a vertical one stands, and pt for each degree
FINISH, PER_M = 896, 43  # of the race: the line, and pt for each metre


def measured(deck: Deck, says: str) -> None:
    """What was found, for and against. The numbers stand on the sources page, or the build stops."""
    swings, speeds = quoted("recordings", "71 swings of four people"), quoted("recordings", "2.0 to 9.5 m/s")
    place = quoted("recordings", "15–32°")
    gap, sprinters = quoted("dorn2012", "18–32 ms"), quoted("haugen2018", "24 competitive sprinters")
    supports = f"In {swings}, from {speeds}, the thigh was {place} in front when the heel was highest."
    limits = (
        f"The two moments are only {gap} apart in the sprinter.\n\n"
        f"In {sprinters} no front-side measure went with top speed.\n\n"
        "Four people are few, and one of them sprinted.\n\nNobody has timed a butt kick."
    )
    parts: list[Part] = []
    for words, name, x in ((supports, "For", MARGIN), (limits, "Against", MARGIN + HALF + MARGIN)):
        parts += [
            Text(name, x, 100, HALF, BODY_PT, bold=True, colour="knee_drive"),
            body(words, 138, x=x, width=HALF, size=24),
        ]
    parts += thighs(262)
    sources = f"Sources: the recordings, Dorn 2012, Haugen 2018; all on {short(address_of('sources/'))}"
    parts.append(Text(sources, MARGIN, 508, WIDE, FOOT_PT, colour="soft_ink"))
    deck.add("What is measured", *parts, notes=says, note=False)


def thighs(top: float) -> list[Part]:
    """Where the thigh was when the heel was highest: a bar for each person and speed, from least to most."""
    rows = json.loads((MODEL / "measured.json").read_text(encoding="utf-8"))["speeds"]
    parts: list[Part] = [
        Text("thigh vertical", AXIS + 6, top, 120, FOOT_PT, colour="soft_ink"),
        Text("in front", AXIS + 150, top, 80, FOOT_PT, colour="soft_ink"),
        Bar(AXIS, top + 2, 1.5, 24 + 26 * len(rows), "axis"),
    ]
    for number, row in enumerate(rows):
        (least, most), y = row["thigh_at_max_knee_deg"], top + 24 + 26 * number
        speed = f"{number_text(row['speed_m_s'], 1)} m/s"
        parts += [
            Text(speed, MARGIN, y, AXIS - MARGIN - 4, 16),
            Bar(AXIS + least * PER_DEG, y + 2, (most - least) * PER_DEG, 15, "knee_drive"),
            Text(f"{least}–{most}°", AXIS + most * PER_DEG + 10, y, 80, 16),
        ]
    return parts


def metres(deck: Deck) -> None:
    """Four answers to what a slower swing costs, always together; each to scale behind the finish."""
    one, two = REFERENCE.step_or_two
    parts: list[Part] = []
    for back, name in ((0.0, "finish"), (one, "a step"), (two, "two steps")):
        x = FINISH - back * PER_M
        parts += [caption(name, x - 45, 134, 90, size=16), Bar(x, 156, 1.5, 330, "axis")]
    for place, cost in enumerate(metres_behind(ADDED_MS)):
        y = 160 + place * 82
        parts += [
            Text(f"{span(cost)} m", MARGIN, y, 180, 34, bold=True, colour="knee_drive"),
            Text(cost.mapping.name.capitalize(), MARGIN + 188, y - 2, 420, 24, bold=True),
            Text(cost.mapping.assumption, MARGIN + 188, y + 28, 420, 17),
        ]
        for most, least, colour in ((cost.high, cost.low, "trail"), (cost.low, 0.0, "knee_drive")):
            if most > least:
                parts.append(Bar(FINISH - most * PER_M, y + 14, (most - least) * PER_M, 30, colour))
    told = Text(
        f"Each swing {ADDED_MS} ms longer. After 100 m the runner is behind by …", MARGIN, 94, 850, 26
    )
    says = (
        "Which one do you believe? What would have to be true? "
        "A real 100 m is not run at constant speed. The demo is lesson 6."
    )
    deck.add("A step or two?", told, *parts, notes=says)


def span(cost: Cost) -> str:
    """From the least to the most metres."""
    ends = dict.fromkeys(number_text(end, 1) for end in (cost.low, cost.high))
    return "–".join(ends)


def cue(deck: Deck, says: str) -> None:
    """The one thing to try."""
    words = Text(
        "“Knee through, and let the heel follow.”", MARGIN, 150, 520, 46, bold=True, colour="knee_drive"
    )
    frame = deck.runners(
        "cue", Leg(knee_drive(), "knee-highest", "knee-drive"), x=ALONE, tall=LARGE, moves=True
    )
    tries = body(
        "Five easy strides.\nIt is a suggestion: see whether it does\nanything for you.", 340, width=580
    )
    deck.add("One cue", words, tries, frame, notes=f"{PLAYS}\n\n{says}")


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
    run, tall, apart = knee_drive(), 200, 173
    legs = [Leg(run, frame.name, "unknown") for frame in moments(run)]
    parts: list[Part] = [deck.runners("five", *legs, x=MARGIN, tall=tall, apart=apart, ground=330)]
    parts += [caption("ABCDE"[place], MARGIN + place * apart, 344, 168) for place in range(len(legs))]
    asks = (
        "In which picture is the heel highest? Is the thigh in front by then?\n"
        "What do you need to see before you can say “waited”?"
    )
    means = clinic_parts()["no_wifi"]
    listed = "\n".join(f"– {plain(item)}" for item in means[1]["items"])
    order = ", ".join(f"{letter} {leg.end.frame.label}" for letter, leg in zip("ABCDE", legs, strict=True))
    parts.append(body(asks, 392, size=26))
    deck.add(
        "No wifi? Guess from five pictures",
        *parts,
        notes=f"{plain(means[0]['runs'])}\n{listed}\n\nAnswers: {order}.",
    )
