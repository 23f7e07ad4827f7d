"""The claims on shelves as the lessons sort them: the demo's own picture of it, and the same in words."""

import json
from pathlib import Path
from typing import Any

from swing_leg import bridge
from swing_leg.shows.catalogue import DEMOS

from scripts.figures.lessons.told import Told, description
from scripts.figures.stills import draw_svg
from scripts.tables.writing import write_all


def write_snippets(destination: Path) -> None:
    """Write claims-sorted.md, which the lesson on what is known includes."""
    answer = sorted_as_ours()
    board = draw_svg({"board": {"kind": "claims", "answer": answer}})["board"]
    told = description(tell_claims_sorted(answer["place"]["shelves"]))
    text = f'<div class="kd-block kd-shelves" data-search-exclude>{board}</div>\n\n{told}'
    write_all(destination, {"claims-sorted": text})


def sorted_as_ours() -> dict[str, Any]:
    """The demo's answer with the cards as the lessons sort them."""
    ours = next(preset for preset in DEMOS["claims"].presets if preset.name == "ours")
    request = {"demo": "claims", "parameters": dict(ours.parameters)}
    answer: dict[str, Any] = json.loads(bridge.answer(json.dumps(request)))
    return answer


def tell_claims_sorted(shelves: list[dict[str, Any]]) -> Told:
    """The same in words."""
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
