"""71 recorded swings of four people, from a jog to a sprint: place, gap and fold when the heel is highest.

Each dot is one swing. Whose it is, its shape says; the caption on the page names the shapes.
"""

from dataclasses import dataclass
from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.words import number_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons.told import Told
from scripts.figures.limbs import Point, box, polygon
from scripts.figures.plot import Plot
from scripts.ground.look import Scheme
from scripts.ground.recordings import Row, table
from scripts.studies.recordings import groups, mean_speed

SIZE = (720, 720)
MARGIN = {"left": 74, "right": 124, "bottom": 0, "top": 0}  # px; each panel has its own bottom and top
SPEEDS_M_S, SPEED_TICKS = (0.4, 9.6), (2, 4, 6, 8)
WHERE_CROWDED = (15, 100, 110)  # levels whose numbers leave when words grow
SPRINTER = "JA1"
PEOPLE = {"Hamner-A": "on a treadmill", "02": "runner 02", "09": "runner 09", SPRINTER: "the sprinter"}


@dataclass(frozen=True)
class Panel:
    """One of the three: a column of all_swings.csv, words, unit, levels, range, and where it stands, px."""

    column: str
    words: str
    unit: str
    levels: tuple[int, ...]
    values: Point
    bottom: float
    top: float


PANELS = (
    Panel(
        "thigh_at_max_knee", "The place: thigh in front, heel highest", "°", (0, 15, 30), (0, 36), 526, 676
    ),
    Panel("gap_ms", "The gap: thigh vertical to heel highest", " ms", (0, 50, 100), (0, 142), 316, 466),
    Panel("max_knee", "The fold: largest knee bend", "°", (80, 110, 140), (80, 156), 106, 256),
)
TITLE = (
    "71 recorded swings of four people from 2.0 to 9.5 metres a second, one dot a swing. The thigh is "
    "15 to 32 degrees in front at every speed; the gap shrinks; the fold grows."
)


def value(line: Row, panel: Panel) -> float:
    """What a panel shows of a swing."""
    return float(line[panel.column])


def mean(lines: list[Row], panel: Panel) -> float:
    """Of some swings."""
    return sum(value(line, panel) for line in lines) / len(lines)


def turn_to(plot: Plot, panel: Panel) -> None:
    """From now on the picture's plot is this panel."""
    plot.bottom, plot.top, plot.y = panel.bottom, panel.top, panel.values


def draw_swings(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = Plot(scheme, SIZE, MARGIN, SPEEDS_M_S, (0, 1))
    for panel in PANELS:
        turn_to(plot, panel)
        draw_panel(plot, panel)
    for speed in SPEED_TICKS:
        plot.tick(speed, f"{speed}", f"speed-{speed}")
    plot.name_across("running speed, m/s", "speeds", 52)
    return plot, TITLE


def draw_panel(plot: Plot, panel: Panel) -> None:
    """Levels, dots, and the means at the slowest and the fastest speed."""
    for level in panel.levels:
        plot.level(level, f"{level}", f"{panel.column}-{level}", optional=level in WHERE_CROWDED)
    plot.words(panel.words, (plot.left, plot.top + 12), f"{panel.column}-words", **BOLD)
    for person in PEOPLE:
        own = [line for line in table("all_swings") if line["subject"] == person]
        fill = "knee_drive" if person == SPRINTER else "card"
        stroke = "card" if person == SPRINTER else "ink"
        places = [plot.at(float(line["speed_m_s"]), value(line, panel)) for line in own]
        plot.copies(mark(person), places, fill=fill, stroke=stroke, linewidth=1.2)
    slow, fast = groups()[0], groups()[-1]
    for name, lines, right, anchor in (("slow", slow, -12, "right"), ("fast", fast, 12, "left")):
        x, y = plot.at(mean_speed(lines), mean(lines, panel))
        words = f"{number_text(mean(lines, panel))}{panel.unit}"
        style: dict[str, Any] = BOLD | {
            "font": "mono",
            "colour": "knee_drive" if lines is fast else "ink",
            "baseline": "center",
        }
        plot.words(words, (x + right, y), f"{panel.column}-{name}", anchor=anchor, **style)


def mark(person: str) -> Outline:
    """The shape of a person's dots, about 0."""
    r = 5.5
    if person == "Hamner-A":
        return box(-r, -r, r, r)
    if person == "02":
        return polygon((-1.2 * r, -r), (1.2 * r, -r), (0, 1.2 * r))
    return Outline.circle((0, 0), 6.0 if person == SPRINTER else 4.5)


def tell_swings() -> Told:
    """The same in words, with the mean and the range of each person at each speed."""
    rows = []
    for lines in groups():
        cells = []
        for panel in PANELS:
            values = [value(line, panel) for line in lines]
            low, high = number_text(min(values)), number_text(max(values))
            cells.append(f"{number_text(mean(lines, panel))} ({low}–{high}){panel.unit}")
        who = PEOPLE[lines[0]["subject"]]
        rows.append((who, f"{number_text(mean_speed(lines), 1)} m/s", f"{len(lines)}", *cells))
    text = (
        "Three rows of dots against running speed, one dot for each swing. Above, the thigh's place when the "
        "heel is highest: all dots lie in a level band, none below zero. In the middle, the gap from thigh "
        "vertical to heel highest: the dots sink with speed. Below, the largest knee bend: the dots climb, "
        "and level off for the fastest. The table has the mean of each person's swings at each speed, and "
        "the lowest and highest in brackets."
    )
    heads = ("Who", "Speed", "Swings", "Thigh in front", "Gap", "Largest knee bend")
    return Told(text, heads, tuple(rows))
