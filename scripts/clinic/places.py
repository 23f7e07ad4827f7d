"""Where a demo can be shown, and what each place may change: one list for the dialog and the page on sharing.

The list is demos/web/share/places.json, which the dialog imports.
"""

import html
import json
from pathlib import Path

from scripts.ground.paths import BUILD, WEB
from scripts.tables.writing import write_all

SOURCE = WEB / "share" / "places.json"


def read_places() -> list[dict[str, str]]:
    """Each place's name, title, how to use its code, and its limits."""
    places: list[dict[str, str]] = json.loads(SOURCE.read_text(encoding="utf-8"))
    return places


def snippet() -> str:
    """The places in Markdown, each with a heading of its own."""
    parts = [
        f"### {place['title']}\n\n{html.escape(place['how'], quote=False)}\n\n"
        f"*What may be missing:* {html.escape(place['limits'], quote=False)}\n"
        for place in read_places()
    ]
    return "\n".join(parts)


def write_snippets(folder: Path = BUILD / "snippets") -> None:
    """Write the places where docs/clinics/sharing.md includes them."""
    write_all(folder, {"places": snippet()})
