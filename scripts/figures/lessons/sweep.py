"""What the drive changes: where the thigh is when the heel is highest, and how far the knee is bent.

Both angles are drawn to one scale, a degree being as high for the knee as for the thigh; the empty range
between them is left out.
"""

from typing import Any

from matplotlib.path import Path as Outline
from swing_leg import simulate
from swing_leg.measured import SPEEDS
from swing_leg.shows.catalogue import declaration
from swing_leg.words import number_text, place_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons.told import Told, found, in_degrees
from scripts.figures.limbs import Point
from scripts.figures.plot import Plot
from scripts.ground.look import Scheme
from scripts.ground.recordings import SPRINT, at_speed

SIZE = (720, 468)
MARGIN = {"left": 90, "right": 112, "bottom": 92, "top": 40}  # px
TICKS_DEG = (0, 10, 20, 30, 140, 150)
LOWEST_DEG = -12
LEFT_OUT_DEG = (36, 135)  # between the thigh's angles and the knee's
HIGHEST_DEG = 159
RUNS = 17
DOT_PX = 6.5
WORDS_FROM_DEG = 32
MEASURED_DRIVE, MEASURED_THIGH_DEG = 1.0, SPEEDS[-1].thigh_at_max_knee_deg
CURVES = (  # name, metric, words and how far above the curve they stand, px, colour, width
    ("knee", "max_knee_flexion_deg", "knee bend", 14, "knee_line", 2.5),
    ("thigh", "thigh_at_max_knee_flexion_deg", "thigh in front", -30, "knee_drive", 4.0),
)
TITLE = (
    "Thigh angle and knee bend when the heel is highest, against drive speed: "
    "the thigh angle climbs, the knee bend hardly changes."
)


class Broken(Plot):
    """A plot of drives and angles without the angles between the thigh's and the knee's."""

    def __init__(self, scheme: Scheme, drives: Point) -> None:
        super().__init__(scheme, SIZE, MARGIN, drives, (LOWEST_DEG, HIGHEST_DEG - left_out(HIGHEST_DEG)))

    def at(self, across: float, up: float) -> Point:
        """Where a drive and an angle are, px from the lower left."""
        return super().at(across, up - left_out(up))


def left_out(deg: float) -> float:
    """How many degrees are left out below an angle."""
    return 0 if deg < LEFT_OUT_DEG[1] else LEFT_OUT_DEG[1] - LEFT_OUT_DEG[0]


def draw_sweep(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title. Every point of a curve is a run of the model."""
    control: dict[str, Any] = declaration("drive-speed")["parameters"][0]
    low, high = control["min"], control["max"]
    plot = Broken(scheme, (low, high))
    draw_axes(plot, ((low, control["low_word"]), (1.0, "the sprinter"), (high, control["high_word"])))
    drives = [low + number * (high - low) / (RUNS - 1) for number in range(RUNS)]
    runs = [simulate(drive=drive).metrics for drive in drives]
    for name, metric, words, above, colour, linewidth in CURVES:
        angles = [deg for run in runs if (deg := run[metric]) is not None]
        points = [plot.at(drive, deg) for drive, deg in zip(drives, angles, strict=True)]
        plot.line(points, name, stroke=colour, linewidth=linewidth)
        name_curve(plot, name, words, above, points, angles)
    draw_measured(plot)
    return plot, TITLE


def draw_axes(plot: Plot, drives: tuple[tuple[float, str], ...]) -> None:
    """Level lines with their angles, and below them three drives in numbers and words."""
    for deg in TICKS_DEG:
        plot.level(deg, f"{deg}°", f"tick-{deg}", optional=deg in (10, 30))
    middle = (plot.at(1, 30)[1] + plot.at(1, 140)[1]) / 2
    dots = [Outline.circle((plot.left - 26, middle + up), 1.3) for up in (-7, 0, 7)]
    plot.shape(Outline.make_compound_path(*dots), "left-out", fill="soft_ink")
    for drive, words in drives:
        name, (x, y) = words.replace(" ", "-"), plot.at(drive, LOWEST_DEG)
        plot.tick(drive, number_text(drive, 2), f"{name}-drive")
        plot.words(words, (x, y - 48), name, colour="soft_ink", anchor="center", drift=(0, 24))


def name_curve(
    canvas: Canvas, name: str, words: str, above: int, points: list[Point], angles: list[float]
) -> None:
    """The curve's name a little above or below it, its first value at the left and its last at the right."""
    style = BOLD | {"colour": "knee_drive"}
    (x0, y0), (_, y), (x1, y1) = points[0], points[len(points) * 5 // 8], points[-1]
    canvas.words(words, (x1 - 8, y + above), f"{name}-name", anchor="right", drift=(0, -above), **style)
    first, last = (f"{number_text(deg)}°" for deg in (angles[0], angles[-1]))
    canvas.words(first, (x0 + 8, y0 + above), f"{name}-first", font="mono", **style)
    canvas.words(last, (x1 + 12, y1), f"{name}-last", font="mono", baseline="center", **style)


def draw_measured(plot: Plot) -> None:
    """What was measured in the sprinter: each of his swings as a dot, on a line through their range."""
    low, high = (plot.at(MEASURED_DRIVE, deg) for deg in MEASURED_THIGH_DEG)
    plot.line([low, high], "measured", stroke="ink", linewidth=2, zorder=4)
    swings = [float(row["thigh_at_max_knee"]) for row in at_speed("JA1_swings", SPRINT)]
    dots = [Outline.circle(plot.at(MEASURED_DRIVE, deg), DOT_PX) for deg in swings]
    plot.shape(Outline.make_compound_path(*dots), "measured-swings", fill="ink")
    words = f"measured:\n{band_words()}"
    place = low[0] - 16, plot.at(MEASURED_DRIVE, WORDS_FROM_DEG)[1]
    plot.words(words, place, "measured-words", size=15, baseline="top", anchor="right")


def tell_sweep() -> Told:
    """The same in words, at some of the drives."""
    control: dict[str, Any] = declaration("drive-speed")["parameters"][0]
    drives = sorted({control["min"], 0.7, 0.85, MEASURED_DRIVE, 1.15, control["max"]})
    runs = [(drive, simulate(drive=drive).metrics) for drive in drives]
    rows = tuple(
        (
            number_text(drive, 2),
            place_text(found(metrics, "thigh_at_max_knee_flexion_deg")),
            in_degrees(metrics["max_knee_flexion_deg"]),
        )
        for drive, metrics in runs
    )
    text = (
        "Two curves against drive speed. The upper one, knee bend, is nearly level. The lower one, the "
        "thigh's angle when the heel is highest, climbs all the way. Four dots at drive "
        f"{number_text(MEASURED_DRIVE, 2)} are the measured sprinter's swings, {band_words()}. The "
        "curve passes just below the lowest."
    )
    return Told(text, ("Drive", "Thigh when the heel is highest", "Knee bend then"), rows, words=0)


def band_words() -> str:
    """What was measured: "15–26° in front"."""
    return "{:.0f}–{:.0f}° in front".format(*MEASURED_THIGH_DEG)
