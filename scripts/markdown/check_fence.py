"""The Markdown extension behind ```check fences: questions with explained answers.

What it writes is complete without a script; check.js makes a form of it. Every check has `kind`,
`id` and `question`, and may have an `explanation`. docs/notes.md explains the keys. One example of each kind:

```check
kind: choice
id: one-photo
question: A photo shows the thigh vertical and the heel near the buttock. Is it a butt kick?
choices:
  - text: Yes
    why: In a good sprint the knee is almost fully bent at that moment too.
  - text: You cannot tell
    why: A photo has no "later". You need the next few pictures.
right: 2
explanation: Optional. Words for everybody, at the end.
```
```check
kind: number
id: read-thigh
question: Read the thigh angle.
pose: {thigh: 32, knee: 118}
answer: thigh
tolerance: 5
explanation: Measure from the plumb line to the thigh.
```
```check
kind: number
id: vertical-time
question: The drive is 1.15. When does the thigh pass vertical?
answer: drive=1.15 thigh_vertical_ms
tolerance: 5
explanation: More drive saves a little time.
```
```check
kind: order
id: three-drives
question: Which thigh passes vertical first?
metric: thigh_vertical_ms
first: least
items:
  - text: Relaxed
    run: {drive: 0.6}
  - text: Explosive
    run: {drive: 1.3}
  - text: The sprinter, but the thigh waits
    run: {thigh_wait: 0.6}
explanation: Waiting costs about as much time as a weak drive.
```
```check
kind: classify
id: new-legs
question: Four legs, two frames of each. Which ones waited?
seed: 3
explanation: Look at where the thigh is when the heel is highest.
```
```check
kind: target
id: vertical-at-150
question: Make the thigh pass vertical at 150 ms. Decide on a drive before you touch the slider.
demo: drive-speed
metric: thigh_vertical_ms
target: 150
tolerance: 10
tries: 4
explanation: A drive of 0.70 does it.
```
```check
kind: match
id: name-the-instants
question: Which frame shows which instant?
run: {drive: 1}
instants: [toe-off, thigh-vertical, heel-highest, knee-highest]
explanation: The heel is highest only after the thigh has passed vertical.
```
```check
kind: sort
id: sort-claims
question: Where does each claim belong?
groups: [Well supported, Plausible but never measured, Opinion]
cards:
  - text: The heel is close to the buttock when the thigh is already in front.
    group: Well supported
    why: It was measured at six speeds.
  - text: A butt kick costs a step or two.
    group: Plausible but never measured
    why: No controlled study was found.
```
```check
kind: list
id: before-the-session
question: Before the session
items:
  - I have checked the cord for cuts.
  - Nobody stands in line with the cord.
```

A choice with `keep: true` has no right answer and is only kept; `compare: <its id>` shows it again.
"""

import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from scripts.ground.errors import BuildError
from scripts.ground.paths import ROOT, pages
from scripts.markdown.check_draw import draw_check
from scripts.markdown.check_kinds import Check, read_check
from scripts.markdown.check_summary import draw_summary
from scripts.markdown.fence import FenceError, fences_in

PLACE = "kd-check-fence-{}"
SUMMARY = "kd-check-summary"


def checks_in(lines: list[str]) -> list[tuple[int, int, Check]]:
    """First line, line after the last, and check of each fence. Raises FenceError with the page's line."""
    demos = " ".join(body for _, _, body in fences_in(lines, "demo"))
    on_page = set(re.findall(r"\bname: *([\w-]+)", demos))
    found: list[tuple[int, int, Check]] = []
    for start, after, body in fences_in(lines, "check"):
        try:
            check = read_check(body)
        except FenceError as error:
            raise FenceError(start + 1 + error.line, error.message) from error
        if any(check.name == other.name for _, _, other in found):
            raise FenceError(start + 1, f"there are two checks with the id '{check.name}'")
        if check.kind == "target" and check.facts["demo"] not in on_page:
            raise FenceError(
                start + 1, f"this page has no demo '{check.facts['demo']}' to hit the target with"
            )
        found.append((start, after, check))
    return found


def checks_of(page: Path) -> list[Check]:
    """All checks of one Markdown file. Raises BuildError with file and line."""
    shown = page.relative_to(ROOT) if page.is_relative_to(ROOT) else page
    try:
        return [check for _, _, check in checks_in(page.read_text(encoding="utf-8").split("\n"))]
    except FenceError as error:
        raise BuildError(f"{shown}:{error.line}: {error.message}") from error


def check_pages(found: list[Path] | None = None) -> None:
    """Read every check of the site. Raises BuildError for an id that is there twice, or missing."""
    places: dict[str, Path] = {}
    kept: set[str] = set()
    compared: dict[str, Path] = {}
    for page in pages() if found is None else found:
        for check in checks_of(page):
            if check.name in places:
                raise BuildError(f"{page}: the check '{check.name}' is on {places[check.name]} already")
            places[check.name] = page
            if check.facts.get("keep"):
                kept.add(check.name)
            if "compare" in check.facts:
                compared[check.facts["compare"]] = page
    for name, page in compared.items():
        if name not in kept:
            raise BuildError(f"{page}: compare: there is no check '{name}' with 'keep: true'")


class CheckPreprocessor(Preprocessor):
    """Take the fences out before any other extension sees them as code; leave a mark in their place."""

    def __init__(self, md: Markdown, found: list[Check]) -> None:
        super().__init__(md)
        self.found = found

    def run(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        end = 0
        for start, after, check in checks_in(lines):
            kept += [*lines[end:start], "", PLACE.format(len(self.found)), ""]
            self.found.append(check)
            end = after
        kept += lines[end:]
        for start, after, _ in reversed(list(fences_in(kept, "check-summary"))):
            kept[start:after] = ["", SUMMARY, ""]
        return kept


class CheckBlock(BlockProcessor):
    """Put a check, or the summary, where its mark stands."""

    def __init__(self, md: Markdown, found: list[Check]) -> None:
        super().__init__(md.parser)
        self.found = found
        self.mark = re.compile(PLACE.format(r"(\d+)") + "|" + SUMMARY)

    def test(self, parent: Element, block: str) -> bool:
        return bool(self.mark.fullmatch(block.strip()))

    def run(self, parent: Element, blocks: list[str]) -> None:
        mark = self.mark.fullmatch(blocks.pop(0).strip())
        assert mark, "run() is called only where test() found a mark"
        if mark[1] is None:
            draw_summary(parent, {page: checks_of(page) for page in pages()})
        else:
            draw_check(parent, self.found[int(mark[1])])


class CheckFenceExtension(Extension):
    """Registers both halves; every page starts with no check found."""

    def extendMarkdown(self, md: Markdown) -> None:
        self.found: list[Check] = []
        md.registerExtension(self)
        # Before demo fences (27) are taken out: a target needs to know which demos are on its page.
        md.preprocessors.register(CheckPreprocessor(md, self.found), "check_fence", 28)
        md.parser.blockprocessors.register(CheckBlock(md, self.found), "check_fence", 176)
        md.block_level_elements += ["knee-check", "knee-summary", "svg"]

    def reset(self) -> None:
        """Forget the checks of the page before."""
        self.found.clear()


def makeExtension(**options: Any) -> CheckFenceExtension:
    """What Python-Markdown calls to get the extension."""
    return CheckFenceExtension(**options)
