"""What a longer swing costs over 100 m, by all four mappings, and where "a step or two" lies.

The lines are those of swing_leg.analyses.metres; a mapping that gives a range is a filled wedge.
"""

from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.analyses.metres import metres_behind
from swing_leg.parameters import REFERENCE
from swing_leg.words import number_text

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Point
from scripts.figures.told import Told
from scripts.ground.look import Scheme

SIZE = (720, 520)
MARGIN = {"left": 90, "right": 240, "bottom": 88, "top": 20}  # px
MOST_MS, MOST_M = 45, 14.0  # the demo's slider ends there
TIME_TICKS_MS, METRE_TICKS = (0, 10, 20, 30, 40), (0, 5, 10)
SMALL = ((672, 1.2), (560, 1.45), (464, 1.75), (384, 2.1))  # shown at most so wide: words so much larger
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


class Plot:
    """A canvas in px, and where times and distances are on it."""

    def __init__(self, scheme: Scheme) -> None:
        self.canvas = Canvas(scheme, SIZE, (0, SIZE[0]), (0, SIZE[1]))
        self.left, self.right = MARGIN["left"], SIZE[0] - MARGIN["right"]
        self.bottom, self.top = MARGIN["bottom"], SIZE[1] - MARGIN["top"]

    def at(self, added_ms: float, metres: float) -> Point:
        """Where a time and a distance are, px from the lower left."""
        along = added_ms / MOST_MS * (self.right - self.left)
        return self.left + along, self.bottom + metres / MOST_M * (self.top - self.bottom)


def draw_metres(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = Plot(scheme)
    draw_target(plot)
    draw_axes(plot)
    for cost in metres_behind(1.0):
        name = cost.mapping.name
        if cost.low < cost.high:
            corners = [
                plot.at(0, 0),
                plot.at(MOST_MS, MOST_MS * cost.low),
                plot.at(MOST_MS, MOST_MS * cost.high),
            ]
            wedge = Outline([*corners, corners[0]])
            plot.canvas.shape(
                wedge, name.replace(" ", "-"), fill="trail", stroke="knee_line", linewidth=1.5, alpha=0.75
            )
        else:
            end_ms = min(MOST_MS, MOST_M / cost.high) if cost.high else MOST_MS
            ends = [plot.at(0, 0), plot.at(end_ms, end_ms * cost.high)]
            plot.canvas.line(ends, name.replace(" ", "-"), capstyle="butt", zorder=3, **LINES[name])
    for words, metres, colour in NAMES:
        name_line(plot, words, metres, colour)
    for width, scale in SMALL:
        plot.canvas.enlarge(width, scale)
    return plot.canvas, TITLE


def draw_target(plot: Plot) -> None:
    """The band of "a step or two"."""
    (left, low), (right, high) = (
        plot.at(at, metres) for at, metres in zip((0, MOST_MS), REFERENCE.step_or_two, strict=True)
    )
    box = Outline([(left, low), (right, low), (right, high), (left, high), (left, low)])
    plot.canvas.shape(box, "step-or-two", fill="butt_kick_wash", zorder=0.5)
    words = "a step or two"
    plot.canvas.words(
        words,
        (left + 8, high + 8),
        "step-or-two-name",
        size=16,
        weight=700,
        colour="butt_kick",
        halo=4,
    )


def draw_axes(plot: Plot) -> None:
    """Level lines with their metres, milliseconds below."""
    style: dict[str, Any] = {"size": 15, "font": "mono", "colour": "soft_ink"}
    for metres in METRE_TICKS:
        _, y = plot.at(0, metres)
        ends = [(plot.left, y), (plot.right, y)]
        plot.canvas.line(ends, stroke="rule" if metres else "axis", linewidth=1, capstyle="butt", zorder=0.7)
        label = f"{number_text(metres)} m"
        plot.canvas.words(
            label, (plot.left - 12, y), f"metres-{metres}", anchor="right", baseline="center", **style
        )
    for time_ms in TIME_TICKS_MS:
        x, y = plot.at(time_ms, 0)
        plot.canvas.line([(x, y), (x, y - 7)], stroke="axis", linewidth=1, capstyle="butt")
        plot.canvas.words(
            f"{time_ms}", (x, y - 26), f"time-{time_ms}", anchor="center", drift=(0, 6), **style
        )
    middle = ((plot.left + plot.right) / 2, plot.bottom - 54)
    plot.canvas.words(
        "ms longer in each swing", middle, "times", colour="soft_ink", anchor="center", drift=(0, 22)
    )
    plot.canvas.words("behind after 100 m", (plot.left + 10, plot.top - 16), "behind", colour="soft_ink")


def name_line(plot: Plot, words: str, metres: float, colour: str) -> None:
    """A line's name at its right end."""
    x, y = plot.at(MOST_MS, metres)
    style: dict[str, Any] = {"size": 17, "weight": 700, "baseline": "center", "colour": colour}
    plot.canvas.words(words, (x + 12, y), words.split()[0] + "-name", **style)


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
