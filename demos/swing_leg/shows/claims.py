"""Lesson 8: seven claims as cards to sort by the evidence behind them. Nothing moves.

A card's verdict is told once it has been sorted, and not before.
"""

from collections.abc import Callable
from typing import Any

from swing_leg.metrics import Metrics
from swing_leg.shows.claim_cards import CARDS, GROUP_NAMES, GROUPS, UNSORTED, Card, evidence
from swing_leg.shows.demo import Control, Demo, Option, Preset, Readout, Samples, Shown, Values

TOLD_LATER = "told once you have sorted it"
COUNT = f"of {len(CARDS)}"


def show(values: Values, previous: Metrics | None) -> Shown:
    """The cards as they are sorted, and what we say to those that are."""
    metrics = metrics_of(values)
    return Shown(
        metrics=metrics,
        sentence=" ".join(filter(None, (moved_sentence(values, previous), count_sentence(metrics)))),
        samples=Samples([0.0, 1.0], [0.0, 0.0], [0.0, 0.0]),
        more={
            "place": place_of(values),
            "alt": alt_of(values),
            "table": table_of(values),
            "description": description_of(values),
        },
    )


def group_of(values: Values | Metrics, card: Card) -> str:
    """The name of the group in which a card lies."""
    return GROUP_NAMES[int(values[card.name] or 0)]


def metrics_of(values: Values) -> Metrics:
    """How many cards are sorted, and as we do; where each lies; and the model's own numbers on the claims."""
    groups = [(card, group_of(values, card)) for card in CARDS]
    return {
        "sorted_cards": float(sum(group != UNSORTED for _, group in groups)),
        "agreeing_cards": float(sum(group == card.verdict for card, group in groups)),
        **{card.name: values[card.name] for card in CARDS},
        **evidence(),
    }


def verdict_words(card: Card, group: str) -> str:
    """Whether we put it there too: "We put it here too.", or where we do."""
    return "We put it here too." if group == card.verdict else f"We put it under “{GROUPS[card.verdict]}”."


def count_sentence(metrics: Metrics) -> str:
    """How far the reader is."""
    sorted_cards, agreeing = (int(metrics[name] or 0) for name in ("sorted_cards", "agreeing_cards"))
    if not sorted_cards:
        return "No card is sorted yet. What we say to a card is told once you have sorted it."
    return f"{sorted_cards} {COUNT} cards sorted, {agreeing} of them as we do."


def moved_sentence(values: Values, previous: Metrics | None) -> str:
    """Where the card is that has moved since the run before, and what we say; "" unless exactly one has."""
    moved = [card for card in CARDS if previous and previous.get(card.name, 0.0) != values[card.name]]
    if len(moved) != 1:
        return ""
    group = group_of(values, moved[0])
    where = f"“{moved[0].title}” lies under “{GROUPS[group]}”."
    return where if group == UNSORTED else f"{where} {verdict_words(moved[0], group)}"


def place_of(values: Values) -> dict[str, Any]:
    """What the stage draws: each group with its cards in order. `agrees` is None until a card is sorted."""
    shelves = []
    for name, label in GROUPS.items():
        cards = [
            {
                "title": title_of(card),
                "agrees": None if name == UNSORTED else name == card.verdict,
                "note": "" if name == UNSORTED else note_of(card, name),
            }
            for card in CARDS
            if group_of(values, card) == name
        ]
        shelves.append({"name": name, "label": label, "cards": cards})
    return {"shelves": shelves}


def title_of(card: Card) -> str:
    """Number and title: "2. A step or two"."""
    return f"{CARDS.index(card) + 1}. {card.title}"


def note_of(card: Card, group: str) -> str:
    """The second line of a sorted card in the picture."""
    return "as we do" if group == card.verdict else f"we: {GROUPS[card.verdict].lower()}"


def alt_of(values: Values) -> str:
    """The picture in words. It tells no verdict."""
    shelves = place_of(values)["shelves"]
    lying = "; ".join(
        f"{shelf['label']}: {', '.join(card['title'] for card in shelf['cards']) or 'none'}"
        for shelf in shelves
    )
    return f"{len(CARDS)} cards on {len(shelves)} shelves. {lying}."


def table_of(values: Values) -> dict[str, Any]:
    """The cards as columns of words: each claim, the reader's group, and ours once it is sorted."""
    rows = description_of(values)["rows"]
    names = ("claim", "your_group", "our_group", "why")
    return {"names": list(names), "columns": [list(column) for column in zip(*rows, strict=True)]}


def description_of(values: Values) -> dict[str, Any]:
    """The table beneath the demo: a row for each claim."""
    rows = []
    for card in CARDS:
        group = group_of(values, card)
        ours = (TOLD_LATER, "–") if group == UNSORTED else (GROUPS[card.verdict], card.why)
        rows.append([card.text, GROUPS[group], *ours])
    return {"head": ["Claim", "Your group", "Our group", "Why"], "rows": rows}


def words_of(card: Card) -> Callable[[float, Metrics], str]:
    """What stands below a card: our verdict, the reason and the model's own word, a line each."""

    def words(value: float, metrics: Metrics) -> str:
        group = GROUP_NAMES[int(value)]
        if group == UNSORTED:
            return GROUPS[group]
        return "\n".join((verdict_words(card, group), card.why, card.model(metrics)))

    return words


def control_of(card: Card) -> Control:
    """A card as a choice among the groups."""
    return Control(
        name=card.name, label=title_of(card), symbol=card.name, unit="", step=1, default=0,
        low_word="", high_word="", range=(0, len(GROUPS) - 1), kind="choice", words=words_of(card),
        options=tuple(Option(name, label) for name, label in GROUPS.items()),
        help=card.text, primary=True, card=True,
    )  # fmt: skip


DEMO = Demo(
    name="claims",
    title="Seven cards to sort",
    question="How good is the evidence behind each claim?",
    parameters=tuple(control_of(card) for card in CARDS),
    readouts=(
        Readout("sorted_cards", "Cards sorted", COUNT),
        Readout("agreeing_cards", "Sorted as we do", COUNT),
    ),
    presets=(
        Preset("none", "Start again", {card.name: 0 for card in CARDS}),
        Preset("ours", "Sort as we do", {card.name: GROUP_NAMES.index(card.verdict) for card in CARDS}),
    ),
    instants=(),
    start_instant="",
    show=show,
    stage="claims",
    graph="none",
    moves=False,
)
