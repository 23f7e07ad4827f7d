"""A check as HTML that is complete without a script: question, what to choose from, explained answer.

demos/web/check/check.js makes a form of it. It reads the classes and data attributes of check.html.j2.
"""

import json
from functools import partial
from math import cos, radians, sin
from string import ascii_uppercase

from markupsafe import Markup
from swing_leg.checks.classify import BUTT_KICK, KNEE_DRIVE, NAMES
from swing_leg.words import number_text, place_text

from scripts.figures.stills import LENGTHS, Picture, draw_svg
from scripts.ground.paths import BUILD, pages
from scripts.ground.render import render
from scripts.markdown.check.fence import checks_of
from scripts.markdown.check.kinds import Check

LEGS = BUILD / "legs.json"  # what is drawn of the pages' checks

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
        picture=partial(next, iter(drawn(pictures(check)))),
        letters=ascii_uppercase,
        amount=lambda name: amount(check.facts[name], check.facts["unit"]),
        number=number_text,
        place=place_text,
    )


def pictures(check: Check) -> list[Picture]:
    """Its legs, in the order of the page. Their words give the angles, except where those are asked for."""
    if "pose" in check.facts:
        thigh, knee = check.facts["pose"]["thigh"], check.facts["pose"]["knee"]
        return [picture(thigh, knee, place_words(thigh, knee), check.facts["asked"])]
    found = []
    for frame, letter in zip(check.frames, ascii_uppercase, strict=False):
        name = f"Frame {letter}" if check.kind == "match" else frame.label[0].upper() + frame.label[1:]
        pose = f"the thigh is {place_text(frame.thigh_deg)}, the knee is bent {number_text(frame.knee_deg)}°"
        found.append(picture(frame.thigh_deg, frame.knee_deg, f"{name}: {pose}."))
    return found


def picture(thigh_deg: float, knee_deg: float, words: str, dial: str = "") -> Picture:
    """A leg for Node to draw. `words` stand for it; `dial` gives it a scale about "thigh" or "knee"."""
    return {"kind": "pose", "leg": LENGTHS, "pose": (thigh_deg, knee_deg), "words": words, "dial": dial}


def on_pages() -> dict[str, Picture]:
    """The legs in the checks of all pages."""
    return named([leg for page in pages() for check in checks_of(page) for leg in pictures(check)])


def write_legs() -> None:
    """Draw them."""
    LEGS.write_text(json.dumps(draw_svg(on_pages())), encoding="utf-8")


def drawn(legs: list[Picture]) -> list[Markup]:
    """Each as SVG; what is on no page yet is drawn now."""
    known: dict[str, str] = json.loads(LEGS.read_text(encoding="utf-8")) if LEGS.exists() else {}
    found = draw_svg({name: known.get(name, leg) for name, leg in named(legs).items()})
    return [Markup(found[name]) for name in map(json.dumps, legs)]


def named(legs: list[Picture]) -> dict[str, Picture]:
    """Each by a name that says all of it."""
    return {json.dumps(leg): leg for leg in legs}


def place_words(thigh_deg: float, knee_deg: float) -> str:
    """The pose without its angles: where the joints are, for who works the angles out without the picture."""
    knee = steps(LENGTHS["thigh_m"], thigh_deg)
    ankle = steps(LENGTHS["shank_m"], thigh_deg - knee_deg)
    return (
        f"A leg from the side, running to the right. From hip to knee: {knee}. From knee to ankle: {ankle}."
    )


def steps(length: float, deg: float) -> str:
    """Where a limb leads at an angle from the downward vertical: "22 cm forward and 35 cm down"."""
    across, up = round(100 * length * sin(radians(deg))), round(-100 * length * cos(radians(deg)))
    side, height = "forward" if across >= 0 else "back", "up" if up > 0 else "down"
    return f"{abs(across)} cm {side} and {abs(up)} cm {height}"


def amount(value: float, unit: str) -> str:
    """A number with its unit: no decimals from 10 on, else one."""
    text = number_text(value, 0 if abs(value) >= 10 or value == round(value) else 1)
    return f"{text}{'' if unit in ('°', '') else ' '}{unit}"
