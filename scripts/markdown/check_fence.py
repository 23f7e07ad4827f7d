"""The ```check fences of the pages: questions with explained answers.

Every check has `kind`, `id` and `question`, and may have an `explanation`. docs/notes.md explains the keys.
One example of each kind:

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

from pathlib import Path

from scripts.ground.errors import BuildError
from scripts.ground.paths import pages
from scripts.markdown.check_kinds import Check, read_check
from scripts.markdown.demo_fence import fences_of
from scripts.markdown.fence import FenceError, on_page, read_page


def checks_of(page: Path) -> list[Check]:
    """All checks of one Markdown file. Raises BuildError with file and line."""
    demos = {fence.name for fence in fences_of(page)}
    found: dict[str, Check] = {}
    for fence in read_page(page, "check", read_check):
        check, wrong = fence.said, ""
        if check.name in found:
            wrong = f"there are two checks with the id '{check.name}'"
        elif check.kind == "target" and check.facts["demo"] not in demos:
            wrong = f"this page has no demo '{check.facts['demo']}' to hit the target with"
        if wrong:
            raise on_page(page, FenceError(fence.start + 1, wrong))
        found[check.name] = check
    return list(found.values())


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
