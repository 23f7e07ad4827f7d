"""Lesson 4: one leg, how hard its thigh is driven, and how fast its owner runs."""

from dataclasses import replace

from swing_leg.analyses.running_speeds import FASTEST, MEASURED, SLOWEST, neighbours, numbers_at
from swing_leg.bands import place_on
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE
from swing_leg.shows import parts
from swing_leg.shows.demo import Control, Demo, Preset, Shown, Values
from swing_leg.simulation import DURATION_MS, simulate
from swing_leg.words import value_text

LONGEST_MS = round(1000 * REFERENCE.slow_duration)  # of a row


def show(values: Values, previous: Metrics | None) -> Shown:
    """The swing at these values. At slower speeds it says where among the recorded strides its own lies, the
    slowest at 0, and how long that is.
    """
    speed = values["running_speed"]
    numbers = numbers_at(speed)
    fastest = numbers is REFERENCE
    duration_ms = DURATION_MS if fastest else LONGEST_MS
    run = simulate(**parts.swing_settings(values), numbers=numbers, duration_ms=duration_ms)
    stride = {"place": place_on(MEASURED, speed), "period_ms": 2000 * numbers.step_time}
    return replace(parts.shown_swing(run, previous), more={} if fastest else {"stride": stride})


def speed_words(value: float, metrics: Metrics) -> str:
    """Whether the sprinter was measured at this speed, or between which two."""
    between = neighbours(value)
    if not between:
        return f"the sprinter as measured at {value_text(value, 'm/s', 1)}"
    low, high = between
    return f"interpolated between the sprinter at {low:.1f} and at {high:.1f} m/s; here nobody measured him"


SPEED = Control(
    name="running_speed", label="Running speed", symbol="v", unit="m/s", step=0.1, default=FASTEST,
    low_word="jog", high_word="sprint", range=(SLOWEST, FASTEST), words=speed_words,
    help="How fast the same man runs. Toe-off, step and drive are those measured and fitted at each speed.",
)  # fmt: skip
PACES = dict(zip(("Jog", "Stride", "Fast"), MEASURED, strict=False))


DEMO = Demo(
    name="drive-speed",
    title="Drive speed",
    question="What does a harder thigh drive change at the moment when the heel is highest?",
    parameters=(parts.DRIVE, SPEED, parts.HEEL_PULL, parts.THIGH_WAIT),
    readouts=(
        parts.THIGH_VERTICAL,
        parts.THIGH_AT_HEEL_HIGHEST,
        parts.KNEE_LIFT,
        parts.FASTEST_THIGH,
        parts.HEEL_HIGHEST,
        parts.KNEE_BEND,
        *parts.LATER_READOUTS,
    ),
    presets=(
        parts.KNEE_DRIVE_PRESET,
        parts.BUTT_KICK_PRESET,
        Preset("relaxed", "Relaxed", {"drive": parts.LEAST_DRIVE}),
        Preset("explosive", "Explosive", {"drive": parts.MOST_DRIVE}),
        *(
            Preset(name.lower(), f"{name}, {speed:.1f} m/s", {"running_speed": speed})
            for name, speed in PACES.items()
        ),
    ),
    instants=parts.INSTANTS,
    start_instant="heel-highest",
    show=show,
    longest_ms=LONGEST_MS,
)
