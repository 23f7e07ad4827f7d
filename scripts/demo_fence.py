"""The Markdown extension behind ```demo fences: it turns each into a demo that is complete without a script.

Python-Markdown hands it a page's text; it reads the run that the build made for the fence and writes the
picture, one sentence made from the model's numbers, the readouts and a table of key instants.
demos/web/swing-demo.js later puts the live demo into the same places, so that nothing jumps. Links begin
with '/': MkDocs resolves them from docs/.
"""

import json
import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from scripts.describe import alt_text, describe, legs_of, pose_words
from scripts.fence import Fence, fences_in, read_fence
from scripts.paths import GENERATED
from scripts.steps import BuildError

PLACE = "kd-demo-fence-{}"
ASSETS = "/assets/generated"
GRAPH_ALT = "Thigh and knee angle against time after toe-off. The same numbers are in the table below."


class FencePreprocessor(Preprocessor):
    """Take the fences out before any other extension sees them as code; leave a mark in their place."""

    def __init__(self, md: Markdown, found: list[Fence]) -> None:
        super().__init__(md)
        self.found = found

    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        end = 0
        for start, after, body in fences_in(lines):
            kept += [*lines[end:start], "", PLACE.format(len(self.found)), ""]
            self.found.append(read_fence(body))
            end = after
        return kept + lines[end:]


class FenceBlock(BlockProcessor):
    """Put the demo's HTML where the mark stands."""

    def __init__(self, md: Markdown, found: list[Fence]) -> None:
        super().__init__(md.parser)
        self.found = found
        self.mark = re.compile(PLACE.format(r"(\d+)"))

    def test(self, parent: Element, block: str) -> bool:
        return bool(self.mark.fullmatch(block.strip()))

    def run(self, parent: Element, blocks: list[str]) -> None:
        mark = self.mark.fullmatch(blocks.pop(0).strip())
        assert mark, "run() is called only where test() found a mark"
        draw_demo(parent, self.found[int(mark[1])])


class DemoFenceExtension(Extension):
    """Registers both halves; every page starts with no fence found."""

    def extendMarkdown(self, md: Markdown) -> None:
        self.found: list[Fence] = []
        md.registerExtension(self)
        md.preprocessors.register(
            FencePreprocessor(md, self.found), "demo_fence", 27
        )  # before superfences at 25
        md.parser.blockprocessors.register(FenceBlock(md, self.found), "demo_fence", 175)
        md.block_level_elements.append("swing-demo")

    def reset(self) -> None:
        """Forget the fences of the page before."""
        self.found.clear()


def makeExtension(**options: Any) -> DemoFenceExtension:
    """What Python-Markdown calls to get the extension."""
    return DemoFenceExtension(**options)


def read_run(slug: str) -> dict[str, Any]:
    """The run that the build made for a fence: its answer, and the catalogue's declaration of its demo."""
    path = GENERATED / "runs" / f"{slug}.json"
    try:
        run: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BuildError(f"{path} is not there yet: it is made by `make build`, so run that.") from error
    return run


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element whose text is printed as it is; in names, _ stands for - and class_ for class."""
    names = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    element = SubElement(parent, tag, names)
    if text:
        element.text = AtomicString(text)
    return element


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
    draw_side(add(demo, "div", class_="kd-side"), run)
    if fence.view == "full":
        if declared["graph"] != "none":
            graph_alt = answer["chart"]["alt"] if "chart" in answer else GRAPH_ALT
            slot = add(demo, "div", class_="kd-graph", data_shows=declared["graph"])
            pictures(slot, fence.slug, "graph", graph_alt)
        bar = add(demo, "div", class_="kd-bar")
        data = f"{ASSETS}/runs/{fence.slug}.csv"
        add(bar, "a", "The numbers of this run (CSV)", class_="kd-data-link", href=data, download="")
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
        add(words, "span", f"{time}: {label}", class_="kd-leg-time")
        add(words, "span", f"thigh {thigh}, knee {knee}")
    return None


def draw_race(race: Element, slug: str, answer: dict[str, Any]) -> None:
    """The race at its finish: its words here, its runners in pictures. demos/web/race.js makes the same."""
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
    add(race, "div", class_="kd-race-clock")


def draw_prediction(block: Element, fence: Fence) -> None:
    """The question and its choices, as plain text until the script offers buttons."""
    assert fence.predict
    place = add(block, "div", class_="kd-predict", data_demo=fence.slug)
    add(place, "p", fence.predict.question, class_="kd-predict-question")
    choices = add(place, "ol", class_="kd-predict-choices")
    for choice in fence.predict.choices:
        add(choices, "li", choice)
    payoff = add(place, "details", class_="kd-payoff")
    add(payoff, "summary", "What the model says")
    add(payoff, "p", f"{fence.predict.answer}.", class_="kd-payoff-answer")
    add(payoff, "p").text = fence.predict.why  # not atomic: it may hold marked numbers


def pictures(place: Element, slug: str, kind: str, alt: str) -> None:
    """The light and the dark picture; the page shows the one that fits its colours."""
    for scheme in ("light", "dark"):
        source = f"{ASSETS}/figures/{slug}-{kind}-{scheme}.svg"
        add(place, "img", src=source, alt=alt, class_=f"kd-only-{scheme}", loading="lazy")


def draw_side(side: Element, run: dict[str, Any]) -> None:
    """Title, sentence and readouts of the recorded run."""
    add(side, "p", run["catalogue"]["title"], class_="kd-title")
    add(side, "p", run["answer"]["sentence"], class_="kd-sentence")
    readouts = add(side, "dl", class_="kd-readouts")
    more = {readout["name"] for readout in run["catalogue"]["readouts"] if readout.get("more")}
    for readout in run["answer"]["readouts"]:
        if readout["name"] not in more:
            row = add(readouts, "div")
            add(row, "dt", readout["label"])
            value = add(row, "dd", readout["text"])
            if readout["band"]:
                add(value, "small", f"could be {readout['band']}", class_="kd-band")
    if run["answer"]["band_words"]:
        add(side, "p", run["answer"]["band_words"], class_="kd-band-words")
    add(side, "p", run["catalogue"]["note"], class_="kd-note")
    silent = add(side, "noscript")
    add(silent, "p", "Your browser runs no script here: this is a recorded run.", class_="kd-noscript")


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
