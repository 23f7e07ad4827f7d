"""How the leg folds on the way: its inertia about the hip against time, for three swings from one toe-off.

Two are runs of the model; the third is the fastest swing that a solver found (docs/assets/optimum.json). A
ring on each curve marks where its thigh is vertical.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import radians
from typing import Any

import numpy as np
from matplotlib.path import Path as Outline
from swing_leg.analyses.folding import inertia, inertia_along
from swing_leg.simulation import Run
from swing_leg.strategies import butt_kick, knee_drive
from swing_leg.words import number_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons.told import Told, in_ms
from scripts.figures.plot import Plot
from scripts.ground.look import Scheme
from scripts.studies.optimum import load

SIZE = (720, 500)
MARGIN = {"left": 70, "right": 206, "bottom": 84, "top": 50}  # px; the curves' names stand at their ends
LAST_MS = 240  # about where the knee is highest; later the model is not to be trusted
TIME_TICKS_MS, INERTIA_TICKS = (0, 50, 100, 150, 200), (0, 1, 2, 3)
MOST_INERTIA = 3.0
TITLE = (
    "Inertia of the leg about the hip against time after toe-off. In the knee drive, the butt kick and the "
    "computed best swing it falls alike to less than a third of the straight leg's. The thigh of the butt "
    "kick is vertical later than the others', and its leg stays folded longer."
)
Curve = Sequence[tuple[float, float]]  # times in ms, inertias in kg·m²


@dataclass(frozen=True)
class Swing:
    """One of the curves, when its thigh is vertical, and how it is drawn."""

    name: str
    words: str
    curve: Curve
    vertical_ms: float
    style: dict[str, Any]


def plot_for(scheme: Scheme) -> Plot:
    """The empty plot: ms across, inertias up."""
    return Plot(scheme, SIZE, MARGIN, (0, LAST_MS), (0, MOST_INERTIA))


def draw_fold_best(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = plot_for(scheme)
    draw_axes(plot)
    for swing in swings():
        draw_swing(plot, swing)
    words: dict[str, Any] = {"colour": "soft_ink", "anchor": "center", "drift": (0, 14)}
    plot.words("rings: thigh vertical", plot.at(140, 0.5), "rings", **words)
    return plot, TITLE


def swings() -> tuple[Swing, ...]:
    """All three; what comes later lies on top."""
    best = load()["base"]
    path = best["trajectory"]
    times = zip(path["time_ms"], path["knee_deg"], strict=True)
    curve = [(time, inertia(radians(knee))) for time, knee in times]
    ink = {"stroke": "ink", "dash": "instant", "linewidth": 3}
    kick = {"stroke": "butt_kick", "dash": "butt_kick", "linewidth": 3}
    return (
        Swing("best", "best swing", curve, best["thigh_vertical_ms"], ink),
        swing_of("kick", "butt kick", butt_kick(), kick),
        swing_of("drive", "knee drive", knee_drive(), {"stroke": "knee_drive", "linewidth": 4}),
    )


def swing_of(name: str, words: str, run: Run, style: dict[str, Any]) -> Swing:
    """A run of the model as a curve."""
    vertical_ms = run.metrics["thigh_vertical_ms"]
    assert vertical_ms is not None, "both thighs pass vertical"
    curve = [(1000 * time, value) for time, value in zip(run.time, inertia_along(run), strict=True)]
    return Swing(name, words, curve, vertical_ms, style)


def draw_swing(plot: Plot, swing: Swing) -> None:
    """The curve, its ring, and its name at its end."""
    shown = [point for point in swing.curve if point[0] <= LAST_MS]
    colour = swing.style["stroke"]
    plot.line([plot.at(*point) for point in shown], swing.name, **swing.style)
    ring = Outline.circle(plot.at(swing.vertical_ms, value_at(swing.curve, swing.vertical_ms)), 5)
    plot.shape(ring, f"{swing.name}-vertical", fill="card", stroke=colour, linewidth=5, zorder=4)
    at = (plot.right + 12, plot.at(*shown[-1])[1])
    plot.words(swing.words, at, f"{swing.name}-name", colour=colour, baseline="center", **BOLD)


def value_at(curve: Curve, time_ms: float) -> float:
    """The inertia at a time, straight between the two points around it."""
    times, values = zip(*curve, strict=True)
    return float(np.interp(time_ms, times, values))


def draw_axes(plot: Plot) -> None:
    """Level lines with their inertias, the straight leg's among them; times below."""
    for value in INERTIA_TICKS:
        plot.level(value, f"{value}", f"inertia-{value}")
    over = (14, plot.top + 24)
    plot.words("inertia about the hip, kg·m²", over, "inertia", colour="soft_ink")
    straight = [plot.at(0, inertia(0.0)), plot.at(LAST_MS, inertia(0.0))]
    plot.line(straight, stroke="ink", linewidth=1.5, dash="reference", capstyle="butt")
    end: dict[str, Any] = {"baseline": "center", "drift": (0, -4)}
    plot.words("straight leg", (plot.right + 12, straight[1][1]), "straight", **end)
    for time_ms in TIME_TICKS_MS:
        plot.tick(time_ms, f"{time_ms}", f"time-{time_ms}")
    plot.name_across("time after toe-off, ms", "times", 52)


def tell_fold_best() -> Told:
    """The same in words."""
    rows = tuple(
        (
            swing.words,
            in_ms(swing.vertical_ms),
            f"{number_text(value_at(swing.curve, swing.vertical_ms), 2)} kg·m²",
            f"{number_text(min(value for _, value in swing.curve), 2)} kg·m²",
        )
        for swing in reversed(swings())
    )
    text = (
        "Three curves of inertia against time fall together from toe-off: knee drive, butt kick and the "
        f"computed best swing. The dashed line above is the straight leg, {number_text(inertia(0.0), 2)} "
        "kg·m². A ring marks where each thigh is vertical. The butt kick's ring comes last, and its leg "
        "stays folded longest."
    )
    return Told(text, ("Swing", "Thigh vertical", "Inertia then", "Least inertia"), rows)
