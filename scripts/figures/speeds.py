"""Where the thigh is when the heel is highest: measured at eight running speeds, and the model at its one.

What each shape of mark means stands in the caption on the page, where it stays readable on a phone.
"""

from matplotlib.path import Path as Outline
from swing_leg import simulate
from swing_leg.bands import band
from swing_leg.measured import JA1, MODEL_SPEED_M_S, REGULAR, SPEEDS, UNNAMED, Speed
from swing_leg.words import number_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.limbs import Point, box, polygon
from scripts.figures.plot import Plot
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


def plot_for(scheme: Scheme) -> Plot:
    """The empty plot: m/s across, degrees up."""
    return Plot(scheme, SIZE, MARGIN, SPEED_RANGE, THIGH_RANGE_DEG)


def draw_speeds(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = plot_for(scheme)
    plot.small = SMALL
    draw_axes(plot)
    for it in SPEEDS:
        draw_speed(plot, it)
    draw_model(plot)
    return plot, TITLE


def draw_axes(plot: Plot) -> None:
    """Level lines with their angles, speeds below."""
    for deg in THIGH_TICKS_DEG:
        plot.level(deg, f"{deg}°", f"thigh-{deg}")
    for speed in SPEED_TICKS:
        plot.tick(speed, f"{speed}", f"speed-{speed}")
    plot.name_across("running speed, m/s", "speeds", 50)


def draw_speed(plot: Plot, it: Speed) -> None:
    """One measured speed: a bar from the least to the greatest angle, and a mark in the middle."""
    low, high = (plot.at(it.speed_m_s, deg) for deg in it.thigh_at_max_knee_deg)
    name = f"measured-{number_text(it.speed_m_s, 2).replace('.', '-')}"
    mark = WHO[it.source]
    if high != low:
        dash = "butt_kick" if mark == "unverified" else ""
        plot.line([low, high], f"{name}-range", stroke="ink", linewidth=3, dash=dash, capstyle="butt")
    draw_mark(plot, mark, (low[0], (low[1] + high[1]) / 2), name)


def draw_model(plot: Plot) -> None:
    """The model's default run and its band, drawn just beside the speed that it is a model of."""
    name = "thigh_at_max_knee_flexion_deg"
    deg = simulate().metrics[name]
    low, high = band(name)
    if deg is None or low is None or high is None:
        raise ValueError("the default run has no largest knee bend, or no band for it")
    (x, y), (_, bottom), (_, top) = (plot.at(MODEL_SPEED_M_S, angle) for angle in (deg, low, high))
    x += BESIDE
    plot.line([(x, bottom), (x, top)], "model-band", stroke="knee_line", linewidth=3, capstyle="butt")
    draw_mark(plot, "model", (x, y), "model")
    style = BOLD | {"font": "mono", "colour": "knee_drive", "baseline": "center"}
    plot.words(f"{number_text(deg)}°", (x + 14, y), "model-words", **style)


def draw_mark(canvas: Canvas, mark: str, at: Point, name: str) -> None:
    """A mark: told apart by its shape, not by its colour alone."""
    x, y = at
    r = RADIUS
    if mark == "regular":
        canvas.shape(Outline.circle(at, r), name, fill="ink", zorder=4)
    elif mark == "sprinter":
        canvas.shape(box(x - r, y - r, x + r, y + r), name, fill="ink", zorder=4)
    elif mark == "unverified":
        canvas.shape(Outline.circle(at, r), name, fill="card", stroke="ink", linewidth=2, zorder=4)
    else:
        s = 1.4 * r
        diamond = polygon((x - s, y), (x, y - s), (x + s, y), (x, y + s))
        canvas.shape(diamond, name, fill="knee_drive", zorder=4)
