"""A check as HTML that is complete without a script: question, what to choose from, explained answer.

demos/web/check/check.js makes a form of it. It reads the classes and data attributes that are written here.
"""

import json
from string import ascii_uppercase
from xml.etree.ElementTree import Element

from swing_leg.checks.classify import BUTT_KICK, KNEE_DRIVE, NAMES, Frame
from swing_leg.words import number_text, place_text

from scripts.markdown.check_kinds import Check
from scripts.markdown.elements import add
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
LOOK_TWICE = (
    "One frame is not enough: when the thigh is vertical, the knee is folded in both. "
    "So each leg is shown at two moments. Compare them, and when they come."
)


def draw_check(parent: Element, check: Check) -> None:
    """Append the whole check."""
    block = add(parent, "div", class_="kd-block kd-check-block")
    place = add(
        block,
        "knee-check",
        class_="kd-check",
        id=f"check-{check.name}",
        data_kind=check.kind,
        data_name=check.name,
        data_facts=json.dumps(check.facts, ensure_ascii=False),
    )
    add(place, "p", TITLES[check.kind], class_="kd-check-kind")
    rich(place, "p", check.question, class_="kd-check-question")
    DRAW[check.kind](place, check)


def rich(parent: Element, tag: str, text: str, **attributes: str) -> Element:
    """Append an element whose text may hold emphasis, links and marked numbers."""
    element = add(parent, tag, **attributes)
    element.text = text
    return element


def answer(place: Element, check: Check) -> Element:
    """The explained answer, closed until the reader opens it; returns where its lines go."""
    details = add(place, "details", class_="kd-check-answer")
    add(details, "summary", "Answer")
    lines = add(details, "div", class_="kd-check-reasons")
    if check.explanation:
        words = add(details, "div", class_="kd-check-explanation")
        for paragraph in check.explanation.split("\n\n"):
            rich(words, "p", paragraph.strip())
    return lines


def reason(lines: Element, verdict: str, why: str = "", **attributes: str) -> None:
    """One line of the explained answer: what is right, in bold, and why."""
    line = add(lines, "p", **attributes)
    rich(line, "strong", verdict, class_="kd-check-verdict")
    if why:
        line[-1].tail = " "
        rich(line, "span", why, class_="kd-check-why")


def items(place: Element, check: Check, tag: str = "ol") -> None:
    """What there is to choose from, to order, to sort or to tick."""
    found = add(place, tag, class_="kd-check-items")
    for item in check.items:
        rich(found, "li", item.text)


def draw_choice(place: Element, check: Check) -> None:
    """Choices, and a verdict on each."""
    items(place, check)
    if not check.right:
        return
    lines = answer(place, check)
    for number, item in enumerate(check.items):
        right = number in check.right
        verdict = f"{number + 1}. {'Right.' if right else 'Not right.'}"
        reason(lines, verdict, item.why, data_right="yes" if right else "no")


def draw_number(place: Element, check: Check) -> None:
    """The pose, if there is one, and the number."""
    facts = check.facts
    if "pose" in facts:
        pose = facts["pose"]
        words = place_words(pose["thigh"], pose["knee"])
        picture = add(place, "figure", class_="kd-check-frame kd-check-pose")
        picture.append(leg_svg(pose["thigh"], pose["knee"], words, dial=facts["asked"]))
    reason(
        answer(place, check),
        f"{amount(facts['value'], facts)}.",
        f"Within {amount(facts['tolerance'], facts)} counts.",
    )


def amount(value: float, facts: dict[str, object]) -> str:
    """A number with its unit: no decimals from 10 on, else one."""
    unit = str(facts["unit"])
    text = number_text(value, 0 if abs(value) >= 10 or value == round(value) else 1)
    return f"{text}{'' if unit in ('°', '') else ' '}{unit}"


