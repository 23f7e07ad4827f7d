"""Lesson 7: a knee drive against an elastic cord: its pull, what it asks of the hip, what people have."""

from math import degrees, radians
from typing import Any

from swing_leg.analyses.cord import PLACES, Cord, adult_strength, available_at, fastest_tempo
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE as p
from swing_leg.shows.cord_drive import (
    CORD,
    STRENGTH,
    Drive,
    description_of,
    drive_of,
    metrics_of,
    place_of,
    table_of,
)
from swing_leg.shows.demo import Control, Demo, Instant, Option, Preset, Readout, Samples, Shown, Values
from swing_leg.words import number_text, place_text

# Numbers of drawing: points of the curve, and half the length of the mark for what can be done at most.
CURVE_POINTS = 53
CAP_DEG_S = 30
ENDS = {
    "": "the thigh about level",
    CORD: "the cord at its limit",
    STRENGTH: "the hip flexors at the limit of an average adult",
}
OPTIONS = {"ankle": "ankle", "thigh": "strap on the thigh"}  # in the order of PLACES


def show(values: Values, previous: Metrics | None) -> Shown:
    """The drive with these settings. Raises ParameterError if the cord is too short for its very start."""
    cord, tempo = cord_of(values), values["tempo_deg_s"]
    drive = drive_of(cord, tempo)
    metrics = metrics_of(cord, drive)
    weak = metrics["end_effort_weak_percent"]
    return Shown(
        metrics=metrics,
        sentence=sentence_of(drive, metrics),
        samples=Samples(drive.time_ms, drive.thigh_deg, drive.knee_deg),
        bands={"end_effort_percent": (weak and metrics["end_effort_strong_percent"], weak)},
        band_words="“Could be”: two of three young men. With the thigh level they may have far less.",
        more={
            "chart": chart_of(drive, tempo),
            "place": place_of(cord, drive),
            "clock": {"unit": "ms", "since": "after the start of the drive", "pose": True},
            "alt": alt_of(cord, drive, metrics),
            "table": table_of(drive),
            "description": description_of(drive),
        },
    )


def cord_of(values: Values) -> Cord:
    """The cord and where it is fixed."""
    place = PLACES[int(values["place"])]
    return Cord(values["stiffness"], values["rest_length"], values["behind"], p.cord_anchor_height, place)


def sentence_of(drive: Drive, metrics: Metrics) -> str:
    """What the cord does and what it asks for; if the drive is refused, why and what to do."""
    stop = f"Stop: with the thigh {place_text(drive.thigh_deg[-1])}"
    if drive.ended_by == CORD:
        return (
            f"{stop} the cord is {number_text(metrics['end_stretch'] or 0, 1)} × its "
            "rest length, its limit. Beyond it the cord may tear. Stand closer or take a longer cord."
        )
    first, last = drive.moments[0].pull.force, drive.moments[-1].pull.force
    if drive.ended_by == STRENGTH:
        asked, left = drive.moments[-1].required, drive.moments[-1].available
        if not left:
            return "Stop: by our curve, a guess at this tempo, an adult has no strength left. Go slower."
        return (
            f"{stop} this takes {number_text(asked)} N·m. At this tempo an average adult of this size has "
            f"{number_text(left)} N·m. Do not try it. Go slower, take a softer cord or stand closer."
        )
    if last == 0:
        return "The cord stays slack and pulls nothing. Stand further from the anchor or take a shorter cord."
    start = f"pulls {number_text(first)} N at the start and" if first else "is slack at the start and pulls"
    effort = number_text(metrics["end_effort_percent"] or 0)
    hard = (metrics["end_effort_weak_percent"] or 0) >= 100
    weak = " Many adults cannot do it. Begin softer." if hard else ""
    return (
        f"The cord {start} {number_text(last)} N at the end. The hip then needs {effort} % of what an "
        f"average adult of this size has at this tempo.{weak}"
    )


