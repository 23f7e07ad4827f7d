"""What authors write as YAML: text, lists and mappings, each with its line, and nothing else.

A number is text here too: whoever reads it knows what belongs there. So nothing is guessed (`2026-02-30` is
no date, Yes no truth value), and no tag, anchor or alias can make anything else of it.
"""

from typing import Any

import yaml
from swing_leg.control import shown

from scripts.ground.errors import LineError

FIRST_LINE = 1  # lines of a text count from 1
DEEPEST = 10  # levels; no page needs half of them
NO_LINES = (
    "not readable as 'key: value' lines; put text that holds ': ' or ' #' or begins with a sign in quotes"
)
UNPRINTABLE = yaml.BaseLoader.NON_PRINTABLE
Path = tuple[str | int, ...]  # the keys and places that lead to a value


class Plain(yaml.BaseLoader):
    """YAML without what no page needs."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if event.anchor or getattr(event, "tag", None) or self.depth == DEEPEST:  # an alias has an anchor too
            raise yaml.MarkedYAMLError(problem_mark=event.start_mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def read_yaml(text: str) -> tuple[dict[str, Any], dict[Path, int]]:
    """What lines of YAML say, and the line of each value. Raises LineError."""
    lines: dict[Path, int] = {(): FIRST_LINE}

    def line(place: int) -> int:  # not YAML's own: there, characters that break no line of a page break one
        return text.count("\n", 0, place) + FIRST_LINE

    def value(node: yaml.Node, path: Path) -> Any:
        here = lines.setdefault(path, line(node.start_mark.index))
        if isinstance(node, yaml.SequenceNode):
            return [value(child, (*path, place)) for place, child in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            if UNPRINTABLE.search(node.value):
                raise LineError(here, "a character that cannot be printed stands here")
            return node.value
        said: dict[str, Any] = {}
        for key, child in node.value:
            here = line(key.start_mark.index)
            if not isinstance(key, yaml.ScalarNode):
                raise LineError(here, NO_LINES)
            if key.value in said:
                raise LineError(here, f"{shown(key.value)} is said twice")
            lines[*path, key.value] = here
            said[key.value] = value(child, (*path, key.value))
        return said

    reader = None
    try:
        reader = Plain(text)
        document = reader.get_single_node()
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # yaml lets "\UFFFFFFFF" out as ValueError
        mark = getattr(error, "problem_mark", None)
        place = mark.index if mark else getattr(error, "position", reader.index if reader else 0)
        raise LineError(line(place), NO_LINES) from error
    said = value(document, ()) if document else {}
    if not isinstance(said, dict):
        raise LineError(FIRST_LINE, NO_LINES)
    return said, lines
