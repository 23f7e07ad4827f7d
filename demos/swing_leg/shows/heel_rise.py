"""Lesson 2: what lifts the heel? The knee muscles can be taken away."""

from dataclasses import replace
from typing import Any

from swing_leg.measured import JA1, SPEEDS, Speed
from swing_leg.metrics import Metrics
from swing_leg.shows import parts
from swing_leg.shows.demo import Control, Demo, Preset, Readout, Shown, Values
from swing_leg.simulation import Run, simulate

WITHOUT_MUSCLES = "No muscle acts at the knee, and the heel still rises."


def show(values: Values, previous: Metrics | None) -> Shown:
    """The swing at this drive, with or without muscles at the knee."""
    muscles = values["knee_muscles"] == 1
    run = simulate(drive=values["drive"], knee_muscles=muscles)
    shown = parts.shown_swing(run, previous)
    sentence = shown.sentence if muscles else f"{WITHOUT_MUSCLES} {shown.sentence}"
    return replace(shown, sentence=sentence, more={"chart": chart_of(run, shown)})


def muscles_words(value: float, metrics: Metrics) -> str:
    """What the switch does."""
    return "muscles and tissue act at the knee" if value else "nothing but the stops acts at the knee"


def chart_of(run: Run, shown: Shown) -> dict[str, Any]:
    """Knee bend against thigh angle, and what was measured at heel highest, at eleven speeds."""
    until = shown.trusted_until_ms or shown.samples.time_ms[-1]
    count = int(until) + 1
    points = [list(pair) for pair in zip(shown.samples.thigh_deg, shown.samples.knee_deg, strict=True)]
    bend = run.metrics["max_knee_flexion_deg"]
    alt = "Knee bend against thigh angle, from toe-off to the highest knee. "
    if bend is not None:
        alt += f"The curve rises to {bend:.0f}° while the thigh comes forward. "
    alt += (
        f"{len(SPEEDS)} marks show runners from slow to fast when the heel is highest, "
        "all with the thigh in front."
    )
    return {
        "title": "Dots: runners when the heel is highest",
        "alt": alt,
        "x": {"label": "thigh angle", "min": -60, "max": 80, "ticks": [-45, 0, 45], "unit": "°"},
        "y": {"label": "knee bend", "min": 0, "max": 195, "ticks": [0, 45, 90, 135, 180], "unit": "°"},
        "lines": [
            {
                "name": "swing",
                "label": "the model",
                "style": "drive",
                "points": points[:count],
                "time_ms": shown.samples.time_ms[:count],
            }
        ],
        "dots": [dot_of(speed) for speed in SPEEDS],
    }


def dot_of(speed: Speed) -> dict[str, Any]:
    """What was measured at one speed. Only the sprinter's dots are named: slow runners lie close together."""
    (low, high), (least, most) = speed.thigh_at_max_knee_deg, speed.max_knee_deg
    return {
        "x": (low + high) / 2,
        "y": (least + most) / 2,
        "x_range": [low, high],
        "label": f"{speed.speed_m_s:.1f} m/s" if speed.source == JA1 else "",
        "style": "measured",
    }


KNEE_MUSCLES = Control(
    name="knee_muscles", label="Muscles at the knee", symbol="", unit="", step=1, default=1,
    low_word="none", high_word="at work", range=(0, 1), kind="switch", words=muscles_words, primary=True,
    help="Untick it: every muscle and all friction at the knee go. Only the ends of its movement stop it.",
)  # fmt: skip

DEMO = Demo(
    name="heel-rise",
    title="The heel rises by itself",
    question="What lifts the heel when nothing pulls at the knee?",
    parameters=(parts.DRIVE, KNEE_MUSCLES),
    readouts=(
        Readout("max_knee_flexion_deg", "Knee bend when the heel is highest", "°"),
        parts.THIGH_AT_HEEL_HIGHEST,
        parts.THIGH_VERTICAL,
        parts.HEEL_HIGHEST,
        *parts.LATER_READOUTS,
    ),
    presets=(
        Preset("with-muscles", "With knee muscles", {"drive": 1.0, "knee_muscles": 1.0}),
        Preset("without-muscles", "Without", {"drive": 1.0, "knee_muscles": 0.0}),
    ),
    instants=parts.INSTANTS,
    start_instant="toe-off",
    show=show,
    graph="chart",
)
