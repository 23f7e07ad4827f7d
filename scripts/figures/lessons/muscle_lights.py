"""The sprinter's muscles along one swing: five recorded legs with muscles that light up, and seven curves.

Surface EMG of two swings at 9.5 m/s, right leg, % of the trial's maximum (demos/recordings/README.md).
"""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any

from matplotlib.patches import Ellipse
from matplotlib.path import Path as Outline
from swing_leg.words import number_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons.told import Told
from scripts.figures.limbs import Point, capsule, joints, vertices_of
from scripts.figures.plot import Plot
from scripts.ground.look import Scheme, read_look
from scripts.ground.recordings import SPRINT, at_speed, table

SIZE = (560, 720)
MARGIN = {"left": 16, "right": 16, "bottom": 84, "top": 190}  # px; the legs stand above the plot
SMALL = ((560, 1.2), (464, 1.4), (384, 1.65))
TIMES_MS = (-40.0, 340.0)
STEP_MS = 5  # of the table
SWINGS = ("R1", "R2")
LENGTHS = {"thigh_m": 0.43, "shank_m": 0.43}
TALL = 0.0082  # of a row's height: one per cent
HIP_LEFT, HIP_UP, PX_PER_M = 88.0, 704.0, 122.0  # of the drawn legs, px
MOMENTS = {"toe-off": 0, "heel rising": 68, "heel highest": 152, "knee highest": 240, "landing": 332}
SHOWN = (0, 50, 100, 150, 200, 250, 300)  # ms: the columns of the table
TITLE = (
    "Five legs of one swing, and below them the activity of seven muscles against time: calf and hamstrings "
    "are loud at toe-off, almost silent while the heel rises, and hamstrings and buttock loud again before "
    "landing."
)


@dataclass(frozen=True)
class Muscle:
    """One row of the picture. `channels` as the recording names them; the name stands at a quiet time, ms."""

    name: str
    channels: tuple[str, ...]
    name_at: float


MUSCLES = (
    Muscle("calf", ("MGAST", "LGAST"), 150),
    Muscle("hamstrings, inner", ("MHAMS",), 175),
    Muscle("hamstrings, outer", ("LHAMS",), 150),
    Muscle("buttock", ("GMAX",), 140),
    Muscle("front of the thigh, sides", ("VMO", "VL"), 140),
    Muscle("inner thigh", ("AddMagnus",), 222),
    Muscle("front of the thigh", ("RF",), 46),
)
# Spots on the leg: their muscles and segment, middle along and across (+ in front), length, width, m.
SPOTS = (
    (("buttock",), "thigh", 0.02, -0.075, 0.15, 0.1),
    (("hamstrings, inner", "hamstrings, outer"), "thigh", 0.235, -0.036, 0.27, 0.055),
    (("front of the thigh",), "thigh", 0.2, 0.04, 0.3, 0.055),
    (("calf",), "shank", 0.13, -0.032, 0.21, 0.06),
)


def activity(muscle: Muscle, swing: str) -> list[Point]:
    """Time after toe-off, ms, and activity, % of the maximum, of one swing; below 0 is the filter's noise."""
    rows = table("JA1_9.5_emg_right_leg")
    channels = [f"{it}_{swing}_percent" for it in muscle.channels]
    return [
        (
            float(row["time_after_toe_off_ms"]),
            max(0.0, sum(float(row[it]) for it in channels) / len(channels)),
        )
        for row in rows
    ]


def mean_activity(muscle: Muscle, first_ms: float, last_ms: float) -> float:
    """The mean of both swings over a stretch of time, % of the maximum."""
    values = [it for swing in SWINGS for time, it in activity(muscle, swing) if first_ms <= time <= last_ms]
    return sum(values) / len(values)


def near(muscle: Muscle, time_ms: float) -> float:
    """The activity about a moment."""
    return mean_activity(muscle, time_ms - STEP_MS, time_ms + STEP_MS)


