"""The bands of the default run's times: what the model says, and what 200 plausible legs make of it."""

from swing_leg import simulate
from swing_leg.bands import band

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.limbs import box
from scripts.figures.plot import NUMBER, Plot
from scripts.ground.look import Scheme

SIZE = (720, 430)
MARGIN = {"left": 40, "right": 40, "bottom": 100, "top": 30}  # px
TIMES_MS, TICKS_MS = (100.0, 320.0), (100, 150, 200, 250, 300)
TALL = 0.22  # of a bar, half; rows are 1 apart
MARK_PX = 3  # half the width of the model's own line
ROWS = (
    ("thigh vertical", "thigh_vertical_ms"),
    ("heel highest", "time_of_max_knee_flexion_ms"),
    ("thigh 45° in front", "thigh_at_45_ms"),
    ("knee highest", "time_of_knee_lift_ms"),
)
TITLE = "Four times of the default run as lines, each on a pale bar: what 200 plausible legs make of it."


def draw_bands(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = Plot(scheme, SIZE, MARGIN, TIMES_MS, (-0.4, len(ROWS) - 0.2))
    metrics = simulate().metrics
    for ms in TICKS_MS:
        plot.tick(ms, f"{ms}", f"ms-{ms}")
    plot.name_across("ms after toe-off", "times", 52)
    for number, (label, metric) in enumerate(reversed(ROWS)):
        low, high = band(metric)
        value = metrics[metric]
        if value is None or low is None or high is None:
            raise ValueError(f"the default run has no band of {metric}, and the figure shows it")
        left, bottom = plot.at(low, number - TALL)
        right, top = plot.at(high, number + TALL)
        middle, level = plot.at(value, number)
        plot.shape(
            box(left, bottom, right, top), f"band-{number}", fill="pale", stroke="pale_edge", linewidth=1.5
        )
        line = box(middle - MARK_PX, bottom - 5, middle + MARK_PX, top + 5)
        plot.shape(line, f"model-{number}", fill="knee_drive")
        plot.words(label, (left, top + 12), f"name-{number}", **BOLD)
        ends = NUMBER | {"baseline": "center"}
        plot.words(f"{low:.0f}", (left - 8, level), f"low-{number}", **ends, anchor="right")
        plot.words(f"{high:.0f}", (right + 8, level), f"high-{number}", **ends)
    return plot, TITLE
