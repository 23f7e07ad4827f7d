"""What a ```check fence says, read and checked. docs/writing.md has the grammar, and an example of each kind.

The model is asked here: for the value of a number, the right order, the frames of a leg. What cannot be right
is a FenceError with the line of the fence.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from swing_leg.checks import grade as checks
from swing_leg.checks.classify import INSTANTS, Frame, frame_at
from swing_leg.shows.catalogue import DEMOS
from swing_leg.simulation import simulate

from scripts.markdown.said import Said, read_said

POSE_RANGES = {"thigh": (-60, 100), "knee": (0, 150)}  # what can be drawn and read
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Item:
    """A choice, a thing to order, a card, or a line of a list. `group` is a card's right one."""

    text: str
    why: str = ""
    group: str = ""


@dataclass(frozen=True)
class Check:
    """One question. `right`: places of the right items, from 0. `facts`: what grading needs."""

    kind: str
    name: str
    question: str
    explanation: str = ""
    items: tuple[Item, ...] = ()
    right: tuple[int, ...] = ()
    groups: tuple[str, ...] = ()
    frames: tuple[Frame, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)


def read_check(body: str) -> Check:
    """Read and check a fence's text. Raises FenceError with the line within the fence."""
    said = read_said(body, "kind", f"a check fence needs a line 'kind: …', one of: {', '.join(KINDS)}")
    kind = said.one_of("kind", KINDS)
    reader, keys = KINDS[kind]
    said.check_keys(("kind", "id", "question", "explanation", *keys), f"a check of kind {kind}")
    name = said.text("id", needed=True)
    if not NAME.fullmatch(name):
        raise said.wrong("id", f"id is '{name}'; it is made of small letters, digits and dashes")
    question = said.text("question", needed=True)
    if "\n\n" in question:
        raise said.wrong("question", "a question is one paragraph")
    return Check(kind, name, question, said.text("explanation"), **reader(said))


def from_model(said: Said, key: str, ask: Callable[[], Any]) -> Any:
    """What the model says; what it refuses becomes a complaint about the line of a key."""
    try:
        return ask()
    except (ValueError, TypeError) as error:
        raise said.wrong(key, str(error)) from error


def settings_of(said: Said) -> dict[str, Any]:
    """The settings of a run, as the model takes them; `yes` and `no` for its switch."""
    settings = said.get("run", {})
    if not isinstance(settings, dict):
        raise said.wrong("run", "'run' is written so: {drive: 1.15}")
    switch = {"yes": True, "no": False}
    return {
        str(name): switch.get(value, value) if isinstance(value, str) else value
        for name, value in settings.items()
    }


def read_choice(said: Said) -> dict[str, Any]:
    """One right choice or several; with `keep` none."""
    keep = said.get("keep", False)
    if not isinstance(keep, bool) or (keep and "right" in said):
        raise said.wrong("keep", "'keep: true' stands alone: what is only kept is neither right nor wrong")
    needed = ("text",) if keep else ("text", "why")
    items = said.items_of("choices", ("text", "why"), needed)
    facts: dict[str, Any] = {"keep": True} if keep else {}
    if "compare" in said:
        facts["compare"] = said.text("compare", needed=True)
    chosen = tuple(Item(item.text("text", needed=True), item.text("why")) for item in items)
    if keep:
        return {"items": chosen, "facts": facts}
    facts["several"] = isinstance(said.get("right"), list)
    return {"items": chosen, "right": said.places("right", len(items)), "facts": facts}


def read_number(said: Said) -> dict[str, Any]:
    """A number, the model's number, or an angle of a drawn pose."""
    tolerance = said.number("tolerance")
    if tolerance < 0:
        raise said.wrong("tolerance", "'tolerance' is how far off still counts: 0 or more")
    answer = said.get("answer")
    facts: dict[str, Any] = {"tolerance": tolerance, "unit": said.text("unit")}
    if "pose" in said:
        pose = said.mapping("pose", tuple(POSE_RANGES))
        if answer not in ("thigh", "knee"):
            raise said.wrong("answer", "with a pose, 'answer' is thigh or knee")
        facts["pose"] = {name: pose.number(name) for name in POSE_RANGES}
        for name, (low, high) in POSE_RANGES.items():
            if not low <= facts["pose"][name] <= high:
                raise pose.wrong(name, f"{name} must be from {low} to {high}")
        return {"facts": facts | {"value": facts["pose"][answer], "unit": "°", "asked": answer}}
    if isinstance(answer, str):
        value, unit = from_model(said, "answer", lambda: checks.value_of(answer))
        return {"facts": facts | {"value": value, "unit": facts["unit"] or unit}}
    return {"facts": facts | {"value": said.number("answer")}}


