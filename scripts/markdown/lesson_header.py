"""The Markdown extension behind ```lesson fences: a lesson's header, its hover words and its foot.

```lesson
number: 4
```

Everything else about the lesson stands in course.py, and every meaning in docs/glossary.md. Links
begin with '/': MkDocs resolves them from docs/. course.js ticks the lessons that the reader has
opened and offers to print; without a script the page is complete.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import yaml
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from scripts.ground.course import FOLDER, LESSONS, Lesson, lesson_numbered, place_words, written
from scripts.ground.errors import BuildError
from scripts.ground.paths import ROOT
from scripts.markdown.fence import FenceError, fences_in
from scripts.markdown.glossary import Entry, glossary

PLACE = "kd-lesson-fence"
SILENT = {"h1", "h2", "h3", "h4", "h5", "h6", "a", "th", "code", "pre", "summary", "button", "label", "data"}
RAW = re.compile("\x02(?:wzxhzdk|klzzwxh):\\d+\x03")  # where Python-Markdown has put a piece of HTML aside
RAW_NUMBER = re.compile(r"\d+")


def read_lesson(body: str, line: int = 1) -> Lesson:
    """The lesson that a fence names. Raises FenceError with the fence's line on the page."""
    said = yaml.safe_load(body)
    lesson = lesson_numbered(said.get("number")) if isinstance(said, dict) else None
    if not lesson:
        last = LESSONS[-1].number
        raise FenceError(
            line, f"a lesson fence needs 'number: …', from 0 to {last} as in scripts/ground/course.py"
        )
    return lesson


def check_pages(folder: Path = FOLDER) -> None:
    """Every written lesson's page says its own number. Raises BuildError with file and line.

    A row of scripts/ground/course.py whose page is not written yet is fine: the lesson appears with its file.
    """
    for page in sorted(folder.glob("*.md")):
        shown = page.relative_to(ROOT) if page.is_relative_to(ROOT) else page
        lines = page.read_text(encoding="utf-8").split("\n")
        for start, _, body in fences_in(lines, "lesson"):
            try:
                said = read_lesson(body, start + 2)
            except FenceError as error:
                raise BuildError(f"{shown}:{error.line}: {error.message}") from error
            if said.name != page.stem:
                meant = (
                    f"number {said.number} is '{said.name}' in scripts/ground/course.py, not '{page.stem}'"
                )
                raise BuildError(f"{shown}:{start + 2}: {meant}")


FOOT = (("All lessons", "/lessons/index.md"), ("Glossary", "/glossary.md"), ("My answers", "/my-answers.md"))


class LessonPreprocessor(Preprocessor):
    """Take the fence out before any other extension sees it as code; leave a mark in its place."""

    def __init__(self, md: Markdown, found: list[Lesson]) -> None:
        super().__init__(md)
        self.found = found

    def run(self, lines: list[str]) -> list[str]:
        fences = list(fences_in(lines, "lesson"))
        if len(fences) > 1:
            raise FenceError(fences[1][0] + 1, "a page has one lesson fence at most")
        for start, after, body in fences:
            self.found.append(read_lesson(body, start + 1))
            return [*lines[:start], "", PLACE, "", *lines[after:]]
        return lines


class LessonBlock(BlockProcessor):
    """Put the header where the mark stands."""

    def __init__(self, md: Markdown, found: list[Lesson]) -> None:
        super().__init__(md.parser)
        self.found = found

    def test(self, parent: Element, block: str) -> bool:
        return bool(self.found) and block.strip() == PLACE

    def run(self, parent: Element, blocks: list[str]) -> None:
        blocks.pop(0)
        draw_header(parent, self.found[0])


def draw_header(parent: Element, lesson: Lesson) -> None:
    """The row of all lessons, where this one stands, and what it is for."""
    steps = SubElement(parent, "course-steps", {"data-lesson": lesson.name, "class": "kd-course-steps"})
    steps.set("data-search-exclude", "")
    row = SubElement(SubElement(steps, "nav", {"aria-label": "Lessons of the course"}), "ol")
    for other in written():
        link = SubElement(SubElement(row, "li"), "a", {"href": other.source, "data-lesson": other.name})
        link.set("aria-label", f"Lesson {other.number}: {other.title}")
        link.text = str(other.number)
        if other == lesson:
            link.set("aria-current", "page")
    kicker = SubElement(parent, "p", {"class": "kd-kicker kd-lesson-place"})
    kicker.text = place_words(lesson)
    aim = SubElement(parent, "p", {"class": "kd-lead"})
    SubElement(aim, "strong").text = "After this lesson you can"
    aim[0].tail = f" {lesson.you_can}."


