"""The clinic's slides, one after the other.

Numbers come from the model and from the sources page; the script is the plan of 20 minutes of lesson 9.
"""

from swing_leg.strategies import knee_drive

from scripts.clinic.slides.evidence import close, cue, measured, metres, no_wifi
from scripts.clinic.slides.legs import (
    HEEL,
    drive_speed,
    guess,
    heel_highest,
    heel_rises,
    moments,
    stand_up,
    vertical,
)
from scripts.clinic.slides.parts import ALONE, LARGE, Deck, body
from scripts.clinic.slides.script import plain, script
from scripts.clinic.slides.swing import Leg
from scripts.ground.lesson_words import clinic_parts


def build() -> Deck:
    """The whole deck."""
    deck, says = Deck(), script()
    opening(deck)
    guess(deck, says[0])
    stand_up(deck, says[1])
    moments(deck, says[2])
    vertical(deck, says[2])
    heel_highest(deck, says[2])
    heel_rises(deck)
    drive_speed(deck)
    measured(deck, says[3])
    metres(deck)
    cue(deck, says[4])
    close(deck, says[5])
    no_wifi(deck)
    return deck


def opening(deck: Deck) -> None:
    """The question, and the leg that answers it."""
    kit = "Before you begin: open the demo of lesson 3, or demos/side-by-side.html of the clinic kit.\n\n"
    rules = "\n".join(
        f"{number}. {plain(rule)}" for number, rule in enumerate(clinic_parts()["rules"][0]["items"], 1)
    )
    frame = deck.runners("opening", Leg(knee_drive(), HEEL, "knee-drive"), x=ALONE, tall=LARGE)
    deck.add(
        "Where is the thigh when the heel is highest?",
        body(
            "Knee drive and the butt kick:\nwhat is known, what is opinion,\nand how to look", 300, width=520
        ),
        frame,
        notes=f"{kit}{rules}",
        first=True,
    )
