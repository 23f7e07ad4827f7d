"""What a longer swing costs over 100 m, by all four mappings, and where "a step or two" lies.

The lines are those of swing_leg.analyses.metres; a mapping that gives a range is a filled wedge.
"""

from typing import Any

from swing_leg.analyses.metres import metres_behind
from swing_leg.parameters import REFERENCE
from swing_leg.words import number_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons.told import Told
from scripts.figures.limbs import box, polygon
from scripts.figures.plot import Plot
from scripts.ground.look import Scheme

SIZE = (720, 520)
MARGIN = {"left": 90, "right": 240, "bottom": 88, "top": 20}  # px
MOST_MS, MOST_M = 45, 14.0  # the demo's slider ends there
TIME_TICKS_MS, METRE_TICKS = (0, 10, 20, 30, 40), (0, 5, 10)
LINES: dict[str, dict[str, Any]] = {
    "step length fixed": {"stroke": "ink", "linewidth": 3, "dash": "reference"},
    "ground force limited": {"stroke": "knee_drive", "linewidth": 4},
    "slack in the swing": {"stroke": "ink", "linewidth": 4, "dash": "instant"},
}
NAMES = (  # at the right end of each line, so many metres up
    ("ground force\nlimited", 12.9, "knee_drive"),
    ("step length\nfixed", 9.4, "ink"),
    ("partly\nmade up", 5.4, "ink"),
    ("slack in\nthe swing", 0.7, "ink"),
)
TITLE = (
    "Metres behind after 100 m against the time added to each swing, by four assumptions. Three of them "
    "reach a step or two at different times; with slack in the swing nothing is lost."
)


def plot_for(scheme: Scheme) -> Plot:
    """The empty plot: ms across, metres up."""
    return Plot(scheme, SIZE, MARGIN, (0, MOST_MS), (0, MOST_M))


def draw_metres(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = plot_for(scheme)
    draw_target(plot)
    draw_axes(plot)
    for cost in metres_behind(1.0):
        name = cost.mapping.name
        if cost.low < cost.high:
            corners = (
                plot.at(0, 0),
                plot.at(MOST_MS, MOST_MS * cost.low),
                plot.at(MOST_MS, MOST_MS * cost.high),
            )
            wedge: dict[str, Any] = {"fill": "knee_drive_wash", "stroke": "knee_line", "linewidth": 1.5}
            plot.shape(polygon(*corners), name.replace(" ", "-"), **wedge)
        else:
            end_ms = min(MOST_MS, MOST_M / cost.high) if cost.high else MOST_MS
            ends = [plot.at(0, 0), plot.at(end_ms, end_ms * cost.high)]
            plot.line(ends, name.replace(" ", "-"), capstyle="butt", zorder=3, **LINES[name])
    for words, metres, colour in NAMES:
        name_line(plot, words, metres, colour)
    return plot, TITLE


def draw_target(plot: Plot) -> None:
    """The band of "a step or two"."""
    (left, low), (right, high) = (
        plot.at(at, metres) for at, metres in zip((0, MOST_MS), REFERENCE.step_or_two, strict=True)
    )
    band = box(left, low, right, high)
    plot.shape(band, "step-or-two", fill="butt_kick_wash", zorder=0.5)
    style: dict[str, Any] = {"weight": 700, "colour": "butt_kick", "halo": 4}
    plot.words("a step or two", (left + 8, high + 8), "step-or-two-name", **style)


def draw_axes(plot: Plot) -> None:
    """Level lines with their metres, milliseconds below."""
    for metres in METRE_TICKS:
        plot.level(metres, f"{number_text(metres)} m", f"metres-{metres}", zorder=0.7)
    for time_ms in TIME_TICKS_MS:
        plot.tick(time_ms, f"{time_ms}", f"time-{time_ms}")
    plot.name_across("ms longer in each swing", "times", 54)
    plot.words("behind after 100 m", (plot.left + 10, plot.top - 16), "behind", colour="soft_ink")


def name_line(plot: Plot, words: str, metres: float, colour: str) -> None:
    """A line's name at its right end."""
    x, y = plot.at(MOST_MS, metres)
    name = words.split()[0] + "-name"
    plot.words(words, (x + 12, y), name, colour=colour, baseline="center", **BOLD)


def tell_metres() -> Told:
    """The same in words, at some of the delays."""
    delays = TIME_TICKS_MS[1:]
    rows = tuple(
        (cost.mapping.name, *(metres_text(delay * cost.low, delay * cost.high) for delay in delays))
        for cost in metres_behind(1.0)
    )
    least, most = REFERENCE.step_or_two
    text = (
        "Metres behind after 100 m, against milliseconds added to each swing. Three assumptions climb from "
        "nought: two as lines, one as a wedge. The fourth stays at nought. A shaded band marks a step or "
        f"two, {number_text(least, 1)} to {number_text(most, 1)} m. Each of the three enters it at another "
        "delay."
    )
    return Told(text, ("Assumption", *(f"{delay} ms longer" for delay in delays)), rows)


def metres_text(low: float, high: float) -> str:
    """ "2.2 m", or a range "0.5–1.6 m"."""
    ends = dict.fromkeys(number_text(end, 1) for end in (low, high))
    return f"{'–'.join(ends)} m"
