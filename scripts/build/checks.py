"""What can be seen to be wrong in the words of the pages, before anything slow begins: with file and line.

Front matter, fences, links between pages and to places on them, the navigation, and every marked number.
MkDocs looks at links once more, and scripts/quality/links.py at those of the built site.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify, unique
from mkdocs.utils.meta import YAML_RE, get_data
from pydantic import Field

from scripts.build.lists import wrong_lists
from scripts.ground.errors import BuildError, LineError, nearest
from scripts.ground.fence import fences_in
from scripts.ground.paths import BUILD, DOCS, GENERATED, ROOT, SITE_URL, pages
from scripts.ground.said import UNPRINTABLE
from scripts.markdown.acts import check_acts
from scripts.markdown.check.fence import check_pages
from scripts.markdown.claims import prose_of, wrong_claims
from scripts.markdown.demo_fence import fences_of
from scripts.markdown.extension import READ, lost_fences
from scripts.markdown.glossary import plain
from scripts.markdown.lesson import check_pages as check_lessons
from scripts.markdown.said import Line, Words, read_said, wrong

Complaint = tuple[int, str]  # the line of a page, and what is wrong there

LINK = re.compile(r'\]\(\s*<?([^\s)>]+)|^\[[^\]\n]+\]:\s+(\S+)|\b(?:href|src)="([^"]+)"', re.MULTILINE)
HEADING = re.compile(r"^#{1,6} +(.+?)(?:\s+\{[^}\n]*\})?\s*$", re.MULTILINE)
NAMED = re.compile(r'\{[^}\n]*#([\w-]+)[^}\n]*\}|\bid="([^"]+)"')
SNIPPET = re.compile(r'^ *--8<-- "([^"]+)"\s*$', re.MULTILINE)
NAV = re.compile(r"^nav:\n(?:[ #].*\n|\n(?=[ #]))+", re.MULTILINE)
NAMED_PAGE = re.compile(r"[ :]([\w/-]+\.md)$", re.MULTILINE)
SNIPPETS = BUILD / "snippets"


def check_words() -> None:
    """Look at every page. Raises BuildError with a line for each thing that is wrong."""
    texts = {page: text_of(page) for page in pages()}
    found = [
        f"{page.relative_to(ROOT)}:{line}: {message}"
        for page, text in texts.items()
        for line, message in sorted(wrong_on(page, text))
    ]
    found += wrong_lists() + wrong_in_settings(text_of(ROOT / "mkdocs.yml"))
    readers: list[Callable[[], object]] = [check_lessons, check_pages]
    readers += [partial(read, page) for page in texts for read in (fences_of, check_acts)]
    for read in readers:
        try:
            read()
        except BuildError as error:
            found.append(str(error))
    if found:
        raise BuildError("\n".join(dict.fromkeys(found)))


def text_of(file: Path) -> str:
    """What a file says. Raises BuildError with file and line if it is no text."""
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise LineError(line, "this is not UTF-8; let your editor save it so").on(file) from error
    unprintable = UNPRINTABLE.search(text)
    if unprintable:
        line = line_at(text, unprintable.start())
        raise LineError(line, "a character that cannot be printed stands here").on(file)
    return text


def wrong_on(page: Path, text: str) -> Iterator[Complaint]:
    """What is wrong on one page, but for what its fences say."""
    yield from wrong_head(text)
    yield from wrong_fences(text)
    yield from wrong_links(page, text)
    yield from wrong_claims(text, str(page.relative_to(ROOT)))


def line_at(text: str, place: int) -> int:
    """The line of a place in a text, counted from 1."""
    return text.count("\n", 0, place) + 1


class Search(Words, title="'search'"):
    """What a page may say about its place in the search."""

    exclude: bool = False
    boost: Annotated[float, Field(gt=0)] = 1


class Head(Words, title="front matter"):
    """What a page's front matter says."""

    title: Line
    description: Line
    hide: tuple[Literal["navigation", "toc", "footer"], ...] = ()
    search: Search | None = None


