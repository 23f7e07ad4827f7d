"""What a ```check fence may say: a function for each kind, whose arguments are the keys of the fence.

docs/writing.md has the grammar, with examples. The swing's model is asked here: for the value of a number,
the right order, the frames of a leg. What cannot be right is a LineError with the line of the fence.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from inspect import signature
from random import Random
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator
from pydantic.dataclasses import dataclass
from swing_leg.checks import grade as checks
from swing_leg.checks.classify import INSTANTS, LARGEST_SEED, NAMES, Frame, frame_at, legs
from swing_leg.shows.catalogue import DEMOS

from scripts.markdown.claimed import model_value
from scripts.markdown.said import (
    NAME,
    RULES,
    Line,
    NumberOrLine,
    Settings,
    Words,
    about,
    checked,
    one_of,
    places,
    read_said,
    refuse_unknown,
    wrong,
)

Name = Annotated[str, Field(pattern=NAME)]
Tolerance = Annotated[float, Field(ge=0)]  # how far off still counts
Several = Field(min_length=2)
Parts = dict[str, Any]  # of a Check


@dataclass(frozen=True, config=RULES)
class Check:
    """One question. `right`: places of the right items, from 0. `facts`: what grading needs."""

    kind: str
    id: Name
    question: Line
    explanation: str = ""
    items: tuple[Any, ...] = ()  # each with its text and why; a card with its group
    right: tuple[int, ...] = ()
    groups: tuple[str, ...] = ()
    frames: tuple[Frame, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)

    @field_validator("question")
    @classmethod
    def one_paragraph(cls, question: str) -> str:
        if "\n\n" in question:
            raise wrong("a question is one paragraph")
        return question


def read_check(body: str) -> Check:
    """Read and check a fence's text. Raises LineError with the line within the fence."""
    return read_said(body, asked, "kind", f"a check fence needs a line 'kind: …', one of: {', '.join(KINDS)}")


def asked(said: Mapping[str, Any]) -> Check:
    """The question, with what its kind makes of the other keys."""
    kind = one_of("kind", said["kind"], KINDS)
    own = signature(KINDS[kind]).parameters
    refuse_unknown(said, ("kind", "id", "question", "explanation", *own), f"a check of kind {kind}")
    every = {key: value for key, value in said.items() if key not in own}
    return Check(**every, **KINDS[kind](**{key: value for key, value in said.items() if key in own}))


class Item(Words, title="one of these"):
    """A choice, or a thing to order."""

    text: Line
    why: str = ""


class Card(Item):
    """A card to sort, and the group that it belongs to."""

    why: Line
    group: Line


class Swing(Item):
    """A run to order, by its settings."""

    run: Settings


class Pose(Words, title="'pose'"):
    """A leg that is drawn, in degrees: what can be drawn and read."""

    thigh: Annotated[float, Field(ge=-60, le=100)]
    knee: Annotated[float, Field(ge=0, le=150)]


@checked
def choice(
    *,
    choices: Annotated[tuple[Item, ...], Several],
    right: str | tuple[str, ...] = (),
    keep: bool = False,
    compare: Name | None = None,
) -> Parts:
    """One right choice or several; with `keep` none."""
    facts: dict[str, Any] = {"compare": compare} if compare else {}
    if keep and right:
        raise wrong("'keep: true' stands alone: what is only kept is neither right nor wrong", "keep")
    if keep:
        return {"items": choices, "facts": {"keep": True} | facts}
    for place, one in enumerate(choices):
        if not one.why:
            raise wrong("this one of 'choices' needs 'why: …'", "choices", place)
    facts["several"] = not isinstance(right, str)
    return {"items": choices, "right": places("right", right, len(choices)), "facts": facts}


