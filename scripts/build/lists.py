"""What is wrong in the lists that are no pages: demos, colours, places. Told with file and line.

Python itself says what it cannot read of a demo's module; here is what it takes and a reader would meet.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError
from swing_leg.shows.catalogue import DEMOS, MODULES
from swing_leg.shows.demo import Demo

from scripts.clinic.places import SOURCE
from scripts.ground.errors import LineError, nearest
from scripts.ground.look import LOOK
from scripts.ground.paths import MODEL
from scripts.markdown.demo_fence import value_of
from scripts.markdown.said import COLOUR, Line, Words, read_said, wrong

Colours = dict[str, Annotated[str, Field(pattern=COLOUR)]]
Pair = tuple[float, float]


class Limb(Words, title="'limb'"):
    """The leg's shape, in m: two radii of each part; the foot's ends."""

    thigh: Pair
    shank: Pair
    foot: Pair
    heel: Pair
    toe: Pair


class Look(Words, title="look.json"):
    """Colours and shapes of every picture."""

    light: Colours
    dark: Colours
    dash: dict[str, tuple[float, ...]]
    stage: dict[str, Any]
    cord: dict[str, Pair]
    graph: dict[str, tuple[float, ...]]
    limb: Limb
    stander: list[dict[str, Any]]
    body: list[dict[str, Any]]

    @model_validator(mode="after")
    def both_schemes(self) -> "Look":
        """Refuse a colour that one of the schemes lacks."""
        for name in self.light.keys() ^ self.dark.keys():
            raise wrong(f"only one of light and dark has the colour '{name}'", "dark")
        return self


class Place(Words, title="a place"):
    """Where a demo can be shown."""

    name: Line
    title: Line
    how: Line
    limits: Line


class Places(Words, title="places.json"):
    """All of them."""

    places: list[Place]


def wrong_lists() -> list[str]:
    """Every complaint."""
    places = '{"places": ' + SOURCE.read_text(encoding="utf-8") + "}"
    found = [
        *wrong_json(LOOK, LOOK.read_text(encoding="utf-8"), Look.model_validate),
        *wrong_json(SOURCE, places, Places.model_validate),
    ]
    for name, module in MODULES.items():
        file = MODEL / "shows" / f"{module}.py"
        lines = file.read_text(encoding="utf-8").split("\n")
        for word, message in wrong_demo(DEMOS[name]):
            line = next((number for number, line in enumerate(lines, 1) if f'"{word}"' in line), 1)
            found.append(str(LineError(line, message).on(file)))
    return found


def wrong_json(file: Path, text: str, model: Callable[[Any], object]) -> Iterator[str]:
    """What does not fit a model in a file of JSON, which is YAML as well."""
    try:
        read_said(text, model)
    except LineError as error:
        yield str(error.on(file))


def wrong_demo(demo: Demo) -> list[tuple[str, str]]:
    """What is wrong with a declaration, and a word that stands in that line."""
    controls = {control.name: control for control in demo.parameters}
    found = []
    for control in demo.parameters:
        values = control.limits[1] - control.limits[0] + 1 if control.kind == "choice" else 0
        if len(control.options) != values:
            found.append((control.name, f"{control.name} has {len(control.options)} options, not {values:g}"))
    for owner, given in [("default", demo.defaults), *((it.name, it.parameters) for it in demo.presets)]:
        for key, value in given.items():
            if key not in controls:
                found.append((owner, f"{owner}: there is no parameter '{key}'.{nearest(key, controls)}"))
                continue
            try:
                value_of(controls[key], value)
            except PydanticCustomError as error:
                found.append((key if owner == "default" else owner, f"{owner}: {error.message()}"))
    instants = [instant.name for instant in demo.instants]
    for name in filter(None, (demo.start_instant, demo.question_instant)):
        if name not in instants:
            found.append((name, f"there is no instant '{name}'.{nearest(name, instants)}"))
    if not found:  # else it cannot be run
        metrics = demo.show(demo.defaults, None).metrics
        asked = [it.name for it in demo.readouts] + [it.metric for it in demo.instants if it.metric]
        unknown = [name for name in asked if name not in metrics]
        found += [(name, f"there is no metric '{name}'.{nearest(name, metrics)}") for name in unknown]
    return found
