"""Lesson 0: two legs, both with the heel close to the buttock. Nothing to set; only to look at."""

from swing_leg.metrics import Metrics
from swing_leg.shows import parts
from swing_leg.shows.demo import Demo, Readout, Shown, Values
from swing_leg.shows.pair import shown_pair
from swing_leg.strategies import butt_kick, knee_drive


def show(values: Values, previous: Metrics | None) -> Shown:
    """The knee drive and the butt kick."""
    return shown_pair(knee_drive(), butt_kick(), parts.INSTANTS, names=("A", "B"))


DEMO = Demo(
    name="two-photos",
    title="Two photos",
    question="In both pictures the heel is near the buttock. Which runner is sprinting well?",
    parameters=(),
    readouts=(
        Readout("thigh_at_max_knee_flexion_deg", "A: thigh when the heel is highest", "°", place=True),
        Readout("second_thigh_at_max_knee_flexion_deg", "B: thigh when the heel is highest", "°", place=True),
        Readout("max_knee_flexion_deg", "A: knee bend then", "°"),
        Readout("second_max_knee_flexion_deg", "B: knee bend then", "°"),
    ),
    presets=(),
    instants=parts.INSTANTS,
    start_instant="heel-highest",
    question_instant="heel-highest",
    show=show,
    stage="pair",
    graph="none",
)
