"""Legs and pale runners in the lessons' own figures. The demos' are drawn by demos/web/picture/."""

from collections.abc import Sequence
from typing import Any

from matplotlib.path import Path as Outline
from swing_leg.words import number_text

from scripts.figures.canvas import Canvas
from scripts.figures.limbs import Joints, Point, capsule, runner_parts
from scripts.ground.look import read_look

LEG: dict[str, Any] = {"fill": "knee_drive", "stroke": "card", "linewidth": 2}  # a thin edge parts the limbs
OTHER_LEG: dict[str, Any] = {
    "fill": "butt_kick_wash",
    "stroke": "butt_kick",
    "linewidth": 3,
    "dash": "butt_kick",
}


def draw_bodies(canvas: Canvas, hips: Sequence[Point], px_per_m: float) -> None:
    """Several small runners, their hips at these px."""
    canvas.zoom = px_per_m
    for part in runner_parts(read_look()["runner"]):
        canvas.copies(part, hips, fill="pale", stroke="pale_edge", linewidth=1.8)
    canvas.zoom = 1.0


def draw_leg(
    canvas: Canvas,
    limb: dict[str, Any],
    place: Joints,
    style: dict[str, Any] | None = None,
    whose: str = "",
) -> None:
    """Foot, shank, thigh, and a dot at hip and knee; without a style, as the first leg.

    Of several legs in one picture, `whose` begins the names of each one's parts.
    """
    style = style or LEG
    canvas.shape(capsule(place.heel, place.toe, limb["foot"]), f"{whose}foot", **style)
    canvas.shape(capsule(place.knee, place.ankle, limb["shank"]), f"{whose}shank", **style)
    canvas.shape(capsule((0, 0), place.knee, limb["thigh"]), f"{whose}thigh", **style)
    for name, joint in (("hip", (0.0, 0.0)), ("knee", place.knee)):
        canvas.shape(Outline.circle(joint, 0.4 * limb["shank"][1]), f"{whose}{name}", fill="card")


def angle_words(thigh_deg: float, knee_deg: float) -> tuple[str, str]:
    """ "thigh 25° in front" and "knee bent 150°", as the live picture says it."""
    thigh = round(thigh_deg)
    where = "vertical" if thigh == 0 else f"{thigh}° in front" if thigh > 0 else f"{-thigh}° behind"
    return f"thigh {where}", f"knee bent {number_text(knee_deg)}°"
