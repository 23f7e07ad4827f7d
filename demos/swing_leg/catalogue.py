"""The demos: what each lets the reader change and shows in return.

The picture, the controls, the address bar, the fences in lessons and the recorded runs follow from this list.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from swing_leg.control import RANGES, ParameterError, check, shown
from swing_leg.metrics import Metrics
from swing_leg.words import drive_words, heel_pull_words, thigh_wait_words

FRAME = 1 / 240  # s; one picture of a slow-motion phone camera
NOTE = "A model, not a measurement."
# Chosen so that the heel is highest with the thigh vertical.
BUTT_KICK = {"drive": 1.0, "heel_pull": 0.3, "thigh_wait": 0.6}


@dataclass(frozen=True)
class Control:
    """A number that the reader can change. Its range is the model's own, from control.RANGES.

    `words` says what a value means in a run, for those who see the slider and for those who hear it.
    """

    name: str
    label: str
    symbol: str
    unit: str
    step: float
    default: float
    low_word: str
    high_word: str
    help: str
    words: Callable[[float, Metrics], str]
    primary: bool = False


@dataclass(frozen=True)
class Readout:
    """A metric that is shown. `more`: only on request. `place`: a thigh angle in words ("25° in front")."""

    name: str
    label: str
    unit: str
    decimals: int = 0
    more: bool = False
    place: bool = False


@dataclass(frozen=True)
class Instant:
    """A moment that the reader can jump to, and the metric that says when it is; None is the beginning."""

    name: str
    label: str
    metric: str | None


@dataclass(frozen=True)
class Preset:
    """Values for all of a demo's parameters, under one name."""

    name: str
    label: str
    parameters: Mapping[str, float]


@dataclass(frozen=True)
class Demo:
    """One demo. `start_instant` is the moment at which it stands before anything moves."""

    name: str
    title: str
    question: str
    parameters: tuple[Control, ...]
    readouts: tuple[Readout, ...]
    presets: tuple[Preset, ...]
    instants: tuple[Instant, ...]
    start_instant: str


class UnknownDemoError(ValueError):
    """There is no demo of that name."""


DRIVE = Control(
    name="drive", label="Drive speed", symbol="d", unit="× the measured sprinter", step=0.01, default=1.0,
    low_word="relaxed", high_word="explosive", words=drive_words, primary=True,
    help="How hard the hip muscles swing the thigh forward after toe-off. 1.00 is one measured sprinter.",
)  # fmt: skip
HEEL_PULL = Control(
    name="heel_pull", label="Heel pull", symbol="p", unit="of full effort", step=0.05, default=0.0,
    low_word="heel left alone", high_word="heel pulled up", words=heel_pull_words,
    help="How hard the hamstrings pull the heel up while the thigh is still behind vertical.",
)  # fmt: skip
THIGH_WAIT = Control(
    name="thigh_wait", label="Thigh wait", symbol="w", unit="of the drive", step=0.05, default=0.0,
    low_word="no waiting", high_word="thigh waits", words=thigh_wait_words,
    help="How much of the drive is held back while the thigh is still behind vertical.",
)  # fmt: skip

INSTANTS = (
    Instant("toe-off", "toe-off", None),
    Instant("thigh-vertical", "thigh vertical", "thigh_vertical_ms"),
    Instant("heel-highest", "heel highest", "time_of_max_knee_flexion_ms"),
    Instant("thigh-fastest", "thigh fastest", "time_of_peak_thigh_speed_ms"),
    Instant("knee-highest", "knee highest", "time_of_knee_lift_ms"),
)

DRIVE_SPEED = Demo(
    name="drive-speed",
    title="Drive speed",
    question="What does a harder thigh drive change at the moment when the heel is highest?",
    parameters=(DRIVE, HEEL_PULL, THIGH_WAIT),
    readouts=(
        Readout("thigh_vertical_ms", "Thigh passes vertical", "ms"),
        Readout("thigh_at_max_knee_flexion_deg", "Thigh when the heel is highest", "°", place=True),
        Readout("knee_lift_deg", "Knee lift", "°"),
        Readout("peak_thigh_speed_deg_s", "Fastest thigh", "°/s"),
        Readout("time_of_max_knee_flexion_ms", "Heel highest", "ms", more=True),
        Readout("max_knee_flexion_deg", "Knee bend when the heel is highest", "°", more=True),
        Readout("knee_at_thigh_vertical_deg", "Knee bend when the thigh is vertical", "°", more=True),
        Readout("time_of_peak_thigh_speed_ms", "Thigh fastest", "ms", more=True),
        Readout("thigh_at_45_ms", "Thigh 45° in front", "ms", more=True),
        Readout("time_of_knee_lift_ms", "Knee highest", "ms", more=True),
    ),
    presets=(
        Preset("knee-drive", "Knee drive", {"drive": 1.0, "heel_pull": 0.0, "thigh_wait": 0.0}),
        Preset("butt-kick", "Butt kick", BUTT_KICK),
        Preset("relaxed", "Relaxed", {"drive": 0.5, "heel_pull": 0.0, "thigh_wait": 0.0}),
        Preset("explosive", "Explosive", {"drive": 1.3, "heel_pull": 0.0, "thigh_wait": 0.0}),
    ),
    instants=INSTANTS,
    start_instant="heel-highest",
)

DEMOS = {demo.name: demo for demo in (DRIVE_SPEED,)}


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
    known = {control.name for control in demo.parameters}
    for key, value in given.items():
        if key not in known:
            ranges = ", ".join(f"{n} ({RANGES[n][0]:g} to {RANGES[n][1]:g})" for n in RANGES if n in known)
            what = f"There is no parameter {shown(key)} (its value was {shown(value)})."
            raise ParameterError(str(key), f"{what} {demo.name} has: {ranges}.")
    return {c.name: check(c.name, given.get(c.name, c.default)) for c in demo.parameters}


def declaration(name: str) -> dict[str, Any]:
    """A demo as plain dictionaries and lists, ready for JSON. Raises UnknownDemoError."""
    demo = demo_named(name)
    return {
        "name": demo.name,
        "title": demo.title,
        "question": demo.question,
        "parameters": [
            {
                "name": c.name, "label": c.label, "symbol": c.symbol, "unit": c.unit,
                "min": RANGES[c.name][0], "max": RANGES[c.name][1], "step": c.step, "default": c.default,
                "low_word": c.low_word, "high_word": c.high_word, "primary": c.primary, "help": c.help,
            }
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
        "frame_s": FRAME,
        "note": NOTE,
    }  # fmt: skip