def draw_muscle_lights(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = Plot(scheme, SIZE, MARGIN, TIMES_MS, (len(MUSCLES), 0.0))
    plot.small = SMALL
    for number, (name, time_ms) in enumerate(MOMENTS.items()):
        draw_moment(plot, number, name, time_ms)
    for number, muscle in enumerate(MUSCLES):
        draw_row(plot, number, muscle)
    for time_ms in (0, 100, 200, 300):
        x, _ = plot.at(time_ms, 0)
        plot.line([(x, plot.bottom), (x, plot.bottom - 7)], stroke="axis", linewidth=1, capstyle="butt")
        style: dict[str, Any] = {"size": 15, "font": "mono", "colour": "soft_ink", "anchor": "center"}
        plot.words(f"{time_ms}", (x, plot.bottom - 26), f"time-{time_ms}", drift=(0, 4), **style)
    plot.name_across("time after toe-off, ms", "times", 52)
    return plot, TITLE


def draw_row(plot: Plot, number: int, muscle: Muscle) -> None:
    """One muscle: the mean of both swings filled, each swing as a line."""
    base = number + 0.94
    swings = [
        [plot.at(time, base - TALL * it) for time, it in activity(muscle, swing) if TIMES_MS[0] <= time]
        for swing in SWINGS
    ]
    middle = [(x, (y + other) / 2) for (x, y), (_, other) in zip(*swings, strict=True)]
    level = plot.at(0, base)[1]
    outline = [(middle[0][0], level), *middle, (middle[-1][0], level)]
    plot.shape(Outline(outline), f"muscle-{number}", fill="butt_kick_wash")
    for swing, points in zip(SWINGS, swings, strict=True):
        plot.line(points, f"muscle-{number}-{swing}", stroke="butt_kick", linewidth=2)
    plot.line([(plot.left, level), (plot.right, level)], stroke="axis", linewidth=1, capstyle="butt")
    at = (plot.at(muscle.name_at, 0)[0], level + (20 if "inner" in muscle.name else 12))
    plot.words(muscle.name, at, f"name-{number}", anchor="center", halo=4, **BOLD | {"size": 15})


def draw_moment(plot: Plot, number: int, name: str, time_ms: int) -> None:
    """A dotted line at a moment, and above it the leg as it was recorded then."""
    x, _ = plot.at(time_ms, 0)
    plot.line(
        [(x, plot.bottom), (x, plot.top + 8)],
        f"moment-{number}",
        stroke="axis",
        linewidth=1.5,
        dash="instant",
    )
    row = next(
        row for row in at_speed("JA1_swing_timeseries", SPRINT)
        if row["side"] == "R" and row["swing"] == "2" and float(row["time_after_toe_off_ms"]) == time_ms
    )  # fmt: skip
    hip = min(max(x, HIP_LEFT), SIZE[0] - 62.0)
    draw_leg(plot, (hip, HIP_UP), float(row["thigh_deg"]), float(row["knee_flexion_deg"]), time_ms)
    style: dict[str, Any] = {"size": 15, "anchor": "center", "halo": 4, "optional": number in (1, 3)}
    plot.words(
        name.replace(" ", "\n"), (min(max(x, 48.0), 508.0), plot.top + 12), f"moment-{number}-name", **style
    )


def draw_leg(canvas: Canvas, hip: Point, thigh_deg: float, knee_deg: float, time_ms: float) -> None:
    """The leg, and on it what lights up: the louder a muscle, the fuller its colour."""
    limb = read_look()["limb"]
    place = joints(LENGTHS, limb, thigh_deg, knee_deg)
    canvas.origin, canvas.zoom = hip, PX_PER_M
    parts = (
        ("foot", place.heel, place.toe),
        ("shank", place.knee, place.ankle),
        ("thigh", (0.0, 0.0), place.knee),
    )
    for name, start, end in parts:
        canvas.shape(capsule(start, end, tuple(limb[name])), fill="pale", stroke="pale_edge", linewidth=1.5)
    for names, segment, down, across, long, wide in SPOTS:
        start, deg = ((0.0, 0.0), thigh_deg) if segment == "thigh" else (place.knee, thigh_deg - knee_deg)
        loud = sum(near(muscle, time_ms) for muscle in MUSCLES if muscle.name in names) / len(names)
        spot = Ellipse((across, -down), wide, long)
        turned = turn(spot.get_patch_transform().transform_path(spot.get_path()), start, deg)
        canvas.shape(turned, fill="butt_kick", alpha=min(1.0, loud / 85))
        canvas.shape(turned, stroke="butt_kick", linewidth=1)
    canvas.origin, canvas.zoom = (0, 0), 1.0


def turn(outline: Outline, start: Point, deg: float) -> Outline:
    """An outline that hangs from (0, 0), turned about it by degrees and moved to its start."""
    c, s = cos(radians(deg)), sin(radians(deg))
    moved = [(start[0] + x * c - y * s, start[1] + x * s + y * c) for x, y in vertices_of(outline)]
    return Outline(moved, outline.codes)


def tell_muscle_lights() -> Told:
    """The same in words."""
    text = (
        "Five legs of one swing stand above seven curves. On each leg four muscles are spots, the fuller the "
        "louder. A curve shows how active a muscle is, in % of its most in this run; the two lines are two "
        "swings. Calf and hamstrings are loud at toe-off. While the heel rises they are almost silent. The "
        "inner thigh, then the front of the thigh, are loud while the thigh swings forward."
    )
    rows = tuple(
        (muscle.name, *(f"{number_text(near(muscle, time))} %" for time in SHOWN)) for muscle in MUSCLES
    )
    return Told(text, ("Muscle", *(f"{time} ms" for time in SHOWN)), rows)
