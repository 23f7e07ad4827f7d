"""What a demo is: the numbers that a reader can change, what is shown in return, and how it is drawn.

Each demo is a module of swing_leg.shows; catalogue.py lists them all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import degrees
from typing import Any

from swing_leg.bands import Band
from swing_leg.control import RANGES
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.metrics import Metrics
from swing_leg.simulation import Run

NOTE = "A model, not a measurement."
FRAME = 1 / 240  # s; one picture of a slow-motion phone camera
Values = Mapping[str, float]
Range = tuple[float, float]
Words = Callable[[float, Metrics], str]


@dataclass(frozen=True)
class Option:
    """One of the values of a choice. Its number is its place in the row; links give its name."""

    name: str
    label: str


@dataclass(frozen=True)
class Control:
    """A number that the reader can change: a slider, a switch (0 or 1), or a choice (the option's place).

    `words` says what a value means in a run, for those who see the slider and those who hear it. Without a
    `range` it is the model's own, from control.RANGES. A choice may be a `card` to sort: its help is what
    the card says, and its words, a line each, stand below it.
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
    words: Words
    primary: bool = False
    range: Range | None = None
    kind: str = "slider"
    options: tuple[Option, ...] = ()
    card: bool = False

    @property
    def limits(self) -> Range:
        """The least and the greatest value."""
        return self.range or RANGES[self.name]


@dataclass(frozen=True)
class Readout:
    """A metric that is shown. `more`: only on request. `place`: a thigh angle in words ("25° in front")."""

    name: str
    label: str
    unit: str
    decimals: int = 0
    more: bool = False
    place: bool = False
    signed: bool = False


@dataclass(frozen=True)
class Instant:
    """A moment that the reader can jump to, and the metric that says when it is; None is the beginning."""

    name: str
    label: str
    metric: str | None


@dataclass(frozen=True)
class Preset:
    """Values for a demo's parameters, under one name. What it does not name has its first value."""

    name: str
    label: str
    parameters: Values


@dataclass(frozen=True)
class Samples:
    """A motion, sample by sample at even steps of time. Angles in degrees."""

    time_ms: list[float]
    thigh_deg: list[float]
    knee_deg: list[float]


@dataclass(frozen=True)
class Shown:
    """What a demo shows for one set of values. All but the first three have a usual value.

    `trusted_until_ms`: what comes later is drawn dotted. `bands`: of metrics that have a band of their own,
    and `band_words`, what it says. `more`: what only some demos have, as their stage or graph knows it.
    """

    metrics: Metrics
    sentence: str
    samples: Samples
    trusted_until_ms: float | None = None
    leg: Leg = REFERENCE_LEG
    bands: Mapping[str, Band] = field(default_factory=dict)
    band_words: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)


Show = Callable[[Values, Metrics | None], Shown]


@dataclass(frozen=True)
class Demo:
    """One demo. `start_instant` is the moment at which it stands before anything moves.

    A question that is asked before it has a picture of `question_instant`, or, where that is "", of time 0.

    `stage` is the picture, `graph` the second one beneath it, or "none". What does not `moves` has no clock.
    `rate` is how fast it plays at first, 1 is real time. `longest_ms`: of the longest run, where runs differ.
    """

    name: str
    title: str
    question: str
    parameters: tuple[Control, ...]
    readouts: tuple[Readout, ...]
    presets: tuple[Preset, ...]
    instants: tuple[Instant, ...]
    start_instant: str
    show: Show
    stage: str = "leg"
    graph: str = "angles"
    moves: bool = True
    rate: float = 0.25
    longest_ms: float | None = None
    question_instant: str = ""

    def __post_init__(self) -> None:
        full = (replace(it, parameters=self.defaults | dict(it.parameters)) for it in self.presets)
        object.__setattr__(self, "presets", tuple(full))

    @property
    def defaults(self) -> dict[str, float]:
        """The first value of each parameter."""
        return {control.name: control.default for control in self.parameters}


def samples_of(run: Run) -> Samples:
    """A run's angles as they are drawn, each ms."""
    time_ms = [float(ms) for ms in range(len(run.time))]
    return Samples(time_ms, [degrees(angle) for angle in run.thigh], [degrees(angle) for angle in run.knee])


def times_of(instants: tuple[Instant, ...], metrics: Metrics, before: str = "") -> list[dict[str, Any]]:
    """Name, label and time of each key instant that happens. `before` begins the metrics' names."""
    return [
        {"name": instant.name, "label": instant.label, "time_ms": time}
        for instant in instants
        if (time := metrics[before + instant.metric] if instant.metric else 0.0) is not None
    ]
