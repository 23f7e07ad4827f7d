"""Lesson 5: a leg whose knee is held at one angle, swung by the hip alone. What does folding save?"""

from dataclasses import replace
from functools import cache
from math import degrees, radians
from typing import Any

from swing_leg.analyses import folding
from swing_leg.analyses.compare import angles_deg
from swing_leg.control import RANGES
from swing_leg.metrics import Metrics
from swing_leg.shows import parts
from swing_leg.shows.demo import Control, Demo, Instant, Preset, Readout, Shown, Values, samples_of
from swing_leg.simulation import Run
from swing_leg.words import number_text

TENTH_MS = 100.0  # when all legs are looked at: some have then come far, some have not
MOST_KNEE_DEG = 150  # how far picture and slider go
CURVE_STEP_DEG = 5  # from point to point of the curve
MOST_WAIT = RANGES["thigh_wait"][1]
TIMES = ("thigh_vertical_ms", "thigh_at_45_ms")


@cache
def vertical_ms(knee_deg: float) -> float:
    """When the thigh is vertical if it does not wait, ms after toe-off."""
    time = folding.held(radians(knee_deg)).metrics["thigh_vertical_ms"]
    assert time is not None, "every held leg passes vertical within the run: the tests try them all"
    return time


def show(values: Values, previous: Metrics | None) -> Shown:
    """The swing of the leg that is folded so far."""
    knee, wait = radians(values["knee_deg"]), values["thigh_wait"]
    run = folding.held(knee, wait)
    metrics = metrics_of(run, knee)
    return Shown(
        metrics=metrics,
        sentence=f"{inertia_sentence(metrics)} {time_sentence(metrics, wait, previous)}",
        samples=samples_of(run),
        trusted_until_ms=metrics["thigh_at_45_ms"],
        more={"chart": chart_of(metrics)},
    )


def metrics_of(run: Run, knee: float) -> Metrics:
    """What the fold saves, and when the thigh gets where."""
    return {
        "knee_deg": round(degrees(knee), 9),
        "inertia_kg_m2": folding.inertia(knee),
        "saving_percent": 100 * folding.saving(knee),
        "quickening": folding.quickening(knee),
        "tenth_ms": TENTH_MS,
        "thigh_after_a_tenth_deg": angles_deg(run, TENTH_MS)[0],
        "peak_thigh_speed_deg_s": run.metrics["peak_thigh_speed_deg_s"],
    } | {name: run.metrics[name] for name in TIMES}


def inertia_sentence(metrics: Metrics) -> str:
    """How hard the leg is to turn."""
    knee, inertia = metrics["knee_deg"] or 0.0, metrics["inertia_kg_m2"] or 0.0
    if knee == 0:
        return f"Straight leg: {number_text(inertia, 2)} kg·m² about the hip."
    return folding.words(radians(knee))


def time_sentence(metrics: Metrics, wait: float, previous: Metrics | None) -> str:
    """When the thigh is vertical, and what fold and waiting do to it: first the one, then the other."""
    time = metrics["thigh_vertical_ms"] or 0.0
    at_once = vertical_ms(metrics["knee_deg"] or 0.0) if wait else time
    folded, waited = round(vertical_ms(0.0) - at_once), round(time - at_once)
    causes = [f"folding makes that {folded} ms sooner"] if folded > 0 else []
    causes += [f"waiting {'' if causes else 'makes that '}{waited} ms later"] if waited > 0 else []
    why = f"; {', '.join(causes)}" if causes else ""
    before = (previous or {}).get("thigh_vertical_ms")
    last = f" In your last run that took {number_text(before)} ms." if before is not None else ""
    return f"The thigh is vertical after {number_text(time)} ms{why}.{last}"


