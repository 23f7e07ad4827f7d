"""Words for the sheets, taken from the lessons: a safety card or a session plan is written once, on its page.

Markdown becomes blocks that a Typst template can lay out: paragraphs, lists and tables, each made of runs of
text that may be bold or italic, or a line break.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markdown import markdown

from scripts.ground.course import written
from scripts.ground.errors import BuildError, LineError
from scripts.ground.paths import DOCS

Run = dict[str, Any]  # text, bold, italic; or a break
Block = dict[str, Any]  # kind, and runs, items or rows
PAGES = {lesson.name: lesson.page for lesson in written()}
QUOTES = {  # as on a printed page
    "smarty": {
        "substitutions": {
            "left-double-quote": "“",
            "right-double-quote": "”",
            "left-single-quote": "‘",
            "right-single-quote": "’",
            "ndash": "–",
            "mdash": "—",
            "ellipsis": "…",
        }
    }
}
KINDS = {"text": "a paragraph", "ul": "a list", "ol": "a list with numbers", "table": "a table"}
WEIGHTS = {"strong": "bold", "b": "bold", "em": "italic", "i": "italic"}


def part(page: Path, begin: str, end: str, *kinds: str, before: str = "") -> list[Block]:
    """The blocks between two patterns; `kinds` are those they begin with, `before` is put before them.

    Raises BuildError with file and line, or with what was looked for.
    """
    text = page.read_text(encoding="utf-8")
    found = re.search(rf"{begin}(.*?){end}", text, re.DOTALL | re.MULTILINE)
    if not found:
        raise LineError(1, f"no part from '{begin}' to '{end}'; a handout prints it").on(page)
    try:
        return blocks_of(before + found[1].strip(), *kinds)
    except ValueError as error:
        raise LineError(text.count("\n", 0, found.start(1)) + 1, str(error)).on(page) from error


def safety_card() -> list[Block]:
    """The card of lesson 7, word for word."""
    return part(PAGES["cord"], r'<section class="kd-safety" markdown>', "</section>")


def session_plan(minutes: int) -> dict[str, Any]:
    """The plan of 20 or 45 minutes from lesson 9: what it needs, and a row for each piece of the session."""
    page, box = PAGES["clinic"], '<div class="kd-plan" markdown>'
    need = part(page, rf"^### {minutes} minutes$", box)
    (table, *_) = part(page, rf"^### {minutes} minutes$.*?{box}", r"^(?=</div>)", "table")
    if any(len(row) != 2 for row in table["rows"]):
        raise wrong_plan(minutes, "has two columns")
    return {"minutes": minutes, "need": need, "rows": [plan_row(*row) for row in table["rows"]]}


def wrong_plan(minutes: int, words: str) -> BuildError:
    """What a plan has to be, with the line of its heading."""
    before, _, _ = PAGES["clinic"].read_text(encoding="utf-8").partition(f"\n### {minutes} minutes\n")
    return LineError(before.count("\n") + 2, f"the plan of {minutes} minutes {words}").on(PAGES["clinic"])


def plan_row(minutes: list[Run], words: list[Run]) -> dict[str, Any]:
    """When, what to do, what to say: on the page a line break parts the last two."""
    at = next((number for number, run in enumerate(words) if run.get("break")), len(words))
    return {"minutes": minutes, "do": words[:at], "say": words[at + 1 :]}


def clinic_parts() -> dict[str, list[Block]]:
    """What both plans share: the rules, the questions to ask, what to do without a network, no cords."""
    page = PAGES["clinic"]
    return {
        "rules": part(page, r"^1\.", "^### 20 minutes", "ol", before="1. "),
        "no_cords": part(page, "^(?=No cords)", "^## "),
        "questions": part(page, "^(?=\\| You ask)", "^(?=<details)", "table"),
        "no_wifi": part(page, r"^(?=\*\*The wifi is dead)", "^All of it ", "text", "ul"),
    }


def blocks_of(text: str, *kinds: str) -> list[Block]:
    """Markdown as blocks. Raises ValueError for what no sheet has a form for, or if it begins otherwise."""
    html = markdown(text, extensions=["tables", "smarty"], extension_configs=QUOTES, output_format="xhtml")
    blocks: list[Block] = []
    try:
        elements = ElementTree.fromstring(f"<div>{html.replace('<br>', '<br/>')}</div>")
    except ElementTree.ParseError as error:
        raise ValueError("a handout cannot print HTML that is not closed") from error
    for element in elements:
        if element.tag == "p":
            blocks.append({"kind": "text", "runs": runs_of(element)})
        elif element.tag in ("ul", "ol"):
            blocks.append({"kind": element.tag, "items": [runs_of(item) for item in element]})
        elif element.tag == "table":
            head, *rows = [[runs_of(cell) for cell in row] for row in element.iter("tr")]
            blocks.append({"kind": "table", "head": head, "rows": rows})
        else:
            raise ValueError(f"a handout has no form for <{element.tag}>")
    if [block["kind"] for block in blocks[: len(kinds)]] != [*kinds]:
        raise ValueError(f"a handout needs {' and then '.join(KINDS[kind] for kind in kinds)} here")
    return blocks


def runs_of(element: Element, **style: bool) -> list[Run]:
    """The text of an element as runs; links and marked numbers are only their words."""
    if element.tag in WEIGHTS:
        style = style | {WEIGHTS[element.tag]: True}
    runs: list[Run] = [{"break": True}] if element.tag == "br" else []
    runs += run_of(element.text, style)
    for child in element:
        runs += runs_of(child, **style)
        runs += run_of(child.tail, style)
    return runs


def run_of(text: str | None, style: dict[str, bool]) -> list[Run]:
    """A stretch of text with its line ends as spaces; none if it is empty."""
    words = re.sub(r"\s+", " ", text or "")
    return [{"text": words, **style}] if words else []


@cache
def sources() -> dict[str, str]:
    """The sources page, taken apart: key of each entry, and its words on one line."""
    text = (DOCS / "sources.md").read_text(encoding="utf-8")
    parts = re.split(r"^#{2,3} .*?\{#([\w-]+)\}$|^## .*$", text, flags=re.MULTILINE)
    return {key: " ".join(words.split()) for key, words in zip(parts[1::2], parts[2::2], strict=True) if key}


def quoted(source: str, words: str) -> str:
    """Words that stand in a source's entry on the sources page; BuildError if they do not (any more)."""
    if words not in sources().get(source, ""):
        raise BuildError(f"docs/sources.md: the entry '{source}' does not say \"{words}\"; a slide quotes it")
    return words
