"""Lesson 1: one still leg, set by two angles, and the words for it. Nothing moves and no time passes.

Everything follows from the two angles by the geometry of the leg; no muscle acts.
"""

from dataclasses import dataclass
from functools import cache
from math import cos, hypot, radians, sqrt
from typing import Any

from swing_leg.analyses import folding
from swing_leg.analyses.compare import angles_deg
from swing_leg.leg import REFERENCE_LEG, Leg
from swing_leg.metrics import Metrics
from swing_leg.parameters import REFERENCE as p
from swing_leg.shows import parts
from swing_leg.shows.demo import Control, Demo, Preset, Readout, Samples, Shown, Values
from swing_leg.strategies import knee_drive
from swing_leg.words import number_text, place_text

NEAR_DEG = 15.0  # a pose further than this from a named one does not look like it
# Where the shank points, by its angle from the plumb line: up to so many degrees, in so many words.
QUARTERS = (
    (-181, "points up and forward"),
    (-180, "points straight up"),
    (-91, "points up and back"),
    (-90, "points straight back"),
    (-1, "points down and back"),
    (0, "hangs straight down"),
    (89, "points down and forward"),
    (90, "points straight ahead"),
    (180, "points up and forward"),
)


@dataclass(frozen=True)
class NamedPose:
    """A key instant of the model's knee drive, and its two angles."""

    name: str
    label: str
    thigh_deg: float
    knee_deg: float


@cache
def named_poses() -> tuple[NamedPose, ...]:
    """The five key instants of the knee drive, in the order in which they come."""
    run, found = knee_drive(), []
    for instant in parts.INSTANTS:
        ms = run.metrics[instant.metric] if instant.metric else 0.0
        assert ms is not None, "each key instant happens in the knee drive"
        found.append(NamedPose(instant.name, instant.label, *angles_deg(run, ms)))
    return tuple(found)


def nearest(thigh_deg: float, knee_deg: float) -> tuple[NamedPose, float]:
    """The named pose that is nearest, and how far its angles are from these two, in degrees."""

    def apart(pose: NamedPose) -> float:
        return hypot(pose.thigh_deg - thigh_deg, pose.knee_deg - knee_deg)

    pose = min(named_poses(), key=apart)
    return pose, apart(pose)


def show(values: Values, previous: Metrics | None) -> Shown:
    """The leg with these two angles."""
    thigh, knee = values["thigh_deg"], values["knee_deg"]
    metrics = metrics_of(thigh, knee)
    looks = f"{pose_text(thigh, knee)}: the shank {shank_words(thigh - knee)}."
    return Shown(
        metrics=metrics,
        sentence=f"Thigh {looks} {nearest_sentence(thigh, knee)}",
        samples=Samples([0.0, 1.0], [thigh, thigh], [knee, knee]),
        more={
            "alt": f"A runner seen from the side, running to the right. Thigh of the swinging leg {looks}",
            "table": {
                "names": ["thigh_deg", "shank_deg", "knee_deg", "hip_flexion_deg"],
                "columns": [[thigh], [thigh - knee], [knee], [thigh - p.pelvis_deg]],
            },
            "description": description_of(thigh, knee),
        },
    )


def metrics_of(thigh_deg: float, knee_deg: float, leg: Leg = REFERENCE_LEG) -> Metrics:
    """What follows from the two angles. The hip is bent by h = θ − (−8°), counted from the pelvis."""
    return {
        "thigh_deg": thigh_deg,
        "knee_deg": knee_deg,
        "shank_deg": thigh_deg - knee_deg,
        "hip_flexion_deg": thigh_deg - p.pelvis_deg,
        "ankle_to_hip_m": ankle_to_hip(radians(knee_deg), leg),
        "inertia_kg_m2": folding.inertia(radians(knee_deg), leg),
    }


def ankle_to_hip(knee: float, leg: Leg = REFERENCE_LEG) -> float:
    """The distance from ankle to hip joint, m, by the law of cosines: the thigh's angle has no part in it.

    The buttock lies around the hip joint and the heel beyond the ankle; how far, the model does not know.
    """
    thigh, shank = leg.thigh_length, leg.shank_length
    return sqrt(thigh**2 + shank**2 + 2 * thigh * shank * cos(knee))