def alt_of(cord: Cord, drive: Drive, metrics: Metrics) -> str:
    """The picture in words."""
    end = ENDS[drive.ended_by]
    return (
        "An athlete stands on one leg and looks away from an anchor, from which a cord leads to the "
        f"{cord.place} of the other leg. The drive ends with {end}: thigh {place_text(drive.thigh_deg[-1])}, "
        f"the cord {number_text(metrics['end_stretch'] or 0, 2)} × its rest length, "
        f"pulling {number_text(metrics['end_pull_n'] or 0)} N."
    )


def chart_of(drive: Drive, tempo: float) -> dict[str, Any]:
    """What an adult's hip flexors have at each tempo, and what this drive asks of them at its own."""
    fastest = degrees(fastest_tempo())
    tempos = [fastest * number / (CURVE_POINTS - 1) for number in range(CURVE_POINTS)]
    asked = [moment.required for moment in drive.moments]
    left, all_of_it, refused = drive.moments[0].available, adult_strength(), drive.ended_by == STRENGTH
    lines: list[dict[str, Any]] = [
        {
            "name": name,
            "label": f"{name} adult",
            "style": "reference",
            "points": [[one, full * available_at(radians(one))[1]] for one in tempos],
        }
        for name, full in (("average", all_of_it), ("weaker", adult_strength(spreads=-1.0)))
    ]
    label = "this drive: not all of it" if refused else "this drive"
    points = [[tempo, torque] for torque in asked]
    drawn = {"name": "asked", "label": label, "style": "drive", "points": points, "time_ms": drive.time_ms}
    lines.append(drawn)
    if refused:
        cap = {"name": "cap", "label": "", "style": "limit"}
        lines.append(cap | {"points": [[tempo - CAP_DEG_S, left], [tempo + CAP_DEG_S, left]]})
    return {
        "title": "Hip torque against thigh speed",
        "alt": (
            f"The faster the thigh, the less torque an adult's hip flexors have: {number_text(all_of_it)} "
            f"N·m at a stand, none at {number_text(fastest)} °/s. At {number_text(tempo)} °/s they have "
            f"{number_text(left)} N·m. This drive asks for {number_text(asked[0])} to "
            f"{number_text(max(asked))} N·m."
        ),
        "x": {"label": "thigh speed", "min": 0, "max": 660, "ticks": [0, 150, 300, 450, 600], "unit": "°/s"},
        "y": {"label": "hip torque", "min": -20, "max": 170, "ticks": [0, 50, 100, 150], "unit": "N·m"},
        "lines": lines,
        "dots": [dot_of(preset) for preset in DEMO.presets if preset.parameters["tempo_deg_s"] != tempo],
    }


def dot_of(preset: Preset) -> dict[str, Any]:
    """Another ready-made drive, from its start to its end, to compare with."""
    tempo = preset.parameters["tempo_deg_s"]
    asked = [moment.required for moment in drive_of(cord_of(preset.parameters), tempo).moments]
    span, label = [min(asked), max(asked)], preset.label.lower()
    return {"x": tempo, "y": span[1], "y_range": span, "label": label, "style": "measured"}


def tempo_words(value: float, metrics: Metrics) -> str:
    """What a tempo means."""
    whole = (p.cord_end_deg[0] - p.cord_start_deg[0]) / value
    share = number_text(metrics["speed_share_percent"] or 0)
    guess = " (a guess so fast)" if radians(value) > p.cord_curve[1] else ""
    return f"{number_text(value)} °/s: {number_text(whole, 1)} s; {share} % of strength is left{guess}"


def stiffness_words(value: float, metrics: Metrics) -> str:
    """What a stiffness means."""
    more = f"{number_text(value / 10)} N for each 10 cm of stretch"
    return f"{number_text(value)} N/m: {more}; a real cord up to a quarter more or less"


def rest_length_words(value: float, metrics: Metrics) -> str:
    """What a rest length means."""
    return (
        f"{number_text(value, 1)} m when slack, never longer than {number_text(p.stretch_limit * value, 1)} m"
    )


