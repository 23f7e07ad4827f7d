"""What a lesson's ```demo fence says, read and checked.

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
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationInfo, field_validator
from pydantic.dataclasses import dataclass
from swing_leg.shows.catalogue import DEMOS, checked
from swing_leg.shows.demo import Control

from scripts.ground.fence import fences_in, read_page
from scripts.ground.lesson_words import blocks_of
from scripts.markdown.said import (
    RULES,
    Line,
    Settings,
    Words,
    about,
    one_of,
    places,
    read_said,
    refuse_unknown,
    wrong,
)

NAMED = re.compile(r"^name: *([\w-]+)", re.MULTILINE)
SETTINGS = TypeAdapter(Settings)
WORDS = ("name", "caption", "label", "view", "predict")


class Prediction(Words, title="'predict'"):
    """A question asked before the demo is tried, the answers offered, and what the model says, and why."""

    question: Line
    choices: Annotated[tuple[Line, ...], Field(min_length=2)]
    answer: str
    why: Line

    @field_validator("answer")
    @classmethod
    def in_words(cls, answer: str, info: ValidationInfo) -> str:
        """The choice of that number."""
        choices = info.data.get("choices", ())  # none if they cannot be read, which is told already
        return choices[places("answer", answer, len(choices))[0]] if choices else answer

    @field_validator("why")
    @classmethod
    def on_paper(cls, why: str) -> str:
        """A handout prints it, too."""
        blocks_of(why, "text")
        return why


@dataclass(frozen=True, config=RULES)
class Fence:
    """One demo placed in a lesson. `parameters` are only those that the fence names."""

    name: str
    parameters: dict[str, float] = field(default_factory=dict)
    caption: str = ""
    label: str = ""
    view: Literal["full", "compact"] = "full"
    predict: Prediction | None = None

    @property
    def slug(self) -> str:
        """The name of this run's files: the demo, then each value that is not the default."""
        defaults = {p.name: p.default for p in DEMOS[self.name].parameters}
        changed = [f"{name}-{value:g}" for name, value in self.parameters.items() if value != defaults[name]]
        return ".".join([self.name, *changed])


def read_fence(body: str) -> Fence:
    """Read and check a fence's text. Raises LineError with the line within the fence."""
    return read_said(body, placed, "name", "a demo fence needs a line 'name: …', such as 'name: drive-speed'")


def placed(said: Mapping[str, Any]) -> Fence:
    """The demo that a fence places."""
    name = one_of("name", said["name"], DEMOS)
    controls = {control.name: control for control in DEMOS[name].parameters}
    refuse_unknown(said, (*WORDS, *controls), f"the demo {name}")
    given = SETTINGS.validate_python({key: said[key] for key in said if key in controls})
    values = {key: value_of(controls[key], value) for key, value in given.items()}
    return Fence(**{key: said[key] for key in said if key in WORDS}, parameters=values)


def value_of(control: Control, said: float | str) -> float:
    """A parameter's value, which its slider must be able to show."""
    with about(control.name):
        value = checked(control, said)
    on_slider = round(value / control.step) * control.step
    if abs(on_slider - value) > 1e-9:
        words = f"{control.name} is {value}; its slider stands at {on_slider:g} or a step beside it"
        raise wrong(words, control.name)
    return value


def first_demo(text: str) -> str:
    """The name that the first demo fence of a page's text says, whatever else is wrong with it; or ""."""
    fences = (found.said for found in fences_in(text.split("\n")) if found.kind == "demo")
    named = NAMED.search(next(fences, ""))
    return named[1] if named else ""


def fences_of(page: Path) -> list[Fence]:
    """All demo fences of one Markdown file. Raises BuildError with file and line."""
    return [found.said for found in read_page(page, "demo", read_fence)]
