"""A demo's own chart, standing still: the dictionary that demos/web/graph/chart.js draws live."""

from collections.abc import Sequence
from typing import Any

from matplotlib.path import Path as Outline

from scripts.figures.canvas import Canvas, width_of
from scripts.figures.chart_values import axis_words, path_of, point_at, tick_words, ticks_with_words
from scripts.figures.chart_words import SIZE as LETTERS
from scripts.figures.chart_words import STYLES, Layout
from scripts.figures.labels import Box, Placed
from scripts.figures.limbs import Point, together
from scripts.ground.look import Scheme

SIZE = (720, 460)
MARGIN = {"left": 92, "right": 42, "top": 104, "bottom": 98}  # px, with room for enlarged words
EDGE = 6  # px; words may stand this near to the picture's edge, and so far above the plot
SMALL = ((672, 1.2), (560, 1.45), (464, 1.75), (384, 2.1))  # shown at most so wide: words so much larger
FIGURE = 0.62  # width of a figure on the axes, in sizes of the letters
TICK_GAP, TICK_HIGH = 14, 22  # px that a tick's words need between them
SINK = 0.35  # from the middle of a line of text to its baseline, in sizes of the letters
TITLE = 17
LINES: dict[str, dict[str, Any]] = {  # later ones lie on top
    "limit": {"stroke": "error", "linewidth": 1.5},
    "soft": {"stroke": "knee_line", "linewidth": 2.5},
    "reference": {"stroke": "ink", "linewidth": 2, "dash": "reference", "capstyle": "butt"},
    "kick": {"stroke": "butt_kick", "linewidth": 3, "dash": "butt_kick", "capstyle": "butt"},
    "drive": {"stroke": "knee_drive", "linewidth": 4},
}
DOTS: dict[str, dict[str, Any]] = {
    "measured": {"fill": "ink", "stroke": "card", "linewidth": 3},
    "partial": {"fill": "card", "stroke": "ink", "linewidth": 4},
    "drive": {"fill": "knee_drive", "stroke": "card", "linewidth": 3},
    "kick": {"fill": "card", "stroke": "butt_kick", "linewidth": 6},
}
RANGES = {"measured": "ink", "partial": "ink", "drive": "knee_drive", "kick": "butt_kick"}


class Plot:
    """A canvas in px, and where the chart's values are on it."""

    def __init__(self, scheme: Scheme, chart: dict[str, Any]) -> None:
        self.canvas = Canvas(scheme, SIZE, (0, SIZE[0]), (0, SIZE[1]))
        self.x, self.y = chart["x"], chart["y"]
        self.left, self.right = MARGIN["left"], SIZE[0] - MARGIN["right"]
        self.bottom, self.top = MARGIN["bottom"], SIZE[1] - MARGIN["top"]

    def at(self, x: float, y: float) -> Point:
        """Where a point is, px from the lower left."""
        return self.along(x), self.up(y)

    def along(self, x: float) -> float:
        """px from the left."""
        part: float = (x - self.x["min"]) / (self.x["max"] - self.x["min"])
        return self.left + part * (self.right - self.left)

    def up(self, y: float) -> float:
        """px from below."""
        part: float = (y - self.y["min"]) / (self.y["max"] - self.y["min"])
        return self.bottom + part * (self.top - self.bottom)

    def line(self, points: Sequence[Sequence[float]], name: str, **style: Any) -> None:
        """Draw a line, as far as it is inside the plot."""
        pixels = [self.at(*point) for point in points]
        self.canvas.line(pixels, name, **style)
        low, high = (self.left - 4, self.bottom - 4), (self.right + 4, self.top + 4)
        if any(not (low[0] <= x <= high[0] and low[1] <= y <= high[1]) for x, y in pixels):
            frame = Outline([low, (high[0], low[1]), high, (low[0], high[1]), low], closed=True)
            patch = self.canvas.axes.patches[-1]
            patch.set_clip_path(frame, self.canvas.axes.transData)
            patch.set_clip_on(True)

    def dots(self, places: Sequence[Point], radius: float, name: str, **style: Any) -> None:
        """Draw circles at these points of the chart."""
        circles = [Outline.circle(self.at(*place), radius) for place in places]
        if circles:
            self.canvas.shape(together(circles), name, **style)