def wrong_head(text: str) -> Iterator[Complaint]:
    """What is wrong with the front matter, for us or for MkDocs, which reads it its own way."""
    head = YAML_RE.match(text)
    if not head:
        yield 1, "a page begins with front matter between two lines '---'; here it lacks 'title: …'"
        return
    try:
        read_said(head[1], partial(read_head, read=get_data(text)[1]))
    except LineError as error:
        yield error.line + 1, error.message


def read_head(said: Mapping[str, Any], read: Mapping[str, Any]) -> None:
    """Hold it against the model, and against what MkDocs has `read`: there 2026-02-30 and yes are no text."""
    for key, value in Head.model_validate(said).model_dump(mode="json", exclude_unset=True).items():
        if read.get(key) != value:
            raise wrong(f"MkDocs does not read '{key}' like this: put text in quotes, and nothing else", key)


def wrong_fences(text: str) -> Iterator[Complaint]:
    """Fences whose kind is nearly one of ours, a second header, and fences that nothing would draw."""
    lines = text.split("\n")
    for found in fences_in(lines):
        near = nearest(found.kind, READ) if found.kind not in READ else ""
        if near:
            yield found.start + 1, f"there is no fence '{found.kind}'.{near}"
    try:
        for second in list(fences_in(lines, "lesson"))[1:]:
            yield second.start + 1, "a page has one lesson fence at most"
        for line in lost_fences(text):
            yield line, "this fence stands within HTML: begin that with its name and the word markdown"
    except LineError as error:
        yield error.line, error.message


def wrong_links(page: Path, text: str) -> Iterator[Complaint]:
    """Links to files that are not there, and to places that their page does not have."""
    prose = prose_of(text)
    for found in LINK.finditer(prose):
        address = next(filter(None, found.groups()))
        try:
            wrong = wrong_link(page, address, html=bool(found[3]))
        except (OSError, ValueError):  # no file can be called so
            wrong = f"{address} leads nowhere."
        if wrong:
            yield line_at(prose, found.start()), wrong


def wrong_link(page: Path, address: str, *, html: bool) -> str:
    """What is wrong with a link, written in Markdown or in HTML; "" if nothing is."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    target = (DOCS / path[1:] if path.startswith("/") else page.parent / path).resolve() if path else page
    made_later = target.is_relative_to(GENERATED)
    of_the_site = html and path and target.suffix != ".md"  # as it will be
    if parts.scheme or parts.netloc or made_later or of_the_site:
        return ""
    if not target.is_file():
        files = [str(other.relative_to(page.parent, walk_up=True)) for other in pages()]
        return f"{address} leads nowhere.{nearest(path, files)}"
    if parts.fragment and target.suffix == ".md" and not has_place(target, parts.fragment):
        near = nearest(parts.fragment, places_on(target))
        return f"{address}: {target.relative_to(ROOT)} has no place '#{parts.fragment}'.{near}"
    return ""


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


def wrong_in_settings(config: str) -> list[str]:
    """Pages that mkdocs.yml names but are not there, pages that it does not name, and a lost address."""
    nav = NAV.search(config)
    if not nav or not SITE_URL.search(config):
        wanted = "the pages below 'nav:'" if not nav else "'site_url: !ENV [SITE_URL, \"https://…/\"]'"
        return [f"mkdocs.yml:1: here {wanted} is missing"]
    named = {name[1]: line_at(config, nav.start() + name.start(1)) for name in NAMED_PAGE.finditer(nav[0])}
    there = [str(page.relative_to(DOCS)) for page in pages()]
    gone = [
        f"mkdocs.yml:{line}: there is no page docs/{name}.{nearest(name, there)}"
        for name, line in named.items()
        if name not in there
    ]
    unnamed = [name for name in there if name not in named]
    return gone + [
        f"mkdocs.yml:{line_at(config, nav.start())}: nav does not name docs/{name}" for name in unnamed
    ]


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
