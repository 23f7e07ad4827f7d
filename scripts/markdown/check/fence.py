"""The ```check fences of the pages: each can be read, and no two of the course have the same name.

docs/writing.md explains what a fence says, with an example of each kind; tests read those examples.
"""

from pathlib import Path

from scripts.ground.errors import BuildError, LineError
from scripts.ground.fence import read_page
from scripts.ground.paths import pages
from scripts.markdown.check.kinds import Check, read_check
from scripts.markdown.demo_fence import fences_of


def checks_of(page: Path) -> list[Check]:
    """All checks of one Markdown file. Raises BuildError with file and line."""
    return [fence.said for fence in read_page(page, "check", read_check)]


def check_pages(found: list[Path] | None = None) -> None:
    """Hold all checks against each other, and against the demos of their page.

    Raises BuildError with file and line.
    """
    places: dict[str, str] = {}
    kept: set[str] = set()
    compared: dict[str, BuildError] = {}
    for page in pages() if found is None else found:
        demos = {fence.name for fence in fences_of(page)}
        for fence in read_page(page, "check", read_check):
            check, line = fence.said, fence.start + 1
            demo, other = check.facts.get("demo"), check.facts.get("compare")
            if check.id in places:
                raise LineError(line, f"the check '{check.id}' is on {places[check.id]} already").on(page)
            if check.kind == "target" and demo not in demos:
                raise LineError(line, f"this page has no demo '{demo}' to hit the target with").on(page)
            places[check.id] = f"{page.name}:{line}"
            if check.facts.get("keep"):
                kept.add(check.id)
            if other:
                compared[other] = LineError(line, f"there is no check '{other}' with 'keep: true'").on(page)
    for name, error in compared.items():
        if name not in kept:
            raise error
