"""Lesson 3: a knee drive and a butt kick on one clock."""

from dataclasses import replace

from swing_leg.compare import SYNCS
from swing_leg.control import BUTT_KICK
from swing_leg.demo import Control, Demo, Option, Preset, Readout, Shown, Values
from swing_leg.metrics import Metrics
from swing_leg.shows import parts
from swing_leg.shows.pair import shown_pair
from swing_leg.simulation import simulate

SYNC_NAMES = tuple(SYNCS)


def show(values: Values, previous: Metrics | None) -> Shown:
    """The knee drive at this drive, and beside it the same drive with pull and wait."""
    settings = parts.swing_settings(values)
    sync = SYNC_NAMES[int(values["sync"])]
    return shown_pair(simulate(drive=settings["drive"]), simulate(**settings), parts.INSTANTS, sync)


def sync_words(value: float, metrics: Metrics) -> str:
    """What the choice does to both clocks."""
    return f"both clocks show 0 at {SYNC_NAMES[int(value)].replace('-', ' ')}"


SYNC = Control(
    name="sync", label="Start both clocks at", symbol="s", unit="", step=1, default=0,
    low_word="", high_word="", range=(0, len(SYNC_NAMES) - 1), kind="choice", words=sync_words,
    options=tuple(Option(name, name.replace("-", " ")) for name in SYNC_NAMES),
    help="Toe-off shows who is late. Thigh vertical shows what the heel does around that instant.",
)  # fmt: skip

DEMO = Demo(
    name="side-by-side",
    title="Butt kick or knee drive?",
    question="Both legs fold. When does each heel come up, and where is the thigh then?",
    parameters=(
        replace(parts.THIGH_WAIT, default=BUTT_KICK["thigh_wait"], primary=True),
        replace(parts.HEEL_PULL, default=BUTT_KICK["heel_pull"], primary=True),
        replace(parts.DRIVE, label="Drive of both legs", primary=False),
        SYNC,
    ),
    readouts=(
        Readout("difference_thigh_vertical_ms", "Butt kick: thigh vertical", "ms", signed=True),
        Readout("difference_thigh_at_45_ms", "Butt kick: thigh 45° in front", "ms", signed=True),
        Readout("thigh_at_max_knee_flexion_deg", "Knee drive: thigh when the heel is highest", "°", place=True),
        Readout(
            "second_thigh_at_max_knee_flexion_deg", "Butt kick: thigh when the heel is highest", "°", place=True
        ),
        Readout("difference_time_of_max_knee_flexion_ms", "Butt kick: heel highest", "ms", more=True, signed=True),
        Readout("max_knee_flexion_deg", "Knee drive: knee bend when the heel is highest", "°", more=True),
        Readout("second_max_knee_flexion_deg", "Butt kick: knee bend when the heel is highest", "°", more=True),
        Readout("peak_thigh_speed_deg_s", "Knee drive: fastest thigh", "°/s", more=True),
        Readout("second_peak_thigh_speed_deg_s", "Butt kick: fastest thigh", "°/s", more=True),
    ),
    presets=(
        Preset("butt-kick", "Pull and wait", BUTT_KICK),
        Preset("only-pull", "Only pull", {"drive": 1.0, "heel_pull": BUTT_KICK["heel_pull"], "thigh_wait": 0.0}),
        Preset("only-wait", "Only wait", {"drive": 1.0, "heel_pull": 0.0, "thigh_wait": BUTT_KICK["thigh_wait"]}),
        Preset("neither", "Neither", {"drive": 1.0} | parts.NO_PULL_NO_WAIT),
    ),
    instants=parts.INSTANTS,
    start_instant="heel-highest",
    show=show,
    stage="pair",
)  # fmt: skip
