"""What the drive changes: the thigh's place when the heel is highest, beside the knee's bend, at every drive."""

from typing import Any

from swing_leg import simulate
from swing_leg.catalogue import declaration
from swing_leg.words import number_text

from scripts.look import Scheme
from scripts.pictures.canvas import Canvas
from scripts.pictures.limbs import Point

SIZE = (960, 430)
MARGIN = {"left": 90, "right": 96, "bottom": 92, "top": 20}  # px
ANGLES_DEG = (0, 165)
TICKS_DEG = (0, 45, 90, 135)
RUNS = 17
MEASURED_DRIVE, MEASURED_THIGH_DEG = 1.0, (19.0, 21.0)  # at the largest knee bend, 9.5 m/s: Dorn 2012, JA1
CURVES = (
    ("knee", "max_knee_flexion_deg", "knee bend", "knee_line", 2.5),
    ("thigh", "thigh_at_max_knee_flexion_deg", "thigh in front of vertical", "knee_drive", 4.0),
)
SMALL = ((760, 1.3), (560, 1.75), (400, 2.2))  # shown at most so wide: words so much larger
TITLE = (
    "Thigh angle and knee bend when the heel is highest, against drive speed: "
    "the thigh angle climbs, the knee bend hardly changes."
)


class Plot:
    """A canvas in px, and where drives and angles are on it."""

    def __init__(self, scheme: Scheme, drives: Point) -> None:
        self.canvas = Canvas(scheme, SIZE, (0, SIZE[0]), (0, SIZE[1]))
        self.drives = drives
        self.left, self.right = MARGIN["left"], SIZE[0] - MARGIN["right"]
        self.bottom, self.top = MARGIN["bottom"], SIZE[1] - MARGIN["top"]

    def at(self, drive: float, deg: float) -> Point:
        """Where a drive and an angle are, px from the lower left."""
        along = (drive - self.drives[0]) / (self.drives[1] - self.drives[0])
        up = (deg - ANGLES_DEG[0]) / (ANGLES_DEG[1] - ANGLES_DEG[0])
        return self.left + along * (self.right - self.left), self.bottom + up * (self.top - self.bottom)


def draw_sweep(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title. Every point of a curve is a run of the model."""
    control: dict[str, Any] = declaration("drive-speed")["parameters"][0]
    low, high = control["min"], control["max"]
    plot = Plot(scheme, (low, high))
    draw_axes(plot, ((low, control["low_word"]), (1.0, "the sprinter"), (high, control["high_word"])))
    drives = [low + number * (high - low) / (RUNS - 1) for number in range(RUNS)]
    runs = [simulate(drive=drive).metrics for drive in drives]
    for name, metric, words, colour, linewidth in CURVES:
        degrees = [deg for run in runs if (deg := run[metric]) is not None]
        points = [plot.at(drive, deg) for drive, deg in zip(drives, degrees, strict=True)]
        plot.canvas.line(points, name, stroke=colour, linewidth=linewidth)
        name_curve(plot.canvas, name, words, points)
        for end, point, deg in (("first", points[0], degrees[0]), ("last", points[-1], degrees[-1])):
            style: dict[str, Any] = {"size": 17, "weight": 700, "font": "mono", "baseline": "center"}
            side: dict[str, Any] = (
                {"anchor": "right", "shift": (-12, 0)} if end == "first" else {"shift": (12, 0)}
            )
            plot.canvas.words(
                f"{number_text(deg)}°", point, f"{name}-{end}", colour="knee_drive", **style, **side
            )
    draw_measured(plot)
    for width, scale in SMALL:
        plot.canvas.enlarge(width, scale)
    return plot.canvas, TITLE


def draw_axes(plot: Plot, drives: tuple[tuple[float, str], ...]) -> None:
    """Level lines, and below them three drives in numbers and words."""
    for deg in TICKS_DEG:
        y = plot.at(0, deg)[1]
        ends = [(plot.left, y), (plot.right, y)]
        plot.canvas.line(ends, stroke="rule" if deg else "axis", linewidth=1, capstyle="butt")
    for drive, words in drives:
        x, y = plot.at(drive, 0)
        plot.canvas.line([(x, y), (x, y - 7)], stroke="axis", linewidth=1, capstyle="butt")
        name = words.replace(" ", "-")
        plot.canvas.words(
            number_text(drive, 2), (x, y - 26), f"{name}-drive", size=15, font="mono", anchor="center"
        )
        plot.canvas.words(words, (x, y - 48), name, colour="soft_ink", anchor="center", drift=(0, 24))


def name_curve(canvas: Canvas, name: str, words: str, points: list[Point]) -> None:
    """The curve's name, a little above it."""
    x, y = points[len(points) // 4]
    canvas.words(words, (x, y + 18), f"{name}-name", size=17, weight=700, colour="knee_drive", halo=5)


def draw_measured(plot: Plot) -> None:
    """What was measured in the sprinter, as a bar from the least to the greatest value."""
    low, high = (plot.at(MEASURED_DRIVE, deg) for deg in MEASURED_THIGH_DEG)
    plot.canvas.line([low, high], "measured", stroke="ink", linewidth=9, capstyle="butt", zorder=4)
    words = "measured: {:.0f}–{:.0f}° in front".format(*MEASURED_THIGH_DEG)
    plot.canvas.words(words, (low[0] + 14, low[1] - 12), "measured-words", size=15, baseline="top")
