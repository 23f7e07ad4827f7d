"""Claims on shelves, still: each group with the cards that lie in it. claims.js draws the same.

All numbers are px, counted down from the top.
"""

import json
from math import ceil
from typing import Any

from matplotlib.path import Path as Outline
from swing_leg import bridge
from swing_leg.shows.catalogue import DEMOS

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Point
from scripts.figures.told import Told
from scripts.ground.look import Scheme

BOARD: dict[str, float] = {
    "width": 400, "height": 618, "side": 14, "top": 6, "name": 26, "across": 2,
    "wide": 182, "gap": 8, "tall": 42, "apart": 48, "foot": 6,
}  # fmt: skip
ROUND = 8.0
# How a card is drawn that nobody has sorted, one that lies as we sort it, and one that does not.
CARDS: dict[bool | None, dict[str, Any]] = {
    None: {"fill": "pale", "stroke": "pale_edge", "linewidth": 1.5},
    True: {"fill": "knee_drive_wash", "stroke": "knee_drive", "linewidth": 2},
    False: {"fill": "butt_kick_wash", "stroke": "butt_kick", "linewidth": 2, "dash": "butt_kick"},
}
NOTES = {True: "knee_drive", False: "butt_kick"}


def places_of(place: dict[str, Any]) -> list[dict[str, Any]]:
    """The top of each shelf, and the left and top of its cards. An empty shelf keeps room for one row."""
    top, places = BOARD["top"], []
    across = int(BOARD["across"])
    for shelf in place["shelves"]:
        first = top + BOARD["name"]
        cards = [
            {
                "x": BOARD["side"] + (number % across) * (BOARD["wide"] + BOARD["gap"]),
                "y": first + number // across * BOARD["apart"],
            }
            for number in range(len(shelf["cards"]))
        ]
        places.append({"top": top, "cards": cards})
        top += BOARD["name"] + rows_of(cards) * BOARD["apart"] + BOARD["foot"]
    return places


def rows_of(cards: list[Any]) -> int:
    """How many rows a shelf has."""
    return max(1, ceil(len(cards) / BOARD["across"]))


def draw_claims(
    answer: dict[str, Any], scheme: Scheme, height: float = BOARD["height"]
) -> tuple[Canvas, str]:
    """The picture and its title. Its usual height is enough wherever the cards lie."""
    size = (BOARD["width"], height)
    canvas = Canvas(scheme, size, (0, size[0]), (size[1], 0))
    shelves = answer["place"]["shelves"]
    for shelf, at in zip(shelves, places_of(answer["place"]), strict=True):
        y = at["top"] + 0.5
        ends = [(BOARD["side"], y), (size[0] - BOARD["side"], y)]
        canvas.line(ends, stroke="rule", linewidth=1, capstyle="butt")
        canvas.words(
            shelf["label"], (BOARD["side"], at["top"] + 19), f"shelf-{shelf['name']}", size=15, weight=700
        )
        if not shelf["cards"]:
            corner = (BOARD["side"], at["top"] + BOARD["name"])
            canvas.shape(box_at(corner), stroke="axis", linewidth=1, dash="instant")
        for card, spot in zip(shelf["cards"], at["cards"], strict=True):
            draw_card(canvas, card, (spot["x"], spot["y"]))
    return canvas, answer["alt"]


def draw_card(canvas: Canvas, card: dict[str, Any], at: Point) -> None:
    """One card: its title, and once it is sorted how we sort it."""
    number = card["title"].split(".")[0]
    canvas.shape(box_at(at), f"card-{number}", **CARDS[card["agrees"]])
    noted = bool(card["note"])
    title = (at[0] + 12, at[1] + (17 if noted else 26))
    canvas.words(card["title"], title, f"title-{number}", size=15, weight=700, drift=(-16, 0))
    if noted:
        note = (at[0] + 12, at[1] + 34)
        canvas.words(
            card["note"], note, f"note-{number}", size=14, colour=NOTES[card["agrees"]], drift=(-16, 0)
        )


def box_at(corner: Point) -> Outline:
    """A card's outline, its corners round, half a line within its room."""
    left, top = corner[0] + 1, corner[1] + 1
    right, bottom = corner[0] + BOARD["wide"] - 1, corner[1] + BOARD["tall"] - 1
    points = [(left + ROUND, top)]
    codes = [Outline.MOVETO]
    turns = (
        ((right - ROUND, top), (right, top), (right, top + ROUND)),
        ((right, bottom - ROUND), (right, bottom), (right - ROUND, bottom)),
        ((left + ROUND, bottom), (left, bottom), (left, bottom - ROUND)),
        ((left, top + ROUND), (left, top), (left + ROUND, top)),
    )
    for straight, corner_point, after in turns:
        points += [straight, corner_point, after]
        codes += [Outline.LINETO, Outline.CURVE3, Outline.CURVE3]
    return Outline([*points, points[0]], [*codes, Outline.CLOSEPOLY])


def sorted_as_ours() -> dict[str, Any]:
    """The demo's answer with the cards as the lessons sort them."""
    ours = next(preset for preset in DEMOS["claims"].presets if preset.name == "ours")
    request = {"demo": "claims", "parameters": dict(ours.parameters)}
    answer: dict[str, Any] = json.loads(bridge.answer(json.dumps(request)))
    return answer


def draw_claims_sorted(scheme: Scheme) -> tuple[Canvas, str]:
    """The cards as the lessons sort them: the figure of the lesson on what is known."""
    answer = sorted_as_ours()
    last = places_of(answer["place"])[-1]
    rows = rows_of(last["cards"])
    canvas, title = draw_claims(answer, scheme, last["top"] + BOARD["name"] + rows * BOARD["apart"])
    canvas.enlarge(384, 1.2)
    return canvas, title


def tell_claims_sorted() -> Told:
    """The same in words."""
    shelves = sorted_as_ours()["place"]["shelves"]
    rows = tuple(
        (
            shelf["label"],
            "; ".join(card["title"] for card in shelf["cards"]) or "none",
            str(len(shelf["cards"])),
        )
        for shelf in shelves
    )
    text = (
        "A board of shelves, one above the other. On each lie the cards of the claims that belong there. A "
        "shelf may be empty."
    )
    return Told(text, ("Shelf", "Cards", "How many"), rows, words=2)