class LessonTree(Treeprocessor):
    """On a lesson's page: explain the first use of each glossary word, and end with a foot."""

    def __init__(self, md: Markdown, found: list[Lesson]) -> None:
        super().__init__(md)
        self.found = found
        self.left: list[Entry] = []

    def run(self, root: Element) -> None:
        if not self.found:
            return
        self.left = [entry for entry in glossary() if entry.forms]
        self.visit(root)
        for demo in root.iter("swing-demo"):
            demo.set(
                "data-search-exclude", ""
            )  # its numbers would only swell the index, which each page loads
        for link in root.iter("a"):
            if link.get("href", "").startswith("http"):
                link.set("class", f"{link.get('class', '')} kd-out".strip())  # paper shows where it leads
        foot = SubElement(root, "lesson-foot", {"class": "kd-lesson-foot", "data-search-exclude": ""})
        for words, source in FOOT:
            SubElement(foot, "a", {"href": source}).text = words

    def visit(self, element: Element) -> None:
        """Link words in the texts directly inside an element, then in its children, in reading order."""
        self.link(element, None)
        for child in list(element):
            name = (child.get("class") or "").split(" ")[0]
            if child.tag not in SILENT and not name.startswith("kd-"):
                self.visit(child)
            self.link(element, child)

    def link(self, element: Element, after: Element | None) -> None:
        """Link the words in one stretch of text: the element's own, or that which follows a child."""
        text = (element.text if after is None else after.tail) or ""
        place = 0 if after is None else list(element).index(after) + 1
        pieces: list[tuple[str, Entry, str]] = []  # text before the word, its entry, the word
        start = 0
        while found := self.next_word(text, start):
            begin, end, entry = found
            pieces.append((text[start:begin], entry, text[begin:end]))
            self.left.remove(entry)
            start = end
        if not pieces:
            return
        links = []
        for _, entry, word in pieces:
            link = Element("a", {"href": f"/glossary.md#{entry.anchor}", "class": "kd-word"})
            link.set("title", entry.meaning)
            link.text = word
            links.append(link)
        befores = [before for before, _, _ in pieces]
        for link, following in zip(links, [*befores[1:], text[start:]], strict=True):
            link.tail = following
        if after is None:
            element.text = befores[0]
        else:
            after.tail = befores[0]
        element[place:place] = links

    def next_word(self, text: str, start: int) -> tuple[int, int, Entry] | None:
        """The first word of the glossary from `start` on that was not explained yet: (begin, end, entry)."""
        best: tuple[int, int, Entry] | None = None
        closed = list(self.closed_ranges(text))
        for entry in self.left:
            # Longest first, so that "thigh vertical" wins over a shorter form at the same place.
            forms = "|".join(re.escape(form) for form in sorted(entry.forms, key=len, reverse=True))
            for match in re.finditer(rf"(?<![\w-])(?:{forms})(?![\w-])", text[start:], re.IGNORECASE):
                begin, end = start + match.start(), start + match.end()
                if any(low < end and begin < high for low, high in closed):
                    continue
                if not best or (begin, -end) < (best[0], -best[1]):
                    best = (begin, end, entry)
                break
        return best

    def closed_ranges(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a text must stay as it is: in the marks, and from an opening tag put aside to its end."""
        opened: int | None = None
        for mark in RAW.finditer(text):
            raw = self.raw_html(mark[0])
            yield mark.span()
            if raw.startswith("</"):
                if opened is not None:
                    yield opened, mark.end()
                opened = None
            elif opened is None and re.match(r"<(data|a|code|kbd|button|label)\b", raw):
                opened = mark.start()
        if opened is not None:
            yield opened, len(text)

    def raw_html(self, mark: str) -> str:
        """The HTML behind a mark, if it is text."""
        number = RAW_NUMBER.search(mark)
        blocks = self.md.htmlStash.rawHtmlBlocks
        assert number, "RAW finds only marks with a number"
        index = int(number[0])
        raw = blocks[index] if index < len(blocks) else ""
        return raw.strip() if isinstance(raw, str) else ""


class LessonExtension(Extension):
    """Registers the three; every page starts with no lesson found."""

    def extendMarkdown(self, md: Markdown) -> None:
        self.found: list[Lesson] = []
        md.registerExtension(self)
        # Before superfences (25) and demo fences (27); after the inline text (20), before MkDocs' links (0).
        md.preprocessors.register(LessonPreprocessor(md, self.found), "lesson_header", 28)
        md.parser.blockprocessors.register(LessonBlock(md, self.found), "lesson_header", 176)
        md.treeprocessors.register(LessonTree(md, self.found), "lesson_header", 15)
        md.block_level_elements += ["course-steps", "lesson-foot"]

    def reset(self) -> None:
        """Forget the lesson of the page before."""
        self.found.clear()


def makeExtension(**options: Any) -> LessonExtension:
    """What Python-Markdown calls to get the extension."""
    return LessonExtension(**options)
