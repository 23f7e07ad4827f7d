"""When, not how high: three moments of a knee drive and a butt kick on one line of time.

A bar is the middle nine tenths of 200 plausible legs, the mark in it the model's own time. A bar without an
end says that too many legs come late there.
"""

from dataclasses import dataclass
from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.bands import Band, band, band_text, difference_band
from swing_leg.control import BUTT_KICK
from swing_leg.strategies import butt_kick, knee_drive
from swing_leg.words import number_text

from scripts.figures.canvas import BOLD, Canvas
from scripts.figures.lessons.told import Told, found, in_ms
from scripts.figures.limbs import Point
from scripts.figures.plot import between
from scripts.ground.look import Scheme

SIZE = (720, 556)
LEFT, RIGHT, BOTTOM = 138, 704, 100  # px
FIRST_MS, LAST_MS = 100, 290
TICKS_MS = (100, 150, 200, 250)
GROUP, ROW, TOP = 134, 44, 494  # px: from moment to moment, from leg to leg, and where the first moment is
HALF = 11  # px: half as high as a bar
MOMENTS = (
    ("thigh_vertical_ms", "thigh vertical"),
    ("time_of_max_knee_flexion_ms", "heel highest"),
    ("thigh_at_45_ms", "thigh 45° in front"),
)
BARS: dict[str, dict[str, Any]] = {
    "drive": {"fill": "knee_drive_wash", "stroke": "knee_drive", "linewidth": 1.5},
    "kick": {"fill": "butt_kick_wash", "stroke": "butt_kick", "linewidth": 2, "dash": "butt_kick"},
}
MARKS: dict[str, dict[str, Any]] = {
    "drive": {"fill": "knee_drive", "stroke": "card", "linewidth": 3},
    "kick": {"fill": "card", "stroke": "butt_kick", "linewidth": 6},
}
NAMES = {"drive": "knee drive", "kick": "butt kick"}
COLOURS = {"drive": "knee_drive", "kick": "butt_kick"}
TITLE = (
    "A line of time with thigh vertical, heel highest and thigh 45 degrees in front: the butt kick is later "
    "at all three, least at heel highest and most at 45 degrees in front."
)


@dataclass(frozen=True)
class Moment:
    """One moment of both legs, with bands; how much later the butt kick is, with its band. All in ms."""

    words: str
    times: dict[str, float]
    bands: dict[str, Band]
    later: float
    later_band: Band


def moments() -> list[Moment]:
    """All three, from the model and its 200 plausible legs."""
    drive, kick = knee_drive().metrics, butt_kick().metrics
    kicked: dict[str, Any] = {name: BUTT_KICK[name] for name in ("drive", "heel_pull", "thigh_wait")}
    made = []
    for name, words in MOMENTS:
        times = {"drive": found(drive, name), "kick": found(kick, name)}
        bands = {"drive": band(name), "kick": band(name, **kicked)}
        later = times["kick"] - times["drive"]
        made.append(Moment(words, times, bands, later, difference_band(name, **kicked)))
    return made


def along(time_ms: float) -> float:
    """Where a time is, px from the left."""
    return between(time_ms, (FIRST_MS, LAST_MS), (LEFT, RIGHT))


def draw_two_clocks(scheme: Scheme) -> tuple[Canvas, str]:
    """The picture and its title."""
    canvas = Canvas(scheme, SIZE)
    draw_axis(canvas)
    draw_key(canvas)
    for number, moment in enumerate(moments()):
        draw_moment(canvas, moment, TOP - number * GROUP, f"moment-{number}")
    return canvas, TITLE


def draw_axis(canvas: Canvas) -> None:
    """Upright lines at the times, with their numbers."""
    style: dict[str, Any] = {"anchor": "center", "colour": "soft_ink", "baseline": "top"}
    for time_ms in TICKS_MS:
        x = along(time_ms)
        canvas.line([(x, BOTTOM), (x, TOP)], stroke="rule", linewidth=1, capstyle="butt")
        canvas.words(f"{time_ms}", (x, BOTTOM - 8), f"time-{time_ms}", font="mono", **style)
    middle = ((LEFT + RIGHT) / 2, BOTTOM - 32)
    canvas.words("ms after toe-off", middle, "times", drift=(0, 18), **style)
    canvas.line([(LEFT, BOTTOM), (RIGHT, BOTTOM)], stroke="axis", linewidth=1, capstyle="butt")


def draw_key(canvas: Canvas) -> None:
    """Which mark is which leg, at the top."""
    for name, x in (("drive", 14), ("kick", 300)):
        y = SIZE[1] - 20
        canvas.shape(Outline.circle((x, y), 7), **MARKS[name])
        style = BOLD | {"baseline": "center", "colour": COLOURS[name]}
        canvas.words(NAMES[name], (x + 16, y), f"{name}-name", **style)


def draw_moment(canvas: Canvas, moment: Moment, top: float, name: str) -> None:
    """A moment's name, how much later the butt kick is, and the two bars."""
    canvas.words(moment.words, (8, top - 12), name, baseline="center", **BOLD)
    style = BOLD | {"anchor": "right", "baseline": "center", "colour": "butt_kick"}
    canvas.words(f"{in_ms(moment.later)} later", (RIGHT, top - 12), f"{name}-later", **style)
    rows = {"drive": top - 48, "kick": top - 48 - ROW}
    x = along(moment.times["drive"])
    drop = [(x, rows["drive"]), (x, rows["kick"] - HALF)]
    for leg, y in rows.items():
        draw_bar(canvas, moment.bands[leg], y, leg, f"{name}-{leg}")
        low, _ = moment.bands[leg]
        assert low is not None, "these three bands begin somewhere"
        text = in_ms(moment.times[leg])
        at = (along(low) - 10, y)
        canvas.words(text, at, f"{name}-{leg}-time", font="mono", anchor="right", baseline="center")
    canvas.line(drop, stroke="knee_drive", linewidth=1.5, dash="instant", capstyle="butt")
    for leg, y in rows.items():
        mark = Outline.circle((along(moment.times[leg]), y), 7)
        canvas.shape(mark, f"{name}-{leg}-mark", zorder=4, **MARKS[leg])


def draw_bar(canvas: Canvas, ends: Band, y: float, leg: str, name: str) -> None:
    """A bar from end to end; without an upper end it is open at the edge of the picture."""
    low, high = ends
    assert low is not None, "these three bands begin somewhere"
    left, right = along(low), SIZE[0] + 4.0 if high is None else along(high)
    corners: list[Point] = [(right, y + HALF), (left, y + HALF), (left, y - HALF), (right, y - HALF)]
    if high is not None:
        corners.append(corners[0])
    canvas.shape(Outline(corners), name, capstyle="butt", **BARS[leg])


def tell_two_clocks() -> Told:
    """The same in words."""
    rows = tuple(
        (
            moment.words,
            *(f"{number_text(moment.times[leg])} ({bare(moment.bands[leg])})" for leg in NAMES),
            f"{number_text(moment.later)} ({bare(moment.later_band)})",
        )
        for moment in moments()
    )
    text = (
        "Three moments on one line of time, each with a bar for the knee drive and one for the butt kick. "
        "The mark in a bar is the model's own time. The bar, in brackets below, holds the middle nine "
        "tenths of 200 plausible legs. The butt kick's last bar has no end: too many legs come there late "
        "or never."
    )
    return Told(text, ("Moment", "Knee drive, ms", "Butt kick, ms", "Later by, ms"), rows)


def bare(ends: Band) -> str:
    """A band whose unit stands in the head of the table: "110–138", "222 or more"."""
    return band_text(ends, "ms").replace(" ms", "")
