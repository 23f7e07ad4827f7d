"""What three cords ask for. Above: the pull at each thigh angle. Below: where each drive works between what
an adult's hip flexors have at its tempo (dashed; shaded for two adults in three) and what the cord takes
of it (bars).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import radians
from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.analyses.cord import adult_strength, available_at
from swing_leg.parameters import REFERENCE as p
from swing_leg.shows.cord_drill import CURVE_POINTS, DEMO, cord_of
from swing_leg.shows.cord_drive import Drive, drive_of
from swing_leg.words import number_text, place_text

from scripts.figures.canvas import Canvas
from scripts.figures.lessons.told import Told
from scripts.figures.limbs import Point, polygon
from scripts.figures.plot import between
from scripts.ground.look import Scheme

SIZE = (720, 812)
LEFT, RIGHT = 78, 704  # px
PULLS, TORQUES = (502, 752), (96, 346)  # px from below: each plot's bottom and top
THIGH_TICKS_DEG, PULL_TICKS_N = (-20, 0, 20, 40, 60, 80), (0, 25, 50, 75, 100)
TEMPO_TICKS_DEG_S, TORQUE_TICKS_N_M = (0, 100, 200, 300, 400), (0, 50, 100, 150)
EVERY = 5  # of a drive's moments, so many make a point of its line
MOST_PULL_N, TORQUE_RANGE_N_M, MOST_TEMPO_DEG_S = 112.0, (-16.0, 196.0), 400.0
LINES: dict[str, dict[str, Any]] = {
    "slow-heavy": {"stroke": "knee_drive", "linewidth": 6},
    "middle": {"stroke": "knee_drive", "linewidth": 4, "dash": "reference", "capstyle": "butt"},
    "fast-light": {"stroke": "knee_drive", "linewidth": 2.5},
}
TITLE = (
    "Three ready-made cord drives. The stiffer the cord, the more it pulls as the thigh rises. The faster "
    "the tempo, the less torque an adult's hip flexors have, so only a light cord can be driven fast."
)
Place = Callable[[float, float], Point]


@dataclass(frozen=True)
class Choice:
    """A ready-made drive: the demo's preset, its tempo in °/s, and the drive itself."""

    name: str
    words: str
    tempo: float
    drive: Drive


def choices() -> list[Choice]:
    """The presets of the lesson's demo."""
    made = []
    for preset in DEMO.presets:
        tempo = preset.parameters["tempo_deg_s"]
        drive = drive_of(cord_of(preset.parameters), tempo)
        made.append(Choice(preset.name, preset.label.lower(), tempo, drive))
    return made


def place_in(x: Point, y: Point, edges: Point) -> Place:
    """Where values are in a plot of these ranges, px; `edges` are its bottom and top."""

    def at(across: float, up: float) -> Point:
        return between(across, x, (LEFT, RIGHT)), between(up, y, edges)

    return at


