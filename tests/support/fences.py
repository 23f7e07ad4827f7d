"""Fences to read and to see drawn: the examples on the page about writing a lesson, and a page's HTML."""

import re

import markdown

from scripts.ground.paths import DOCS

EXTENSIONS = ["scripts.markdown.extension", "md_in_html", "attr_list", "tables", "pymdownx.superfences"]
PAGE = (DOCS / "writing.md").read_text(encoding="utf-8")
EXAMPLES: list[str] = re.findall(r"^```check\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def example(kind: str) -> str:
    """The first example of a check of this kind."""
    return next(body for body in EXAMPLES if body.startswith(f"kind: {kind}\n"))


def html_of(text: str) -> str:
    """A page's HTML."""
    return markdown.markdown(text, extensions=EXTENSIONS)
