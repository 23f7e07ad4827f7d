"""The ```check fences of the pages: each can be read, and no two of the course have the same name.

docs/writing.md explains what a fence says, with an example of each kind; tests read those examples.
"""

from pathlib import Path

from scripts.ground.errors import BuildError, LineError
from scripts.ground.fence import read_page
from scripts.ground.paths import pages
from scripts.markdown.check_kinds import Check, read_check
from scripts.markdown.demo_fence import fences_of


def checks_of(page: Path) -> list[Check]:
    """All checks of one Markdown file. Raises BuildError with file and line."""
    demos = {fence.name for fence in fences_of(page)}
    found: dict[str, Check] = {}
    for fence in read_page(page, "check", read_check):
        check, wrong = fence.said, ""
        if check.id in found:
            wrong = f"there are two checks with the id '{check.id}'"
        elif check.kind == "target" and check.facts["demo"] not in demos:
            wrong = f"this page has no demo '{check.facts['demo']}' to hit the target with"
        if wrong:
            raise LineError(fence.start + 1, wrong).on(page)
        found[check.id] = check
    return list(found.values())


def check_pages(found: list[Path] | None = None) -> None:
    """Read every check of the site. Raises BuildError for an id that is there twice, or missing."""
    places: dict[str, Path] = {}
    kept: set[str] = set()
    compared: dict[str, Path] = {}
    for page in pages() if found is None else found:
        for check in checks_of(page):
            if check.id in places:
                raise BuildError(f"{page}: the check '{check.id}' is on {places[check.id]} already")
            places[check.id] = page
            if check.facts.get("keep"):
                kept.add(check.id)
            if "compare" in check.facts:
                compared[check.facts["compare"]] = page
    for name, page in compared.items():
        if name not in kept:
            raise BuildError(f"{page}: compare: there is no check '{name}' with 'keep: true'")
