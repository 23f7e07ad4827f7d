"""What stops a build so that its author can mend it."""

from collections.abc import Iterable
from difflib import get_close_matches


class BuildError(Exception):
    """A failure that the author can mend: it names the file, the line if there is one, and the remedy."""


def nearest(word: object, known: Iterable[str]) -> str:
    """The end of a complaint about an unknown word, if a known one is near it: " Did you mean 'drive'?"."""
    near = get_close_matches(str(word), list(known), n=1)
    return f" Did you mean '{near[0]}'?" if near else ""
