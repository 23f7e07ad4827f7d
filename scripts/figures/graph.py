"""Thigh and knee angle against time, with the key instants: the live demo's graph, standing still."""

from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.words import number_text

from scripts.figures.canvas import Canvas, width_of
from scripts.figures.limbs import Point, together
from scripts.figures.spread import spread
from scripts.ground.describe import instant_named, pose_at
from scripts.ground.look import Scheme, read_look

SIZE = (1000, 388)
MARGIN = {"top": 74, "right": 24, "bottom": 80, "left": 96}  # px
ABOVE = ("thigh-vertical", "thigh-fastest")  # named above the plot, so that neighbours are not side by side
NAME_AT_MS = {"knee": 78, "thigh": 52}  # where the two curves lie far apart in every run
NAME_SECOND_AT_MS = 205  # where a leg that waited is far behind the other's curves
CURVES = (("thigh", "knee_drive", 4.0), ("knee", "knee_line", 2.5))  # in the order of a pose
SMALL = ((760, 1.3), (560, 1.75), (400, 2.3))  # shown at most so wide: words so much larger
TITLE = "Thigh and knee angle against time after toe-off"
Drifts = dict[str, Point]


class Plot:
    """A canvas in px, and where times and angles are on it."""

    def __init__(self, scheme: Scheme, duration_ms: float) -> None:
        self.canvas = Canvas(scheme, SIZE, (0, SIZE[0]), (0, SIZE[1]))
        self.low, high = read_look()["graph"]["angle_deg"]
        self.right, self.top = SIZE[0] - MARGIN["right"], SIZE[1] - MARGIN["top"]
        self.left, self.bottom = MARGIN["left"], MARGIN["bottom"]
        self.px_per_ms = (self.right - self.left) / duration_ms
        self.px_per_deg = (self.top - self.bottom) / (high - self.low)

    def at(self, time_ms: float, deg: float) -> Point:
        """Where a time and an angle are, px from the lower left."""
        return self.left + time_ms * self.px_per_ms, self.bottom + (deg - self.low) * self.px_per_deg


