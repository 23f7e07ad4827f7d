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
BEFORE_GROUPS = {"match": "The moments: ", "sort": "The groups: "}
Reason = tuple[str, str, dict[str, str]]  # what is right, why, and attributes for the script


def draw_check(check: Check) -> Markup:
    """The whole check."""
    facts = check.facts
    return render(
        "markdown/check",
        check=check,
        title=TITLES[check.kind],
        facts=json.dumps(facts, ensure_ascii=False),
        names=json.dumps({kind: NAMES[kind] for kind in (BUTT_KICK, KNEE_DRIVE)}),
        before_groups=BEFORE_GROUPS.get(check.kind),
        goal=goal_words(facts) if check.kind == "target" else "",
        pose=pose_picture(facts) if "pose" in facts else "",
        letters=ascii_uppercase,
        picture=frame_picture,
        moment=lambda frame: f"{frame.label}, {number_text(frame.time_ms)} ms",
        reasons=REASONS[check.kind](check) if check.kind in REASONS else [],
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


def goal_words(facts: dict[str, Any]) -> str:
    """What to hit, how near counts, how often."""
    tries = f"{facts['tries']} tries" if facts["tries"] > 1 else "One try"
    target, tolerance = amount(facts["target"], facts), amount(facts["tolerance"], facts)
    return f"Target: {target}. Within {tolerance} counts. {tries}."


def amount(value: float, facts: dict[str, Any]) -> str:
    """A number with its unit: no decimals from 10 on, else one."""
    unit = str(facts["unit"])
    text = number_text(value, 0 if abs(value) >= 10 or value == round(value) else 1)
    return f"{text}{'' if unit in ('°', '') else ' '}{unit}"


def choice_reasons(check: Check) -> list[Reason]:
    """A verdict on each choice, if there is a right one."""
    if not check.right:
        return []
    verdicts = {True: ("Right.", "yes"), False: ("Not right.", "no")}
    said = [(*verdicts[place in check.right], item.why) for place, item in enumerate(check.items)]
    return [(f"{n}. {words}", why, {"data-right": right}) for n, (words, right, why) in enumerate(said, 1)]


def number_reasons(check: Check) -> list[Reason]:
    """The number, and how near counts."""
    value, tolerance = (amount(check.facts[name], check.facts) for name in ("value", "tolerance"))
    return [(f"{value}.", f"Within {tolerance} counts.", {})]


def order_reasons(check: Check) -> list[Reason]:
    """The order that the model gives the items."""
    texts = check.facts["texts"]
    placed = [(number, at, check.items[at]) for number, at in enumerate(check.right, 1)]
    return [(f"{n}. {item.text}: {texts[at]}.", item.why, {"data-item": str(at)}) for n, at, item in placed]


def classify_reasons(check: Check) -> list[Reason]:
    """What the model says of each leg."""
    return [
        (f"Leg {letter}: {item.text}.", item.why, {})
        for letter, item in zip(ascii_uppercase, check.items, strict=False)
    ]


def match_reasons(check: Check) -> list[Reason]:
    """Which instant each frame shows, and by what one sees it."""
    return [
        (
            f"Frame {letter}: {frame.label}.",
            f"{number_text(frame.time_ms)} ms after toe-off, thigh {place_text(frame.thigh_deg)}, "
            f"knee bent {number_text(frame.knee_deg)}°.",
            {"data-group": frame.label},
        )
        for letter, frame in zip(ascii_uppercase, check.frames, strict=False)
    ]


def sort_reasons(check: Check) -> list[Reason]:
    """Where each card belongs."""
    return [(f"{item.text} → {item.group}.", item.why, {"data-group": item.group}) for item in check.items]


REASONS = {
    "choice": choice_reasons,
    "number": number_reasons,
    "order": order_reasons,
    "classify": classify_reasons,
    "match": match_reasons,
    "sort": sort_reasons,
}
