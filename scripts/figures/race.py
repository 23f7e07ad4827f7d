"""The race, still: the whole track with its four lanes, and for each lane a strip with its runners larger.

race.js and race-lane.js draw the same. The words stand on the page, not in the pictures. Sizes: px.
"""

from math import ceil, floor
from typing import Any

from matplotlib.path import Path as Outline

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Point, capsule, joints, runner_parts, together, vertices_of
from scripts.ground.look import Scheme, read_look

TRACK = (600.0, 60.0)
LEFT, FIRST, APART, DOT, RING = 18.0, 12.0, 12.0, 3.8, 5.6
STRIP = (600.0, 122.0)
GROUND, TICK, LONG_TICK = 112.0, 5.0, 9.0
LONG_TICK_M = 5
NO_GAP_M = 0.05  # a gap that rounds to 0.0 m is none


class Page:
    """A canvas whose y runs down from the top, as on the page."""

    def __init__(self, scheme: Scheme, size: Point) -> None:
        self.canvas = Canvas(scheme, size, (0, size[0]), (size[1], 0))

    def line(self, *points: Point, **style: Any) -> None:
        """Straight lines from point to point."""
        self.canvas.line(list(points), **style)


def race_at(place: dict[str, Any], part: float) -> tuple[float, list[Point]]:
    """Where the first runner is at a part of the race, and how far behind the second is in each lane, m."""
    behind = [(lane["behind_m"][0] * part, lane["behind_m"][1] * part) for lane in place["lanes"]]
    return place["race_m"] * part, behind


def draw_track(answer: dict[str, Any], scheme: Scheme) -> tuple[Canvas, str]:
    """The whole track at the finish, and its title."""
    place = answer["place"]
    first, lanes = race_at(place, 1.0)
    race, (back, ahead) = place["race_m"], place["window_m"]
    page = Page(scheme, TRACK)

    def across(metres: float) -> float:
        return float(LEFT + metres * (TRACK[0] - 2 * LEFT) / race)

    pane = box(across(first + back), 1, across(first + ahead), TRACK[1] - 1)
    page.canvas.shape(pane, "pane", fill="knee_drive_wash")
    for number, _ in enumerate(lanes):
        y = FIRST + number * APART
        page.line((across(0), y), (across(race), y), stroke="axis", linewidth=1.5, capstyle="butt")
    for metres in (0, race / 2, race):
        ends = (FIRST - 0.6 * APART, FIRST + (len(lanes) - 0.4) * APART)
        page.line(*((across(metres), y) for y in ends), stroke="axis", linewidth=1.5, capstyle="butt")
    for number, (near, far) in enumerate(lanes):
        y = FIRST + number * APART
        page.line((across(first - near), y), (across(first - far), y), stroke="butt_kick", linewidth=3)
        middle = (across(first - near) + across(first - far)) / 2
        page.canvas.shape(
            Outline.circle((middle, y), RING),
            f"second-{number + 1}",
            fill="card",
            stroke="butt_kick",
            linewidth=2,
        )
        page.canvas.shape(Outline.circle((across(first), y), DOT), f"first-{number + 1}", fill="knee_drive")
    return page.canvas, answer["alt"]


def draw_strip(answer: dict[str, Any], number: int, scheme: Scheme) -> tuple[Canvas, str]:
    """The last metres of one lane at the finish, and its title. Lanes are counted from 0."""
    place, look = answer["place"], read_look()
    first, lanes = race_at(place, 1.0)
    near, far = lanes[number]
    back, ahead = place["window_m"]
    scale = STRIP[0] / (ahead - back)
    page = Page(scheme, STRIP)

    def across(metres: float) -> float:
        return float((metres - first - back) * scale)

    page.line((0, GROUND), (STRIP[0], GROUND), stroke="axis", linewidth=1.5, capstyle="butt")
    for metre in range(ceil(first + back), floor(first + ahead) + 1):
        long = TICK if metre % LONG_TICK_M else LONG_TICK
        ends = ((across(metre), GROUND), (across(metre), GROUND + long))
        page.line(*ends, stroke="axis", linewidth=1.5, capstyle="butt")
    line = ((across(place["race_m"]), 6), (across(place["race_m"]), GROUND))
    page.line(*line, stroke="ink", linewidth=2.5, capstyle="butt")

    hip = GROUND + look["stage"]["ground"] * scale
    wide = far - near >= NO_GAP_M
    for behind in (near, far) if wide else (far,):
        draw_runner(page, answer, look, (across(first - behind), hip), scale, second=True)
    draw_runner(page, answer, look, (across(first), hip), scale, second=False)
    if wide:
        bar = capsule((across(first - far), GROUND - 8), (across(first - near), GROUND - 8), (5, 5))
        page.canvas.shape(bar, "range", fill="butt_kick_wash", stroke="butt_kick", linewidth=1.5)
    lane = place["lanes"][number]
    return page.canvas, f"{lane['name'].capitalize()}: {lane['gap']}"


def draw_runner(
    page: Page, answer: dict[str, Any], look: dict[str, Any], hip: Point, scale: float, *, second: bool
) -> None:
    """One small runner: the first filled, the second outlined."""
    pose = answer["place"]["pose"]
    limb = look["limb"]
    at = joints(answer["leg"], limb, pose["thigh"], pose["knee"])
    leg = [
        capsule(at.heel, at.toe, limb["foot"]),
        capsule(at.knee, at.ankle, limb["shank"]),
        capsule((0, 0), at.knee, limb["thigh"]),
    ]
    figure = together([*runner_parts(look["runner"]), *leg])
    placed = Outline(vertices_of(figure) * (scale, -scale) + hip, figure.codes)
    # All edges first, then what fills them: one outline around the whole runner.
    if second:
        page.canvas.shape(placed, stroke="butt_kick", linewidth=3.4)
    page.canvas.shape(placed, fill="card" if second else "knee_drive")


def box(left: float, top: float, right: float, bottom: float) -> Outline:
    """A rectangle."""
    return Outline([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)])