def read_order(said: Said) -> dict[str, Any]:
    """Items whose right order the model knows; it must not be the order in which they stand."""
    items = said.items_of("items", ("text", "run", "why"), ("text", "run"))
    request = {name: said[name] for name in ("demo", "metric", "first") if name in said}
    request["runs"] = [settings_of(item) for item in items]
    answer = from_model(said, "metric", lambda: checks.answer({"check": "order", "parameters": request}))
    values, right = answer["values"], tuple(answer["order"])
    if len(set(answer["texts"])) < len(values):
        raise said.wrong("items", f"two of the items are too alike to be ordered: {answer['texts']}")
    if right == tuple(range(len(right))):
        raise said.wrong("items", "the items stand in the right order already; write them in another")
    facts = {"request": request, "texts": answer["texts"]}
    drawn = tuple(Item(item.text("text", needed=True), item.text("why")) for item in items)
    return {"items": drawn, "right": right, "facts": facts}


def read_classify(said: Said) -> dict[str, Any]:
    """Four legs from a seed, and what each is."""
    request = {"check": "classify", "parameters": {"seed": said.get("seed")}, "given": ["butt-kick"] * 4}
    answer = from_model(said, "seed", lambda: checks.answer(request))
    frames = tuple(Frame(**frame) for leg in answer["legs"] for frame in leg["frames"])
    items = tuple(Item(verdict["name"], verdict["why"]) for verdict in answer["verdicts"])
    kinds = [verdict["kind"] for verdict in answer["verdicts"]]
    return {"items": items, "frames": frames, "facts": {"seed": answer["seed"], "kinds": kinds}}


def read_target(said: Said) -> dict[str, Any]:
    """A number to hit with a demo."""
    demo = said.one_of("demo", DEMOS)
    metric = said.text("metric", needed=True)
    from_model(said, "metric", lambda: checks.metric_of({}, metric, demo))
    tries = said.number("tries", 4)
    if tries != round(tries) or tries < 1:
        raise said.wrong("tries", "'tries' is a whole number, 1 or more")
    facts = {
        "demo": demo,
        "metric": metric,
        "target": said.number("target"),
        "tolerance": said.number("tolerance"),
        "tries": round(tries),
        "unit": said.text("unit") or checks.unit_of(metric),
    }
    return {"facts": facts}


def read_match(said: Said) -> dict[str, Any]:
    """Frames of one run, out of order. The names are those of the demos' instants."""
    names = said.members("instants")
    unknown = [name for name in names if name not in INSTANTS]
    if unknown or len(set(names)) < len(names):
        raise said.wrong("instants", f"'instants' are some of: {', '.join(INSTANTS)}; each once")
    run = from_model(said, "run", lambda: simulate(**settings_of(said)))
    frames = from_model(said, "instants", lambda: [frame_at(run, name) for name in names])
    Random(said.text("id")).shuffle(frames)
    labels = sorted((INSTANTS[name].label for name in names), key=str.lower)
    return {"frames": tuple(frames), "groups": tuple(labels)}


def read_sort(said: Said) -> dict[str, Any]:
    """Cards, and the group that each belongs to."""
    groups = [str(group) for group in said.members("groups")]
    cards = said.items_of("cards", ("text", "group", "why"), ("text", "group", "why"))
    items = tuple(
        Item(card.text("text", needed=True), card.text("why"), card.one_of("group", groups)) for card in cards
    )
    return {"items": items, "groups": tuple(groups)}


def read_list(said: Said) -> dict[str, Any]:
    """Lines to tick."""
    return {"items": tuple(map(Item, said.texts("items", 1)))}


Reader = Callable[[Said], dict[str, Any]]
KINDS: dict[str, tuple[Reader, tuple[str, ...]]] = {
    "choice": (read_choice, ("choices", "right", "keep", "compare")),
    "number": (read_number, ("answer", "tolerance", "unit", "pose")),
    "order": (read_order, ("demo", "metric", "first", "items")),
    "classify": (read_classify, ("seed",)),
    "target": (read_target, ("demo", "metric", "target", "tolerance", "tries", "unit")),
    "match": (read_match, ("run", "instants")),
    "sort": (read_sort, ("groups", "cards")),
    "list": (read_list, ("items",)),
}
