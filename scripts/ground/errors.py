"""What stops a build so that its author can mend it."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from scripts.ground.paths import ROOT


class BuildError(Exception):
    """A failure that the author can mend: it names the file, the line if there is one, and the remedy."""


class LineError(BuildError):
    """What is wrong with a text that an author wrote, and in which of its lines, counted from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line
        self.message = message

    def on(self, page: Path) -> BuildError:
        """The complaint as the author reads it: file, line and what is wrong."""
        shown = page.relative_to(ROOT) if page.is_relative_to(ROOT) else page
        return BuildError(f"{shown}:{self.line}: {self.message}")


def nearest(word: object, known: Iterable[str]) -> str:
    """The end of a complaint about an unknown word, if a known one is near it: " Did you mean 'drive'?"."""
    near = get_close_matches(str(word), list(known), n=1)
    return f" Did you mean '{near[0]}'?" if near else ""