def draw_graph(answer: dict[str, Any], instant: str, scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = Plot(scheme, answer["samples"]["time_ms"][-1])
    drifts: dict[int, Drifts] = {width: {} for width, _ in SMALL}
    draw_angles(plot)
    for above in (True, False):
        row = [one for one in answer["instants"] if (one["name"] in ABOVE) == above]
        name_instants(plot, row, above, drifts)
    if "second" in answer:
        draw_second(plot, answer["second"])
    draw_curves(plot, answer)
    name_doubt(plot, answer["trusted_until_ms"])
    time_ms = instant_named(answer, instant)["time_ms"]
    draw_cursor(plot, time_ms, pose_at(answer, time_ms))
    for width, scale in SMALL:
        plot.canvas.enlarge(width, scale, drifts[width])
    return plot.canvas, TITLE


def draw_angles(plot: Plot) -> None:
    """Level lines, the one at 0° darker: there the thigh is vertical and the knee is straight."""
    style: dict[str, Any] = {"size": 15, "font": "mono", "colour": "soft_ink", "anchor": "right"}
    for deg in read_look()["graph"]["ticks_deg"]:
        y = plot.at(0, deg)[1]
        colour = "rule" if deg else "axis"
        plot.canvas.line([(plot.left, y), (plot.right, y)], stroke=colour, linewidth=1, capstyle="butt")
        name = f"angle-{deg}".replace("--", "-minus-")
        plot.canvas.words(f"{number_text(deg)}°", (plot.left - 10, y), name, baseline="center", **style)


def name_instants(plot: Plot, row: list[dict[str, Any]], above: bool, drifts: dict[int, Drifts]) -> None:
    """A dotted line for each key instant, led to its name and its time above or below the plot."""
    places = [plot.at(instant["time_ms"], 0)[0] for instant in row]
    widths = [width_of(instant["label"], 16) for instant in row]
    middles = spread(places, widths, 8, SIZE[0] - 8, 14)
    edge, outward = (plot.top, 1) if above else (plot.bottom, -1)
    name_y, time_y = (edge + 52, edge + 32) if above else (edge - 38, edge - 58)
    for instant, place, middle in zip(row, places, middles, strict=True):
        dotted = [(place, plot.bottom), (place, plot.top)]
        plot.canvas.line(dotted, stroke="axis", linewidth=1, dash="instant", capstyle="butt")
        lead = [(place, edge), (place, edge + outward * 8), (middle, edge + outward * 22)]
        plot.canvas.line(lead, stroke="axis", linewidth=1)
        name, time = instant["name"], f"{number_text(instant['time_ms'])} ms"
        style: dict[str, Any] = {"colour": "soft_ink", "anchor": "center"}
        plot.canvas.words(instant["label"], (middle, name_y), name, **style)
        plot.canvas.words(time, (middle, time_y), f"{name}-ms", size=14, font="mono", optional=True, **style)
    for width, scale in SMALL:
        apart = spread(places, [wide * scale for wide in widths], 4, SIZE[0] - 4, 24)
        down = 0 if scale < 1.5 else 18 if above else 16 * (scale - 1)
        for instant, before, after in zip(row, middles, apart, strict=True):
            drifts[width] |= {
                instant["name"]: (after - before, down),
                f"{instant['name']}-ms": (after - before, 0),
            }


def draw_curves(plot: Plot, answer: dict[str, Any]) -> None:
    """Both curves with their names on them; faded where the model is not to be trusted."""
    samples = answer["samples"]
    times: list[float] = samples["time_ms"]
    until: float = answer["trusted_until_ms"] or times[-1]
    style: dict[str, Any] = {"size": 17, "weight": 700, "anchor": "center", "baseline": "center_baseline"}
    for number, (angle, colour, linewidth) in enumerate(CURVES):
        points = [plot.at(*point) for point in zip(times, samples[f"{angle}_deg"], strict=True)]
        edge = plot.at(until, pose_at(answer, until)[number])
        trusted = [*(point for point in points if point[0] < edge[0]), edge]
        beyond = [edge, *(point for point in points if point[0] > edge[0])]
        plot.canvas.line(trusted, angle, stroke=colour, linewidth=linewidth)
        if len(beyond) > 1:
            faded = {"stroke": colour, "linewidth": linewidth, "alpha": 0.35, "capstyle": "butt"}
            plot.canvas.line(beyond, f"{angle}-beyond", **faded)
        named_ms = NAME_AT_MS[angle]
        middle = plot.at(named_ms, pose_at(answer, named_ms)[number])
        plot.canvas.words(angle, middle, f"{angle}-name", colour="knee_drive", halo=9, **style)


def draw_second(plot: Plot, second: dict[str, Any]) -> None:
    """The other leg's curves, dashed, on the first one's clock; its thigh's curve bears its name."""
    times = [ms - second["shift_ms"] for ms in second["samples"]["time_ms"]]
    for angle, _, _ in CURVES:
        values = second["samples"][f"{angle}_deg"]
        points = [plot.at(*point) for point in zip(times, values, strict=True)]
        inside = [point for point in points if plot.left <= point[0] <= plot.right]
        style: dict[str, Any] = {"stroke": "butt_kick", "linewidth": 2, "dash": "butt_kick"}
        plot.canvas.line(inside, f"second-{angle}", **style)
    words: dict[str, Any] = {"size": 17, "weight": 700, "anchor": "center", "baseline": "center_baseline"}
    thigh = pose_at(second, NAME_SECOND_AT_MS)[0]
    at = plot.at(NAME_SECOND_AT_MS - second["shift_ms"], thigh)
    plot.canvas.words(second["label"].lower(), at, "second-name", colour="butt_kick", halo=9, **words)


def name_doubt(plot: Plot, until_ms: float | None) -> None:
    """Say what the faded part is, if there is room above it."""
    words = ("faded: beyond what the", "model can be trusted for")
    if until_ms is None or plot.right - plot.at(until_ms, 0)[0] < width_of(words[1], 14) + 10:
        return
    at = (plot.right, plot.at(0, 168)[1])
    style: dict[str, Any] = {"size": 14, "colour": "soft_ink", "anchor": "right", "baseline": "top"}
    plot.canvas.words("\n".join(words), at, "doubt", optional=True, **style)


def draw_cursor(plot: Plot, time_ms: float, pose: Point) -> None:
    """The instant that the stage shows, marked on both curves."""
    x = plot.at(time_ms, 0)[0]
    stem = [(x, plot.bottom - 8), (x, plot.top + 8)]
    plot.canvas.line(stem, "cursor", stroke="ink", linewidth=2, capstyle="butt", zorder=6)
    dots = together([Outline.circle(plot.at(time_ms, deg), 6) for deg in pose])
    plot.canvas.shape(dots, "cursor-dots", fill="card", stroke="knee_drive", linewidth=6, zorder=7)
