"""A demo as it stands on a page before any script: complete, and in the places where the live one will be.

It reads the run that the build made for the fence and writes the picture, one sentence made from the model's
numbers, the readouts and a table of key instants. swing-demo.js later puts the live demo into the
same places. Links begin with '/': MkDocs resolves them from docs/.
"""

import json
from typing import Any
from xml.etree.ElementTree import Element

from scripts.ground.describe import alt_text, describe, legs_of, pose_words
from scripts.ground.errors import BuildError
from scripts.ground.paths import GENERATED
from scripts.markdown.demo_fence import Fence
from scripts.markdown.demo_side import draw_bar, draw_clock, draw_side
from scripts.markdown.elements import add

ASSETS = "/assets/generated"
OTHER_VOICES = {"claims": "What we say"}  # where the answer is no number of the model
GRAPH_ALT = "Thigh and knee angle against time after toe-off. The same numbers are in the table below."


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
    draw_stage(add(demo, "div", class_="kd-stage"), fence.slug, run)
    if fence.view == "full" and declared["moves"]:
        draw_clock(add(demo, "div", class_="kd-clock"), declared)
    draw_side(add(demo, "div", class_="kd-side"), run, small=fence.view == "compact")
    if fence.view == "full":
        if declared["graph"] != "none":
            graph_alt = answer["chart"]["alt"] if "chart" in answer else GRAPH_ALT
            slot = add(demo, "div", class_="kd-graph", data_shows=declared["graph"])
            pictures(slot, fence.slug, "graph", graph_alt)
        bar = add(demo, "div", class_="kd-bar")
        draw_bar(bar, declared, f"{ASSETS}/runs/{fence.slug}.csv")
        draw_description(demo, answer)
    if fence.caption:
        caption = add(block, "p", class_="kd-caption")
        caption.text = fence.caption  # not atomic: a caption may hold emphasis and links


def draw_stage(stage: Element, slug: str, run: dict[str, Any]) -> None:
    """The picture of the run; of a pair two, each with its name above and its pose in words below."""
    answer, instant = run["answer"], run["catalogue"]["start_instant"]
    if run["catalogue"]["stage"] == "race":
        return draw_race(add(stage, "div", class_="kd-race"), slug, answer)
    if "second" not in answer:
        return pictures(stage, slug, "stage", alt_text(answer, instant))
    pair = add(stage, "div", class_="kd-pair")
    for leg, kind in zip(legs_of(answer), ("stage", "second"), strict=True):
        half = add(pair, "div", class_="kd-half")
        if kind == "second":
            half.set("data-second", "")
        add(half, "p", leg["label"], class_="kd-leg-name")
        pictures(add(half, "div", class_="kd-leg-frame"), slug, kind, alt_text(leg, instant))
        words = add(half, "p", class_="kd-leg-words")
        label, time, thigh, knee = pose_words(leg, instant)
        when = add(words, "span", time, class_="kd-leg-time")
        add(when, "span", f": {label}", class_="kd-leg-label")
        add(words, "span", f"thigh {thigh}, knee {knee}")
    return None


def draw_race(race: Element, slug: str, answer: dict[str, Any]) -> None:
    """The race at its finish: its words here, its runners in pictures. race.js makes the same."""
    place, finish = answer["place"], answer["instants"][-1]
    head = add(race, "p", class_="kd-race-head")
    add(head, "span", f"{finish['time_ms'] / 1000:.1f} s: {finish['label']}", class_="kd-race-when")
    key = add(head, "span", class_="kd-race-key")
    add(key, "span", place["first"], class_="kd-race-first").tail = " "
    add(key, "span", place["second"], class_="kd-race-second")
    pictures(add(race, "div", class_="kd-race-track"), slug, "stage", alt_text(answer))
    ends = add(race, "p", class_="kd-race-ends", aria_hidden="true")
    for metres in (0, place["race_m"] / 2, place["race_m"]):
        add(ends, "span", f"{metres:g} m")
    back, ahead = place["window_m"]
    larger = f"Below, larger: {ahead - back:g} m of each lane, with a tick each metre."
    add(race, "p", larger, class_="kd-race-larger")
    lanes = add(race, "ol", class_="kd-lanes")
    for number, lane in enumerate(place["lanes"], 1):
        item = add(lanes, "li", class_="kd-lane")
        words = add(item, "div")
        line = add(words, "p", class_="kd-lane-head")
        add(line, "strong", lane["name"].capitalize(), class_="kd-lane-name")
        gap = add(line, "span")
        add(gap, "span", lane["gap"], class_="kd-lane-gap")
        add(gap, "span", lane["steps"], class_="kd-lane-steps")
        add(words, "p", lane["assumption"], class_="kd-lane-why")
        pictures(add(item, "div", class_="kd-lane-strip"), slug, f"lane-{number}", "")
    add(race, "p", place["note"], class_="kd-race-note")


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


def pictures(place: Element, slug: str, kind: str, alt: str) -> None:
    """The light and the dark picture; the page shows the one that fits its colours."""
    for scheme in ("light", "dark"):
        source = f"{ASSETS}/figures/{slug}-{kind}-{scheme}.svg"
        add(place, "img", src=source, alt=alt, class_=f"kd-only-{scheme}", loading="lazy")


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
