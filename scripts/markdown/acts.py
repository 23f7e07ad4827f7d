"""Words in a sentence that set the page's demo: [relaxed](demo:drive=0.5), [here](demo:at=heel-highest).

Each becomes a link to that state of the first demo, written as addresses write it (docs/contract.md).
"""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from swing_leg.shows.catalogue import DEMOS

from scripts.ground.errors import LineError, nearest
from scripts.markdown.claims import prose_of
from scripts.markdown.demo_fence import first_demo, read_fence

SCHEME = "demo:"
ACT = re.compile(rf"\]\(\s*<?{SCHEME}([^)>\s]*)")
AT = "at"


def check_acts(page: Path) -> None:
    """Look at every such link of a page. Raises BuildError with file and line."""
    text = page.read_text(encoding="utf-8")
    prose, demo = prose_of(text), first_demo(text)
    for found in ACT.finditer(prose):
        line = prose.count("\n", 0, found.start()) + 1
        try:
            check_act(found[1], demo)
        except LineError as error:
            raise LineError(line, f"{SCHEME}{found[1]}: {error.message}").on(page) from error


def check_act(said: str, demo: str) -> None:
    """Raise LineError unless "drive=0.5&at=toe-off" is a state of the demo; "" for a page without one."""
    if demo not in DEMOS:
        raise LineError(1, "this page has no demo that a link could set")
    parts = said.split("&")
    words = dict(part.partition("=")[::2] for part in parts)
    if len(words) < len(parts):
        raise LineError(1, "a name is said twice")
    instants = [instant.name for instant in DEMOS[demo].instants]
    at = words.pop(AT, instants[0] if instants else None)
    if at is not None and at not in instants:
        raise LineError(1, f"{demo} has no instant '{at}'.{nearest(at, instants)} There are: {instants}")
    fence = read_fence("\n".join((f"name: {demo}", *map(": ".join, words.items()))))
    if strange := next((name for name in words if name not in fence.parameters), None):
        raise LineError(1, f"'{strange}' is neither a setting of {demo} nor '{AT}'")


class ActTree(Treeprocessor):
    """Writes the links, after the builder has looked at those that lead to pages."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            said = link.get("href", "")
            if said.startswith(SCHEME):
                link.set("href", "#" + said.removeprefix(SCHEME))
                link.set("class", "kd-act")