@checked
def number(*, answer: NumberOrLine, tolerance: Tolerance, unit: str = "", pose: Pose | None = None) -> Parts:
    """A number, the model's number, or an angle of a drawn pose."""
    facts: dict[str, Any] = {"tolerance": tolerance, "unit": unit}
    if pose:
        drawn = pose.model_dump()
        if answer not in ("thigh", "knee"):
            raise wrong("with a pose, 'answer' is thigh or knee", "answer")
        return {"facts": facts | {"pose": drawn, "value": drawn[answer], "unit": "°", "asked": answer}}
    if isinstance(answer, str):
        with about("answer"):
            answer, of_model = model_value(answer)
        facts["unit"] = unit or of_model
    return {"facts": facts | {"value": answer}}


@checked
def order(
    *,
    metric: Line,
    first: Literal["least", "most"],
    items: Annotated[tuple[Swing, ...], Several],
    demo: str | None = None,
) -> Parts:
    """Items whose right order the model knows; it must not be the order in which they stand."""
    request: dict[str, Any] = {"demo": one_of("demo", demo, DEMOS)} if demo is not None else {}
    request |= {"metric": metric, "first": first, "runs": [settings(item.run) for item in items]}
    with about("metric"):
        answer = checks.answer({"check": "order", "parameters": request})
    texts, right = answer["texts"], tuple(answer["order"])
    if len(set(texts)) < len(texts):
        raise wrong(f"two of the items are too alike to be ordered: {texts}", "items")
    if right == tuple(range(len(right))):
        raise wrong("the items stand in the right order already; write them in another", "items")
    return {"items": items, "right": right, "facts": {"request": request, "texts": texts}}


def settings(run: Settings) -> dict[str, Any]:
    """The settings of a run, as the model takes them."""
    return {name: {"yes": True, "no": False}.get(str(value), value) for name, value in run.items()}


@checked
def classify(*, seed: Annotated[int, Field(ge=0, le=LARGEST_SEED)]) -> Parts:
    """Four legs from a seed, and what each is."""
    shown = legs(seed)
    return {
        "items": [Item(text=NAMES[leg.kind], why=leg.why) for leg in shown],
        "frames": [frame for leg in shown for frame in leg.frames],
        "facts": {"seed": seed, "kinds": [leg.kind for leg in shown]},
    }


@checked
def target(
    *,
    demo: str,
    metric: Line,
    target: float,
    tolerance: Tolerance,
    tries: Annotated[int, Field(ge=1, le=99)] = 4,
    unit: str = "",
) -> Parts:
    """A number to hit with a demo."""
    facts = {"demo": one_of("demo", demo, DEMOS), "metric": metric, "target": target, "tolerance": tolerance}
    with about("metric"):
        checks.metric_of({}, metric, demo)
    return {"facts": facts | {"tries": tries, "unit": unit or checks.unit_of(metric)}}


@checked
def match(
    *, instants: Annotated[tuple[str, ...], Several], run: Annotated[Settings, Field(default_factory=dict)]
) -> Parts:
    """Frames of one run, out of order. The names are those of the demos' instants."""
    if not set(instants) <= INSTANTS.keys() or len(set(instants)) < len(instants):
        raise wrong(f"'instants' are some of: {', '.join(INSTANTS)}; each once", "instants")
    with about("run"):
        swing = checks.run_with(settings(run))
    with about("instants"):
        frames = [frame_at(swing, name) for name in instants]
    Random(" ".join(instants)).shuffle(frames)
    return {"frames": frames, "groups": sorted((frame.label for frame in frames), key=str.lower)}


@checked
def sort(
    *, groups: Annotated[tuple[Line, ...], Several], cards: Annotated[tuple[Card, ...], Several]
) -> Parts:
    """Cards, and the group that each belongs to."""
    if len(set(groups)) < len(groups):
        raise wrong("two of the groups are the same", "groups")
    for place, card in enumerate(cards):
        one_of("group", card.group, groups, "cards", place)
    return {"items": cards, "groups": groups}


@checked
def ticks(*, items: Annotated[tuple[Line, ...], Field(min_length=1)]) -> Parts:
    """Lines to tick."""
    return {"items": [Item(text=text) for text in items]}


KINDS: dict[str, Callable[..., Parts]] = {
    **{kind.__name__: kind for kind in (choice, number, order, classify, target, match, sort)},
    "list": ticks,
}
