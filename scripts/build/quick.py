"""Show a change within seconds, for `make serve`: the steps it needs, then only the pages that it touches.

What is slow and not needed to see the change is left to the whole build, which follows in the background:
figures, sheets, previews, single files, the other pages and the search. serve.py runs this in a fresh process
that has MkDocs in memory already, so that a changed script or model is the one that runs.
"""

import logging
import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from scripts.build.head import write_heads
from scripts.build.plan import STEPS
from scripts.build.steps import finished, run_steps
from scripts.build.theme import INDEX, fit_theme
from scripts.ground.lock import alone
from scripts.ground.paths import BUILD, DOCS, GENERATED, MODEL, ROOT, SITE, WEB
from scripts.ground.shipped import entries
from scripts.markdown.site import environment

SEARCH = SITE / INDEX


def show(changed: Iterable[str]) -> None:
    """Put what has changed into the built site. The process ends with 1 if that failed, and was explained."""
    folders = (DOCS, WEB, MODEL)  # the demo on a page asks the model anew: its page may wait
    words = SITE.exists() and all(any(map(Path(path).is_relative_to, folders)) for path in changed)
    before = names()
    with alone():
        run({step.name for step in STEPS if not step.late} - {"pages"})
        after = names()
        words = words and before.keys() == after.keys()
        run(late_needed(words))
        if words:
            show_pages()
            rename({before[place]: name for place, name in after.items()})


def run(wanted: set[str]) -> None:
    """Run the steps of these names; the process ends if one fails."""
    if run_steps(step for step in STEPS if step.name in wanted) is None:
        sys.exit(1)


def late_needed(words: bool) -> set[str]:
    """What else must run before the change can be seen.

    A newer change may have ended the whole build within a late step: all pages need what that step makes.
    """
    ended = {step.name for step in STEPS if step.late and not finished(step)}
    drawn = recorded(GENERATED / "runs") <= recorded(BUILD / "stills")
    return (ended & {"stills"} if words else {"pages", *ended}) | (set() if drawn else {"stills"})


def names() -> dict[tuple[str, int], str]:
    """The bundled files' names: each entry's own, then what it needs."""
    return {
        (entry, place): name
        for entry, one in entries().items()
        for place, name in enumerate((one["file"], *one["needs"]))
    }


def rename(new: dict[str, str]) -> None:
    """Let all pages name the bundled files of today, which they were not made anew for."""
    changed = {old: name for old, name in new.items() if old != name}
    olds = re.compile("|".join(map(re.escape, changed)))  # all at once: two files may have changed places
    for page in SITE.rglob("*.html") if changed else ():
        text = page.read_text(encoding="utf-8")
        page.write_text(olds.sub(lambda found: changed[found[0]], text), encoding="utf-8")


def recorded(folder: Path) -> set[str]:
    """The runs of which a folder has something: a fence with other values needs a picture of its own."""
    return {file.stem for file in folder.glob("*.json")}


def show_pages() -> None:
    """Let MkDocs make the pages and files anew that are newer than what it made of them, and no others.

    It would leave all other pages out of the search, so the search stays as it was.
    """
    os.environ |= environment()
    logging.getLogger("mkdocs").setLevel(logging.ERROR)  # it warns of just that
    kept = SEARCH.read_bytes()
    try:
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(SITE)), dirty=True)
    except Abort as error:
        sys.exit(str(error))
    finally:
        SEARCH.write_bytes(kept)
    fit_theme(SITE)
    write_heads(SITE)
