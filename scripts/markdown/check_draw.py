"""A check as HTML that is complete without a script: question, what to choose from, explained answer.

demos/web/check/check.js makes a form of it. It reads the classes and data attributes of check.html.j2.
"""

import json
from string import ascii_uppercase
from typing import Any
from xml.etree.ElementTree import tostring

from markupsafe import Markup
from swing_leg.checks.classify import BUTT_KICK, KNEE_DRIVE, NAMES, Frame
from swing_leg.words import number_text, place_text

from scripts.ground.render import render
from scripts.markdown.check_kinds import Check
from scripts.markdown.leg_svg import leg_svg, place_words

TITLES = {
    "choice": "Question",
    "number": "A number",
    "order": "Put in order",
    "classify": "Butt kick or knee drive?",
    "target": "Hit the target",
    "match": "Match",
    "sort": "Sort",
    "list": "Checklist",
}


def draw_check(check: Check) -> Markup:
    """The whole check."""
    return render(
        "markdown/check",
        check=check,
        title=TITLES[check.kind],
        facts=json.dumps(check.facts, ensure_ascii=False),
        names=json.dumps({kind: NAMES[kind] for kind in (BUTT_KICK, KNEE_DRIVE)}),
        pose=pose_picture(check.facts) if "pose" in check.facts else "",
        picture=frame_picture,
        letters=ascii_uppercase,
        amount=lambda name: amount(check.facts[name], check.facts["unit"]),
        number=number_text,
        place=place_text,
    )


def picture(thigh: float, knee: float, words: str, dial: str = "") -> Markup:
    """A leg as SVG."""
    return Markup(tostring(leg_svg(thigh, knee, words, dial), encoding="unicode"))


def frame_picture(frame: Frame, name: str) -> Markup:
    """One picture of a leg. Its words say the two angles, and the instant only if the name does."""
    words = f"{name[0].upper()}{name[1:]}: the thigh is {place_text(frame.thigh_deg)}, the knee is bent "
    return picture(frame.thigh_deg, frame.knee_deg, f"{words}{number_text(frame.knee_deg)}°.")


def pose_picture(facts: dict[str, Any]) -> Markup:
    """The pose of a number that is to be read off a picture."""
    thigh, knee = facts["pose"]["thigh"], facts["pose"]["knee"]
    return picture(thigh, knee, place_words(thigh, knee), facts["asked"])


def amount(value: float, unit: str) -> str:
    """A number with its unit: no decimals from 10 on, else one."""
    text = number_text(value, 0 if abs(value) >= 10 or value == round(value) else 1)
    return f"{text}{'' if unit in ('°', '') else ' '}{unit}"