def behind_words(value: float, metrics: Metrics) -> str:
    """What a distance means."""
    return f"{number_text(value, 1)} m from the anchor to the hip"


def place_words(value: float, metrics: Metrics) -> str:
    """Where the cord is fixed."""
    return f"the cord holds the {OPTIONS[PLACES[int(value)]]}"


TEMPO = Control(
    name="tempo_deg_s", label="Tempo of the thigh", symbol="ω", unit="°/s", step=20, default=240,
    low_word="slow", high_word="fast", range=(20, 600), words=tempo_words, primary=True,
    help="How fast the thigh turns, the same all the way.",
)  # fmt: skip
STIFFNESS = Control(
    name="stiffness", label="Stiffness of the cord", symbol="c", unit="N/m", step=5, default=90,
    low_word="soft", high_word="stiff", range=(10, 300), words=stiffness_words, primary=True,
    help="How much harder the cord pulls for each metre of stretch. Real rubber is stiffer at first.",
)  # fmt: skip
REST_LENGTH = Control(
    name="rest_length", label="Length of the slack cord", symbol="l", unit="m", step=0.1, default=1.5,
    low_word="short", high_word="long", range=(0.8, 2.4), words=rest_length_words,
    help="A cord may become twice as long if its maker says nothing else.",
)  # fmt: skip
BEHIND = Control(
    name="behind", label="Distance to the anchor", symbol="x", unit="m", step=0.1, default=2.0,
    low_word="close", high_word="far", range=(0.6, 2.4), words=behind_words,
    help="Further away the cord is tighter at the start, and nearer to its limit at the end.",
)  # fmt: skip
PLACE = Control(
    name="place", label="The cord is fixed at the", symbol="", unit="", step=1, default=0,
    low_word="", high_word="", range=(0, len(PLACES) - 1), kind="choice", words=place_words,
    options=tuple(Option(name, OPTIONS[name]) for name in PLACES),
    help="At the ankle the cord also bends the knee. At the thigh it leaves the knee alone.",
)  # fmt: skip

USUAL = {control.name: control.default for control in (TEMPO, STIFFNESS, REST_LENGTH, BEHIND, PLACE)}

DEMO = Demo(
    name="cord",
    title="Train the knee drive",
    question="Which cord, and which tempo, trains what?",
    parameters=(TEMPO, STIFFNESS, REST_LENGTH, BEHIND, PLACE),
    readouts=(
        Readout("start_pull_n", "Pull at the start", "N"),
        Readout("end_pull_n", "Pull at the end", "N"),
        Readout("end_stretch", "Cord at the end, in rest lengths", "×", 2),
        Readout("end_hip_torque_n_m", "Asked of the hip at the end", "N·m"),
        Readout("end_effort_percent", "That is, of what an adult has at this tempo", "%"),
        Readout("speed_share_percent", "Strength that this tempo leaves", "%", more=True),
        Readout("start_stretch", "Cord at the start, in rest lengths", "×", 2, more=True),
        Readout("end_thigh_deg", "Thigh at the end", "°", more=True, place=True),
        Readout("end_ms", "Time of the drive", "ms", more=True),
    ),
    presets=(
        Preset("slow-heavy", "Slow and heavy", USUAL | {"tempo_deg_s": 60, "stiffness": 115}),
        Preset("middle", "Middle", USUAL | {"tempo_deg_s": 120, "stiffness": 80}),
        Preset("fast-light", "Fast and light", USUAL | {"tempo_deg_s": 200, "stiffness": 50}),
    ),
    instants=(
        Instant("start", "start", None),
        Instant("quarter", "a quarter", "quarter_ms"),
        Instant("half", "half way", "half_ms"),
        Instant("three-quarters", "three quarters", "three_quarters_ms"),
        Instant("end", "end of the drive", "end_ms"),
    ),
    start_instant="end",
    show=show,
    stage="cord",
    graph="chart",
    rate=1,
    longest_ms=1000 * (p.cord_end_deg[0] - p.cord_start_deg[0]) / TEMPO.limits[0],
)
