"""Legs to print: one frame of a run, a runner without a leg to draw on, frames with the thigh's angle.

The shapes are those of the site's pictures. A knee drive is solid, a butt kick white with dashed edges, so
that a copy in grey still tells them apart. On sheets that ask which is which all legs look alike.
"""

import io
from typing import Any

from matplotlib import rc_context
from swing_leg.checks.classify import Frame, frame_at
from swing_leg.leg import REFERENCE_LEG
from swing_leg.simulation import Run

from scripts.figures.canvas import NO_DATE, SAVING, Canvas, tidy
from scripts.figures.limbs import Point, arc, joints
from scripts.figures.stage import LEG, OTHER_LEG, draw_body, draw_ground, draw_leg
from scripts.ground.look import read_look

PX_PER_M = 200
LENGTHS = {"thigh_m": REFERENCE_LEG.thigh_length, "shank_m": REFERENCE_LEG.shank_length}
UNKNOWN_LEG: dict[str, Any] = {"fill": "axis", "stroke": "ink", "linewidth": 2}
STYLES = {
    "knee-drive": LEG,
    "butt-kick": OTHER_LEG | {"fill": "card", "linewidth": 5},
    "unknown": UNKNOWN_LEG,
}
SWING_ORDER = ("toe-off", "thigh-vertical", "heel-highest", "thigh-fastest", "knee-highest")
ARC_BEYOND_KNEE_M = 0.1


def five_frames(run: Run) -> list[Frame]:
    """The five key instants of a run, in the order of time."""
    return sorted((frame_at(run, name) for name in SWING_ORDER), key=lambda frame: frame.time_ms)


def frame_svg(pose: Point | None, words: str, *, style: str = "knee-drive", angle: bool = False) -> str:
    """The frame as SVG; `words` are its title."""
    return svg_of(frame_canvas(pose, style=style, angle=angle), words)


def frame_canvas(pose: Point | None, *, style: str, angle: bool = False) -> Canvas:
    """A runner with the leg at (thigh, knee) in degrees, or without one to draw on; 300 × 400 px.

    With `angle`, the thigh's is drawn in.
    """
    look = read_look()
    stage = look["stage"] | {"x": look["stage"]["pair_x"]}
    (left, right), (bottom, top) = stage["x"], stage["y"]
    size = ((right - left) * PX_PER_M, (top - bottom) * PX_PER_M)
    canvas = Canvas("light", size, stage["x"], stage["y"])
    draw_body(canvas, look)
    draw_ground(canvas, stage)
    plumb = [(0, 0), (0, stage["ground"])]
    canvas.line(plumb, "plumb", stroke="plumb", linewidth=2, dash="plumb")
    if pose:
        place = joints(LENGTHS, look["limb"], *pose)
        draw_leg(canvas, look["limb"], place, STYLES[style])
        if angle:
            draw_thigh_angle(canvas, pose[0])
    return canvas


def draw_thigh_angle(canvas: Canvas, thigh: float) -> None:
    """The arc from straight down to the thigh; its number stands in words below the frame."""
    radius = LENGTHS["thigh_m"] + ARC_BEYOND_KNEE_M
    canvas.shape(arc((0, 0), radius, 0, thigh), "arc", stroke="ink", linewidth=3, capstyle="butt")


def svg_of(canvas: Canvas, title: str) -> str:
    """A canvas as SVG text, for a page of paper: nothing in it grows."""
    drawn = io.StringIO()
    with rc_context(SAVING):
        canvas.figure.savefig(drawn, format="svg", transparent=True, metadata=NO_DATE)
    only_halos = "".join(rule for rule in canvas.rules if "stroke-width" in rule)
    return tidy(drawn.getvalue(), title, only_halos)
