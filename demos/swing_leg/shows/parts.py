"""What several demos share: the three sliders of a swing, its key instants, its readouts."""

from typing import Any

from swing_leg.control import BUTT_KICK, RANGES
from swing_leg.metrics import Metrics
from swing_leg.shows.demo import Control, Instant, Preset, Readout, Shown, Values, samples_of
from swing_leg.simulation import Run
from swing_leg.words import number_text, run_sentence, value_text


def drive_words(value: float, metrics: Metrics) -> str:
    """What a drive means: the thigh speed it gives, and how it compares with the measured sprinter."""
    speed = value_text(metrics["peak_thigh_speed_deg_s"], "°/s")
    return f"{number_text(value, 2)} × the measured sprinter’s drive; the model’s peak thigh speed is {speed}"


def heel_pull_words(value: float, metrics: Metrics) -> str:
    """What a heel pull means."""
    if value == 0:
        return "the heel is left alone"
    return f"hamstrings at {number_text(100 * value)} % while the thigh is behind vertical"


def thigh_wait_words(value: float, metrics: Metrics) -> str:
    """What a thigh wait means."""
    if value == 0:
        return "the thigh does not wait"
    return f"drive held back by {number_text(100 * value)} % while the thigh is behind vertical"


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

TOE_OFF = Instant("toe-off", "toe-off", None)
INSTANTS = (
    TOE_OFF,
    Instant("thigh-vertical", "thigh vertical", "thigh_vertical_ms"),
    Instant("heel-highest", "heel highest", "time_of_max_knee_flexion_ms"),
    Instant("thigh-fastest", "thigh fastest", "time_of_peak_thigh_speed_ms"),
    Instant("knee-highest", "knee highest", "time_of_knee_lift_ms"),
)

THIGH_VERTICAL = Readout("thigh_vertical_ms", "Thigh passes vertical", "ms")
THIGH_AT_HEEL_HIGHEST = Readout(
    "thigh_at_max_knee_flexion_deg", "Thigh when the heel is highest", "°", place=True
)
KNEE_LIFT = Readout("knee_lift_deg", "Knee lift", "°")
FASTEST_THIGH = Readout("peak_thigh_speed_deg_s", "Fastest thigh", "°/s", more=True)
HEEL_HIGHEST = Readout("time_of_max_knee_flexion_ms", "Heel highest", "ms", more=True)
KNEE_BEND = Readout("max_knee_flexion_deg", "Knee bend when the heel is highest", "°", more=True)
LATER_READOUTS = (
    Readout("knee_at_thigh_vertical_deg", "Knee bend when the thigh is vertical", "°", more=True),
    Readout("time_of_peak_thigh_speed_ms", "Thigh fastest", "ms", more=True),
    Readout("thigh_at_45_ms", "Thigh 45° in front", "ms", more=True),
    Readout("time_of_knee_lift_ms", "Knee highest", "ms", more=True),
)

KNEE_DRIVE_PRESET = Preset("knee-drive", "Knee drive", {"drive": 1.0})
BUTT_KICK_PRESET = Preset("butt-kick", "Butt kick", BUTT_KICK)
LEAST_DRIVE, MOST_DRIVE = RANGES["drive"]


def swing_settings(values: Values) -> dict[str, Any]:
    """Those of a demo's values that `simulate` takes as they are."""
    return {name: values[name] for name in RANGES if name in values}


def shown_swing(run: Run, previous: Metrics | None) -> Shown:
    """One leg's swing, trusted until the knee is highest."""
    return Shown(
        metrics=run.metrics,
        sentence=run_sentence(run.metrics, previous),
        samples=samples_of(run),
        trusted_until_ms=run.metrics["time_of_knee_lift_ms"],
    )
