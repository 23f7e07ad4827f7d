"""The slides that show legs: guess, stop at a named moment, look, explain."""

from swing_leg.checks.classify import Frame
from swing_leg.simulation import simulate
from swing_leg.strategies import butt_kick, knee_drive, no_knee_muscles
from swing_leg.words import number_text, place_text

from scripts.clinic.slides.parts import ALONE, BESIDE, LARGE, Deck, Part, Text, below, body
from scripts.clinic.slides.script import pose
from scripts.clinic.slides.swing import Leg

DRIVES = (0.7, 1.0, 1.3)
HEEL = "heel-highest"
PLAYS = "One click plays the film, slowly, from toe-off. A click on the picture stops it and lets it go on."


def guess(deck: Deck, says: str) -> None:
    """Two grey legs; nothing is told."""
    legs = (Leg(knee_drive(), HEEL, "unknown"), Leg(butt_kick(), HEEL, "unknown"))
    picture = deck.runners("guess", *legs)
    asks = "Is one of them wrong?\n\nYes\nNo\nCannot tell\n\nHands up."
    deck.add(
        "Two runners, two heels at the buttock",
        picture,
        below(0, "A"),
        below(1, "B"),
        beside(asks),
        notes=says,
    )


def stand_up(deck: Deck, says: str) -> None:
    """Everybody tries it on the spot."""
    asks = (
        "Walk on the spot.\nThen let one thigh swing slowly.\n\n"
        "When your heel is highest, look down.\nIs your thigh in front, or under you?"
    )
    empty = deck.runners("empty", None, x=ALONE, tall=LARGE)
    deck.add("Stand up", body(asks, 130, width=570, size=30), empty, notes=says, note=False)


def moments(deck: Deck, says: str) -> None:
    """The two moments that the clinic is about."""
    run = knee_drive()
    legs = (Leg(run, "thigh-vertical", "knee-drive"), Leg(run, HEEL, "knee-drive"))
    names = [below(place, f"{leg.end.frame.label}") for place, leg in enumerate(legs)]
    means = "Left: the thigh points straight down.\n\nRight: the knee is bent the most."
    moving(deck, "Two moments", legs, *names, beside(means), says=f"Two names, needed from now on.\n\n{says}")


def vertical(deck: Deck, says: str) -> None:
    """Both legs with the thigh vertical."""
    words = "Both heels are up.\n\nWhat is different?\n\nTell your neighbour."
    both(deck, "Stop: thigh vertical", "thigh-vertical", words, says)


def heel_highest(deck: Deck, says: str) -> None:
    """Both legs with the heel highest, and the numbers."""
    look = "Look at the thigh,\nnot at the heel.\n\nA folded knee\nis no error.\nWaiting is."
    both(deck, "Stop: heel highest", HEEL, look, says, numbers=True)


def both(deck: Deck, title: str, instant: str, words: str, says: str, *, numbers: bool = False) -> None:
    """Knee drive and butt kick, each until one moment, with or without their numbers."""
    legs = (Leg(knee_drive(), instant, "knee-drive"), Leg(butt_kick(), instant, "butt-kick"))
    told = [
        below(place, f"{name}: {pose(leg.end.frame)}" if numbers else name)
        for place, (name, leg) in enumerate(zip(("Knee drive", "Butt kick"), legs, strict=True))
    ]
    moving(deck, title, legs, *told, beside(words), says=says)


def heel_rises(deck: Deck) -> None:
    """The heel rises without any muscle at the knee."""
    legs = (Leg(knee_drive(), HEEL, "knee-drive"), Leg(no_knee_muscles(), HEEL, "knee-drive"))
    names = ("With the knee’s muscles", "Without")
    told = [
        below(place, f"{name}\n{knee(leg.end.frame)}")
        for place, (name, leg) in enumerate(zip(names, legs, strict=True))
    ]
    words = (
        "Guess first: what lifts the heel?\n\n"
        "In the model the driven thigh does. The muscles at the knee hold the heel back."
    )
    says = "Ask before you show this: what lifts the heel? Then open lesson 2 and take the knee muscles away."
    moving(deck, "The heel rises by itself", legs, *told, beside(words), says=says)


def drive_speed(deck: Deck) -> None:
    """Three drives: the thigh is further and further in front."""
    legs = [Leg(simulate(drive), HEEL, "knee-drive") for drive in DRIVES]
    told = []
    for place, (drive, leg) in enumerate(zip(DRIVES, legs, strict=True)):
        thigh = place_text(leg.end.frame.thigh_deg)
        told.append(below(place, f"drive {number_text(drive, 1)}\nthigh {thigh}\n{knee(leg.end.frame)}"))
    says = (
        "Drive 1.0 is the measured sprinter’s. The heel hardly changes; the thigh does. "
        "In lesson 4 everybody can try it."
    )
    moving(deck, "A harder drive puts the thigh ahead", legs, *told, says=says)


def moving(deck: Deck, title: str, legs: tuple[Leg, ...] | list[Leg], *parts: Part, says: str) -> None:
    """Legs that swing together, each until its own moment."""
    picture = deck.runners(title.lower().translate({ord(" "): "-", ord(":"): None}), *legs, moves=True)
    deck.add(title, picture, *parts, notes=f"{PLAYS}\n\n{says}")


def beside(words: str) -> Text:
    """Words beside two runners."""
    return body(words, 130, x=BESIDE, width=262, size=26)


def knee(frame: Frame) -> str:
    """How far the knee is bent."""
    return f"knee bent {number_text(frame.knee_deg)}°"
