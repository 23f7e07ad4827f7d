"""A fence's YAML, read so that every complaint can name its line, and the word that was perhaps meant."""

import re
from collections.abc import Collection
from typing import Any

import yaml

from scripts.ground.errors import nearest
from scripts.markdown.fence import FenceError

FIRST_LINE = 1  # lines of a fence's body count from 1
NO_LINES = "not readable as 'key: value' lines; put text that holds ': ' or ' #' in quotes"


class Said(dict[str, Any]):
    """One mapping of the YAML, which knows in which line each of its keys stands."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}

    def line(self, key: str = "") -> int:
        """The line of a key; without one, the first line of all."""
        return self.lines.get(key, min(self.lines.values(), default=FIRST_LINE))

    def wrong(self, key: str, words: str) -> FenceError:
        """The complaint about what a key says."""
        return FenceError(self.line(key), words)

    def check_keys(self, known: Collection[str], owner: str) -> None:
        """Refuse a key that nobody reads."""
        for key in self:
            if key not in known:
                raise self.wrong(key, f"{owner} has no '{key}'. {meant(key, known)}")

    def one_of(self, key: str, known: Collection[str]) -> str:
        """A word that must be one of those known."""
        value = self.get(key)
        if not isinstance(value, str) or value not in known:
            raise self.wrong(key, f"there is no {key} '{value}'. {meant(value, known)}")
        return value

    def text(self, key: str, *, needed: bool = False) -> str:
        """A line or a paragraph of text."""
        value = self.get(key, "")
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str) or (needed and not value.strip()):
            raise self.wrong(key, f"'{key}' must be {'a line of text' if needed else 'text'}")
        return value.strip()

    def number(self, key: str, default: float | None = None) -> float:
        """A number."""
        value = self.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(key, f"'{key}' must be a number")
        return float(value)

    def places(self, key: str, count: int) -> tuple[int, ...]:
        """The places, from 0, of one of so many choices or of a list of them; they are written from 1."""
        value = self.get(key)
        listed = value if isinstance(value, list) else [value]
        places = {place - 1 for place in listed if type(place) is int and 1 <= place <= count}
        if not places or len(places) < len(listed):
            words = f"'{key}' is the number of the right choice, from 1 to {count}, or a list of such numbers"
            raise self.wrong(key, words)
        return tuple(sorted(places))

    def members(self, key: str, least: int = 2) -> list[Any]:
        """A list of some length."""
        value = self.get(key)
        if not isinstance(value, list) or len(value) < least:
            raise self.wrong(key, f"'{key}' must be a list of at least {least}")
        return value

    def texts(self, key: str, least: int = 2) -> tuple[str, ...]:
        """A list of lines of text."""
        texts = self.members(key, least)
        if not all(isinstance(text, str) for text in texts):
            raise self.wrong(key, f"each of '{key}' is a line of text")
        return tuple(text.strip() for text in texts)

    def mapping(self, key: str, keys: tuple[str, ...]) -> "Said":
        """What is said below a key, of these keys alone."""
        value = self.get(key)
        if not isinstance(value, Said):
            raise self.wrong(key, f"'{key}' has lines of its own below it: {', '.join(keys)}")
        value.check_keys(keys, f"'{key}'")
        return value

    def items_of(self, key: str, keys: tuple[str, ...], needed: tuple[str, ...]) -> list["Said"]:
        """A list whose members have a text and perhaps other keys."""
        items = self.members(key)
        for item in items:
            if not isinstance(item, Said):
                raise self.wrong(key, f"each of '{key}' begins with '- text: …'")
            item.check_keys(keys, f"one of '{key}'")
            for name in needed:
                if name not in item:
                    raise item.wrong("", f"this one of '{key}' needs '{name}: …'")
        return items


def meant(word: object, known: Collection[str]) -> str:
    """What a word that is not known may have meant, and what there is."""
    return f"{nearest(word, known)} There are: {', '.join(known)}".lstrip()


class Loader(yaml.SafeLoader):
    """YAML as usual, but each mapping is a Said, no key may be said twice, and Yes and No are words."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as the class that it replaces
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_said(self, node: yaml.MappingNode) -> Said:
        said = Said()
        for key_node, value_node in node.value:
            key, line = str(self.construct_object(key_node)), key_node.start_mark.line + FIRST_LINE
            if key in said:
                raise FenceError(line, f"'{key}' is said twice")
            said[key] = self.construct_object(value_node, deep=True)
            said.lines[key] = line
        return said


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, Loader.construct_said)


def read_said(body: str, key: str = "", needed: str = NO_LINES) -> Said:
    """What lines of YAML say. Raises FenceError: with `needed` if they say nothing, or lack the key."""
    try:
        said = yaml.load(body, Loader)  # a SafeLoader, see above
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise FenceError((mark.line if mark else 0) + FIRST_LINE, NO_LINES) from error
    if not isinstance(said, Said) or (key and key not in said):
        raise FenceError(FIRST_LINE, needed)
    return said
