"""A demo as it stands on a page before any script: complete, and in the places where the live one will be.

demo.html.j2 has the picture, one sentence made from the model's numbers, the readouts and a table of key
instants, all from the run that the build made for the fence. swing-demo.js later puts the live demo into the
same places. Links begin with '/': MkDocs resolves them from docs/.
"""

import json
import re
from typing import Any

from markupsafe import Markup

from scripts.figures.stills import still
from scripts.ground.describe import alt_text, describe
from scripts.ground.errors import BuildError
from scripts.ground.paths import GENERATED
from scripts.ground.render import render
from scripts.markdown.demo_fence import Fence

PLACED = re.compile(r'<swing-demo\b[^>]*\bname="([\w-]+)"')  # on a page that is made: which demo stands there
OTHER_VOICES = {"claims": "What we say"}  # where the answer is no number of the model
SLOTS = {"full": ("stage", "graph", "main", "clock", "side", "bar"), "compact": ("stage", "side")}
HEAD = ("Instant", "Time after toe-off", "Thigh", "Knee")


def draw_demo(fence: Fence) -> Markup:
    """The whole block: question, demo, caption."""
    run = read_run(fence.slug)
    drawn = {slot: still(fence.slug, slot, fence.view) for slot in SLOTS[fence.view]}
    return render(
        "markdown/demo",
        fence=fence,
        question=draw_prediction(fence, run["catalogue"]["stage"]) if fence.predict else "",
        demo=run["catalogue"],
        slots={slot: Markup(inside) for slot, inside in drawn.items() if inside},
        data=f"/assets/generated/runs/{fence.slug}.csv",
        words=alt_text(run["answer"]),
        head=run["answer"].get("description", {}).get("head", HEAD),
        rows=describe(run["answer"]),
    )


def draw_prediction(fence: Fence, shows: str) -> Markup:
    """The question with its picture, and its choices as plain text until the script offers buttons."""
    voice = OTHER_VOICES.get(fence.name, "What the model says")
    picture = Markup(still(fence.slug, "stage", "question"))
    return render("markdown/prediction", fence=fence, voice=voice, shows=shows, picture=picture)


def read_run(slug: str) -> dict[str, Any]:
    """The run that the build made for a fence: its answer, and the catalogue's declaration of its demo."""
    path = GENERATED / "runs" / f"{slug}.json"
    try:
        run: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BuildError(f"{path} is not there yet: it is made by `make build`, so run that.") from error
    return run
