"""What a lesson's ```demo fence says: found, read and checked, with file and line in every complaint.

```demo
name: drive-speed            the demo, from swing_leg.shows.catalogue
drive: 1.15                  optional: any of the demo's parameters
caption: What to look for.   optional
label: Lesson 4              optional: a name for this copy of the demo
view: compact                optional: only the leg and its main slider
predict:                     optional: a question to answer before trying; the demo opens after it
  question: What changes?
  choices: [The height of the heel, Where the thigh is]
  answer: 2                  the choice that the model supports, counted from 1
  why: The thigh gains more time than the heel.
```
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from swing_leg.shows.catalogue import DEMOS, check_parameters

from scripts.ground.errors import BuildError
from scripts.ground.paths import ROOT

OPENING = re.compile(r"^ *(`{3,}|~{3,})\s*([\w-]*)")
WORDS = {"name", "caption", "label", "view", "predict"}
PREDICT_WORDS = {"question", "choices", "answer", "why"}
VIEWS = ("full", "compact")


class FenceError(BuildError):
    """What is wrong with a fence, and in which line of the text that holds it, counted from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line
        self.message = message


@dataclass(frozen=True)
class Prediction:
    """A question asked before the demo is tried, the answers offered, and what the model says, and why."""

    question: str
    choices: tuple[str, ...]
    answer: str
    why: str


@dataclass(frozen=True)
class Fence:
    """One demo placed in a lesson. `parameters` are only those that the fence names."""

    name: str
    parameters: dict[str, float] = field(default_factory=dict)
    caption: str = ""
    label: str = ""
    view: str = "full"
    predict: Prediction | None = None

    @property
    def slug(self) -> str:
        """The name of this run's files: the demo, then each value that is not the default."""
        defaults = {p.name: p.default for p in DEMOS[self.name].parameters}
        changed = [f"{name}-{value:g}" for name, value in self.parameters.items() if value != defaults[name]]
        return ".".join([self.name, *changed])


def fences_in(lines: list[str], kind: str = "demo") -> Iterator[tuple[int, int, str]]:
    """Yield (first line, line after the last, body) of each fence of a kind; one inside another is text."""
    number = 0
    while number < len(lines):
        opening = OPENING.match(lines[number])
        start = number
        number += 1
        if not opening:
            continue
        closing = re.compile(rf"^ *{opening[1][0]}{{{len(opening[1])},}}\s*$")
        while number < len(lines) and not closing.match(lines[number]):
            number += 1
        if opening[2] == kind:
            if lines[start].startswith(" "):
                raise FenceError(start + 1, f"a {kind} fence must begin at the left edge of the page")
            if number == len(lines):
                raise FenceError(start + 1, f"this {kind} fence is never closed. End it with {opening[1]}")
            yield start, number + 1, "\n".join(lines[start + 1 : number])
        number += 1


def read_fence(body: str) -> Fence:
    """Read and check a fence's text. Raises FenceError with the line within the fence."""
    try:
        said = yaml.safe_load(body)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + 1
        said_so = "not readable as 'key: value' lines; put text that holds ': ' in quotes"
        raise FenceError(line, said_so) from error
    if not isinstance(said, dict) or "name" not in said:
        raise FenceError(1, "a demo fence needs a line 'name: …', such as 'name: drive-speed'")

    def line_of(key: str) -> int:
        found = re.search(rf"^{re.escape(key)}\s*:", body, re.MULTILINE)
        return body.count("\n", 0, found.start()) + 1 if found else 1

    def text_of(key: str) -> str:
        value = said.get(key, "")
        if not isinstance(value, str):
            raise FenceError(line_of(key), f"'{key}' must be a line of text")
        return value

    keys = re.findall(r"^([\w-]+)\s*:", body, re.MULTILINE)
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice:
        raise FenceError(line_of(twice), f"'{twice}' is said twice")
    name = said["name"]
    if not isinstance(name, str) or name not in DEMOS:
        raise FenceError(line_of("name"), f"there is no demo '{name}'. There are: {', '.join(DEMOS)}")
    view = said.get("view", "full")
    if view not in VIEWS:
        raise FenceError(line_of("view"), f"view is '{view}'; it must be one of: {', '.join(VIEWS)}")
    parameters: dict[str, float] = {}
    steps = {control.name: control.step for control in DEMOS[name].parameters}
    for key, value in said.items():
        if key in WORDS:
            continue
        try:
            parameters[key] = check_parameters(name, {key: value})[key]
        except ValueError as error:
            raise FenceError(line_of(str(key)), f"{error}") from error
        on_slider = round(value / steps[key]) * steps[key]
        if abs(on_slider - value) > 1e-9:
            message = f"{key} is {value}; its slider stands at {on_slider:g} or a step beside it"
            raise FenceError(line_of(key), message)
    return Fence(
        name,
        parameters,
        text_of("caption"),
        text_of("label"),
        view,
        read_prediction(said, line_of("predict")),
    )


def read_prediction(said: dict[str, Any], line: int) -> Prediction | None:
    """The fence's prediction, or None if it asks none."""
    if "predict" not in said:
        return None
    asked = said["predict"]
    question = asked.get("question") if isinstance(asked, dict) else None
    choices = asked.get("choices") if isinstance(asked, dict) else None
    texts = [question, *choices] if isinstance(choices, list) and len(choices) > 1 else []
    if isinstance(asked, dict) and asked.keys() - PREDICT_WORDS:
        unknown = ", ".join(map(str, asked.keys() - PREDICT_WORDS))
        raise FenceError(line, f"'predict' has {', '.join(sorted(PREDICT_WORDS))}, but not: {unknown}")
    if not texts or not all(isinstance(text, str) for text in texts):
        raise FenceError(line, "'predict' needs a 'question' and a list of at least two 'choices', all text")
    answer, why = asked.get("answer"), asked.get("why")
    offered = tuple(str(choice) for choice in texts[1:])
    if not isinstance(answer, int) or not 1 <= answer <= len(offered) or not isinstance(why, str):
        said_so = f"'predict' needs an 'answer' from 1 to {len(offered)}, and a 'why' in a sentence"
        raise FenceError(line, said_so)
    return Prediction(str(question), offered, offered[answer - 1], why)


def fences_of(page: Path) -> list[Fence]:
    """All demo fences of one Markdown file. Raises BuildError with file and line."""
    fences = []
    shown = page.relative_to(ROOT) if page.is_relative_to(ROOT) else page
    try:
        for start, _, body in fences_in(page.read_text(encoding="utf-8").split("\n")):
            try:
                fences.append(read_fence(body))
            except FenceError as error:
                raise FenceError(start + 1 + error.line, error.message) from error
    except FenceError as error:
        raise BuildError(f"{shown}:{error.line}: {error.message}") from error
    return fences