def chart_of(metrics: Metrics) -> dict[str, Any]:
    """Inertia against knee bend: a dot shows this fold, a line down from the straight leg what it saves."""
    knee, inertia = metrics["knee_deg"] or 0.0, metrics["inertia_kg_m2"] or 0.0
    straight, least = folding.inertia(0.0), folding.inertia(radians(MOST_KNEE_DEG))
    percent = f"{number_text(metrics['saving_percent'] or 0.0)} % less"
    bends = range(0, MOST_KNEE_DEG + 1, CURVE_STEP_DEG)
    return {
        "title": "Inertia about the hip. Dot: your fold",
        "alt": (
            f"Inertia about the hip against knee bend: it falls from {number_text(straight, 2)} kg·m² with a "
            f"straight leg to {number_text(least, 2)} kg·m² with the knee bent {MOST_KNEE_DEG}°. A dot at "
            f"{number_text(knee)}° stands at {number_text(inertia, 2)} kg·m²."
        ),
        "x": {"label": "knee bend", "min": 0, "max": 160, "ticks": [0, 30, 60, 90, 120, 150], "unit": "°"},
        "y": {"label": "inertia", "min": 0, "max": 3.3, "ticks": [0, 1, 2, 3], "unit": "kg·m²"},
        "lines": [
            {
                "name": "inertia",
                "label": "",
                "style": "drive",
                "points": [[bend, folding.inertia(radians(bend))] for bend in bends],
            },
            {
                "name": "straight",
                "label": "straight leg",
                "style": "reference",
                "points": [[0, straight], [160, straight]],
            },
            {
                "name": "saving",
                "label": percent if knee else "",
                "style": "soft",
                "points": [[knee, straight], [knee, inertia]],
            },
        ],
        "dots": [{"x": knee, "y": inertia, "label": f"{number_text(inertia, 2)} kg·m²", "style": "drive"}],
    }


def knee_words(value: float, metrics: Metrics) -> str:
    """What a fold means."""
    if value == 0:
        return "straight"
    percent = number_text(metrics["saving_percent"] or 0.0)
    return f"bent {number_text(value)}°: {percent} % less inertia than straight"


KNEE = Control(
    name="knee_deg", label="Fold of the knee", symbol="k", unit="°", step=5, default=90,
    low_word="straight", high_word="folded", range=(0, MOST_KNEE_DEG), words=knee_words, primary=True,
    help="The knee is held at this bend from toe-off on.",
)  # fmt: skip

DEMO = Demo(
    name="fold",
    title="Why fold at all?",
    question="What does a folded knee change for the hip, and what does waiting cost?",
    parameters=(KNEE, replace(parts.THIGH_WAIT, primary=True)),
    readouts=(
        Readout("inertia_kg_m2", "Inertia about the hip", "kg·m²", 2),
        Readout("thigh_after_a_tenth_deg", "Thigh after 100 ms", "°", place=True),
        Readout("thigh_vertical_ms", "Thigh vertical", "ms"),
        Readout("thigh_at_45_ms", "Thigh 45° in front", "ms"),
        Readout("saving_percent", "Less inertia than straight", "%", more=True),
        Readout("quickening", "Same torque gets it going", "times as fast", 1, more=True),
        Readout("peak_thigh_speed_deg_s", "Fastest thigh", "°/s", more=True),
    ),
    presets=(
        Preset("straight", "Straight", {"knee_deg": 0, "thigh_wait": 0.0}),
        Preset("half", "Half folded", {"knee_deg": 90, "thigh_wait": 0.0}),
        Preset("folded", "Folded", {"knee_deg": MOST_KNEE_DEG, "thigh_wait": 0.0}),
        Preset("waiting", "Folded and waiting", {"knee_deg": MOST_KNEE_DEG, "thigh_wait": MOST_WAIT}),
    ),
    instants=(
        parts.TOE_OFF,
        Instant("tenth", "0.1 seconds", "tenth_ms"),
        Instant("thigh-vertical", "thigh vertical", "thigh_vertical_ms"),
        Instant("thigh-at-45", "thigh 45° in front", "thigh_at_45_ms"),
    ),
    start_instant="tenth",
    show=show,
    graph="chart",
)
