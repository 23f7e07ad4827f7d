"""A demo as it stands on a page before any script: complete, and in the places where the live one will be.

It reads the run that the build made for the fence and writes the picture, one sentence made from the model's
numbers, the readouts and a table of key instants. swing-demo.js later puts the live demo into the
same places. Links begin with '/': MkDocs resolves them from docs/.
"""

import json
from typing import Any
from xml.etree.ElementTree import Element

from scripts.figures.stills import still
from scripts.ground.describe import alt_text, describe
from scripts.ground.errors import BuildError
from scripts.ground.paths import GENERATED
from scripts.markdown.demo_fence import Fence
from scripts.markdown.elements import add, elements_of

ASSETS = "/assets/generated"
OTHER_VOICES = {"claims": "What we say"}  # where the answer is no number of the model
SLOTS = {"full": ("stage", "clock", "side", "graph", "bar"), "compact": ("stage", "side")}


def draw_demo(parent: Element, fence: Fence) -> None:
    """Append the whole block: question, demo, caption."""
    run = read_run(fence.slug)
    block = add(parent, "div", class_="kd-block")
    if fence.predict:
        draw_prediction(block, fence)
    demo = add(
        block,
        "swing-demo",
        name=fence.name,
        data_slug=fence.slug,
        data_stage="figure",
        data_view=fence.view,
        class_="kd-demo",
    )
    if fence.label:
        demo.set("data-label", fence.label)
    answer, declared = run["answer"], run["catalogue"]
    demo.set("data-shows", declared["stage"])
    for name in SLOTS[fence.view]:
        inside = still(fence.slug, name, fence.view)
        if not inside:
            continue
        slot = add(demo, "div", class_=f"kd-{name}")
        if name == "graph":
            slot.set("data-shows", declared["graph"])
        if name == "bar":
            data = f"{ASSETS}/runs/{fence.slug}.csv"
            add(slot, "a", "The numbers of this run (CSV)", class_="kd-data-link", href=data, download="")
        slot.extend(elements_of(inside))
    if fence.view == "full":
        draw_description(demo, answer)
    if fence.caption:
        caption = add(block, "p", class_="kd-caption")
        caption.text = fence.caption  # not atomic: a caption may hold emphasis and links


def draw_prediction(block: Element, fence: Fence) -> None:
    """The question and its choices, as plain text until the script offers buttons."""
    assert fence.predict
    place = add(block, "div", class_="kd-predict", data_demo=fence.slug)
    add(place, "p", fence.predict.question, class_="kd-predict-question")
    choices = add(place, "ol", class_="kd-predict-choices")
    for choice in fence.predict.choices:
        add(choices, "li", choice)
    payoff = add(place, "details", class_="kd-payoff")
    add(payoff, "summary", OTHER_VOICES.get(fence.name, "What the model says"))
    add(payoff, "p", f"{fence.predict.answer}.", class_="kd-payoff-answer")
    add(payoff, "p").text = fence.predict.why  # not atomic: it may hold marked numbers


def draw_description(demo: Element, answer: dict[str, Any]) -> None:
    """The picture in words: a sentence and the key instants as a table."""
    details = add(demo, "details", class_="kd-description")
    add(details, "summary", "This picture in words")
    add(details, "p", alt_text(answer))
    rows = describe(answer)
    if not rows:
        return
    table = add(details, "table")
    head = add(add(table, "thead"), "tr")
    own = answer.get("description", {})
    for title in own.get("head", ("Instant", "Time after toe-off", "Thigh", "Knee")):
        add(head, "th", title, scope="col")
    body = add(table, "tbody")
    for first, *cells in rows:
        row = add(body, "tr")
        add(row, "th", first, scope="row")
        for cell in cells:
            add(row, "td", cell)


def read_run(slug: str) -> dict[str, Any]:
    """The run that the build made for a fence: its answer, and the catalogue's declaration of its demo."""
    path = GENERATED / "runs" / f"{slug}.json"
    try:
        run: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BuildError(f"{path} is not there yet: it is made by `make build`, so run that.") from error
    return run
