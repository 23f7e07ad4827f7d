"""The demos: what each lets the reader change and shows in return.

The picture, the controls, the address bar, the fences in lessons and the recorded runs follow from this list.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from swing_leg.control import ParameterError, shown, within
from swing_leg.shows.demo import FRAME, NOTE, Control, Demo

# In the order of the lessons: each demo's name, and its module in swing_leg.shows.
MODULES = {
    "two-photos": "two_photos",
    "pose": "pose",
    "heel-rise": "heel_rise",
    "side-by-side": "side_by_side",
    "drive-speed": "drive_speed",
    "fold": "fold",
    "race": "race",
    "cord": "cord_drill",
    "claims": "claims",
}


class Shelf(Mapping[str, Demo]):
    """The demos by name. Each is fetched when it is first asked for: a page has one, and starts sooner."""

    def __getitem__(self, name: str) -> Demo:
        demo: Demo = import_module(f"swing_leg.shows.{MODULES[name]}").DEMO
        return demo

    def __iter__(self) -> Iterator[str]:
        return iter(MODULES)

    def __len__(self) -> int:
        return len(MODULES)


DEMOS = Shelf()


class UnknownDemoError(ValueError):
    """There is no demo of that name."""


def demo_named(name: object) -> Demo:
    """The demo of that name. Raises UnknownDemoError, which lists the names there are."""
    demo = DEMOS.get(name) if isinstance(name, str) else None
    if demo is None:
        raise UnknownDemoError(f"There is no demo {shown(name)}. There are: {', '.join(DEMOS)}.")
    return demo


def check_parameters(name: object, given: Mapping[str, object]) -> dict[str, float]:
    """A value for every parameter of a demo: the given ones, checked, else the defaults.

    Raises ParameterError, which names parameter, value and range, or UnknownDemoError.
    """
    demo = demo_named(name)
    controls = {control.name: control for control in demo.parameters}
    for key, value in given.items():
        if key not in controls:
            ranges = ", ".join(f"{c.name} ({c.limits[0]:g} to {c.limits[1]:g})" for c in demo.parameters)
            what = f"There is no parameter {shown(key)} (its value was {shown(value)})."
            raise ParameterError(str(key), f"{what} {demo.name} has: {ranges or 'none'}.")
    return {name: checked(control, given.get(name, control.default)) for name, control in controls.items()}


def checked(control: Control, value: object) -> float:
    """A value of a control as a number. Raises ParameterError, which names control, value and range."""
    number = within(control.name, value, *control.limits)
    if control.kind != "slider" and number != round(number):
        raise ParameterError(control.name, f"{control.name} is {shown(value)}; it must be a whole number.")
    return number


def declaration(name: str) -> dict[str, Any]:
    """A demo as plain dictionaries and lists, ready for JSON. Raises UnknownDemoError."""
    demo = demo_named(name)
    return {
        "name": demo.name,
        "title": demo.title,
        "question": demo.question,
        "parameters": [
            {
                "name": c.name, "label": c.label, "symbol": c.symbol, "unit": c.unit, "kind": c.kind,
                "min": c.limits[0], "max": c.limits[1], "step": c.step, "default": c.default,
                "low_word": c.low_word, "high_word": c.high_word, "primary": c.primary, "help": c.help,
                "options": [{"name": option.name, "label": option.label} for option in c.options],
            }
            | ({"card": True} if c.card else {})
            for c in demo.parameters
        ],
        "readouts": [
            {"name": r.name, "label": r.label, "unit": r.unit, "decimals": r.decimals}
            | ({"more": True} if r.more else {})
            for r in demo.readouts
        ],
        "presets": [
            {"name": s.name, "label": s.label, "parameters": dict(s.parameters)} for s in demo.presets
        ],
        "instants": [instant.name for instant in demo.instants],
        "start_instant": demo.start_instant,
        "stage": demo.stage,
        "graph": demo.graph,
        "moves": demo.moves,
        "rate": demo.rate,
        "frame_s": FRAME,
        "note": NOTE,
        "question_instant": demo.question_instant,
    } | ({"longest_ms": demo.longest_ms} if demo.longest_ms else {})  # fmt: skip
