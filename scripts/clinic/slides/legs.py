"""The slides that show legs: guess, stop at a named moment, look, explain."""

from swing_leg.checks.classify import Frame, frame_at
from swing_leg.simulation import simulate
from swing_leg.strategies import butt_kick, knee_drive, no_knee_muscles
from swing_leg.words import number_text, place_text

from scripts.clinic.slides.parts import FRAME_SHAPE, MARGIN, Deck, Picture, Text, body, caption
from scripts.clinic.slides.script import at_heel, pose

DRIVES = (0.7, 1.0, 1.3)
TALL, SHORT = 350, 270  # pt: frames with one line of words below, and with four
LEGS = (("Knee drive", "knee-drive", knee_drive), ("Butt kick", "butt-kick", butt_kick))
BESIDE = 650  # pt: where words stand beside two frames


def guess(deck: Deck, says: str) -> None:
    """Two grey legs; nothing is told."""
    legs = (("A", at_heel(knee_drive())), ("B", at_heel(butt_kick())))
    parts = [
        part
        for place, (name, frame) in enumerate(legs)
        for part in named(deck, f"guess-{name}", name, frame, place)
    ]
    asks = "Is one of them wrong?\n\nYes\nNo\nCannot tell\n\nHands up."
    deck.add(
        "Two runners, two heels at the buttock", *parts, body(asks, 130, x=BESIDE, width=260), notes=says
    )


def stand_up(deck: Deck, says: str) -> None:
    """Everybody tries it on the spot."""
    asks = (
        "Walk on the spot.\nThen let one thigh swing slowly.\n\n"
        "When your heel is highest, look down.\nIs your thigh in front, or under you?"
    )
    empty = deck.frame("empty", None, "unknown", (650, 110, 370))
    deck.add("Stand up", body(asks, 130, width=570, size=32), empty, notes=says, note=False)


def moments(deck: Deck, says: str) -> None:
    """The two moments that the clinic is about."""
    run = knee_drive()
    frames = (frame_at(run, "thigh-vertical"), at_heel(run))
    parts = [
        part
        for place, frame in enumerate(frames)
        for part in named(deck, frame.name, frame.label, frame, place, "knee-drive")
    ]
    means = "The thigh points straight down.\n\n\nThe knee is bent the most."
    deck.add(
        "Two moments",
        *parts,
        body(means, 180, x=BESIDE, width=270),
        notes=f"Two names, needed from now on.\n\n{says}",
    )


def vertical(deck: Deck, says: str) -> None:
    """Both legs with the thigh vertical."""
    both(
        deck,
        "Stop: thigh vertical",
        "thigh-vertical",
        "Both heels are up.\n\nWhat is different?\n\nTell your neighbour.",
        says,
    )


def heel_highest(deck: Deck, says: str) -> None:
    """Both legs with the heel highest, and the numbers."""
    look = "Look at the thigh,\nnot at the heel.\n\nA folded knee\nis no error.\nWaiting is."
    both(deck, "Stop: heel highest", "heel-highest", look, says, numbers=True)


def both(deck: Deck, title: str, instant: str, words: str, says: str, *, numbers: bool = False) -> None:
    """Knee drive and butt kick at one moment, with or without their numbers."""
    parts: list[Text | Picture] = []
    for place, (name, style, run) in enumerate(LEGS):
        frame = frame_at(run(), instant)
        told = f"{name}\n{pose(frame)}" if numbers else name
        parts += named(deck, f"{instant}-{style}", told, frame, place, style, SHORT if numbers else TALL)
    deck.add(title, *parts, body(words, 130, x=BESIDE, width=270), notes=says)


def heel_rises(deck: Deck) -> None:
    """The heel rises without any muscle at the knee."""
    runs = (("With the knee’s muscles", knee_drive()), ("Without", no_knee_muscles()))
    parts: list[Text | Picture] = []
    for place, (name, run) in enumerate(runs):
        frame = at_heel(run)
        told = f"{name}\nknee bent {number_text(frame.knee_deg)}°"
        parts += named(deck, f"muscles-{place}", told, frame, place, "knee-drive", SHORT)
    words = (
        "Guess first: what lifts the heel?\n\n"
        "In the model the driven thigh does. The muscles at the knee hold the heel back."
    )
    says = "Ask before you show this: what lifts the heel? Then open lesson 2 and take the knee muscles away."
    deck.add("The heel rises by itself", *parts, body(words, 130, x=BESIDE, width=270), notes=says)


def drive_speed(deck: Deck) -> None:
    """Three drives: the thigh is further and further in front."""
    parts: list[Text | Picture] = []
    for place, drive in enumerate(DRIVES):
        frame = at_heel(simulate(drive))
        thigh, knee = place_text(frame.thigh_deg), number_text(frame.knee_deg)
        told = f"drive {number_text(drive, 1)}\nthigh {thigh}\nknee bent {knee}°"
        parts += named(deck, f"drive-{place}", told, frame, place, "knee-drive", SHORT)
    says = (
        "Drive 1.0 is the measured sprinter’s. The heel hardly changes; the thigh does. "
        "In lesson 4 everybody can try it."
    )
    deck.add("A harder drive puts the thigh ahead", *parts, notes=says)


def named(
    deck: Deck, file: str, words: str, frame: Frame, place: int, style: str = "unknown", tall: float = TALL
) -> list[Text | Picture]:
    """A frame with its name below, at one of three places from the left."""
    x = MARGIN + 10 + place * 290
    picture = deck.frame(file, frame, style, (x, 106, tall))
    return [picture, caption(words, x - 15, 106 + tall + 6, tall * FRAME_SHAPE + 30)]
