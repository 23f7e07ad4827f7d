"""The fit to four speeds up to knee lift: the sprinter as dots, the fitted set as lines; thigh, and knee."""

from collections.abc import Callable
from math import degrees

from matplotlib.path import Path as Outline

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons import Picture
from scripts.figures.limbs import Point
from scripts.figures.plot import Plot
from scripts.ground.look import Scheme
from scripts.ground.recordings import STEP_MS
from scripts.studies.speeds import load
from scripts.studies.speeds.model import swing
from scripts.studies.speeds.questions import ALL
from scripts.studies.speeds.recording import Recorded, recorded

SIZE = (960, 400)
MARGIN = {"left": 90, "right": 40, "bottom": 84, "top": 24}  # px
TIME_MS, TICKS_MS = (0.0, 340.0), (0, 100, 200, 300)
EVERY = 6  # samples from dot to dot
RADIUS = 4.0  # px, of a dot
SMALL = ((760, 1.3), (560, 1.75), (400, 2.2))  # shown at most so wide: words so much larger
ANGLES: dict[str, tuple[Point, tuple[int, ...]]] = {
    "thigh": ((-50.0, 76.0), (-40, 0, 40)),
    "knee": ((0.0, 168.0), (0, 50, 100, 150)),
}
# Where each speed's name stands: at which time, and how many px above the line.
NAMES = {
    "thigh": {9.48: (232, 14), 6.97: (294, 12), 5.19: (322, 12), 3.53: (320, -28)},
    "knee": {9.48: (150, 12), 6.97: (204, 24), 5.19: (310, 14), 3.53: (310, -34)},
}


def plot_for(angle: str, scheme: Scheme) -> Plot:
    """The empty plot: ms across, degrees up."""
    return Plot(scheme, SIZE, MARGIN, TIME_MS, ANGLES[angle][0])


def curves(angle: str, it: Recorded) -> tuple[list[float], list[float]]:
    """The sprinter's curve every 4 ms, and the fitted set's every ms, degrees."""
    fit = next(fit for fit in load()["fits"] if fit["name"] == ALL.name)
    run = swing(it, fit["numbers"], fit["drives"][f"{it.speed:g}"])
    measured, found = (it.thigh, run.thigh) if angle == "thigh" else (it.knee, run.knee)
    return list(measured), [degrees(value) for value in found]


def picture_of(angle: str) -> Picture:
    """How the picture of an angle is drawn."""

    def draw(scheme: Scheme) -> tuple[Canvas, str]:
        plot = plot_for(angle, scheme)
        plot.small = SMALL
        draw_axes(plot, angle)
        for it in recorded():
            draw_speed(plot, angle, it)
        return (
            plot,
            f"The {angle} at four running speeds: the recorded sprinter as dots, the fitted set as lines.",
        )

    return draw


def draw_axes(plot: Plot, angle: str) -> None:
    """Level lines with their angles, times below."""
    for deg in ANGLES[angle][1]:
        plot.level(deg, f"{deg}°".replace("-", "−"), f"level-{deg}")
    for ms in TICKS_MS:
        x, _ = plot.at(ms, 0)
        plot.words(
            f"{ms}", (x, plot.bottom - 26), f"ms-{ms}", anchor="center", drift=(0, 6), colour="soft_ink"
        )
    plot.name_across("ms after toe-off", "times", 50)


def draw_speed(plot: Plot, angle: str, it: Recorded) -> None:
    """One speed: dots, a line, and beside the highest point which speed it is."""
    measured, found = curves(angle, it)
    name = f"{it.speed:g}".replace(".", "-")
    line = [plot.at(ms, deg) for ms, deg in enumerate(found)][::STEP_MS]
    plot.line(line, f"set-{name}", stroke="knee_drive", linewidth=3)
    dots = [plot.at(STEP_MS * i, deg) for i, deg in enumerate(measured)][::EVERY]
    plot.shape(
        Outline.make_compound_path(*(Outline.circle(dot, RADIUS) for dot in dots)),
        f"measured-{name}", fill="ink", zorder=4,
    )  # fmt: skip
    ms, above = NAMES[angle][it.speed]
    x, y = plot.at(ms, found[ms])
    style = BOLD | {"font": "mono", "colour": "knee_drive", "anchor": "center"}
    plot.words(f"{it.speed:.1f}", (x, y + above), f"speed-{name}", **style)


PICTURES: dict[str, Callable[[Scheme], tuple[Canvas, str]]] = {
    f"four-speeds-{angle}": picture_of(angle) for angle in ANGLES
}
