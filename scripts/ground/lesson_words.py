"""Words for the sheets, taken from the lessons: a safety card or a session plan is written once, on its page.

Markdown becomes blocks that a Typst template can lay out: paragraphs, lists and tables, each made of runs of
text that may be bold or italic, or a line break.
"""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markdown import markdown

from scripts.ground.course import written
from scripts.ground.errors import BuildError
from scripts.ground.paths import DOCS, ROOT

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
WEIGHTS = {"strong": "bold", "b": "bold", "em": "italic", "i": "italic"}


def between(page: Path, begin: str, end: str) -> str:
    """The Markdown between two patterns. Raises BuildError with the page and what was looked for."""
    text = page.read_text(encoding="utf-8")
    found = re.search(rf"{begin}(.*?){end}", text, re.DOTALL | re.MULTILINE)
    if not found:
        raise BuildError(f"{page.relative_to(ROOT)}: no part from '{begin}' to '{end}'; a handout prints it")
    return found[1].strip()


def safety_card() -> list[Block]:
    """The card of lesson 7, word for word."""
    return blocks_of(between(PAGES["cord"], r'<section class="kd-safety" markdown>', "</section>"))


def session_plan(minutes: int) -> dict[str, Any]:
    """The plan of 20 or 45 minutes from lesson 9: what it needs, and a row for each piece of the session."""
    page = PAGES["clinic"]
    part = between(page, rf"^### {minutes} minutes$", r"^(?=</div>)")
    before, _, table = part.partition('<div class="kd-plan" markdown>')
    rows = blocks_of(table)[0]["rows"]
    if any(len(row) != 2 for row in rows):
        raise BuildError(f"{page.relative_to(ROOT)}: the plan of {minutes} minutes has two columns")
    return {"minutes": minutes, "need": blocks_of(before), "rows": [plan_row(*row) for row in rows]}


def plan_row(minutes: list[Run], words: list[Run]) -> dict[str, Any]:
    """When, what to do, what to say: on the page a line break parts the last two."""
    at = next((number for number, run in enumerate(words) if run.get("break")), len(words))
    return {"minutes": minutes, "do": words[:at], "say": words[at + 1 :]}


def clinic_parts() -> dict[str, list[Block]]:
    """What both plans share: the rules, the questions to ask, what to do without a network, no cords."""
    page = PAGES["clinic"]
    return {
        "rules": blocks_of("1. " + between(page, r"^1\.", "^### 20 minutes")),
        "no_cords": blocks_of(between(page, "^(?=No cords)", "^## ")),
        "questions": blocks_of(between(page, "^(?=\\| You ask)", "^(?=<details)")),
        "no_wifi": blocks_of(between(page, r"^(?=\*\*The wifi is dead)", "^All of it ")),
    }


def blocks_of(text: str) -> list[Block]:
    """Markdown as blocks. Raises BuildError for what no sheet has a form for."""
    html = markdown(text, extensions=["tables", "smarty"], extension_configs=QUOTES, output_format="xhtml")
    blocks: list[Block] = []
    for element in ElementTree.fromstring(f"<div>{html.replace('<br>', '<br/>')}</div>"):
        if element.tag == "p":
            blocks.append({"kind": "text", "runs": runs_of(element)})
        elif element.tag in ("ul", "ol"):
            blocks.append({"kind": element.tag, "items": [runs_of(item) for item in element]})
        elif element.tag == "table":
            head, *rows = [[runs_of(cell) for cell in row] for row in element.iter("tr")]
            blocks.append({"kind": "table", "head": head, "rows": rows})
        else:
            raise BuildError(f"A handout has no form for <{element.tag}> in: {text[:80]}")
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


def quoted(source: str, words: str) -> str:
    """Words that stand in a source's entry on the sources page; BuildError if they do not (any more)."""
    entries = (DOCS / "sources.md").read_text(encoding="utf-8").split("\n### ")
    entry = next((one for one in entries if f"{{#{source}}}" in one.partition("\n")[0]), "")
    if words not in " ".join(entry.split()):
        raise BuildError(f"docs/sources.md: the entry '{source}' does not say \"{words}\"; a slide quotes it")
    return words
