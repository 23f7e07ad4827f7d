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

from scripts.describe import alt_text, describe
from scripts.fence import Fence, fences_in, read_fence
from scripts.paths import GENERATED
from scripts.steps import BuildError

PLACE = "kd-demo-fence-{}"
ASSETS = "/assets/generated"


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
    answer = run["answer"]
    pictures(
        add(demo, "div", class_="kd-stage"),
        fence.slug,
        "stage",
        alt_text(answer, run["catalogue"]["start_instant"]),
    )
    draw_side(add(demo, "div", class_="kd-side"), run)
    if fence.view == "full":
        graph_alt = (
            "Thigh and knee angle against time after toe-off. The same numbers are in the table below."
        )
        pictures(add(demo, "div", class_="kd-graph"), fence.slug, "graph", graph_alt)
        bar = add(demo, "div", class_="kd-bar")
        data = f"{ASSETS}/runs/{fence.slug}.csv"
        add(bar, "a", "The numbers of this run (CSV)", class_="kd-data-link", href=data, download="")
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
            add(row, "dd", readout["text"])
    add(side, "p", run["catalogue"]["note"], class_="kd-note")
    silent = add(side, "noscript")
    add(silent, "p", "Your browser runs no script here: this is a recorded run.", class_="kd-noscript")


def draw_description(demo: Element, answer: dict[str, Any]) -> None:
    """The picture in words: a sentence and the key instants as a table."""
    details = add(demo, "details", class_="kd-description")
    add(details, "summary", "This picture in words")
    add(details, "p", alt_text(answer))
    table = add(details, "table")
    head = add(add(table, "thead"), "tr")
    for title in ("Instant", "Time after toe-off", "Thigh", "Knee"):
        add(head, "th", title, scope="col")
    body = add(table, "tbody")
    for first, *cells in describe(answer):
        row = add(body, "tr")
        add(row, "th", first, scope="row")
        for cell in cells:
            add(row, "td", cell)