def draw_order(place: Element, check: Check) -> None:
    """The items as they stand, and the order that the model gives them."""
    items(place, check)
    lines = answer(place, check)
    for number, at in enumerate(check.right):
        item, text = check.items[at], check.facts["texts"][at]
        reason(lines, f"{number + 1}. {item.text}: {text}.", item.why, data_item=str(at))


def draw_classify(place: Element, check: Check) -> None:
    """Two frames of each leg, and what the model says of it."""
    add(place, "p", LOOK_TWICE, class_="kd-check-hint")
    legs = add(place, "ul", class_="kd-check-legs")
    for number in range(len(check.items)):
        leg = add(legs, "li")
        add(leg, "p", f"Leg {ascii_uppercase[number]}", class_="kd-check-leg-name")
        row = add(leg, "div", class_="kd-check-frames")
        for frame in check.frames[2 * number : 2 * number + 2]:
            draw_frame(row, frame, f"{frame.label}, {number_text(frame.time_ms)} ms", frame.label)
    lines = answer(place, check)
    for number, item in enumerate(check.items):
        reason(lines, f"Leg {ascii_uppercase[number]}: {item.text}.", item.why)
    place.set("data-names", json.dumps({kind: NAMES[kind] for kind in (BUTT_KICK, KNEE_DRIVE)}))


def draw_frame(parent: Element, frame: Frame, caption: str, name: str) -> None:
    """One picture of a leg. Its words say the two angles, and the instant only if the caption does."""
    figure = add(parent, "figure", class_="kd-check-frame")
    words = f"{name[0].upper()}{name[1:]}: the thigh is {place_text(frame.thigh_deg)}, the knee is bent "
    figure.append(leg_svg(frame.thigh_deg, frame.knee_deg, f"{words}{number_text(frame.knee_deg)}°."))
    add(figure, "figcaption", caption)


def draw_target(place: Element, check: Check) -> None:
    """What to hit, how near counts, how often."""
    facts = check.facts
    tries = f"{facts['tries']} tries" if facts["tries"] > 1 else "One try"
    goal = f"Target: {amount(facts['target'], facts)}. Within {amount(facts['tolerance'], facts)} counts."
    add(place, "p", f"{goal} {tries}.", class_="kd-check-target")
    if check.explanation:
        answer(place, check)


def draw_match(place: Element, check: Check) -> None:
    """Frames out of order, the names, and which is which."""
    row = add(place, "div", class_="kd-check-frames")
    for number, frame in enumerate(check.frames):
        name = f"Frame {ascii_uppercase[number]}"
        draw_frame(row, frame, name, name)
    groups(place, check, "The moments: ")
    lines = answer(place, check)
    for number, frame in enumerate(check.frames):
        where = f"{number_text(frame.time_ms)} ms after toe-off, thigh {place_text(frame.thigh_deg)}, "
        bend = f"knee bent {number_text(frame.knee_deg)}°."
        verdict = f"Frame {ascii_uppercase[number]}: {frame.label}."
        reason(lines, verdict, f"{where}{bend}", data_group=frame.label)


def groups(place: Element, check: Check, before: str) -> None:
    """The names to choose from, each marked for the script."""
    line = add(place, "p", before, class_="kd-check-groups")
    for number, group in enumerate(check.groups):
        rich(line, "span", group)
        line[-1].tail = "." if number == len(check.groups) - 1 else " · "


def draw_sort(place: Element, check: Check) -> None:
    """Cards, groups, and where each belongs."""
    items(place, check, "ul")
    groups(place, check, "The groups: ")
    lines = answer(place, check)
    for item in check.items:
        reason(lines, f"{item.text} → {item.group}.", item.why, data_group=item.group)


def draw_list(place: Element, check: Check) -> None:
    """Lines to tick."""
    items(place, check, "ul")
    if check.explanation:
        answer(place, check)


DRAW = {
    "choice": draw_choice,
    "number": draw_number,
    "order": draw_order,
    "classify": draw_classify,
    "target": draw_target,
    "match": draw_match,
    "sort": draw_sort,
    "list": draw_list,
}
