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

from dataclasses import dataclass, field
from pathlib import Path

from swing_leg.shows.catalogue import DEMOS, check_parameters

from scripts.markdown.fence import read_page
from scripts.markdown.said import Said, read_said

WORDS = ("name", "caption", "label", "view", "predict")
VIEWS = ("full", "compact")


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


def read_fence(body: str) -> Fence:
    """Read and check a fence's text. Raises FenceError with the line within the fence."""
    said = read_said(body, "name", "a demo fence needs a line 'name: …', such as 'name: drive-speed'")
    name = said.one_of("name", DEMOS)
    steps = {control.name: control.step for control in DEMOS[name].parameters}
    said.check_keys((*WORDS, *steps), f"the demo {name}")
    return Fence(
        name,
        {key: value_of(said, name, key, steps[key]) for key in said if key in steps},
        said.text("caption"),
        said.text("label"),
        said.one_of("view", VIEWS) if "view" in said else "full",
        read_prediction(said) if "predict" in said else None,
    )


def value_of(said: Said, demo: str, key: str, step: float) -> float:
    """A parameter's value, which its slider must be able to show."""
    try:
        value = check_parameters(demo, {key: said[key]})[key]
    except ValueError as error:
        raise said.wrong(key, str(error)) from error
    on_slider = round(value / step) * step
    if abs(on_slider - value) > 1e-9:
        message = f"{key} is {value}; its slider stands at {on_slider:g} or a step beside it"
        raise said.wrong(key, message)
    return value


def read_prediction(said: Said) -> Prediction:
    """The question that a fence asks before its demo is tried."""
    asked = said.mapping("predict", ("question", "choices", "answer", "why"))
    choices = asked.texts("choices", 2)
    return Prediction(
        asked.text("question", needed=True),
        choices,
        choices[asked.places("answer", len(choices))[0]],
        asked.text("why", needed=True),
    )


def fences_of(page: Path) -> list[Fence]:
    """All demo fences of one Markdown file. Raises BuildError with file and line."""
    return [found.said for found in read_page(page, "demo", read_fence)]
