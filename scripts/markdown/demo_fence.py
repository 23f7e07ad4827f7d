"""The Markdown extension behind ```demo fences: it turns each into a demo that is complete without a script.

Python-Markdown hands it a page's text; demo_draw.py writes what stands where the fence was.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from scripts.markdown.demo_draw import draw_demo
from scripts.markdown.fence import Fence, fences_in, read_fence

PLACE = "kd-demo-fence-{}"


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
