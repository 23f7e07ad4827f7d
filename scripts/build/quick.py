"""Show a change within seconds, for `make serve`: the steps it needs, then only the pages that it touches.

What is slow and not needed to see the change is left to the whole build, which follows in the background:
figures, sheets, previews, single files, the other pages and the search. serve.py runs this in a fresh process
that has MkDocs in memory already, so that a changed script or model is the one that runs.
"""

import logging
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from scripts.build.plan import STEPS
from scripts.build.steps import run_steps
from scripts.ground.lock import alone
from scripts.ground.paths import BUILD, DOCS, GENERATED, MODEL, ROOT, SITE, WEB
from scripts.ground.shipped import entries
from scripts.markdown.site import environment

SEARCH = SITE / "search" / "search_index.json"


def show(changed: Iterable[str]) -> None:
    """Put what has changed into the built site. The process ends with 1 if that failed, and was explained."""
    folders = (DOCS, WEB, MODEL)  # the demo on a page asks the model anew: its page may wait
    words = SITE.exists() and all(any(map(Path(path).is_relative_to, folders)) for path in changed)
    before = names()
    with alone():
        if run_steps(step for step in STEPS if not step.late and step.name != "pages") is None:
            sys.exit(1)
        rest = set() if recorded(GENERATED / "runs") <= recorded(BUILD / "stills") else {"stills"}
        rest |= set() if words else {"pages"}
        if run_steps(step for step in STEPS if step.name in rest) is None:
            sys.exit(1)
        if words:
            show_pages()
            rename(dict(zip(before, names(), strict=False)))


def names() -> list[str]:
    """The bundled files' names in the order of their entries, with what each needs."""
    return [name for one in entries().values() for name in (one["file"], *one["needs"])]


def rename(new: dict[str, str]) -> None:
    """Let all pages name the bundled files of today, which they were not made anew for."""
    changed = {old: name for old, name in new.items() if old != name}
    for page in SITE.rglob("*.html") if changed else ():
        text = page.read_text(encoding="utf-8")
        for old, name in changed.items():
            text = text.replace(old, name)
        page.write_text(text, encoding="utf-8")


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
