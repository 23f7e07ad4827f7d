"""Where the thigh is when the heel is highest: measured at eight running speeds, and the model at its one.

What each shape of mark means stands in the caption on the page, where it stays readable on a phone.
"""

from typing import Any

from matplotlib.path import Path as Outline
from swing_leg import simulate
from swing_leg.bands import band
from swing_leg.measured import JA1, MODEL_SPEED_M_S, REGULAR, SPEEDS, UNNAMED, Speed
from swing_leg.words import number_text

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Point
from scripts.ground.look import Scheme

SIZE = (960, 400)
MARGIN = {"left": 90, "right": 40, "bottom": 84, "top": 12}  # px
SPEED_RANGE, THIGH_RANGE_DEG = (2.0, 10.5), (0.0, 38.0)
SPEED_TICKS, THIGH_TICKS_DEG = (3, 5, 7, 9), (0, 10, 20, 30)
RADIUS = 7.0  # px, of a mark
BESIDE = 20.0  # px, of the model to the right of what was measured
SMALL = ((760, 1.3), (560, 1.75), (400, 2.2))  # shown at most so wide: words so much larger
WHO = {REGULAR: "regular", JA1: "sprinter", UNNAMED: "unverified"}
TITLE = (
    "Thigh angle when the heel is highest, against running speed: measured 16 to 29 degrees in front at "
    "every speed; the model has one point, at 9.5 metres a second, a little above the measured one."
)


class Plot:
    """A canvas in px, and where speeds and angles are on it."""

    def __init__(self, scheme: Scheme) -> None:
        self.canvas = Canvas(scheme, SIZE, (0, SIZE[0]), (0, SIZE[1]))
        self.left, self.right = MARGIN["left"], SIZE[0] - MARGIN["right"]
        self.bottom, self.top = MARGIN["bottom"], SIZE[1] - MARGIN["top"]

    def at(self, speed: float, deg: float) -> Point:
        """Where a speed in m/s and an angle are, px from the lower left."""
        along = (speed - SPEED_RANGE[0]) / (SPEED_RANGE[1] - SPEED_RANGE[0])
        up = (deg - THIGH_RANGE_DEG[0]) / (THIGH_RANGE_DEG[1] - THIGH_RANGE_DEG[0])
        return self.left + along * (self.right - self.left), self.bottom + up * (self.top - self.bottom)


def draw_speeds(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = Plot(scheme)
    draw_axes(plot)
    for it in SPEEDS:
        draw_speed(plot, it)
    draw_model(plot)
    for width, scale in SMALL:
        plot.canvas.enlarge(width, scale)
    return plot.canvas, TITLE


def draw_axes(plot: Plot) -> None:
    """Level lines with their angles, speeds below."""
    for deg in THIGH_TICKS_DEG:
        _, y = plot.at(SPEED_RANGE[0], deg)
        stroke = "rule" if deg else "axis"
        plot.canvas.line([(plot.left, y), (plot.right, y)], stroke=stroke, linewidth=1, capstyle="butt")
        plot.canvas.words(
            f"{deg}°", (plot.left - 12, y), f"thigh-{deg}", size=15, font="mono", colour="soft_ink",
            anchor="right", baseline="center",
        )  # fmt: skip
    for speed in SPEED_TICKS:
        x, y = plot.at(speed, 0)
        plot.canvas.line([(x, y), (x, y - 7)], stroke="axis", linewidth=1, capstyle="butt")
        plot.canvas.words(
            f"{speed}", (x, y - 26), f"speed-{speed}", size=15, font="mono", colour="soft_ink",
            anchor="center", drift=(0, 6),
        )  # fmt: skip
    middle = (plot.left + plot.right) / 2
    plot.canvas.words(
        "running speed, m/s", (middle, plot.bottom - 50), "speeds", colour="soft_ink", anchor="center",
        drift=(0, 22),
    )  # fmt: skip


def draw_speed(plot: Plot, it: Speed) -> None:
    """One measured speed: a bar from the least to the greatest angle, and a mark in the middle."""
    low, high = (plot.at(it.speed_m_s, deg) for deg in it.thigh_at_max_knee_deg)
    name = f"measured-{number_text(it.speed_m_s, 2).replace('.', '-')}"
    mark = WHO[it.source]
    if high != low:
        dash = "butt_kick" if mark == "unverified" else ""
        plot.canvas.line([low, high], f"{name}-range", stroke="ink", linewidth=3, dash=dash, capstyle="butt")
    draw_mark(plot.canvas, mark, (low[0], (low[1] + high[1]) / 2), name)


def draw_model(plot: Plot) -> None:
    """The model's default run and its band, drawn just beside the speed that it is a model of."""
    name = "thigh_at_max_knee_flexion_deg"
    deg = simulate().metrics[name]
    low, high = band(name)
    if deg is None or low is None or high is None:
        raise ValueError("the default run has no largest knee bend, or no band for it")
    (x, y), (_, bottom), (_, top) = (plot.at(MODEL_SPEED_M_S, angle) for angle in (deg, low, high))
    x += BESIDE
    plot.canvas.line([(x, bottom), (x, top)], "model-band", stroke="knee_line", linewidth=3, capstyle="butt")
    draw_mark(plot.canvas, "model", (x, y), "model")
    style: dict[str, Any] = {"size": 17, "weight": 700, "colour": "knee_drive", "baseline": "center"}
    plot.canvas.words(f"{number_text(deg)}°", (x + 14, y), "model-words", font="mono", **style)


def draw_mark(canvas: Canvas, mark: str, at: Point, name: str) -> None:
    """A mark: told apart by its shape, not by its colour alone."""
    x, y = at
    r = RADIUS
    if mark == "regular":
        canvas.shape(Outline.circle(at, r), name, fill="ink", zorder=4)
    elif mark == "sprinter":
        square = Outline([(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r), (x - r, y - r)])
        canvas.shape(square, name, fill="ink", zorder=4)
    elif mark == "unverified":
        canvas.shape(Outline.circle(at, r), name, fill="card", stroke="ink", linewidth=2, zorder=4)
    else:
        s = 1.4 * r
        diamond = Outline([(x - s, y), (x, y - s), (x + s, y), (x, y + s), (x - s, y)])
        canvas.shape(diamond, name, fill="knee_drive", zorder=4)
