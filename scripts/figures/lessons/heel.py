"""What lifts the heel: knee bend against time with all muscles, without those at the knee, and without any.

Each curve is a run of the model from the same toe-off. What the shape of a line means stands at its end.
"""

from collections.abc import Sequence
from math import degrees
from typing import Any

from swing_leg.measured import RECORDED
from swing_leg.simulation import Run
from swing_leg.strategies import knee_drive, no_knee_muscles, passive
from swing_leg.words import number_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons.told import Told, in_degrees, in_ms
from scripts.figures.limbs import Point, box
from scripts.figures.plot import Plot
from scripts.ground.look import Scheme

SIZE = (720, 500)
MARGIN = {"left": 90, "right": 40, "bottom": 84, "top": 14}  # px
LAST_MS = 180  # soon after the knee is bent most; the model is trusted further than this
TIME_TICKS_MS, KNEE_TICKS_DEG = (0, 50, 100, 150), (0, 45, 90, 135, 180)
KNEE_RANGE_DEG = (0.0, 195.0)


def title() -> str:
    """What the picture shows, for who cannot see it."""
    sprinter, bare = (run.metrics["max_knee_flexion_deg"] for run in (knee_drive(), no_knee_muscles()))
    return (
        "Knee bend against time after toe-off: without any muscle the knee bends little; the sprinter's knee "
        f"bends to {sprinter:.0f} degrees; without muscles at the knee it would bend to {bare:.0f} degrees."
    )


def draw_heel(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    plot = Plot(scheme, SIZE, MARGIN, (0, LAST_MS), KNEE_RANGE_DEG)
    draw_axes(plot)
    draw_curve(plot, no_knee_muscles(), "without", stroke="ink", linewidth=3, dash="reference")
    draw_curve(plot, passive(), "passive", stroke="soft_ink", linewidth=3, dash="instant")
    draw_curve(plot, knee_drive(), "sprinter", stroke="knee_drive", linewidth=4)
    draw_measured(plot)
    name_curve(plot, "no muscles\nat the knee", (88, 163), "without-name", "ink", anchor="right")
    name_curve(plot, "the sprinter,\nall muscles", (100, 84), "sprinter-name", "knee_drive")
    name_curve(plot, "no muscle at all", (178, 36), "passive-name", "soft_ink", anchor="right")
    return plot, title()


def draw_axes(plot: Plot) -> None:
    """Level lines with their angles, times below."""
    for deg in KNEE_TICKS_DEG:
        plot.level(deg, f"{deg}°", f"knee-{deg}")
    plot.words("knee bend", (plot.left + 8, plot.top - 16), "knee-bend", colour="soft_ink")
    for time_ms in TIME_TICKS_MS:
        plot.tick(time_ms, f"{time_ms}", f"time-{time_ms}")
    plot.name_across("time after toe-off, ms", "times", 52)


def draw_curve(plot: Plot, run: Run, name: str, **style: Any) -> None:
    """The knee bend of a run."""
    knee = run.knee[: LAST_MS + 1]
    points: Sequence[Point] = [plot.at(time_ms, degrees(angle)) for time_ms, angle in enumerate(knee)]
    plot.line(points, name, **style)


def measured() -> tuple[tuple[float, float], tuple[float, float]]:
    """When and how far the sprinter's knee was bent most: ms after toe-off, degrees; ranges."""
    names = ("time_of_max_knee_flexion_ms", "max_knee_flexion_deg")
    times, bends = (RECORDED["sprinter"][name] for name in names)
    return times, bends


def draw_measured(plot: Plot) -> None:
    """What was measured: a box from the first and least to the last and most."""
    times, bends = measured()
    (x, y), (right, top) = (plot.at(*corner) for corner in zip(times, bends, strict=True))
    plot.shape(box(x, y, right, top), "measured", fill="ink", stroke="card", linewidth=2, zorder=4)
    style: dict[str, Any] = {"size": 15, "anchor": "right", "baseline": "top", "halo": 4}
    plot.words(f"measured: {between_words(bends)}°", (plot.right, y - 12), "measured-words", **style)


def between_words(ends: tuple[float, float]) -> str:
    """A range: "145–152"."""
    return "–".join(number_text(end) for end in ends)


def name_curve(plot: Plot, words: str, at: Point, name: str, colour: str, anchor: str = "left") -> None:
    """A curve's name beside it, `at` a time and an angle."""
    place, style = plot.at(*at), BOLD | {"colour": colour, "anchor": anchor}
    plot.words(words, place, name, halo=4, baseline="center", **style)


def tell_heel() -> Told:
    """The same in words."""
    named = (
        ("no muscle at all", passive()),
        ("the sprinter, all muscles", knee_drive()),
        ("no muscles at the knee", no_knee_muscles()),
    )
    rows = tuple(
        (
            name,
            in_degrees(run.metrics["max_knee_flexion_deg"]),
            in_ms(run.metrics["time_of_max_knee_flexion_ms"]),
        )
        for name, run in named
    )
    times, bends = measured()
    text = (
        "Three curves of knee bend against time begin together at toe-off. The lowest rises a little and "
        "sinks again. The middle one is the sprinter's. It stops close to a box, which marks "
        "the measured sprinter's four swings. The highest is dashed. It climbs sooner, and further than any "
        "knee can fold."
    )
    return Told(
        text,
        ("Curve", "Largest bend", "After toe-off"),
        (*rows, ("measured", f"{between_words(bends)}°", f"{between_words(times)} ms")),
    )
