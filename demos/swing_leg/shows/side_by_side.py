"""Lesson 3: a knee drive and a butt kick on one clock."""

from dataclasses import replace

from swing_leg.analyses.compare import SYNCS
from swing_leg.control import BUTT_KICK
from swing_leg.metrics import Metrics
from swing_leg.shows import parts
from swing_leg.shows.demo import Control, Demo, Option, Preset, Readout, Shown, Values
from swing_leg.shows.pair import HEEL, NAMES, THIGH_THEN, VERTICAL, shown_pair
from swing_leg.simulation import simulate

THEN_LABEL = "thigh when the heel is highest"
SYNC_NAMES = tuple(SYNCS)
SYNC_LABELS = {instant.name: instant.label for instant in parts.INSTANTS}


def show(values: Values, previous: Metrics | None) -> Shown:
    """The knee drive at this drive, and beside it the same drive with pull and wait."""
    settings = parts.swing_settings(values)
    sync = SYNC_NAMES[int(values["sync"])]
    kick = settings["heel_pull"] > 0 and settings["thigh_wait"] > 0  # only both together are the butt kick
    names = NAMES if kick else (NAMES[0], "Second leg")
    return shown_pair(simulate(drive=settings["drive"]), simulate(**settings), parts.INSTANTS, sync, names)


def sync_words(value: float, metrics: Metrics) -> str:
    """What the choice does to both clocks."""
    return f"both clocks show 0 at {SYNC_LABELS[SYNC_NAMES[int(value)]]}"


SYNC = Control(
    name="sync", label="Start both clocks at", symbol="s", unit="", step=1, default=0,
    low_word="", high_word="", range=(0, len(SYNC_NAMES) - 1), kind="choice", words=sync_words,
    options=tuple(Option(name, SYNC_LABELS[name]) for name in SYNC_NAMES),
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
        Readout(f"difference_{VERTICAL}", "Second leg: thigh vertical", "ms", signed=True),
        Readout("difference_thigh_at_45_ms", "Second leg: thigh 45° in front", "ms", signed=True),
        Readout(THIGH_THEN, f"Knee drive: {THEN_LABEL}", "°", place=True),
        Readout(f"second_{THIGH_THEN}", f"Second leg: {THEN_LABEL}", "°", place=True),
        Readout(f"difference_{HEEL}", "Second leg: heel highest", "ms", more=True, signed=True),
        Readout("max_knee_flexion_deg", "Knee drive: largest knee bend", "°", more=True),
        Readout("second_max_knee_flexion_deg", "Second leg: largest knee bend", "°", more=True),
        Readout("peak_thigh_speed_deg_s", "Knee drive: fastest thigh", "°/s", more=True),
        Readout("second_peak_thigh_speed_deg_s", "Second leg: fastest thigh", "°/s", more=True),
    ),
    presets=(
        Preset("butt-kick", "Pull and wait", BUTT_KICK),
        Preset("only-pull", "Only pull", BUTT_KICK | {"thigh_wait": 0.0}),
        Preset("only-wait", "Only wait", BUTT_KICK | {"heel_pull": 0.0}),
        Preset("neither", "Neither", BUTT_KICK | {"heel_pull": 0.0, "thigh_wait": 0.0}),
    ),
    instants=parts.INSTANTS,
    start_instant="heel-highest",
    show=show,
    stage="pair",
)  # fmt: skip
