"""Fences in a page's Markdown: found by their kind, read, and complained about with file and line."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.ground.errors import LineError

OPENING = re.compile(r"^ *(`{3,}|~{3,})\s*([\w-]*)")


@dataclass(frozen=True)
class Found[Said]:
    """One fence: its first line, the line after its last, both counted from 0, and what it says."""

    start: int
    after: int
    kind: str
    said: Said


def fences_in(lines: list[str], *kinds: str) -> Iterator[Found[str]]:
    """Each fence of these kinds, which must be whole, or of every kind; one inside another is text."""
    number = 0
    while number < len(lines):
        opening = OPENING.match(lines[number])
        start = number
        number += 1
        if not opening:
            continue
        kind = opening[2]
        closing = re.compile(rf"^ *{opening[1][0]}{{{len(opening[1])},}}\s*$")
        while number < len(lines) and not closing.match(lines[number]):
            number += 1
        if kind in kinds and lines[start].startswith(" "):
            raise LineError(start + 1, f"a {kind} fence must begin at the left edge of the page")
        if kind in kinds and number == len(lines):
            raise LineError(start + 1, f"this {kind} fence is never closed. End it with {opening[1]}")
        if kind in kinds or not kinds:
            yield Found(start, number + 1, kind, "\n".join(lines[start + 1 : number]))
        number += 1


def without_fences(text: str, *kept: str) -> str:
    """A page's text with empty lines where its fences are, but for some kinds."""
    lines = text.split("\n")
    for found in fences_in(lines):
        if found.kind not in kept:
            lines[found.start : found.after] = [""] * len(lines[found.start : found.after])
    return "\n".join(lines)


def read_fences[Said](
    lines: list[str], readers: Mapping[str, Callable[[str], Said]]
) -> Iterator[Found[Said]]:
    """Each fence of the kinds that have a reader, read. Raises LineError with the line of the page."""
    for found in fences_in(lines, *readers):
        try:
            said = readers[found.kind](found.said)
        except LineError as error:
            raise LineError(found.start + 1 + error.line, error.message) from error
        yield Found(found.start, found.after, found.kind, said)


def read_page[Said](page: Path, kind: str, reader: Callable[[str], Said]) -> list[Found[Said]]:
    """All fences of a kind in one Markdown file. Raises BuildError with file and line."""
    try:
        return list(read_fences(page.read_text(encoding="utf-8").split("\n"), {kind: reader}))
    except LineError as error:
        raise error.on(page) from error
