"""The Markdown extension behind our fences: each becomes HTML that is complete without a script.

Before any other extension sees a fence as code it is read, and a mark is left in its place. Where the mark
stands the fence's template is filled, and its elements become a part of the page: addresses.py resolves their
links, which begin with '/', and Python-Markdown the emphasis in their words.
"""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown, markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from scripts.ground.fence import fences_in, read_fences
from scripts.markdown.acts import ActTree
from scripts.markdown.addresses import AddressTree
from scripts.markdown.cards import CardTree
from scripts.markdown.check.draw import draw_check
from scripts.markdown.check.kinds import read_check
from scripts.markdown.check.summary import draw_summary, read_summary
from scripts.markdown.claims import blank
from scripts.markdown.demo_draw import draw_demo
from scripts.markdown.demo_fence import read_fence
from scripts.markdown.elements import elements_of
from scripts.markdown.explain import explain
from scripts.markdown.folds import FoldTree
from scripts.markdown.lesson import draw_foot, draw_header, read_lesson

READ: dict[str, Callable[[str], Any]] = {
    "lesson": read_lesson,
    "demo": read_fence,
    "check": read_check,
    "check-summary": read_summary,
}
DRAW: dict[str, Callable[[Any], str]] = {
    "lesson": draw_header,
    "demo": draw_demo,
    "check": draw_check,
    "check-summary": draw_summary,
}
OURS = [
    "swing-demo",
    "knee-check",
    "knee-summary",
    "course-steps",
    "lesson-foot",
    "fold-list",
    "svg",
]  # stand as blocks
MARK = re.compile(
    f"{STX}kd-fence-(\\d+){ETX}"
)  # no author can write one: Markdown takes STX and ETX out of pages
Page = list[tuple[str, Any]]  # kind of each fence, and what it says


def mark(number: int) -> str:
    """What stands for a fence until Markdown comes to it."""
    return f"{STX}kd-fence-{number}{ETX}"


def lost_fences(text: str) -> Iterator[int]:
    """The lines of fences inside HTML that Markdown does not read: there, a mark would stay a mark."""
    lines = blank("<!--.*?-->", text).split("\n")
    found = list(fences_in(lines, *READ))
    for one in reversed(found):
        lines[one.start : one.after] = ["", f"kd-fence-{one.start}", ""]
    html = markdown("\n".join(lines), extensions=["md_in_html"])
    return (one.start + 1 for one in found if f"<p>kd-fence-{one.start}</p>" not in html)


class FencePreprocessor(Preprocessor):
    """Take the fences out; leave marks."""

    def __init__(self, md: Markdown, page: Page) -> None:
        super().__init__(md)
        self.page = page

    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        end = 0
        for found in read_fences(lines, READ):
            kept += [*lines[end : found.start], "", mark(len(self.page)), ""]
            self.page.append((found.kind, found.said))
            end = found.after
        return kept + lines[end:]


class FenceBlock(BlockProcessor):
    """Put a fence's elements where its mark stands."""

    def __init__(self, md: Markdown, page: Page) -> None:
        super().__init__(md.parser)
        self.page = page

    def test(self, parent: Element, block: str) -> bool:
        return bool(MARK.fullmatch(block.strip()))

    def run(self, parent: Element, blocks: list[str]) -> None:
        kind, said = self.page[int(MARK.findall(blocks.pop(0))[0])]
        parent.extend(elements_of(DRAW[kind](said)))


def answers_of(root: Element) -> Iterator[Element]:
    """For paper, each question with what explains its answer: they fill a page of their own."""
    asking = (one for one in root.iter() if one.tag == "knee-check" or one.get("class") == "kd-predict")
    asked = [(check, told) for check in asking if (told := check.find("./details")) is not None]
    if not asked:
        return
    page = Element("section", {"class": "kd-print-answers", "data-search-exclude": ""})
    SubElement(page, "p", {"class": "kd-print-head"}).text = "Answers"
    for check, told in asked:
        page.extend(deepcopy(part) for part in check if part.get("class", "").endswith("-question"))
        page.extend(deepcopy(told[1:]))
    yield page


class LessonTree(Treeprocessor):
    """On a lesson's page: explain the first use of each glossary word, and end with a foot."""

    def __init__(self, md: Markdown, page: Page) -> None:
        super().__init__(md)
        self.page = page

    def run(self, root: Element) -> None:
        if not any(kind == "lesson" for kind, _ in self.page):
            return
        explain(root, self.md.htmlStash.rawHtmlBlocks)
        for demo in root.iter("swing-demo"):
            # Its numbers would only swell the index, which each page loads.
            demo.set("data-search-exclude", "")
        for link in root.iter("a"):
            if link.get("href", "").startswith("http"):
                link.set("class", f"{link.get('class', '')} kd-out".strip())  # paper shows where it leads
        root.extend(elements_of(draw_foot()))
        root.extend(answers_of(root))


class FenceExtension(Extension):
    """Registers the three; every page starts with no fence found."""

    def extendMarkdown(self, md: Markdown) -> None:
        self.page: Page = []
        md.registerExtension(self)
        # Before superfences (25); after the inline text (20), before MkDocs' links (0).
        md.preprocessors.register(FencePreprocessor(md, self.page), "kd_fences", 28)
        md.parser.blockprocessors.register(FenceBlock(md, self.page), "kd_fences", 176)
        md.treeprocessors.register(LessonTree(md, self.page), "kd_lesson", 15)
        md.treeprocessors.register(CardTree(md), "kd_cards", 14)
        md.treeprocessors.register(FoldTree(md), "kd_folds", 7)  # once headings have their names (8)
        md.treeprocessors.register(AddressTree(md), "kd_addresses", 1)
        md.treeprocessors.register(ActTree(md), "kd_acts", -1)
        md.block_level_elements += OURS

    def reset(self) -> None:
        """Forget the page before."""
        self.page.clear()


def makeExtension(**options: Any) -> FenceExtension:
    """What Python-Markdown calls to get the extension."""
    return FenceExtension(**options)