def draw_cord_presets(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    canvas = Canvas(scheme, SIZE)
    thighs = (p.cord_start_deg[0], p.cord_end_deg[0])
    pulls = place_in(thighs, (0.0, MOST_PULL_N), PULLS)
    draw_axes(canvas, pulls, "pull", THIGH_TICKS_DEG, PULL_TICKS_N, "°")
    name_axes(canvas, "pull of the cord, N", "thigh: − behind, + in front", PULLS)
    torques = place_in((0.0, MOST_TEMPO_DEG_S), TORQUE_RANGE_N_M, TORQUES)
    weak, curve, strong = (strength_curve(torques, spreads) for spreads in (-1.0, 0.0, 1.0))
    canvas.shape(polygon(*weak, *strong[::-1]), "two-of-three", fill="knee_drive_wash")
    draw_axes(canvas, torques, "torque", TEMPO_TICKS_DEG_S, TORQUE_TICKS_N_M, "")
    name_axes(canvas, "torque at the hip, N·m", "tempo of the thigh, °/s", TORQUES)
    canvas.line(curve, "left", stroke="ink", linewidth=2, dash="reference", capstyle="butt")
    for choice in choices():
        draw_pull(canvas, pulls, choice)
        draw_torque(canvas, torques, choice)
    return canvas, TITLE


def strength_curve(at: Place, spreads: float) -> list[Point]:
    """What each tempo leaves an adult who is so many standard deviations stronger than the average."""
    tempos = [MOST_TEMPO_DEG_S * number / (CURVE_POINTS - 1) for number in range(CURVE_POINTS)]
    full = adult_strength(spreads=spreads)
    return [at(tempo, full * available_at(radians(tempo))[1]) for tempo in tempos]


def draw_axes(
    canvas: Canvas, at: Place, name: str, across: Sequence[int], up: Sequence[int], unit: str
) -> None:
    """Level lines and the numbers on both axes."""
    style: dict[str, Any] = {"font": "mono", "colour": "soft_ink"}
    for tick in up:
        y = at(0, tick)[1]
        stroke = "rule" if tick else "axis"
        canvas.line([(LEFT, y), (RIGHT, y)], stroke=stroke, linewidth=1, capstyle="butt")
        canvas.words(
            f"{tick}", (LEFT - 8, y), f"{name}-up-{tick}", anchor="right", baseline="center", **style
        )
    for number, tick in enumerate(across):
        x, y = at(tick, 0)
        canvas.line([(x, y), (x, y - 6)], stroke="axis", linewidth=1, capstyle="butt")
        last = number == len(across) - 1
        words, anchor = f"{number_text(tick)}{unit}", "right" if last else "center"
        place = (RIGHT if last else x, min(y, at(across[0], 0)[1]) - (22 if name == "torque" else 10))
        canvas.words(words, place, f"{name}-across-{number}", baseline="top", anchor=anchor, **style)


def name_axes(canvas: Canvas, up: str, across: str, edges: Point) -> None:
    """What the axes are: one name above the plot, one below."""
    bottom, top = edges
    key = up.split()[0]
    canvas.words(up, (8, top + 16), f"{key}-name", weight=700)
    below: dict[str, Any] = {"colour": "soft_ink", "anchor": "center", "baseline": "top", "drift": (0, 18)}
    canvas.words(across, ((LEFT + RIGHT) / 2, bottom - 36), f"{key}-across", **below)


def draw_pull(canvas: Canvas, at: Place, choice: Choice) -> None:
    """The pull over a whole drive, its name above its end."""
    moments = choice.drive.moments
    points = [at(moment.thigh_deg, moment.pull.force) for moment in moments[::EVERY]]
    canvas.line(points, f"{choice.name}-pull", **LINES[choice.name])
    style: dict[str, Any] = {"weight": 700, "colour": "knee_drive", "anchor": "right"}
    canvas.words(choice.words, (RIGHT, points[-1][1] + 7), f"{choice.name}-name", **style)


def draw_torque(canvas: Canvas, at: Place, choice: Choice) -> None:
    """At its tempo: a bar over what the drive asks, and a thin line on to what this tempo leaves."""
    asked = [moment.required for moment in choice.drive.moments]
    most = choice.drive.heaviest
    low, high, left = (at(choice.tempo, torque) for torque in (min(asked), max(asked), most.available))
    canvas.line([high, left], stroke="axis", linewidth=1.5, capstyle="butt")
    canvas.line(
        [low, high], f"{choice.name}-asked", stroke="knee_drive", linewidth=12, capstyle="butt", zorder=3
    )
    dot = Outline.circle(left, 5)
    canvas.shape(dot, f"{choice.name}-left", fill="card", stroke="ink", linewidth=4, zorder=4)
    words = f"{choice.words}, {number_text(100 * most.effort)} %"
    style: dict[str, Any] = {"weight": 700, "colour": "knee_drive"}
    canvas.words(words, (left[0] + 12, left[1] + 6), f"{choice.name}-effort", **style)


def tell_cord_presets() -> Told:
    """The same in words."""
    made = choices()
    rows = tuple(row_of(choice) for choice in made)
    weak = adult_strength(spreads=-1.0) / adult_strength()
    under = sum(choice.drive.heaviest.effort < weak for choice in made)
    text = (
        "Two plots. Above, the pull of each cord grows as the thigh comes forward. The stiff cord's grows "
        f"most. The drive begins with the thigh {place_text(p.cord_start_deg[0])} and ends "
        f"{place_text(p.cord_end_deg[0])}. Below, a dashed curve falls: the faster the thigh, the less "
        f"torque the hip flexors of an average adult have, {number_text(adult_strength())} N·m at a stand. "
        "A pale band about it holds two adults in three. Bars show what the drives ask for: "
        f"{under} of {len(made)} stay under the band."
    )
    heads = ("Drive", "Pull, N", "Tempo, °/s", "Asked for, N·m", "Left, N·m", "Share of it")
    return Told(text, heads, rows)


def row_of(choice: Choice) -> tuple[str, ...]:
    """A drive's numbers."""
    drive = choice.drive
    asked = [moment.required for moment in drive.moments]
    return (
        choice.words,
        span(drive.moments[0].pull.force, drive.moments[-1].pull.force),
        number_text(choice.tempo),
        span(min(asked), max(asked)),
        number_text(drive.heaviest.available),
        f"{number_text(100 * drive.heaviest.effort)} %",
    )


def span(low: float, high: float) -> str:
    """ "−12 to 132", with true minus signs."""
    return f"{number_text(low)} to {number_text(high)}"