def pose_text(thigh_deg: float, knee_deg: float) -> str:
    """ "13° in front, knee bent 154°"."""
    return f"{place_text(thigh_deg)}, knee {knee_words(knee_deg)}"


def shank_words(shank_deg: float) -> str:
    """Where the shank points: "points up and back"."""
    whole = round(shank_deg)
    return next(words for most, words in QUARTERS if whole <= most)


def nearest_sentence(thigh_deg: float, knee_deg: float) -> str:
    """Which moment of the knee drive looks like this, if any."""
    pose, apart = nearest(thigh_deg, knee_deg)
    if (round(pose.thigh_deg), round(pose.knee_deg)) == (round(thigh_deg), round(knee_deg)):
        return f"In the model’s knee drive the leg stands so at “{pose.label}”."
    there = f"thigh {pose_text(pose.thigh_deg, pose.knee_deg)}"
    if apart <= NEAR_DEG:
        return f"That is close to “{pose.label}” in the model’s knee drive: {there}."
    return f"No named moment of the model’s knee drive looks so; the nearest is “{pose.label}”: {there}."


def description_of(thigh_deg: float, knee_deg: float) -> dict[str, Any]:
    """The table beneath the picture: each angle, what it is counted from, and what it says."""
    shank, hip = thigh_deg - knee_deg, thigh_deg - p.pelvis_deg
    rows = (
        ("Thigh", "the plumb line", thigh_deg, place_text(thigh_deg)),
        ("Shank", "the plumb line", shank, shank_words(shank)),
        ("Knee", "a straight leg", knee_deg, knee_words(knee_deg)),
        ("Hip", "the pelvis", hip, "bent" if hip > 0 else "stretched" if hip < 0 else "in line"),
    )
    return {
        "head": ["Angle of the", "Counted from", "Degrees", "In words"],
        "rows": [[name, zero, f"{number_text(deg)}°", words] for name, zero, deg, words in rows],
    }


def thigh_words(value: float, metrics: Metrics) -> str:
    """What the thigh's slider says."""
    return place_text(value)


def knee_words(value: float, metrics: Metrics | None = None) -> str:
    """ "bent 154°", "straight"."""
    return f"bent {number_text(value)}°" if round(value) else "straight"


THIGH = Control(
    name="thigh_deg", label="Thigh angle", symbol="θ", unit="°", step=1, default=25,
    low_word="behind", high_word="in front", range=(-60, 100), words=thigh_words, primary=True,
    help="From the plumb line through the hip to the thigh.",
)  # fmt: skip
KNEE = Control(
    name="knee_deg", label="Knee bend", symbol="k", unit="°", step=1, default=150,
    low_word="straight", high_word="folded", range=(0, 160), words=knee_words, primary=True,
    help="From a straight leg: how far the shank is folded back.",
)  # fmt: skip


def preset_of(pose: NamedPose) -> Preset:
    """A named pose as the sliders can show it."""
    angles = {"thigh_deg": pose.thigh_deg, "knee_deg": pose.knee_deg}
    limits = {"thigh_deg": THIGH.limits, "knee_deg": KNEE.limits}
    values = {name: min(max(round(deg), limits[name][0]), limits[name][1]) for name, deg in angles.items()}
    return Preset(pose.name, pose.label.capitalize(), values)


DEMO = Demo(
    name="pose",
    title="Two angles make a pose",
    question="Which two angles say where a leg is?",
    parameters=(THIGH, KNEE),
    readouts=(
        Readout("thigh_deg", "Thigh", "°", place=True),
        Readout("knee_deg", "Knee bend", "°"),
        Readout("shank_deg", "Shank", "°", place=True),
        Readout("ankle_to_hip_m", "From ankle to hip joint", "m", 2),
        Readout("hip_flexion_deg", "Hip, counted from the pelvis", "°", more=True),
        Readout("inertia_kg_m2", "Inertia of the leg about the hip", "kg·m²", 2, more=True),
    ),
    presets=tuple(preset_of(pose) for pose in named_poses()),
    instants=(),
    start_instant="",
    show=show,
    graph="none",
    moves=False,
)
