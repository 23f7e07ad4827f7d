"""Lesson 4: one leg, and how hard its thigh is driven."""

from swing_leg.metrics import Metrics
from swing_leg.shows import parts
from swing_leg.shows.demo import Demo, Preset, Shown, Values
from swing_leg.simulation import simulate


def show(values: Values, previous: Metrics | None) -> Shown:
    """The swing at these values."""
    return parts.shown_swing(simulate(**parts.swing_settings(values)), previous)


DEMO = Demo(
    name="drive-speed",
    title="Drive speed",
    question="What does a harder thigh drive change at the moment when the heel is highest?",
    parameters=(parts.DRIVE, parts.HEEL_PULL, parts.THIGH_WAIT),
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
    ),
    instants=parts.INSTANTS,
    start_instant="heel-highest",
    show=show,
)
