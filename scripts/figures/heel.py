"""What lifts the heel: knee bend against time with all muscles, without those at the knee, and without any.

Each curve is a run of the model from the same toe-off. What the shape of a line means stands at its end.
"""

from collections.abc import Sequence
from math import degrees
from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.measured import JA1, MEASURED
from swing_leg.simulation import Run
from swing_leg.strategies import knee_drive, no_knee_muscles, passive
from swing_leg.words import number_text

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Point
from scripts.figures.told import Told, in_degrees, in_ms
from scripts.ground.look import Scheme

SIZE = (720, 500)
MARGIN = {"left": 90, "right": 40, "bottom": 84, "top": 14}  # px
LAST_MS = 180  # soon after the knee is bent most; the model is trusted further than this
TIME_TICKS_MS, KNEE_TICKS_DEG = (0, 50, 100, 150), (0, 45, 90, 135, 180)
KNEE_RANGE_DEG = (0.0, 195.0)
SMALL = ((672, 1.2), (560, 1.45), (464, 1.75), (384, 2.1))  # shown at most so wide: words so much larger
TITLE = (
    "Knee bend against time after toe-off: without any muscle the knee bends little; the sprinter's knee "
    "bends to about 150 degrees, as measured; without muscles at the knee it would bend to 185 degrees."
)


class Plot:
    """A canvas in px, and where times and angles are on it."""

    def __init__(self, scheme: Scheme) -> None:
        self.canvas = Canvas(scheme, SIZE, (0, SIZE[0]), (0, SIZE[1]))
        self.left, self.right = MARGIN["left"], SIZE[0] - MARGIN["right"]
        self.bottom, self.top = MARGIN["bottom"], SIZE[1] - MARGIN["top"]

    def at(self, time_ms: float, deg: float) -> Point:
        """Where a time and an angle are, px from the lower left."""
        up = (deg - KNEE_RANGE_DEG[0]) / (KNEE_RANGE_DEG[1] - KNEE_RANGE_DEG[0])
        along = time_ms / LAST_MS * (self.right - self.left)
        return self.left + along, self.bottom + up * (self.top - self.bottom)


def draw_heel(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = Plot(scheme)
    draw_axes(plot)
    draw_curve(plot, no_knee_muscles(), "without", stroke="ink", linewidth=3, dash="reference")
    draw_curve(plot, passive(), "passive", stroke="soft_ink", linewidth=3, dash="instant")
    draw_curve(plot, knee_drive(), "sprinter", stroke="knee_drive", linewidth=4)
    draw_measured(plot)
    name_curve(plot, "no muscles\nat the knee", (88, 163), "without-name", "ink", anchor="right")
    name_curve(plot, "the sprinter,\nall muscles", (100, 84), "sprinter-name", "knee_drive")
    name_curve(plot, "no muscle at all", (178, 36), "passive-name", "soft_ink", anchor="right")
    for width, scale in SMALL:
        plot.canvas.enlarge(width, scale)
    return plot.canvas, TITLE


def draw_axes(plot: Plot) -> None:
    """Level lines with their angles, times below."""
    style: dict[str, Any] = {"size": 15, "font": "mono", "colour": "soft_ink"}
    for deg in KNEE_TICKS_DEG:
        _, y = plot.at(0, deg)
        ends = [(plot.left, y), (plot.right, y)]
        plot.canvas.line(ends, stroke="rule" if deg else "axis", linewidth=1, capstyle="butt")
        plot.canvas.words(
            f"{deg}°", (plot.left - 12, y), f"knee-{deg}", anchor="right", baseline="center", **style
        )
    plot.canvas.words("knee bend", (plot.left + 8, plot.top - 16), "knee-bend", colour="soft_ink")
    for time_ms in TIME_TICKS_MS:
        x, y = plot.at(time_ms, 0)
        plot.canvas.line([(x, y), (x, y - 7)], stroke="axis", linewidth=1, capstyle="butt")
        plot.canvas.words(
            f"{time_ms}", (x, y - 26), f"time-{time_ms}", anchor="center", drift=(0, 6), **style
        )
    words = "time after toe-off, ms"
    middle = ((plot.left + plot.right) / 2, plot.bottom - 52)
    plot.canvas.words(words, middle, "times", colour="soft_ink", anchor="center", drift=(0, 22))


def draw_curve(plot: Plot, run: Run, name: str, **style: Any) -> None:
    """The knee bend of a run."""
    knee = run.knee[: LAST_MS + 1]
    points: Sequence[Point] = [plot.at(time_ms, degrees(angle)) for time_ms, angle in enumerate(knee)]
    plot.canvas.line(points, name, **style)


def measured() -> tuple[float, float]:
    """When and how far the sprinter's knee was bent most: ms and degrees."""
    bend, time = (
        next(it for it in MEASURED if it.quantity == quantity and it.source == JA1)
        for quantity in ("max_knee_flexion_deg", "time_of_max_knee_flexion_ms")
    )
    return ((time.low or 0) + time.high) / 2, bend.high


def draw_measured(plot: Plot) -> None:
    """What was measured: a square, told apart by its shape."""
    time_ms, bend = measured()
    x, y = plot.at(time_ms, bend)
    r = 8.0
    square = Outline([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r), (x - r, y - r)])
    plot.canvas.shape(square, "measured", fill="ink", stroke="card", linewidth=2, zorder=4)
    words = f"measured: {number_text(bend)}°"
    plot.canvas.words(
        words, (plot.right, y - 22), "measured-words", size=15, anchor="right", baseline="top", halo=4
    )


def name_curve(plot: Plot, words: str, at: Point, name: str, colour: str, anchor: str = "left") -> None:
    """A curve's name beside it, `at` a time and an angle."""
    style: dict[str, Any] = {"size": 17, "weight": 700, "halo": 4, "baseline": "center"}
    plot.canvas.words(words, plot.at(*at), name, colour=colour, anchor=anchor, **style)


def tell_heel() -> Told:
    """The same in words."""
    named = (
        ("no muscle at all", passive()),
        ("the sprinter, all muscles", knee_drive()),
        ("no muscles at the knee", no_knee_muscles()),
    )
    rows = tuple(
        (
            name,
            in_degrees(run.metrics["max_knee_flexion_deg"]),
            in_ms(run.metrics["time_of_max_knee_flexion_ms"]),
        )
        for name, run in named
    )
    time_ms, bend = measured()
    text = (
        "Three curves of knee bend against time begin together at toe-off. The lowest rises a little and "
        "sinks again. The middle one is the sprinter's. It stops close to a square, which marks the "
        "measured sprinter. The highest is dashed. It climbs sooner, and further than any knee can fold."
    )
    return Told(
        text,
        ("Curve", "Largest bend", "After toe-off"),
        (*rows, ("measured", in_degrees(bend), in_ms(time_ms))),
    )
