"""What a fence or the head of a page says, held against a model of it; every complaint names its line.

pydantic turns text into numbers and finds what does not fit. Here its findings become sentences for authors.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator, validate_call
from pydantic_core import PydanticCustomError
from swing_leg.control import shown

from scripts.ground.errors import LineError, nearest
from scripts.ground.said import FIRST_LINE, NO_LINES, Path, read_yaml

NAME, COLOUR = "^[a-z0-9]+(-[a-z0-9]+)*$", "^#[0-9a-f]{6}$"
FORMS = {NAME: "small letters, digits and dashes", COLOUR: "a colour such as #1e2327"}
Line = Annotated[str, Field(min_length=1)]
NumberOrLine = Annotated[float | Line, Field(union_mode="left_to_right")]
Settings = dict[str, NumberOrLine]  # of a run
NUMBER = "a number"
WANTED = {  # how pydantic's names of errors begin, and what should stand there
    "bool": "true or false",
    "dict": "written so: {{drive: 1.15}}",
    "finite_number": NUMBER,
    "float": NUMBER,
    "greater_than_equal": "{ge:g} or more",
    "greater_than": "more than {gt:g}",
    "int": "a whole number",
    "less_than_equal": "{le:g} or less",
    "literal": "{expected}",
    "string": "a line of text",
    "too_short": "a list of at least {min_length}",
    "tuple": "a list",
}
RULES = ConfigDict(extra="forbid", str_strip_whitespace=True, allow_inf_nan=False)
checked = validate_call(config=RULES)  # a function whose arguments are keys that an author writes


class Words(BaseModel):
    """What stands below a key. Its title is how a complaint calls it."""

    model_config = RULES

    @model_validator(mode="before")
    @classmethod
    def known(cls, said: object) -> object:
        """Refuse a text or a list, and a key that nobody reads."""
        title = cls.model_config.get("title") or ""
        if not isinstance(said, Mapping):
            raise wrong(f"{title} has lines of its own below it: {', '.join(cls.model_fields)}")
        refuse_unknown(said, cls.model_fields, title)
        return said


def wrong(words: str, *keys: str | int) -> PydanticCustomError:
    """A complaint about what stands below these keys."""
    return PydanticCustomError("ours", "{words}", {"words": words, "keys": keys})


@contextmanager
def about(*keys: str | int) -> Iterator[None]:
    """What the swing's model refuses becomes a complaint about what stands below these keys."""
    try:
        yield
    except ValueError as error:
        raise wrong(str(error), *keys) from error


def refuse_unknown(said: Iterable[str], known: Collection[str], owner: str) -> None:
    """Refuse a key that nobody reads."""
    for key in said:
        if key not in known:
            raise wrong(f"{owner} has no {shown(key)}. {meant(key, known)}", key)


def one_of(key: str, word: object, known: Collection[str], *above: str | int) -> str:
    """A word that must be one of those known; `above` are the keys that its own stands below."""
    if not isinstance(word, str) or word not in known:
        raise wrong(f"there is no {key} {shown(word)}. {meant(word, known)}", *above, key)
    return word


def places(key: str, said: str | tuple[str, ...], count: int, *above: str) -> tuple[int, ...]:
    """The places, from 0, of one of so many choices or of a list of them; they are written from 1."""
    listed = (said,) if isinstance(said, str) else said
    written = [str(place) for place in range(1, count + 1)]
    found = {written.index(place) for place in listed if place in written}
    if not found or len(found) < len(listed):
        words = f"'{key}' is the number of the right choice, from 1 to {count}, or a list of such numbers"
        raise wrong(words, *above, key)
    return tuple(sorted(found))


def meant(word: object, known: Collection[str]) -> str:
    """What a word that is not known may have meant, and what there is."""
    return f"{nearest(word, known)} There are: {', '.join(known)}".lstrip()


def read_said[Read](
    text: str, make: Callable[[dict[str, Any]], Read], key: str = "", needed: str = NO_LINES
) -> Read:
    """What is made of lines of YAML. Raises LineError; with `needed` if they lack the key."""
    said, lines = read_yaml(text)
    if key and key not in said:
        raise LineError(FIRST_LINE, needed)
    try:
        return make(said)
    except ValidationError as error:
        found = error.errors()[0]
        raise complaint(lines, found["type"], found["loc"], found.get("ctx", {})) from error
    except PydanticCustomError as error:
        raise complaint(lines, error.type, (), error.context or {}) from error


def complaint(lines: Mapping[Path, int], kind: str, path: Path, facts: Mapping[str, Any]) -> LineError:
    """An error of pydantic's, or one of ours, as a sentence about the line where it is, or is missing."""
    path = (*path, *facts.get("keys", ()))
    there = next(path[:end] for end in range(len(path), -1, -1) if path[:end] in lines)
    if kind == "ours":
        return LineError(lines[there], facts["words"])
    if kind == "value_error":
        return LineError(lines[there], str(facts["error"]))
    if kind.startswith("missing"):
        return LineError(lines[there], f"here '{path[-1]}: …' is missing")
    key = next(part for part in reversed(there) if isinstance(part, str))
    wanted = FORMS.get(facts.get("pattern", ""))
    wanted = wanted or next(words for begin, words in WANTED.items() if kind.startswith(begin)).format(
        **facts
    )
    return LineError(lines[there], f"{'' if there[-1] == key else 'each of '}'{key}' must be {wanted}")