def draw_chart(answer: dict[str, Any], time_ms: float, scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title. If a line has times, a dot shows where it is at `time_ms`."""
    chart = answer["chart"]
    plot = Plot(scheme, chart)
    for low, high in (band["x"] for band in chart.get("bands", ())):
        corners = [
            plot.at(x, plot.y[y]) for x, y in ((low, "min"), (high, "min"), (high, "max"), (low, "max"))
        ]
        plot.canvas.shape(Outline([*corners, corners[0]], closed=True), fill="knee_drive_wash")
    draw_axes(plot, chart["title"])
    for style, drawn in LINES.items():
        for line in chart["lines"]:
            if line["style"] == style:
                plot.line(line["points"], f"line-{line['name']}", **drawn)
    draw_dots(plot, chart["dots"])
    path = path_of(chart)
    instants = [
        (one["label"], place) for one in answer["instants"] if (place := point_at(path, one["time_ms"]))
    ]
    # Outlines are painted under their shapes: what is seen of them is the outer half.
    ring: dict[str, Any] = {"fill": "card", "stroke": "knee_drive"}
    plot.dots([place for _, place in instants], 3.5, "instants", linewidth=4, **ring)
    now = point_at(path, time_ms)
    plot.dots([now] if now else [], 6, "cursor", linewidth=8, zorder=7, **ring)
    write_words(plot, chart, instants)
    return plot.canvas, chart["alt"]


def draw_axes(plot: Plot, title: str) -> None:
    """Title, the axes' names, and lines at the ticks, darker at 0."""
    canvas, x, y = plot.canvas, plot.x, plot.y
    level = [(tick, [plot.at(x[end], tick) for end in ("min", "max")]) for tick in y["ticks"]]
    upright = [(tick, [plot.at(tick, y[end]) for end in ("min", "max")]) for tick in x["ticks"]]
    for tick, line in level + upright:
        canvas.line(line, stroke="rule" if tick else "axis", linewidth=1, capstyle="butt")
    hidden = hidden_ticks(plot, 1)
    figures: dict[str, Any] = {"size": LETTERS, "font": "mono", "colour": "soft_ink"}
    sides: tuple[tuple[str, Any, Any, dict[str, Any]], ...] = (
        ("y", level, (-10, 0), {"anchor": "right", "baseline": "center"}),
        ("x", upright, (0, -10), {"anchor": "center", "baseline": "top"}),
    )
    for axis, lines, shift, place in sides:
        for number, (tick, (start, _)) in enumerate(lines):
            if f"{axis}-{number}" not in hidden:
                text = tick_words(getattr(plot, axis), tick)
                canvas.words(text, start, f"{axis}-{number}", shift=shift, **place, **figures)
    names: dict[str, Any] = {"size": LETTERS, "colour": "soft_ink"}
    canvas.words(axis_words(y), (14, plot.top + 22), "y-name", **names)
    below: dict[str, Any] = {"anchor": "right", "baseline": "top", "drift": (0, 20)}
    canvas.words(axis_words(x), (plot.right, plot.bottom - 32), "x-name", **below, **names)
    style: dict[str, Any] = {"size": TITLE, "weight": 700, "baseline": "top"}
    for name, text, start in title_parts(title):
        canvas.words(text, (14 + start, SIZE[1] - 32), name, drift=(start, -20), **style)


def title_parts(title: str) -> list[tuple[str, str, float]]:
    """The title's first sentence and the rest: the name and the words of each, and where it begins, px."""
    first, dot, rest = title.partition(". ")
    if not rest:
        return [("title", title, 0.0)]
    start = width_of(f"{first}{dot}n", TITLE, 700) - width_of("n", TITLE, 700)
    return [("title", first + dot.strip(), 0.0), ("title-rest", rest, start)]


def draw_dots(plot: Plot, dots: Sequence[dict[str, Any]]) -> None:
    """Dots with bars from the least to the greatest value."""
    for number, dot in enumerate(dots):
        bars = [Outline([plot.at(*end) for end in ends]) for ends in ranges_of(dot)]
        if bars:
            plot.canvas.shape(
                together(bars), f"range-{number}", stroke=RANGES[dot["style"]], linewidth=3, zorder=3
            )
        style = DOTS[dot["style"]]
        plot.dots([(dot["x"], dot["y"])], 5, f"dot-{number}", zorder=4, **style)


def write_words(plot: Plot, chart: dict[str, Any], instants: Sequence[tuple[str, Point]]) -> None:
    """Write all words that have room at full size, and say where they stand in smaller pictures."""
    scales = (1.0, *(scale for _, scale in SMALL))
    layouts = [layout_of(plot, chart, instants, scale) for scale in scales]
    full, *smaller = ([*zip(layout.wishes, layout.places(), strict=True)] for layout in layouts)
    for number, (wish, place) in enumerate(full):
        if place:
            at = (place.box.left, SIZE[1] - place.spot.y - SINK * LETTERS)
            others = [places[number][1] for places in (full, *smaller)]
            crossing = any(one and layout.crosses(one) for one, layout in zip(others, layouts, strict=True))
            style = STYLES[wish.kind] | {"size": LETTERS, "halo": 5 if crossing else 0}
            plot.canvas.words(wish.text, at, f"word-{number}", **style)
    gone: set[str] = set()
    for (width, scale), small in zip(SMALL, smaller, strict=True):
        drifts: dict[str, Point] = {}
        for number, ((_, before), (_, after)) in enumerate(zip(full, small, strict=True)):
            for name in (f"word-{number}", f"word-{number}-halo"):
                if before and after and name not in gone:
                    drifts[name] = drift_of(before, after, scale)
                else:
                    gone.add(name)
        plot.canvas.enlarge(width, scale, drifts, gone | crowded(plot, chart["title"], scale))


def drift_of(before: Placed, after: Placed, scale: float) -> Point:
    """How far words move, px right and down, from their place at full size to that in a smaller picture."""
    low = after.spot.y * scale + SINK * LETTERS * scale
    return after.box.left * scale - before.box.left, low - before.spot.y - SINK * LETTERS


def layout_of(
    plot: Plot, chart: dict[str, Any], instants: Sequence[tuple[str, Point]], scale: float
) -> Layout:
    """What wants to be named, in px of a picture whose words are `scale` times larger for its size."""

    def px(point: Sequence[float]) -> Point:
        x, y = plot.at(*point)
        return x / scale, (SIZE[1] - y) / scale

    (left, bottom), (right, top) = (px((plot.x[end], plot.y[end])) for end in ("min", "max"))
    inner = Box(left, top, right, bottom)
    layout = Layout(inner, Box(left, top - EDGE, SIZE[0] / scale - EDGE, bottom))
    if 0 in plot.x["ticks"]:
        layout.zero([px((0, plot.y["max"])), px((0, plot.y["min"]))])
    if 0 in plot.y["ticks"]:
        layout.zero([px((plot.x["min"], 0)), px((plot.x["max"], 0))])
    for band in chart.get("bands", ()):
        layout.band(band["label"], plot.along(sum(band["x"]) / 2) / scale)
    for line in chart["lines"]:
        layout.line(line["label"], line["style"], [px(point) for point in line["points"]])
    for dot in chart["dots"]:
        place = px((dot["x"], dot["y"]))
        ranges = [[px(end) for end in ends] for ends in ranges_of(dot)]
        reach = max((abs(x - place[0]) for ends in ranges for x, _ in ends), default=0) + 10
        layout.dot(dot.get("label", ""), dot["style"], place, ranges, max(reach, 12), dot.get("side", ""))
    layout.instants([(label, px(place)) for label, place in instants])
    return layout


def ranges_of(dot: dict[str, Any]) -> list[list[Point]]:
    """The ends of a dot's bars."""
    level = [(end, dot["y"]) for end in dot.get("x_range", ())]
    upright = [(dot["x"], end) for end in dot.get("y_range", ())]
    return [ends for ends in (level, upright) if ends]


def crowded(plot: Plot, title: str, scale: float) -> set[str]:
    """The names of words that have no room beside the plot at this scale: ticks, the title's rest."""
    right = SIZE[0] - 2 * EDGE
    parts = [
        (name, 14 + (start + width_of(text, TITLE, 700)) * scale) for name, text, start in title_parts(title)
    ]
    return {name for name, end in parts if end > right} | hidden_ticks(plot, scale)


def hidden_ticks(plot: Plot, scale: float) -> set[str]:
    """The names of those ticks' words that have no room when words are so much larger."""
    wide = max((len(tick_words(plot.x, tick)) for tick in plot.x["ticks"]), default=0) * FIGURE * LETTERS
    hidden = set()
    for axis, place, room in (("x", plot.along, wide + TICK_GAP), ("y", plot.up, TICK_HIGH)):
        ticks = getattr(plot, axis)["ticks"]
        kept = ticks_with_words(ticks, place, room * scale)
        hidden |= {f"{axis}-{number}" for number, tick in enumerate(ticks) if tick not in kept}
    return hidden
