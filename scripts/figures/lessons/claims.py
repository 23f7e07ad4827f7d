"""The claims on shelves as the lessons sort them. All numbers are px, counted down from the top."""

import json
from math import ceil
from typing import Any

from matplotlib.patches import BoxStyle
from matplotlib.path import Path as Outline
from swing_leg import bridge
from swing_leg.shows.catalogue import DEMOS

from scripts.figures.canvas import Canvas
from scripts.figures.lessons.told import Told
from scripts.figures.limbs import Point
from scripts.ground.look import Scheme

BOARD: dict[str, float] = {
    "width": 400, "side": 14, "top": 6, "name": 26, "across": 2,
    "wide": 182, "gap": 8, "tall": 42, "apart": 48, "foot": 6,
}  # fmt: skip
ROUND = 8.0


def draw_claims_sorted(scheme: Scheme) -> tuple[Canvas, str]:
    """The cards as the lessons sort them: the figure of the lesson on what is known."""
    answer = sorted_as_ours()
    shelves = answer["place"]["shelves"]
    rows = [max(1, ceil(len(shelf["cards"]) / BOARD["across"])) for shelf in shelves]
    width, height = BOARD["width"], sum(BOARD["name"] + row * BOARD["apart"] + BOARD["foot"] for row in rows)
    canvas = Canvas(scheme, (width, height), y=(height, 0))
    canvas.small = ((384, 1.2),)
    top = BOARD["top"]
    for shelf, row in zip(shelves, rows, strict=True):
        ends = [(BOARD["side"], top + 0.5), (width - BOARD["side"], top + 0.5)]
        canvas.line(ends, stroke="rule", linewidth=1, capstyle="butt")
        name = (BOARD["side"], top + 19)
        canvas.words(shelf["label"], name, f"shelf-{shelf['name']}", size=15, weight=700)
        top += BOARD["name"]
        if not shelf["cards"]:
            canvas.shape(box_at((BOARD["side"], top)), stroke="axis", linewidth=1, dash="instant")
        for number, card in enumerate(shelf["cards"]):
            down, across = divmod(number, int(BOARD["across"]))
            left = BOARD["side"] + across * (BOARD["wide"] + BOARD["gap"])
            draw_card(canvas, card, (left, top + down * BOARD["apart"]))
        top += row * BOARD["apart"] + BOARD["foot"]
    return canvas, answer["alt"]


def draw_card(canvas: Canvas, card: dict[str, Any], at: Point) -> None:
    """One card: its title, and how we sort it."""
    number, (x, y) = card["title"].split(".")[0], at
    canvas.shape(box_at(at), f"card-{number}", fill="knee_drive_wash", stroke="knee_drive", linewidth=2)
    canvas.words(card["title"], (x + 12, y + 17), f"title-{number}", size=15, weight=700, drift=(-16, 0))
    note: dict[str, Any] = {"size": 14, "colour": "knee_drive", "drift": (-16, 0)}
    canvas.words(card["note"], (x + 12, y + 34), f"note-{number}", **note)


def box_at(corner: Point) -> Outline:
    """A card's outline, its corners round, half a line within its room."""
    left, top, wide, tall = corner[0] + 1, corner[1] + 1, BOARD["wide"] - 2, BOARD["tall"] - 2
    return BoxStyle.Round(pad=0, rounding_size=ROUND)(left, top, wide, tall, 1)


def sorted_as_ours() -> dict[str, Any]:
    """The demo's answer with the cards as the lessons sort them."""
    ours = next(preset for preset in DEMOS["claims"].presets if preset.name == "ours")
    request = {"demo": "claims", "parameters": dict(ours.parameters)}
    answer: dict[str, Any] = json.loads(bridge.answer(json.dumps(request)))
    return answer


def tell_claims_sorted() -> Told:
    """The same in words."""
    shelves = sorted_as_ours()["place"]["shelves"]
    titles = [[card["title"] for card in shelf["cards"]] for shelf in shelves]
    rows = tuple(
        (shelf["label"], "; ".join(cards) or "none", str(len(cards)))
        for shelf, cards in zip(shelves, titles, strict=True)
    )
    text = (
        "A board of shelves, one above the other. On each lie the cards of the claims that belong there. A "
        "shelf may be empty."
    )
    return Told(text, ("Shelf", "Cards", "How many"), rows, words=2)
