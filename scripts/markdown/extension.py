"""The Markdown extension behind our fences: each becomes HTML that is complete without a script.

Before any other extension sees a fence as code it is read, and a mark is left in its place. Where the mark
stands the fence's template is filled, and its elements become a part of the page: MkDocs resolves their
links, which begin with '/', and Python-Markdown the emphasis in their words.
"""

import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from scripts.ground.errors import LineError
from scripts.markdown.check_draw import draw_check
from scripts.markdown.check_kinds import read_check
from scripts.markdown.check_summary import draw_summary, read_summary
from scripts.markdown.demo_draw import draw_demo
from scripts.markdown.demo_fence import read_fence
from scripts.markdown.elements import elements_of
from scripts.markdown.explain import explain
from scripts.markdown.fence import read_fences
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
OURS = ["swing-demo", "knee-check", "knee-summary", "course-steps", "lesson-foot", "svg"]  # stand as blocks
MARK = re.compile(r"kd-fence-(\d+)")
Page = list[tuple[str, Any]]  # kind of each fence, and what it says


class FencePreprocessor(Preprocessor):
    """Take the fences out; leave marks."""

    def __init__(self, md: Markdown, page: Page) -> None:
        super().__init__(md)
        self.page = page

    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        end = 0
        for found in read_fences(lines, READ):
            if found.kind == "lesson" and any(kind == "lesson" for kind, _ in self.page):
                raise LineError(found.start + 1, "a page has one lesson fence at most")
            kept += [*lines[end : found.start], "", f"kd-fence-{len(self.page)}", ""]
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
        kind, said = self.page[int(blocks.pop(0).strip().rpartition("-")[2])]
        parent.extend(elements_of(DRAW[kind](said)))


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


class FenceExtension(Extension):
    """Registers the three; every page starts with no fence found."""

    def extendMarkdown(self, md: Markdown) -> None:
        self.page: Page = []
        md.registerExtension(self)
        # Before superfences (25); after the inline text (20), before MkDocs' links (0).
        md.preprocessors.register(FencePreprocessor(md, self.page), "kd_fences", 28)
        md.parser.blockprocessors.register(FenceBlock(md, self.page), "kd_fences", 176)
        md.treeprocessors.register(LessonTree(md, self.page), "kd_lesson", 15)
        md.block_level_elements += OURS

    def reset(self) -> None:
        """Forget the page before."""
        self.page.clear()


def makeExtension(**options: Any) -> FenceExtension:
    """What Python-Markdown calls to get the extension."""
    return FenceExtension(**options)
