"""What can be seen to be wrong in the words of the pages, before anything slow begins: with file and line.

Front matter, fences, links between pages and to places on them, the navigation, and every marked number.
MkDocs looks at links once more, and scripts/quality/links.py at those of the built site.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify, unique
from mkdocs.utils.meta import YAML_RE

from scripts.ground.errors import BuildError, nearest
from scripts.ground.paths import BUILD, DOCS, GENERATED, ROOT, pages
from scripts.markdown.check_fence import check_pages
from scripts.markdown.claims import prose_of, wrong_claims
from scripts.markdown.demo_fence import fences_of
from scripts.markdown.extension import READ
from scripts.markdown.fence import FenceError
from scripts.markdown.glossary import plain
from scripts.markdown.lesson import check_pages as check_lessons
from scripts.markdown.said import Said, read_said

Complaint = tuple[int, str]  # the line of a page, and what is wrong there

NEEDED = ("title", "description")  # what a page's front matter says
ALLOWED = (*NEEDED, "hide", "icon", "search", "status", "subtitle", "tags", "template")
FENCE = re.compile(r"^`{3}\s*([\w-]+)\s*$", re.MULTILINE)
LINK = re.compile(r'\]\(\s*<?([^\s)>]+)|^\[[^\]\n]+\]:\s+(\S+)|\b(?:href|src)="([^"]+)"', re.MULTILINE)
HEADING = re.compile(r"^#{1,6} +(.+?)(?:\s+\{[^}\n]*\})?\s*$", re.MULTILINE)
NAMED = re.compile(r'\{[^}\n]*#([\w-]+)[^}\n]*\}|\bid="([^"]+)"')
SNIPPET = re.compile(r'^ *--8<-- "([^"]+)"\s*$', re.MULTILINE)
SNIPPETS = BUILD / "snippets"


def check_words() -> None:
    """Look at every page. Raises BuildError with a line for each thing that is wrong."""
    found = [
        f"{page.relative_to(ROOT)}:{line}: {message}"
        for page in pages()
        for line, message in sorted(wrong_on(page, page.read_text(encoding="utf-8")))
    ]
    found += wrong_in_navigation((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    readers: list[Callable[[], object]] = [check_lessons, check_pages]
    readers += [partial(fences_of, page) for page in pages()]
    for read in readers:
        try:
            read()
        except BuildError as error:
            found.append(str(error))
    if found:
        raise BuildError("\n".join(dict.fromkeys(found)))


def wrong_on(page: Path, text: str) -> Iterator[Complaint]:
    """What is wrong on one page, but for what its fences say."""
    yield from wrong_head(text)
    yield from wrong_fences(text)
    yield from wrong_links(page, text)
    yield from wrong_claims(text, str(page.relative_to(ROOT)))


def line_at(text: str, place: int) -> int:
    """The line of a place in a text, counted from 1."""
    return text.count("\n", 0, place) + 1


def wrong_head(text: str) -> Iterator[Complaint]:
    """What is wrong with the front matter."""
    head = YAML_RE.match(text)
    try:
        said = read_said(head[1]) if head else Said()
        said.check_keys(ALLOWED, "front matter")
    except FenceError as error:
        yield error.line + 1, error.message
        return
    missing = [name for name in NEEDED if not isinstance(said.get(name), str)]
    if missing:
        yield 1, f"a page begins with front matter between two lines '---'; here it lacks '{missing[0]}: …'"


def wrong_fences(text: str) -> Iterator[Complaint]:
    """Fences whose kind is nearly one of ours."""
    for found in FENCE.finditer(text):
        near = nearest(found[1], READ) if found[1] not in READ else ""
        if near:
            yield line_at(text, found.start()), f"there is no fence '{found[1]}'.{near}"


def wrong_links(page: Path, text: str) -> Iterator[Complaint]:
    """Links to files that are not there, and to places that their page does not have."""
    prose = prose_of(text)
    for found in LINK.finditer(prose):
        address = next(filter(None, found.groups()))
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        path = unquote(parts.path)
        target = (DOCS / path[1:] if path.startswith("/") else page.parent / path).resolve() if path else page
        if target.is_relative_to(GENERATED) or (path and target.suffix != ".md" and found[3]):
            continue  # made later in the build, or an address of the site as it will be
        if not target.is_file():
            files = [str(other.relative_to(page.parent, walk_up=True)) for other in pages()]
            yield line_at(prose, found.start()), f"{address} leads nowhere.{nearest(path, files)}"
        elif parts.fragment and target.suffix == ".md" and not has_place(target, parts.fragment):
            places = places_on(target)
            yield (
                line_at(prose, found.start()),
                f"{address}: {target.relative_to(ROOT)} has no place '#{parts.fragment}'."
                f"{nearest(parts.fragment, places)}",
            )


def has_place(page: Path, name: str) -> bool:
    """Whether a page has that place. True for a demo's state, and while a snippet of the page is not made."""
    snippets = SNIPPET.findall(page.read_text(encoding="utf-8"))
    to_come = any(not (SNIPPETS / snippet).exists() for snippet in snippets)
    return "=" in name or to_come or name in places_on(page)


@cache
def places_on(page: Path) -> set[str]:
    """The names of a page's places: of its headings, and those that it gives itself."""
    text = page.read_text(encoding="utf-8")
    for name in SNIPPET.findall(text):
        if (SNIPPETS / name).exists():
            text += "\n" + (SNIPPETS / name).read_text(encoding="utf-8")
    prose = prose_of(text)
    places = {next(filter(None, found)) for found in NAMED.findall(prose)}
    for heading in HEADING.findall(prose):
        unique(slugify(plain(heading), "-"), places)
    return places


def wrong_in_navigation(config: str) -> list[str]:
    """Pages that mkdocs.yml names but are not there, and pages that it does not name."""
    begin = config.index("\nnav:") + 1
    nav = config[: config.index("\n\n", begin)]
    found = re.finditer(r"[ :]([\w/-]+\.md)$", nav, re.MULTILINE)
    named = {name[1]: line_at(config, name.start(1)) for name in found}
    there = [str(page.relative_to(DOCS)) for page in pages()]
    gone = [
        f"mkdocs.yml:{line}: there is no page docs/{name}.{nearest(name, there)}"
        for name, line in named.items()
        if name not in there
    ]
    unnamed = [name for name in there if name not in named]
    return gone + [f"mkdocs.yml:{line_at(config, begin)}: nav does not name docs/{name}" for name in unnamed]


def check_snippets() -> None:
    """Every snippet that a page includes has been made. Raises BuildError with file, line and the nearest."""
    made = [str(path.relative_to(SNIPPETS)) for path in SNIPPETS.rglob("*") if path.is_file()]
    found = []
    for page in pages():
        text = page.read_text(encoding="utf-8")
        for snippet in SNIPPET.finditer(text):
            if snippet[1] not in made:
                place = f"{page.relative_to(ROOT)}:{line_at(text, snippet.start(1))}"
                found.append(f"{place}: nothing makes a snippet '{snippet[1]}'.{nearest(snippet[1], made)}")
    if found:
        raise BuildError("\n".join(found))
